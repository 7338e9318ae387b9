import Diagnostics
import DocumentTree
import Governance

/// What it finds: an approval, or a correction, by a minute that the minutes of that meeting do not have.
/// Why it matters: who looks up that the minutes were approved finds something else, or nothing.
/// Example: `approved: { at: 2023-01-12-audit, minute: 99/23 }`.
/// Source: LGA 1972 Sch 12 para 41.
enum ApprovalByUnknownMinute: MinutesRule {
    static let severity = Severity.error
    static let summary =
        "An approval or a correction by a minute that the minutes of that meeting do not have."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let cited =
            [(at.minutes.approval?.meeting, at.minutes.approval?.minute)]
            + at.minutes.corrections.map { ($0.meeting, $0.by) }
        let unknown = cited.compactMap { meeting, minute -> Located<String>? in
            guard let meeting, let minute,
                let minutes = record.workspace.meetings.first(where: {
                    $0.folder == "meetings/" + meeting.value
                })?.minutes, !minutes.numbers.contains(minute.value)
            else { return nil }
            return minute
        }
        return unknown.tellable(at: \.span).map { minute in
            fault(
                at: minute.span, "the minutes of that meeting have no minute \(quote: minute)",
                remedies: ["correct the number, or the meeting"])
        }
    }
}
