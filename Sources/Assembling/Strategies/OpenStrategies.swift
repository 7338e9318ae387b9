import Diagnostics
package import DocumentTree
package import Governance

/// The strategies that an audience may see, and what papers take from them: values quoted in prose, and
/// parts printed by a layout.
struct OpenStrategies<Reader: Audience> {
    private let workspace: Workspace
    private let house: House
    private let meeting: WrittenDate
    private let strategies: [Strategy]
    private let quotations: Quotations
    private let made = MadeRecords()
    private let allowance = PrintingAllowance()
    /// Whether the paper at hand is a deck, in which a layout's sheets are sheets.
    var isDeck = false

    init(workspace: Workspace, house: House, meeting: WrittenDate) {
        self.workspace = workspace
        self.house = house
        self.meeting = meeting
        strategies = workspace.strategies.compactMap { $0.strategy.disclosed(to: Reader.self) }
        quotations = Quotations(
            strategies, house: house,
            who: WhoRecords(workspace: workspace, day: meeting.first))
    }

    func isNeeded(in paper: PaperText) -> Bool {
        !paper.parts.isEmpty
            || paper.references.contains {
                if case .quoted = $0.target { true } else { false }
            }
    }

    /// The layout that would have printed more than a document may hold; what was printed is not whole.
    var exceeded: String? { allowance.exceeded }

    func quoted(_ inlines: [Inline]) -> [Inline] { quotations.inlines(inlines) }

    func quoted(_ blocks: [Block]) -> [Block] { quotations.blocks(blocks) }

    /// What the layout prints of the strategy; nothing of one that this audience may not see.
    ///
    /// - Parameter hasCaption: whether its caption is said here, and not by a heading around it.
    private func printed(_ part: GeneratedPart, hasCaption: Bool = true) -> LayoutPrinter.Output {
        guard let layout = workspace.paperLayouts[part.layout.value],
            let strategy = strategy(part.strategy?.value)
        else { return LayoutPrinter.Output() }
        let names = made.names(of: layout)
        let caption = hasCaption ? quotations.inlines(part.caption) : []
        var record = made.record(part, strategy.id) {
            var records = StrategyRecords<Reader>(
                strategy, part, words: PartWords(layout: layout, house: house), names: names,
                meeting: meeting, in: workspace)
            return records.record()
        }
        record["caption"] = .inlines(caption)
        allowance.layout = layout.id
        // Headings are named with the paper's own, so that a name is given once in a pack.
        let printer = LayoutPrinter(
            authorSection: { _ in nil }, anchor: { _ in nil }, isDeck: isDeck,
            allowance: allowance)
        var output = printer.print(layout.layout, record)
        if !caption.isEmpty && !names.contains("caption") {
            output.blocks.insert(.label(caption), at: 0)
        }
        if !strategy.references.isEmpty {
            output.blocks = quotations.blocks(output.blocks, within: strategy.id)
            output.sections = output.sections.map { quoted($0, within: strategy.id) }
        }
        return output
    }

    /// By its id; without one, the only one there is.
    private func strategy(_ id: String?) -> Strategy? {
        if let id { return strategies.first { $0.id == id } }
        return workspace.strategyIDs.count == 1 ? strategies.first : nil
    }

    private func quoted(_ section: Section, within strategy: String) -> Section {
        Section(
            title: quotations.inlines(section.title, within: strategy), role: section.role,
            anchor: section.anchor, blocks: quotations.blocks(section.blocks, within: strategy),
            sections: section.sections.map { quoted($0, within: strategy) }, sheet: section.sheet)
    }
}

/// Blocks with the generated parts among them printed.
struct WithParts {
    var blocks: [Block] = []
    /// The blocks that were made from data: the house does not number them.
    var made: [Range<Int>] = []
    /// The headed parts that end it.
    var sections: [EditionSection] = []
}

extension OpenStrategies {
    /// The blocks of a section or a paper with quoted values and the parts made in their place.
    ///
    /// Headed parts become sections under the one at hand when nothing but parts follows; with words of
    /// the author's behind them, which no section under it may take, their headings are run in.
    func withParts(_ blocks: [Block]) -> WithParts {
        var result = WithParts()
        let tail = blocks.lastIndex { !$0.isGenerated }.map { $0 + 1 } ?? 0
        for (index, block) in blocks.enumerated() {
            guard case .generated(let part) = block else {
                result.blocks += quotations.blocks([inner(block)])
                continue
            }
            let start = result.blocks.count
            if index < tail {
                result.blocks += printed(part).flat
            } else {
                let output = printed(part)
                if result.sections.isEmpty || output.blocks.isEmpty {
                    result.blocks += output.blocks
                    result.sections += output.sections.map { EditionSection(made: $0) }
                } else {
                    // After a headed part it needs a heading too, or it would stand under that one.
                    result.sections.append(
                        EditionSection(
                            made: Section(
                                title: heading(part), blocks: printed(part, hasCaption: false).flat)
                        ))
                }
            }
            if result.blocks.count > start { result.made.append(start..<result.blocks.count) }
        }
        return result
    }

    /// The caption of a part, or what its layout is called.
    private func heading(_ part: GeneratedPart) -> [Inline] {
        let caption = quoted(part.caption)
        return caption.isEmpty
            ? [.text(workspace.paperLayouts[part.layout.value]?.name ?? part.layout.value)]
            : caption
    }

    /// A part within a list or a quotation is printed there.
    private func inner(_ block: Block) -> Block {
        switch block {
        case .list(let list) where list.items.contains(where: { $0.blocks.holdParts }):
            return .list(
                List(
                    list.numbering, format: list.format, tight: list.tight,
                    items: list.items.map { item in
                        List.Item(
                            number: item.number, blocks: flat(item.blocks), anchor: item.anchor,
                            referenceWords: item.referenceWords, span: item.span)
                    }, span: list.span))
        case .quotation(let blocks) where blocks.holdParts:
            return .quotation(flat(blocks))
        default: return block
        }
    }

    private func flat(_ blocks: [Block]) -> [Block] {
        blocks.flatMap { block in
            if case .generated(let part) = block { printed(part).flat } else { [inner(block)] }
        }
    }
}

extension Block {
    fileprivate var isGenerated: Bool { if case .generated = self { true } else { false } }
}

extension [Block] {
    fileprivate var holdParts: Bool {
        contains { block in
            switch block {
            case .generated: true
            case .list(let list): list.items.contains { $0.blocks.holdParts }
            case .quotation(let inner): inner.holdParts
            case .paragraph, .table, .figure, .preformatted, .rule, .label: false
            }
        }
    }
}

extension LayoutPrinter.Output {
    /// Everything as blocks: headings run in.
    fileprivate var flat: [Block] { blocks + sections.flatMap(\.flat) }
}

extension Section {
    fileprivate var flat: [Block] {
        (title.isEmpty ? [] : [.label(title)]) + blocks + sections.flatMap(\.flat)
    }
}

/// Blocks with the values that they quote in place of the quotations, as an audience may see them.
package func withQuotedValues<Reader: Audience>(
    _ blocks: [Block], for reader: Reader.Type, in workspace: Workspace, house: House,
    on day: WrittenDate
) -> [Block] {
    guard !workspace.strategies.isEmpty else { return blocks }
    return OpenStrategies<Reader>(workspace: workspace, house: house, meeting: day).quoted(blocks)
}
