import Diagnostics
import Governance

/// What it finds: a vote by somebody who was not there, had withdrawn, or has no vote.
/// Why it matters: the vote does not count, and the result may be another.
/// Example: a vote on item 4 by somebody who withdrew from item 4.
/// Source: the format's reference, `votes`.
enum VoterNotEntitled: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A vote by somebody who was not there, had withdrawn, or has no vote."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.rolls.isEmpty, at.attendance.present != nil, !at.attendance.votes.isEmpty else {
            return []
        }
        let known = at.present + at.attendance.unknown
        let entries = Dictionary(
            known.compactMap { entry in entry.person.map { ($0.value, [entry]) } },
            uniquingKeysWith: +)
        return at.attendance.votes.flatMap { vote in
            vote.voters.filter { record.personIDs.contains($0.value) }.compactMap { person in
                why(entries[person.value] ?? [], may: vote.item.value, at).map { reason in
                    fault(
                        at: person.span, "\(quote: person) voted, and \(reason)",
                        remedies: ["correct the vote, or the attendance"])
                }
            }
        }
    }

    /// What keeps somebody from voting on an item; `nil`: nothing that the record tells.
    private static func why(
        _ entries: [Attendee], may item: String, _ at: AttendanceAtHand
    ) -> Message? {
        guard !entries.isEmpty else { return "is not recorded as present" }
        let isWithdrawn = entries.contains { entry in
            entry.interests.contains {
                $0.withdrew && $0.item.value.lowercased() == item.lowercased()
            }
        }
        if isWithdrawn { return "had withdrawn from the item" }
        if entries.allSatisfy({ at.votes($0) == 0 }) { return "has no vote" }
        guard let window = at.window(of: item) else { return nil }
        let wasThere = entries.contains { entry in
            guard let stay = at.stay(entry) else { return true }
            return stay.from <= window.until && window.from <= stay.until
        }
        return wasThere ? nil : "was not there while the item was taken"
    }
}

extension Vote {
    /// Those recorded by name, in the order for, against, abstained.
    var voters: [Located<String>] {
        [votesFor, against, abstained].flatMap { voters -> [Located<String>] in
            if case .named(let people) = voters { people } else { [] }
        }
    }
}
