import DocumentTree
import Governance

/// Turns an author's text into printed sections: names for headings and paragraphs, references resolved.
struct TextAssembly {
    /// A section with the name it is printed under.
    struct NamedSection {
        let section: EditionSection
        let anchor: AnchorID
        let sections: [NamedSection]
    }

    /// The paper's sections, in the author's order.
    let sections: [NamedSection]
    private let references: References
    private let paragraph: ((Int) -> AnchorID)?
    private let paragraphWords: (Int) -> String
    /// Whether a cross-reference was read anywhere in the text.
    private let hasReferences: Bool

    /// - Parameters:
    ///   - prefix: begins every anchor of this paper: `item-3`, `item-3-appendix-1`.
    ///   - headings: the paper's own sections, which links may name.
    ///   - unreachable: headings that are not printed, which nothing can lead to.
    ///   - hasReferences: whether there is anything to resolve.
    ///   - paragraph: names a running paragraph; `nil` in papers that have none.
    init(
        prefix: String, references: References, headings: [EditionSection],
        unreachable: (EditionSection) -> Bool = { _ in false }, hasReferences: Bool,
        paragraph: ((Int) -> AnchorID)?, paragraphWords: @escaping (Int) -> String
    ) {
        // Headings are named in the author's order, so that a name does not depend on the house.
        var naming = HeadingNaming(prefix: prefix, references: references)
        sections = headings.map { naming.named($0, isReachable: !unreachable($0)) }
        self.references = naming.references
        self.paragraph = paragraph
        self.paragraphWords = paragraphWords
        self.hasReferences = hasReferences
    }

    func section(_ named: NamedSection, _ rule: SectionRule?) -> Section {
        let section = named.section
        let rule = section.made.isWhole ? nil : rule
        let inner = named.sections.map { child in
            if child.section.standIn != nil || child.section.made.isWhole {
                return self.section(child, nil)
            }
            let part = rule?.parts.first { $0.matches(heading: child.section.title.plainText) }
            return self.section(child, part ?? rule?.inherited)
        }
        var blocks =
            section.made.blocks.isEmpty
            ? section.blocks.map { block($0, rule) }
            : section.blocks.enumerated().map { block($1, section.isMade($0) ? nil : rule) }
        if let marking = section.marking {
            blocks.insert(.paragraph(Paragraph([.text(marking)], role: "marking")), at: 0)
        }
        let printedTitle = rule?.isPrinted == true ? rule?.title : nil
        let number = section.number.map { [Inline.text($0 + " ")] } ?? []
        return Section(
            title: number + (printedTitle.map { [.text($0)] } ?? inlines(section.title)),
            role: rule?.isPrinted == true ? rule?.id : section.made.role, anchor: named.anchor,
            blocks: blocks, sections: inner, sheet: section.made.sheet)
    }

    func blocks(_ blocks: [Block]) -> [Block] { blocks.map { block($0, nil) } }

    // MARK: - Blocks

    private func block(_ block: Block, _ rule: SectionRule?) -> Block {
        if case .list(let list) = block, rule?.numbering == .paragraphs, list.numbering == .decimal
        {
            return .list(list.with(items: list.items.map { numberedParagraph($0) }))
        }
        return changed(block) ?? block
    }

    /// A numbered paragraph with a name that others can refer to.
    private func numberedParagraph(_ item: List.Item) -> List.Item {
        List.Item(
            number: item.number, blocks: item.blocks.map { changed($0) ?? $0 },
            anchor: item.number.flatMap { number in paragraph.map { $0(number) } },
            referenceWords: item.number.map(paragraphWords), span: item.span)
    }

    /// The block with its references resolved; `nil` when it has none, so that nothing is copied.
    private func changed(_ block: Block) -> Block? {
        hasReferences ? rewriting.block(block) : nil
    }

    private func inlines(_ inlines: [Inline]) -> [Inline] { rewriting.inlines(inlines) ?? inlines }

    private var rewriting: Rewriting {
        Rewriting { target, words in
            // What this edition does not have is not referred to, only named.
            references[target].map { .reference(.anchor($0), words: words) } ?? .text(words)
        }
    }
}

/// Gives each heading of a paper a name of its own: the first keeps the plain one, the next get `-2`, `-3`.
private struct HeadingNaming {
    let prefix: String
    var references: References
    /// The names taken, each with the number that the next heading of that name is given.
    private var taken: [String: Int] = [:]

    init(prefix: String, references: References) {
        self.prefix = prefix
        self.references = references
    }

    mutating func named(
        _ section: EditionSection, isReachable: Bool = true
    ) -> TextAssembly.NamedSection {
        let plain = section.name.map(slug) ?? slug(section.title.plainText)
        let name = section.name ?? plain
        // A part of the name that no paper or paragraph has keeps headings apart from them.
        let base = prefix + "-section-" + plain
        var candidate = base
        if var number = taken[base] {
            repeat {
                candidate = base + "-" + String(number)
                number += 1
            } while taken[candidate] != nil
            taken[base] = number
        }
        taken[candidate] = 2
        let anchor = AnchorID(candidate)
        if isReachable, references[.heading(name)] == nil { references[.heading(name)] = anchor }
        return TextAssembly.NamedSection(
            section: section, anchor: anchor,
            sections: section.sections.map { named($0, isReachable: isReachable) })
    }
}

extension SectionRule {
    /// A rule with a title prints it in place of the author's spelling.
    fileprivate var isPrinted: Bool { !title.isEmpty }

    /// What holds for a part that the house does not name: only the numbering.
    fileprivate var inherited: SectionRule {
        SectionRule(
            id: id, title: "", aliases: [], required: false, numbering: numbering,
            numbers: numbers, parts: [], otherwise: nil, neededFor: [])
    }
}
