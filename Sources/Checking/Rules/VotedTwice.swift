import Diagnostics
import Governance
import Judging

/// What it finds: one person who voted oftener on a motion than they have votes.
/// Why it matters: the result may be another.
/// Example: `jo-smith` under `for` and under `against`.
/// Source: the format's reference, `votes`.
enum VotedTwice: AttendanceRule {
    static let severity = Severity.error
    static let summary = "One person who voted oftener on a motion than they have votes."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        at.votes.flatMap { vote -> [Diagnostic] in
            let found = vote.faults { fault -> (person: String, votes: Int)? in
                if case .votedTooOften(let person, let votes) = fault {
                    (person, votes)
                } else {
                    nil
                }
            }
            guard let first = found.first else { return [] }
            return first.compactMap { person, _ in
                let same = found.map { $0.first { $0.person == person }?.votes }
                let places = vote.vote.voters.filter { $0.value == person }
                guard !same.contains(nil), let most = same.compactMap({ $0 }).max(),
                    places.count > most
                else { return nil }
                return fault(
                    at: places[most].span, "\(quote: places[most]) voted too often on one motion",
                    notes: [.init(places[0].span, "first here")],
                    remedies: [
                        "keep one of the votes; a proxy's vote needs 'proxy for' under 'present'"
                    ])
            }
        }
    }
}
