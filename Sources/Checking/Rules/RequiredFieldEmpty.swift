import Diagnostics
import Governance

/// What it finds: a field its template requires left empty.
/// Why it matters: the printed form would have an empty cell where a statement is expected.
/// Example: `report of: ""` in a Southampton report.
/// Source: the house template, `report fields`.
enum RequiredFieldEmpty: ReportRule {
    static let severity = Severity.error
    static let summary = "A field its template requires left empty."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        let required = (report.house?.reportFields ?? []).filter(\.required)
        return required.compactMap { rule in
            guard let field = report.report.field(rule.key), field.value.isEmpty else { return nil }
            return empty(field, rule)
        }
    }

    private static func empty(_ field: ReportField, _ rule: FieldRule) -> Diagnostic {
        fault(
            at: field.span, "'\(word: rule.key)' is empty", explanation: "\(word: rule.meaning)",
            remedies: rule.example.map { ["write '\(word: rule.key): \(word: $0)' or the like"] }
                ?? [])
    }
}
