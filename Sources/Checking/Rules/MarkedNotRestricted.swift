import Diagnostics
import DocumentTree
import Governance

/// What it finds: an item, report or appendix whose title or first words mark it as kept from the
/// public, though nothing restricts it.
/// Why it matters: only `restricted` keeps a paper out of the public pack; it would be published.
/// Example: a report that begins `NOT FOR PUBLICATION` and has no `restricted` in its head.
/// Source: LGA 1972 s.100B(5), which asks for the words on the paper.
enum MarkedNotRestricted: ItemRule {
    static let severity = Severity.warning
    static let summary = "A paper marked as kept from the public that nothing restricts."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        guard !item.item.particulars.isRestricted else { return [] }
        if isMarking(item.particulars.title.value) {
            return [fault(item.item.span, "\(item.numbered)", "at the item")]
        }
        return item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if let guarded = folder.report, !guarded.report.isRestricted {
            let report = guarded.report.examined()
            let words = [report.title.value] + opening(of: report.body)
            if words.contains(where: { isMarking($0) }) {
                faults.append(
                    fault(guarded.span, "report of \(item.numbered)", "in the head of the report"))
            }
        }
        for appendix in folder.appendices where !appendix.particulars.isRestricted {
            let particulars = appendix.particulars.examined()
            var words = [particulars.title.value]
            if case .text(let text) = particulars.content { words += opening(of: text) }
            if words.contains(where: { isMarking($0, ofAppendix: true) }) {
                faults.append(
                    fault(
                        appendix.span, "an appendix of \(item.numbered)",
                        "beside the appendix in the report's list"))
            }
        }
        return faults
    }

    private static func fault(_ span: Span, _ thing: Message, _ place: String) -> Diagnostic {
        fault(
            at: span.head, "\(thing) is marked as kept from the public and would be published",
            remedies: ["write 'restricted:' \(word: place), or take the marking out"],
            // The words that are marked may be the very ones to keep.
            isLineShown: false)
    }

    /// The words of the first block, or the first heading and the first block under it.
    private static func opening(of text: PaperText) -> [String] {
        if let block = text.blocks.first { return firstWords(block).map { [$0] } ?? [] }
        guard let first = text.sections.first, !first.section.isRestricted else { return [] }
        let section = first.section.examined()
        let below = section.blocks.first.flatMap(firstWords)
        return [section.title.plainText] + (below.map { [$0] } ?? [])
    }

    private static func firstWords(_ block: Block) -> String? {
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .label(let words): words.plainText
        case .preformatted(let lines, _):
            lines.split(whereSeparator: \.isNewline).first { !isBlank(String($0)) }.map(String.init)
        case .quotation(let inner): inner.first.flatMap(firstWords)
        case .list(let list): list.items.first?.blocks.first.flatMap(firstWords)
        case .table(let table) where !table.caption.isEmpty: table.caption.plainText
        case .table(let table):
            (table.head + table.body).first?.cells.first?.blocks.first.flatMap(firstWords)
        case .figure, .rule, .generated: nil
        }
    }
}
