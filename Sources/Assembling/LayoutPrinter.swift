import DocumentTree
import Governance

/// Carries out a layout: elements and values in, blocks and sections out.
///
/// Knows nothing of agendas or reports; what the names mean is decided where the record is made.
struct LayoutPrinter {
    /// The author's section for a rule of the house, ready to print; `nil` when there is none.
    let authorSection: (SectionRule) -> Section?
    /// Makes the name of a headed part from its role.
    let anchor: (String) -> AnchorID?
    /// The author's sections that no rule is for.
    var others: [Section] = []
    /// Whether the paper is a deck, in which a sheet is a sheet.
    var isDeck = false

    struct Output {
        var blocks: [Block] = []
        var sections: [Section] = []
        /// Whether the author's other sections are among them.
        var hasOthers = false

        static func += (left: inout Output, right: Output) {
            left.blocks += right.blocks
            left.sections += right.sections
            left.hasOthers = left.hasOthers || right.hasOthers
        }
    }

    func print(_ elements: [LayoutElement], _ record: LayoutRecord) -> Output {
        var output = Output()
        for element in elements { output += print(element, record) }
        return output
    }

    private func print(_ element: LayoutElement, _ record: LayoutRecord) -> Output {
        switch element {
        case .line(let wording, let role):
            let (inlines, isEmpty) = wording.filled(value: record.inlines)
            guard !isEmpty else { return Output() }
            return Output(blocks: [.paragraph(Paragraph(inlines, role: role))])
        case .label(let wording):
            return Output(blocks: [.label(wording.filled(value: record.inlines).inlines)])
        case .blocks(let name):
            return Output(blocks: record.blocks(name))
        case .each(let name, let inner):
            var output = Output()
            for entry in record.records(name) { output += print(inner, entry.within(record)) }
            return output
        case .present(let name, let inner, let otherwise):
            return print(record[name]?.isPresent == true ? inner : otherwise, record)
        case .grid(let rows, let pairs, let role):
            return Output(blocks: [.table(grid(rows, pairs: pairs, role, record))])
        case .table(let table):
            return Output(blocks: self.table(table, record))
        case .list(let list):
            return Output(blocks: self.list(list, record))
        case .section(let rule):
            return Output(sections: section(rule).map { [$0] } ?? [])
        case .others:
            return Output(sections: others, hasOthers: true)
        case .group(let title, let role, let inner):
            return headed(title, role: role, inner, record, sheet: nil)
        case .sheet(let sheet):
            let label = sheet.label.map { $0.filled(value: record.inlines) }
            return headed(
                sheet.title, role: nil, sheet.inner, record,
                sheet: isDeck
                    ? Sheet(
                        orientation: sheet.orientation,
                        label: label.map { $0.isEmpty ? [] : $0.inlines } ?? [])
                    : nil)
        }
    }

    private func headed(
        _ title: Wording, role: String?, _ inner: [LayoutElement], _ record: LayoutRecord,
        sheet: Sheet?
    ) -> Output {
        let content = print(inner, record)
        let section = Section(
            title: title.filled(value: record.inlines).inlines, role: role,
            anchor: role.flatMap(anchor), blocks: content.blocks, sections: content.sections,
            sheet: sheet)
        return Output(sections: [section], hasOthers: content.hasOthers)
    }

    func section(_ rule: SectionRule) -> Section? {
        if let section = authorSection(rule) { return section }
        guard let otherwise = rule.otherwise else { return nil }
        return Section(
            title: [.text(rule.title)], role: rule.id, anchor: anchor(rule.id),
            blocks: [.paragraph(Paragraph([.text(otherwise)]))])
    }

    /// What stands in a cell, where there are no headings: the label of the cell stands for that of an
    /// author's section, others become run-in headings.
    func cell(_ elements: [LayoutElement], _ record: LayoutRecord) -> [Block] {
        elements.flatMap { element -> [Block] in
            switch element {
            case .section(let rule):
                return section(rule)?.withoutTitle ?? []
            case .present(let name, let inner, let otherwise):
                return cell(record[name]?.isPresent == true ? inner : otherwise, record)
            case .each(let name, let inner):
                return record.records(name).flatMap { cell(inner, $0.within(record)) }
            default:
                let output = print(element, record)
                return output.blocks + output.sections.flatMap(\.asBlocks)
            }
        }
    }
}

extension Section {
    /// Its blocks, and its parts under run-in headings.
    fileprivate var withoutTitle: [Block] { blocks + sections.flatMap(\.asBlocks) }

    fileprivate var asBlocks: [Block] { [.label(title)] + withoutTitle }
}
