import Diagnostics
import Governance

/// What it finds: one standing item twice on an agenda.
/// Why it matters: the same words would be printed twice.
/// Example: `standing: minutes` on two items.
/// Source: the format's reference, `standing`.
enum StandingItemTwice: MeetingRule {
    static let severity = Severity.warning
    static let summary = "One standing item twice on an agenda."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        repeated(meeting.items.compactMap(\.particulars.standing), by: \.value).map { pair in
            fault(
                at: pair.thing.span, "standing item \(quote: pair.thing) is on the agenda twice",
                notes: [.init(pair.first.span, "previously here")],
                remedies: ["remove one of the two"])
        }
    }
}
