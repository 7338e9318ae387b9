import DocumentTree
import Governance

/// Carries out a house's layout: elements and values in, blocks and sections out.
///
/// Knows nothing of agendas or reports; what the names mean is decided where the record is made.
struct LayoutPrinter {
    /// The author's section for a rule of the house, ready to print; `nil` when there is none.
    let authorSection: (SectionRule) -> Section?
    /// Makes the name of a headed part from its role.
    let anchor: (String) -> AnchorID?

    struct Output {
        var blocks: [Block] = []
        var sections: [Section] = []

        static func += (left: inout Output, right: Output) {
            left.blocks += right.blocks
            left.sections += right.sections
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
        case .each(let name, let inner):
            var output = Output()
            for entry in record.records(name) { output += print(inner, entry.within(record)) }
            return output
        case .present(let name, let inner):
            return record[name]?.isPresent == true ? print(inner, record) : Output()
        case .grid(let rows, let role):
            return Output(blocks: [.table(grid(rows, role, record))])
        case .table(let name, let columns, let role):
            let records = name.map { record.records($0).map { $0.within(record) } } ?? [record]
            return Output(blocks: records.isEmpty ? [] : [.table(table(columns, role, records))])
        case .list(let name, let numbering, let inner, let otherwise):
            return list(record.records(name), numbering, inner, otherwise, record)
        case .section(let rule):
            return Output(sections: section(rule).map { [$0] } ?? [])
        case .group(let title, let role, let inner):
            let content = print(inner, record)
            let section = Section(
                title: title.filled(value: record.inlines).inlines, role: role,
                anchor: role.flatMap(anchor), blocks: content.blocks, sections: content.sections)
            return Output(sections: [section])
        }
    }

    private func section(_ rule: SectionRule) -> Section? {
        if let section = authorSection(rule) { return section }
        guard let otherwise = rule.otherwise else { return nil }
        return Section(
            title: [.text(rule.title)], role: rule.id, anchor: anchor(rule.id),
            blocks: [.paragraph(Paragraph([.text(otherwise)]))])
    }

    private func grid(_ rows: [GridRow], _ role: String?, _ record: LayoutRecord) -> Table {
        Table(
            columns: [Table.Column(weight: 2), Table.Column(weight: 5)], head: [],
            body: rows.map { row in
                Table.Row([
                    Table.Cell(row.label.filled(value: record.inlines).inlines, isHead: true),
                    Table.Cell(print(row.value, record).blocks),
                ])
            },
            role: role)
    }

    private func table(
        _ columns: [LayoutColumn], _ role: String?, _ records: [LayoutRecord]
    ) -> Table {
        Table(
            columns: columns.map { Table.Column(weight: $0.weight) },
            head: [
                Table.Row(columns.map { Table.Cell($0.label.filled { _ in nil }.inlines) })
            ],
            body: records.map { record in
                Table.Row(columns.map { Table.Cell(print($0.value, record).blocks) })
            },
            role: role)
    }

    private func list(
        _ records: [LayoutRecord], _ numbering: LayoutNumbering, _ inner: [LayoutElement],
        _ otherwise: Wording?, _ record: LayoutRecord
    ) -> Output {
        guard !records.isEmpty else {
            let words = otherwise?.filled(value: record.inlines).inlines ?? []
            return Output(blocks: words.isEmpty ? [] : [.paragraph(Paragraph(words))])
        }
        if numbering == .published { return published(records, inner, record) }
        let items = records.enumerated().map { index, entry in
            List.Item(
                number: numbering == .bullets ? nil : index + 1,
                blocks: print(inner, entry.within(record)).blocks)
        }
        let style: List.Numbering =
            switch numbering {
            case .bullets: .bullet
            case .lowerRoman: .lowerRoman
            case .decimal, .published: .decimal
            }
        return Output(blocks: [.list(List(style, tight: false, items: items))])
    }

    /// Numbers that are whole make a numbered list, in which gaps are kept; others (`3a`, `GBP/01`)
    /// are free words and stand before their text.
    private func published(
        _ records: [LayoutRecord], _ inner: [LayoutElement], _ outer: LayoutRecord
    ) -> Output {
        let numbers = records.map { $0.inlines("number")?.plainText ?? "" }
        let whole = numbers.compactMap { Int($0) }
        if whole.count == numbers.count {
            let items = zip(whole, records).map { number, entry in
                List.Item(number: number, blocks: print(inner, entry.within(outer)).blocks)
            }
            return Output(blocks: [.list(List(.decimal, tight: false, items: items))])
        }
        var output = Output()
        for (number, entry) in zip(numbers, records) {
            var blocks = print(inner, entry.within(outer)).blocks
            if case .paragraph(let first) = blocks.first {
                blocks[0] = .paragraph(
                    Paragraph([.text(number + " ")] + first.content, role: first.role))
            }
            output.blocks += blocks
        }
        return output
    }
}
