import Diagnostics
import Governance

/// What it finds: a vote recorded by name on one side and by number on the other.
/// Why it matters: a recorded vote must name everybody, and who voted twice cannot be told.
/// Example: `for: [ jo-smith, ann-lee ]`, `against: 3`.
/// Source: the format's reference, `votes`.
enum VotesNamedAndNumbered: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A vote recorded by name on one side and by number on the other."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.attendance.votes.compactMap { vote in
            let sides = [vote.votesFor, vote.against, vote.abstained]
            let hasNumbers = sides.contains { side in
                // None is none, however it is written.
                if case .number(let number) = side { number > 0 } else { false }
            }
            guard hasNumbers, !vote.voters.isEmpty else { return nil }
            return fault(
                at: vote.item.span,
                "the vote on item \(quote: vote.item) is recorded by name and by number",
                remedies: ["name everybody, or give numbers only"])
        }
    }
}
