import Diagnostics
public import Governance
public import Scheduling

/// A body's plan over some time: the meetings listed, and those its rule adds.
public struct Outlook: Sendable {
    public struct Meeting: Sendable {
        public enum Standing: String, Sendable {
            /// Written in the plan.
            case listed
            /// Only the rule gives it.
            case proposed
            case cancelled
        }

        /// The day as first planned: it names the meeting when it moves.
        public let planned: CivilDate
        public let day: CivilDate
        /// The day in the plan's own words.
        public let words: String?
        public let start: WrittenTime?
        public let end: WrittenTime?
        /// The rule in words.
        public let recurrence: String?
        public let standing: Standing
        /// How often it changed since it was first sent out.
        public let changes: Int
        public let items: [Item]
    }

    public struct Item: Sendable {
        /// What two entries of one matter have in common: its id, else its title.
        public let key: String
        /// The id of the standing item or strand it repeats.
        public let standing: String?
        public let title: String
        public let leads: [Who]
        public let marks: [Mark]
        public let note: String?
        public let items: [Item]
    }

    public enum Mark: Sendable, Equatable {
        case signOff
        case signedOff(CivilDate)
        case deferred(from: CivilDate)
        /// Not signed off at an earlier meeting.
        case carried(from: CivilDate)
        case returns(since: CivilDate)
        /// With the last day on which notice of it can be given, when the regime asks for one.
        case keyDecision(notice: CivilDate?)
        case rotation(String)
    }

    /// Whose turn it is.
    public struct Turn: Sendable {
        public let strand: String
        public let title: String
        public let last: CivilDate?
        /// The meeting at which its next turn is listed.
        public let next: CivilDate?
        /// By when it is due; `nil` when the rotation has no cycle.
        public let due: CivilDate?
    }

    public let body: Body
    public let title: String
    public let standing: [Item]
    public let meetings: [Meeting]
    public let turns: [Turn]
    public let notes: [PlanNote]
    /// The rule, when it is regular and all its words are understood.
    public let rule: Recurrence?
    public let rhythm: MeetingRhythm?
    /// The days it is over.
    let days: ClosedRange<CivilDate>
    /// The bank holidays among the days of its meetings.
    let holidays: Set<CivilDate>

    /// - Parameters:
    ///   - from: the first day; `nil`: that of the first meeting listed, or today.
    ///   - until: the last day; `nil`: that of the last meeting listed, or a year on.
    public init(
        of body: Body, in workspace: Workspace, from: CivilDate?, until: CivilDate?,
        today: CivilDate
    ) {
        let plan = body.forwardPlan
        let listed = (plan?.meetings ?? []).compactMap { $0.date.value.day }
        let first = from ?? listed.min() ?? today
        let last = max(
            first, until ?? listed.max().flatMap { $0 >= first ? $0 : nil } ?? first.lastDayOfYear)
        let rhythm = plan?.recurrence ?? body.terms(on: first)?.meets
        let start = rhythm?.first?.value.day ?? listed.min()
        let rule = rhythm.flatMap { rhythm in
            start.flatMap { start in
                let words = RhythmWords(rhythm)
                // A rule that is only half understood would give days nobody meant.
                return words.faults.isEmpty ? words.recurrence(from: start) : nil
            }
        }
        let days = DayCounters(workspace.calendar)
        let asked = StatutoryClock(workspace, days: days, today: today).rules(of: body)
        let notices = (asked[.keyDecisionNotice] ?? []).compactMap { rule in
            if case .days(let period) = rule.term { period } else { nil }
        }
        let maker = ItemMaker(plan: plan, notices: notices, days: days, today: today)
        self.body = body
        self.rule = rule
        self.rhythm = rhythm
        title =
            plan?.title.map { title in plan?.period.map { "\(title) (\($0))" } ?? title }
            ?? body.name.value
        notes = plan?.notes ?? []
        standing = (plan?.standing ?? []).map { maker.item($0, on: nil) }
        let at = rhythm?.at ?? body.terms(on: first)?.meets?.at
        let dated = maker.listedMeetings(moved: rhythm?.moved ?? [], at: at)
        // What comes before the days asked for has its turns and its business first.
        let proposed = maker.proposedMeetings(
            rule, rhythm, beside: dated, in: min(today, first)...last,
            likeLast: plan?.meetings.last, at: at)
        meetings = maker.carrying((dated + proposed).sorted { $0.day < $1.day }, from: dated)
            .filter { (first...last).contains($0.day) }
        self.days = first...last
        holidays = Set(meetings.map(\.day).filter { workspace.calendar?.isHoliday($0) == true })
        turns = maker.turns(today: max(today, first))
    }
}
