import Diagnostics
import Governance

/// What it finds: a casting vote although the votes were not equal.
/// Why it matters: there was nothing to decide; the numbers or the casting vote are wrong.
/// Example: five for, four against, and `casting vote: for`.
/// Source: the format's reference, `casting vote`.
enum CastingVoteWithoutEquality: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A casting vote although the votes were not equal."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.attendance.votes.compactMap { vote in
            guard let casting = vote.castingVote, number(vote.votesFor) != number(vote.against)
            else { return nil }
            return fault(
                at: casting.span,
                """
                a casting vote, though \(number(vote.votesFor)) voted for and \
                \(number(vote.against)) against
                """,
                remedies: ["remove the casting vote, or correct the numbers"])
        }
    }

    private static func number(_ voters: Vote.Voters) -> Int {
        switch voters {
        case .number(let number): number
        case .named(let people): people.count
        }
    }
}
