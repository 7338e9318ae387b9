import Diagnostics
import Governance
import Judging

/// What it finds: a casting vote where the terms' own rule on voting gives none.
/// Why it matters: the motion was not carried by it.
/// Example: `voting: { majority: simple }` in the terms, and `casting vote: for`. Terms that say nothing
/// of voting leave it to the law, and are not a fault.
/// Source: the terms of reference, `voting`.
enum CastingVoteNotGiven: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A casting vote where the terms give none."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.votes.compactMap { vote in
            guard let casting = vote.vote.castingVote,
                !vote.faults({ $0 == .castingVoteNotGiven ? $0 : nil }).isEmpty
            else { return nil }
            return fault(
                at: casting.span, "a casting vote, which the terms give to nobody",
                remedies: [
                    "remove it, or say in the terms who has it: 'voting: { casting vote: chair }'"
                ])
        }
    }
}
