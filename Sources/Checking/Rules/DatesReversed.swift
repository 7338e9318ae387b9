import Diagnostics
import Governance

/// What it finds: a period that ends before it begins.
/// Why it matters: who held what on a date cannot be told.
/// Example: `from: 2023-05-01`, `until: 2022-05-01`.
/// Source: the format's reference, `from` and `until`.
enum DatesReversed: Rule {
    static let severity = Severity.error
    static let summary = "A period that ends before it begins."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.periods.compactMap { period in
            guard let from = period.from, let until = period.until,
                from.value.first > until.value.last
            else { return nil }
            return reversed(from, until)
        }
    }

    private static func reversed(
        _ from: Located<WrittenDate>, _ until: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: until.span,
            "until \(number: until.map(\.iso)) is before from \(number: from.map(\.iso))",
            notes: [.init(from.span, "begins here")],
            remedies: ["correct one of the two dates"])
    }
}
