import Diagnostics
import Governance
import Scheduling

/// What it finds: a late item without the chair's opinion or the reason for taking it.
/// Why it matters: business that was not on the agenda in time may be taken only when the chair thinks
/// it urgent, by reason of special circumstances that the minutes specify.
/// Example: `late: { published: 2022-12-13 }`.
/// Source: LGA 1972 s.100B(4)(b).
enum LateItemWithoutReason: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A late item without the chair's opinion or the reason for taking it."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.items.compactMap { item in
            guard let late = item.item.clock.late,
                meeting.deadlines(.lateItems).contains(where: {
                    $0.place == late.span && $0.isMissed
                })
            else { return nil }
            let missing: Message =
                if late.hasReason {
                    "nobody in the chair on record as finding it urgent"
                } else if late.chair != nil {
                    "no reason on record"
                } else {
                    "neither a reason nor anybody in the chair on record"
                }
            return fault(
                at: late.span, "\(item.numbered) came late, with \(missing)",
                remedies: ["write 'reason' and 'chair', or put it off to the next meeting"])
        }
    }
}
