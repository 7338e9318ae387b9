import DocumentTree
import Governance

extension LayoutPrinter {
    func list(_ list: LayoutList, _ record: LayoutRecord) -> [Block] {
        let records = record.records(list.each)
        guard !records.isEmpty else {
            let words = list.otherwise?.filled(value: record.inlines).inlines ?? []
            return words.isEmpty ? [] : [.paragraph(Paragraph(words))]
        }
        if list.numbering == .published { return published(records, list, record) }
        let items = records.enumerated().map { index, entry in
            List.Item(
                number: list.numbering == .bullets ? nil : index + 1,
                blocks: print(list.inner, entry.within(record)).blocks)
        }
        return [
            .list(List(list.numbering.style, format: list.format, tight: false, items: items))
        ]
    }

    /// Numbers that are whole make a numbered list, in which gaps are kept; others (`3a`, `GBP/01`)
    /// are free words and stand before their text.
    private func published(
        _ records: [LayoutRecord], _ list: LayoutList, _ outer: LayoutRecord
    ) -> [Block] {
        let numbers = records.map { $0.inlines("number")?.plainText ?? "" }
        let whole = numbers.compactMap { Int($0) }
        if whole.count == numbers.count {
            let items = zip(whole, records).map { number, entry in
                List.Item(number: number, blocks: print(list.inner, entry.within(outer)).blocks)
            }
            return [.list(List(.decimal, format: list.format, tight: false, items: items))]
        }
        var output: [Block] = []
        for (number, entry) in zip(numbers, records) {
            var blocks = print(list.inner, entry.within(outer)).blocks
            if case .paragraph(let first) = blocks.first {
                blocks[0] = .paragraph(
                    Paragraph([.text(number + " ")] + first.content, role: first.role))
            }
            output += blocks
        }
        return output
    }
}

extension LayoutList.Numbering {
    fileprivate var style: List.Numbering {
        switch self {
        case .bullets: .bullet
        case .decimal, .published: .decimal
        case .lowerRoman: .lowerRoman
        case .lowerLetters: .lowerLetter
        case .upperLetters: .upperLetter
        }
    }
}
