import Diagnostics
import Governance
import Scheduling

/// What it finds: a strand of a rotation that has no turn within its cycle.
/// Why it matters: the board would not hear of it in time.
/// Example: seven strands, `each: 12 months`, and one of them at no meeting.
/// Source: the plan's own rotation.
enum StrandNotVisited: PlanRule {
    static let severity = Severity.warning
    static let summary = "A strand of a rotation that has no turn within its cycle."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let held = plan.dated.filter { !$0.meeting.isCancelled }
        guard let first = held.map(\.day).min(), let last = held.map(\.day).max() else { return [] }
        return plan.standing.compactMap(\.rotation).flatMap { rotation -> [Diagnostic] in
            guard let each = rotation.each, let cycle = each.cycleDays else { return [] }
            return rotation.strands.compactMap { id in
                let turns = held.filter { meeting, _ in
                    meeting.items.flatMap(\.withInner).contains { $0.standing?.value == id.value }
                }.map(\.day)
                // A month's grace: the same weekday of a month falls up to a week later, and a meeting moves.
                let latest = turns.max() ?? first
                guard latest.adding(days: cycle + 31) <= last else { return nil }
                return missed(id, each, after: turns.max())
            }
        }
    }

    private static func missed(
        _ id: Located<String>, _ each: Located<String>, after day: CivilDate?
    ) -> Diagnostic {
        let headline: Message =
            if let day {
                "strand \(quote: id) has no turn within its cycle after \(word: day.iso)"
            } else { "strand \(quote: id) has no turn within its cycle" }
        return fault(
            at: id.span, headline, notes: [.init(each.span, "the cycle")],
            remedies: ["plan it for a meeting in time, or take it out of the rotation"])
    }
}
