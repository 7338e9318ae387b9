import Diagnostics
import Governance

/// What it finds: a meeting of a board on a day before any of its terms of reference are in force.
/// Why it matters: who sits and what the quorum is cannot be told for that meeting.
/// Example: a meeting in June of a board whose terms were adopted in September.
/// Source: the format's reference, `effective`.
enum MeetingBeforeTerms: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting before any terms of reference of its board are in force."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let day = meeting.day else { return [] }
        return meeting.bodies.compactMap { body in
            guard body.exists(on: day),
                let first = body.termsOfReference.min(by: { $0.inForceFrom < $1.inForceFrom }),
                first.inForceFrom > day
            else { return nil }
            return before(meeting.meeting.date, first.effective ?? first.adopted)
        }
    }

    private static func before(
        _ date: Located<WrittenDate>, _ first: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: date.span, "no terms of reference were in force on \(word: date.value.iso)",
            notes: [.init(first.span, "the first terms take effect here")],
            remedies: ["add the terms the board met under, or correct one of the dates"])
    }
}
