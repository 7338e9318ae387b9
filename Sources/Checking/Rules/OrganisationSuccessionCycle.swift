import Diagnostics
import Governance

/// What it finds: an organisation that succeeds itself, directly or in a circle.
/// Why it matters: nobody could say which of them came first.
/// Example: `a` succeeds `b` and `b` succeeds `a`.
/// Source: the format's reference, `succeeds`.
enum OrganisationSuccessionCycle: Rule {
    static let severity = Severity.error
    static let summary = "An organisation that succeeds itself, directly or in a circle."

    static func faults(in record: Record) -> [Diagnostic] {
        let organisations = record.workspace.authority?.organisations ?? []
        let predecessors = Dictionary(
            organisations.compactMap { one in one.succeeds.map { (one.id.value, $0.value) } },
            uniquingKeysWith: { first, _ in first })
        return organisations.compactMap { organisation in
            guard let succeeds = organisation.succeeds,
                isOnCycle(organisation.id.value, next: { predecessors[$0].map { [$0] } ?? [] })
            else { return nil }
            return circular(organisation.id, succeeds)
        }
    }

    private static func circular(_ id: Located<String>, _ succeeds: Located<String>) -> Diagnostic {
        fault(
            at: succeeds.span,
            "organisation \(quote: id) succeeds itself by way of \(quote: succeeds)",
            remedies: ["remove the 'succeeds' that points the wrong way"])
    }
}
