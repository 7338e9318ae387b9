import Diagnostics
import DocumentTree
import Governance

/// What it finds: minutes approved before the meeting, or approved or corrected at one that is not later.
/// Why it matters: a meeting cannot approve what has not happened yet.
/// Example: minutes of May approved `at: 2026-03-11-council`.
/// Source: LGA 1972 Sch 12 para 41.
enum MinutesApprovedBeforeMeeting: MinutesRule {
    static let severity = Severity.error
    static let summary =
        "Minutes approved, or corrected, before the meeting or at one that is not later."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard let day = at.meeting.day else { return [] }
        let named =
            [at.minutes.approval?.meeting].compactMap(\.self)
            + at.minutes.corrections.compactMap(\.meeting)
        let tooEarly = named.filter { name in
            let meeting = record.workspace.meetings.first { $0.folder == "meetings/" + name.value }
            return meeting?.date.value.day.map { $0 <= day } ?? false
        }
        if !tooEarly.isEmpty {
            return tooEarly.tellable(at: \.span).map { name in
                fault(
                    at: name.span, "that meeting is not later than this one",
                    remedies: ["name the meeting that approved it"])
            }
        }
        guard let on = at.minutes.approval?.on, let approved = on.value.day, approved <= day else {
            return []
        }
        return [
            fault(
                at: on.span, "approved on a day that is not after the meeting",
                remedies: ["correct the date"])
        ]
    }
}
