import Diagnostics
import Governance

/// What it finds: a substitute for somebody who is neither a seat nor a person.
/// Why it matters: the substitute would stand in for nobody.
/// Example: `for: icb-clinicaldirector`.
/// Source: the format's reference, `substitutes`.
enum SubstituteForUnknown: BodyRule {
    static let severity = Severity.error
    static let summary = "A substitute for somebody who is neither a seat nor a person."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard !record.workspace.unread.people, !body.substitutions.isEmpty else { return [] }
        let seats = body.termsOfReference.flatMap { $0.seats.map(\.id.value) }
        let known = Set(seats)
        let strange = body.substitutions.map(\.substituted)
            .filter { !known.contains($0.value) && !record.personIDs.contains($0.value) }
        guard !strange.isEmpty else { return [] }
        let ids = seats + record.personIDs.sorted()
        return strange.tellable(at: \.span).map { unknown($0, among: ids) }
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "substitute for \(quote: id), which is no seat and no person",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["name a seat of the terms of reference or a person"])
    }
}
