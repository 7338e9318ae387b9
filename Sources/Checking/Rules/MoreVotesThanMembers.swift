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
        guard !at.rolls.isEmpty, at.attendance.present != nil, !at.attendance.votes.isEmpty else {
            return []
        }
        // Those of whom it is not known whether they came may have voted.
        let there = at.present + at.attendance.unknown
        let most = there.reduce(0) { $0 + at.votes($1) * $1.number }
        return at.attendance.votes.compactMap { vote in
            let number = [vote.votesFor, vote.against, vote.abstained].reduce(0) { sum, voters in
                switch voters {
                case .number(let number): sum + number
                case .named(let people): sum + people.count
                }
            }
            guard number > most else { return nil }
            return fault(
                at: vote.item.span,
                """
                \(number) votes on item \(quote: vote.item), and \
                \(most == 1 ? "one vote" : "\(most) votes") among those present
                """,
                remedies: ["correct the numbers, or add those who were present"])
        }
    }
}

extension AttendanceAtHand {
    /// How many votes an entry brings at most: one, or one for each body on which they have one.
    func votes(_ entry: Attendee) -> Int {
        let named: String? =
            switch entry.capacity {
            case .member: entry.seat?.value ?? entry.person?.value
            case .substitute(let whom), .proxy(let whom), .nominatedProxy(let whom): whom.value
            case .representative: nil
            }
        guard let named else { return 1 }
        let seats = target(named)
        // A seat that cannot be told is another fault; it must not become this one.
        return seats.isEmpty || seats.contains { $0.seat.voting } ? max(1, rolls.count) : 0
    }
}
