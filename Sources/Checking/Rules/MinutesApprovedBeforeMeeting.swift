import Diagnostics
import DocumentTree
import Governance

/// What it finds: minutes approved before the meeting, or at one that is not later.
/// Why it matters: a meeting cannot approve what has not happened yet.
/// Example: minutes of May approved `at: 2026-03-11-council`.
/// Source: LGA 1972 Sch 12 para 41.
enum MinutesApprovedBeforeMeeting: MinutesRule {
    static let severity = Severity.error
    static let summary = "Minutes approved before the meeting, or at one that is not later."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard let approval = at.minutes.approval, let day = at.meeting.day else { return [] }
        let meeting = approval.meeting.flatMap { name in
            record.workspace.meetings.first { $0.folder == "meetings/" + name.value }
        }
        if let other = meeting?.date.value.day, other <= day, let name = approval.meeting {
            return [
                fault(
                    at: name.span, "that meeting is not later than this one",
                    remedies: ["name the meeting that approved these minutes"])
            ]
        }
        guard let on = approval.on, let approved = on.value.day, approved <= day else { return [] }
        return [
            fault(
                at: on.span, "approved on a day that is not after the meeting",
                remedies: ["correct the date"])
        ]
    }
}
