import Diagnostics
import DocumentTree
import Governance

/// What it finds: minutes that carry on or close an action that no earlier minutes set.
/// Why it matters: the action that was meant stays open.
/// Example: `closes: A9/26` where there are eight.
/// Source: domain notes 2.11; docs/guide/clerk.md.
enum ActionUnknown: MinutesRule {
    static let severity = Severity.error
    static let summary = "Minutes that carry on or close an action that no earlier minutes set."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let day = at.meeting.meeting.date.value.first
        var known: Set<String> = []
        for body in at.meeting.meeting.bodies {
            for meeting in record.workspace.minuted(of: body.value) where meeting.date.first <= day
            {
                for action in actions(of: meeting.minutes) {
                    if let number = action.number { known.insert(number.value) }
                }
            }
        }
        return at.actions.flatMap { [$0.from, $0.closes].compactMap(\.self) }
            .filter { !known.contains($0.value) }.tellable(at: \.span).map { number in
                fault(
                    at: number.span, "no minutes up to this meeting set an action \(quote: number)",
                    remedies: ["correct the number"])
            }
    }
}
