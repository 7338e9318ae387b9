import Diagnostics
import Governance
import Judging
import Scheduling

/// What it finds: a vote on an item that was taken without a quorum.
/// Why it matters: what was decided does not stand, unless the terms say how it is confirmed.
/// Example: a motion carried by two on a board that needs three.
/// Source: the format's reference, `votes` and `quorum`.
enum VoteWithoutQuorum: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A vote on an item that was taken without a quorum."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        let workspace = record.workspace
        guard !at.attendance.votes.isEmpty, !at.rolls.isEmpty, let day = at.meeting.day else {
            return []
        }
        let sitting = Sitting(at.meeting.meeting)
        let lacking = at.meeting.bodies.flatMap { body -> [Int] in
            guard
                let roll = Roll(
                    of: body, on: day, organisations: workspace.authority?.organisations ?? []),
                let quorum = workspace.quorum(of: body, under: roll.terms)?.quorum
            else { return [] }
            let judge = Judge(roll: roll, quorum: quorum, sitting: sitting) {
                record.days.latest($0, before: $1)
            }
            return judge.votesWithoutQuorum()
        }
        return Set(lacking).sorted().map { at.attendance.votes[$0].item }.tellable(at: \.span).map {
            item in
            fault(
                at: item.span, "item \(quote: item) was voted on without a quorum",
                remedies: [
                    "correct the attendance, or have the item decided again at a meeting with a quorum"
                ])
        }
    }
}
