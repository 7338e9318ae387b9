import Diagnostics
import DocumentTree
import Governance

/// What changed in the text, section by section; a section is known by the headings above it.
func proseChanges(_ old: PaperText, _ new: PaperText) -> [String] {
    let before = sections(of: old)
    let after = sections(of: new)
    let texts = Dictionary(
        before.map { ($0.heading, $0.text) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(\.heading))
    var told: [String] = []
    for section in after {
        guard let was = texts[section.heading] else {
            told.append("new section “\(section.heading)”")
            continue
        }
        if was != section.text {
            let changes = WordChanges(from: was, to: section.text).words
            told.append(
                section.heading.isEmpty
                    ? "before the first heading: \(changes)" : "“\(section.heading)”: \(changes)")
        }
    }
    for section in before where !kept.contains(section.heading) {
        told.append("section “\(section.heading)” is gone")
    }
    return told
}

private func sections(of text: PaperText) -> [(heading: String, text: String)] {
    var found = text.blocks.isEmpty ? [] : [(heading: "", text: plainText(text.blocks))]
    var waiting = text.sections.reversed().map { (section: $0, above: "") }
    while let (guarded, above) = waiting.popLast() {
        guard let section = guarded.section.disclosed(to: Public.self) else { continue }
        let title = section.title.plainText
        let heading = above.isEmpty ? title : "\(above) › \(title)"
        found.append((heading, plainText(section.blocks)))
        waiting += section.sections.reversed().map { ($0, heading) }
    }
    return found
}

/// The words of blocks, one after another.
private func plainText(_ blocks: [Block]) -> String {
    var words: [String] = []
    var waiting = Array(blocks.reversed())
    while let block = waiting.popLast() {
        switch block {
        case .paragraph(let paragraph): words.append(paragraph.content.plainText)
        case .label(let label): words.append(label.plainText)
        case .list(let list): waiting += list.items.flatMap(\.blocks).reversed()
        case .quotation(let inner): waiting += inner.reversed()
        case .preformatted(let text, _): words.append(text)
        case .figure(let figure): words.append(figure.alternative)
        case .table(let table):
            words += ([table.caption] + table.notes + [table.source]).map(\.plainText)
            waiting += (table.head + table.body).flatMap { $0.cells.flatMap(\.blocks) }.reversed()
        case .rule, .generated: break
        }
    }
    return words.joined(separator: " ")
}
