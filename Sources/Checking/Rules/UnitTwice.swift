import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation that prints its unit, with the unit written once more behind it.
/// Why it matters: the paper would say `55.0%%`.
/// Example: `{{indicator: recycling, target}}%` where the indicator's unit is `%`.
/// Source: the format's reference, quotations.
enum UnitTwice: PaperRule {
    static let severity = Severity.warning
    static let summary = "A quotation that prints its unit, with the unit once more behind it."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard paper.kind != .terms else { return [] }
        return paper.outline.prose.filter { isTwice(in: $0.content, record) }.map { _, span in
            fault(
                at: span, "the unit '%' behind a quotation is printed with its value already",
                remedies: ["take out the sign behind the braces"])
        }
    }

    private static func isTwice(in content: [Inline], _ record: Record) -> Bool {
        zip(content, content.dropFirst()).contains { quotation, after in
            guard case .reference(.quoted(let value), _) = quotation,
                case .text(let words) = after, words.utf8.first == UInt8(ascii: "%")
            else { return false }
            return record.uses.words(of: value)?.utf8.last == UInt8(ascii: "%")
        }
    }
}
