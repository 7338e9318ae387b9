import Diagnostics
public import Governance

extension ClockStep {
    /// What is done, as a heading: `Agenda and reports published`.
    public var english: String {
        switch self {
        case .agenda: "Agenda and reports published"
        case .summons: "Members summoned"
        case .keyDecisionNotice: "Notice of the key decision"
        case .firstPrivateNotice: "First notice of private business"
        case .secondPrivateNotice: "Second notice of private business"
        case .generalException: "Notice under the general exception"
        case .specialUrgency: "Special urgency agreed"
        case .lateItems: "Late business"
        case .substitutes: "Substitutes notified"
        case .questions: "Questions from the public"
        case .motions: "Notice of motions"
        case .decisions: "Decisions published"
        case .callIn: "Call-in"
        case .minutes: "Draft minutes published"
        case .backgroundPapers: "Background papers open to inspection"
        case .inspection: "Agenda, reports and minutes open to inspection"
        case .minutesKept: "Minutes kept"
        case .recording: "Recording"
        }
    }
}

extension ClockRule {
    /// `5 clear working days before the meeting`; the words alone where there is no figure.
    public var english: String {
        switch term {
        case .days(let period):
            switch step.side {
            case .afterMeeting: "\(period.english) after the meeting"
            case .afterPublication: "\(period.english) after the decisions are published"
            default:
                "\(period.english) before the meeting"
                    + (orWhenConvened ? ", or when it is convened if later" : "")
            }
        case .years(let years): "\(years) \(years == 1 ? "year" : "years") from the meeting"
        case .settledLocally: "settled locally"
        case .inWords: words ?? ""
        }
    }
}

extension NoticePeriod {
    /// `1 clear working day`.
    public var english: String { "\(count) \(counting.english(count))" }
}

extension NoticePeriod.Counting {
    public func english(_ count: Int) -> String {
        count == 1 ? String(rawValue.dropLast()) : rawValue
    }
}

extension Deadline.State {
    /// `met`, `missed`, `due` …: one word or two for a column.
    public var word: String {
        switch self {
        case .met: "met"
        case .missed, .inWords(isRecorded: false): "missed"
        case .due: "due"
        case .notRecorded: "past, not recorded"
        case .settledLocally: "settled locally"
        case .waits: "waits"
        case .cannotBeTold: "cannot be told"
        case .runs: "runs"
        case .ended: "ended"
        case .inWords(isRecorded: true): "met"
        case .inWords: "to observe"
        }
    }
}

extension Deadline {
    /// What became of it, in a sentence without its full stop; `nil` when the word says it all.
    public var outcome: String? {
        let day = done.map { done in
            done.value.day.map { "on \($0.english)" } ?? "in \(done.value.english)"
        }
        let counting = period?.counting
        switch state {
        case .met(let spare):
            let verb = step == .callIn ? "carried out" : "done"
            guard let spare else { return day.map { "\(verb) \($0)" } }
            let left = counting.map { "\(spare) \($0.english(spare)) to spare" } ?? ""
            return day.map { "\(verb) \($0), " + (spare == 0 ? "none to spare" : left) }
        case .missed(let by):
            let late = by.map { by in (counting.map { "\(by) \($0.english(by)) " } ?? "\(by) days ")
            }
            return day.map {
                step == .callIn
                    ? "carried out \($0), \(late ?? "")before it was over"
                    : "done \($0), \(late ?? "")late"
            }
        case .inWords(isRecorded: false):
            return step == .lateItems
                ? "the chair's opinion and reason are not both on record"
                : "nobody is on record as having agreed"
        case .waits:
            return "counted from the day the decisions are published, which is not recorded"
        case .cannotBeTold(.meetingDay): return "the agenda gives no day of the meeting"
        case .cannotBeTold(.recordedDay):
            return done.map { "only \($0.value.english) is on record" }
                ?? "the day the decisions were published is not on record"
        case .cannotBeTold(.calendar):
            return "it is counted over days whose bank holidays are not known"
        default: return nil
        }
    }
}
