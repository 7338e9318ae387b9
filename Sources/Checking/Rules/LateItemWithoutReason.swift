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
            if let fault = faultOfLateBusiness(item, meeting) { return fault }
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

    /// An item that came with a supplement came late, whatever the regime asks of it.
    private static func faultOfLateBusiness(
        _ item: ItemAtHand, _ meeting: MeetingAtHand
    ) -> Diagnostic? {
        guard item.depth == 0, let number = item.item.supplement,
            item.item.clock.late?.hasReason != true,
            let supplement = meeting.meeting.supplements.first(where: { $0.number == number }),
            supplement.reason == nil
        else { return nil }
        return fault(
            at: item.item.span.head,
            "\(item.numbered) came with supplement \(number), with no reason on record",
            remedies: ["write 'late' with its 'reason', or put it off to the next meeting"])
    }
}
