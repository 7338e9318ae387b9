import Diagnostics
import Governance

/// What it finds: a report that says whether it asks for a key decision otherwise than the agenda does.
/// Why it matters: notice, and the day from which the decision may be carried out, go by the agenda.
/// Example: `key decision: Y` in the report of an item that has no `class: key decision`.
/// Source: SI 2012/2089 regs 8 to 11; the house template, `report fields`.
enum KeyDecisionNotClassed: ReportRule {
    static let severity = Severity.warning
    static let summary =
        "A report that says whether it asks for a key decision otherwise than its item."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        let item = report.item.item
        guard let field = report.report.field("key decision"), let isKey = field.value.isYes,
            isKey != item.isKeyDecision
        else { return [] }
        guard isKey else {
            return [
                fault(
                    at: field.span,
                    "the report asks for no key decision, but \(report.item.named) is classed as one",
                    remedies: ["correct the report, or the item's 'class'"])
            ]
        }
        let near = item.classes.first {
            nearMiss(of: $0.value.lowercased(), among: ["key decision"]) != nil
                || ["key", "key-decision"].contains($0.value.lowercased())
        }
        return [
            fault(
                at: field.span,
                "the report asks for a key decision, but \(report.item.named) is not classed as one",
                notes: near.map { [.init($0.span, "its class is written here")] } ?? [],
                remedies: ["write 'class: key decision' with the item; or correct the report"])
        ]
    }
}

extension ReportField.Value {
    /// Yes or no, also where the house's form wants it in a letter; `nil` for all else.
    fileprivate var isYes: Bool? {
        switch self {
        case .answer(let isYes): isYes
        case .words(let words), .notAnAnswer(let words):
            switch words.lowercased() {
            case "y", "yes": true
            case "n", "no": false
            default: nil
            }
        default: nil
        }
    }
}
