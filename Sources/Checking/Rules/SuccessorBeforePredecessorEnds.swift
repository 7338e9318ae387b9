import Diagnostics
import Governance

/// What it finds: an organisation that begins before the one it succeeds has ended.
/// Why it matters: for some days two organisations would hold the same seats.
/// Example: the ICB from 2022-07-01, the CCG until 2022-09-30.
/// Source: the format's reference, `succeeds`.
enum SuccessorBeforePredecessorEnds: Rule {
    static let severity = Severity.warning
    static let summary = "An organisation that begins before the one it succeeds has ended."

    static func faults(in record: Record) -> [Diagnostic] {
        let organisations = record.workspace.authority?.organisations ?? []
        let known = Dictionary(
            organisations.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        return organisations.compactMap { successor in
            guard let from = successor.from, let id = successor.succeeds,
                let until = known[id.value]?.until,
                from.value.first <= until.value.first
            else { return nil }
            return overlap(successor.id, from, until)
        }
    }

    private static func overlap(
        _ id: Located<String>, _ from: Located<WrittenDate>, _ until: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: from.span, "organisation \(quote: id) begins before the one it succeeds has ended",
            notes: [.init(until.span, "ends here")],
            remedies: ["correct this date or the other"])
    }
}
