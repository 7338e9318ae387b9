import Diagnostics
import Governance

/// What it finds: one person who voted oftener on a motion than they have votes.
/// Why it matters: the result may be another.
/// Example: `jo-smith` under `for` and under `against`.
/// Source: the format's reference, `votes`.
enum VotedTwice: AttendanceRule {
    static let severity = Severity.error
    static let summary = "One person who voted oftener on a motion than they have votes."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.attendance.votes.flatMap { vote -> [Diagnostic] in
            var votes: [String: [Located<String>]] = [:]
            return vote.voters.compactMap { person in
                let earlier = votes[person.value] ?? []
                votes[person.value] = earlier + [person]
                guard let first = earlier.first, earlier.count == allowed(person.value, at) else {
                    return nil
                }
                return fault(
                    at: person.span, "\(quote: person) voted too often on one motion",
                    notes: [.init(first.span, "first here")],
                    remedies: [
                        "keep one of the votes; a proxy's vote needs 'proxy for' under 'present'"
                    ])
            }
        }
    }

    /// Their own vote, and one for each proxy they carry.
    private static func allowed(_ person: String, _ at: AttendanceAtHand) -> Int {
        1
            + at.present.count { entry in
                if case .proxy = entry.capacity { entry.person?.value == person } else { false }
            }
    }
}
