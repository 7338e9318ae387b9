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
        let circle = onCircle(of: predecessors, from: organisations.map(\.id.value))
        return organisations.compactMap { organisation in
            guard let succeeds = organisation.succeeds, circle.contains(organisation.id.value)
            else { return nil }
            return circular(organisation.id, succeeds)
        }
    }

    /// Those that come back to themselves. Each has one predecessor at most, so every one is passed
    /// once.
    private static func onCircle(
        of predecessors: [String: String], from starts: [String]
    ) -> Set<String> {
        var passed: [String: Int] = [:]
        var circle: Set<String> = []
        for (walk, start) in starts.enumerated() {
            var place: String? = start
            while let here = place, passed[here] == nil {
                passed[here] = walk
                place = predecessors[here]
            }
            // Met in this very walk: from here it goes round.
            guard let entrance = place, passed[entrance] == walk else { continue }
            while let here = place, circle.insert(here).inserted { place = predecessors[here] }
        }
        return circle
    }

    private static func circular(_ id: Located<String>, _ succeeds: Located<String>) -> Diagnostic {
        fault(
            at: succeeds.span,
            "organisation \(quote: id) succeeds itself by way of \(quote: succeeds)",
            remedies: ["remove the 'succeeds' that points the wrong way"])
    }
}
