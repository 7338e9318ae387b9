import Diagnostics
import Governance
import Judging

/// What it finds: a vote by somebody who was not there, had withdrawn, or has no vote.
/// Why it matters: the vote does not count, and the result may be another.
/// Example: a vote on item 4 by somebody who withdrew from item 4.
/// Source: the format's reference, `votes`.
enum VoterNotEntitled: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A vote by somebody who was not there, had withdrawn, or has no vote."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.votes.flatMap { vote -> [Diagnostic] in
            let found = vote.faults { fault -> (person: String, why: Reason)? in
                if case .notEntitled(let person, let why) = fault { (person, why) } else { nil }
            }
            guard let first = found.first else { return [] }
            return first.compactMap { person, why in
                guard record.personIDs.contains(person),
                    found.allSatisfy({ $0.contains { $0.person == person } }),
                    let place = vote.vote.voters.first(where: { $0.value == person })
                else { return nil }
                return fault(
                    at: place.span,
                    """
                    \(quote: place) voted, and \
                    \(words(why, of: person, on: vote.vote.item.value, at))
                    """,
                    remedies: ["correct the vote, or the attendance"])
            }
        }
    }

    private static func words(
        _ reason: Reason, of person: String, on item: String, _ at: AttendanceAtHand
    ) -> Message {
        switch reason {
        case .withdrew: return "had withdrawn from the item"
        case .interested: return "had declared an interest in the item"
        case .left(.time(let time)):
            // A vote is taken at the end of its item.
            let begun = at.attendance.items.first { $0.number.value == item }?.from?.value
            return begun.map { $0 < time } ?? false
                ? "had left before the end of the item" : "was not there while the item was taken"
        case .away: return "was not there at the end of the item"
        case .arrivedLater, .left: return "was not there while the item was taken"
        case .listenOnly: return "could only follow"
        case .suspended: return "was suspended"
        case .disqualified: return "was disqualified"
        default:
            let isThere = (at.present + at.attendance.unknown).contains {
                $0.person?.value == person
            }
            return isThere ? "has no vote" : "is not recorded as present"
        }
    }
}
