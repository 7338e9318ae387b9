import Diagnostics
import Governance
import Judging

/// What it finds: a casting vote although the votes were not equal.
/// Why it matters: there was nothing to decide; the numbers or the casting vote are wrong.
/// Example: five for, four against, and `casting vote: for`.
/// Source: the format's reference, `casting vote`.
enum CastingVoteWithoutEquality: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A casting vote although the votes were not equal."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.votes.compactMap { vote in
            guard let casting = vote.vote.castingVote,
                !vote.faults({ $0 == .castingVoteWithoutEquality ? $0 : nil }).isEmpty
            else { return nil }
            return fault(
                at: casting.span,
                """
                a casting vote, though \(vote.vote.votesFor.number) voted for and \
                \(vote.vote.against.number) against
                """,
                remedies: ["remove the casting vote, or correct the numbers"])
        }
    }
}
