import Diagnostics
import Governance
import Judging

/// What it finds: more votes than there were members to vote.
/// Why it matters: the count was wrong, or the attendance is.
/// Example: nine votes where six members were present.
/// Source: the format's reference, `votes`.
enum MoreVotesThanMembers: AttendanceRule {
    static let severity = Severity.error
    static let summary = "More votes than there were members to vote."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.votes.compactMap { vote in
            // A vote by somebody who had none is told by name.
            guard vote.faults({ if case .notEntitled = $0 { true } else { nil } }).isEmpty else {
                return nil
            }
            let found = vote.faults { fault -> (votes: Int, members: Int)? in
                guard case .moreVotesThanMembers(let votes, let members) = fault else { return nil }
                return (votes, members)
            }.flatMap { $0 }
            // Who sits on several of the bodies has a vote on each.
            let most = found.reduce(0) { $0 + $1.members }
            guard let number = found.first?.votes, number > most else { return nil }
            let item = vote.vote.item
            return fault(
                at: item.span,
                """
                \(number) votes on item \(quote: item), and \
                \(most == 1 ? "one vote" : "\(most) votes") among those present
                """,
                remedies: ["correct the numbers, or add those who were present"])
        }
    }
}
