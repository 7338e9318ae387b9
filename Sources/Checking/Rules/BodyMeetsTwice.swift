import Diagnostics
import Governance

/// What it finds: a board named twice among those that meet.
/// Why it matters: a joint meeting of a board with itself would ask for its quorum twice.
/// Example: `boards: [ audit, audit ]`.
/// Source: the format's reference, `boards`.
enum BodyMeetsTwice: MeetingRule {
    static let severity = Severity.error
    static let summary = "A board named twice among those that meet."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        repeated(meeting.meeting.bodies, by: \.value).map { pair in
            fault(
                at: pair.thing.span, "\(quote: pair.thing) is named twice",
                notes: [.init(pair.first.span, "previously named here")],
                remedies: ["remove one of the two"])
        }
    }
}
