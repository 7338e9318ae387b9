import Diagnostics
import Governance
import Scheduling

/// What it finds: private business of an executive without one of its two notices, or with one given too
/// late.
/// Why it matters: the public may make representations against privacy, and must hear of it in time.
/// Example: a restricted item of a cabinet without `private notices`.
/// Source: SI 2012/2089 reg 5.
enum PrivateMeetingNotNoticed: MeetingRule {
    static let severity = Severity.warning
    static let summary = "Private business of an executive that was not noticed in time."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        (meeting.deadlines(.firstPrivateNotice) + meeting.deadlines(.secondPrivateNotice))
            .compactMap { deadline in
                guard let due = deadline.due else { return nil }
                let which: Message =
                    deadline.step == .firstPrivateNotice ? "the first notice" : "the second notice"
                let what: Message
                switch deadline.state {
                case .notRecorded: what = "is not on record"
                case .missed(let by?):
                    guard let counting = deadline.period?.counting else { return nil }
                    what = "was given \(by) \(word: counting.english(by)) too late"
                default: return nil
                }
                return fault(
                    at: deadline.done?.span ?? deadline.place,
                    "\(which) that \(meeting.named(deadline)) is taken in private \(what)",
                    explanation: "It had to be given by \(word: due.english).",
                    remedies: ["write its day under 'private notices', or put the item off"])
            }
    }
}
