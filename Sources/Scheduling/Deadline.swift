public import Diagnostics
public import Governance

/// One thing asked for around one meeting: when it is due, and what became of it.
public struct Deadline: Sendable {
    public enum Subject: Sendable {
        case meeting
        /// The item's number as printed.
        case item(String)
        /// A person's id.
        case person(Located<String>)
    }

    /// Why it cannot be told whether something was done in time.
    public enum Unknown: Sendable, Equatable {
        /// The calendar does not cover the days.
        case calendar
        /// The agenda gives no day of the meeting.
        case meetingDay
        /// A day on record is given only as a month or a year, which lies on both sides.
        case recordedDay
    }

    public enum State: Sendable, Equatable {
        /// Done in time, with so many of the rule's days to spare; `nil` when the calendar does not cover
        /// all of them.
        case met(spare: Int?)
        /// Done, and so many of the rule's days too late; `nil` as above.
        case missed(by: Int?)
        /// Not yet done, and there is time.
        case due
        /// The day is past and nothing is on record.
        case notRecorded
        /// The law leaves the figure to the body, which gives none here.
        case settledLocally
        /// Waits for the day the decisions are published.
        case waits
        case cannotBeTold(Unknown)
        /// Runs until the day.
        case runs
        case ended
        /// In words: whether what is asked for is on record; `nil` when nothing is to be recorded.
        case inWords(isRecorded: Bool?)

        public var isMissed: Bool { if case .missed = self { true } else { false } }
    }

    public let step: ClockStep
    public let rule: ClockRule
    public let subject: Subject
    /// The last day for it; for a call-in or an inspection the last day of it.
    public let due: CivilDate?
    /// The day it was done.
    public let done: Located<WrittenDate>?
    public let state: State
    /// Where the meeting, the item or the person is written.
    public let place: Span

    /// The number of days the rule gives.
    public var period: NoticePeriod? {
        if case .days(let period) = rule.term { period } else { nil }
    }

    public var isMissed: Bool {
        switch state {
        case .missed, .inWords(isRecorded: false): true
        default: false
        }
    }
}

/// Reckons what is due when around the meetings of a workspace.
public struct StatutoryClock: Sendable {
    let workspace: Workspace
    public let days: DayCounters
    private let today: CivilDate
    /// What ``rules(of:)`` gives, by the id of each body.
    private let rulesOfBodies: [String: [ClockStep: [ClockRule]]]

    /// - Parameter today: tells what is still due from what is past.
    public init(_ workspace: Workspace, days: DayCounters, today: CivilDate) {
        self.workspace = workspace
        self.days = days
        self.today = today
        rulesOfBodies = Dictionary(
            workspace.bodies.map { ($0.id, StatutoryClock.rules(of: $0, in: workspace)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The rules of a body: its own or else the authority's beside the law's.
    ///
    /// A body may ask for more than the law and not for less: where both give a figure both stand, and
    /// the stricter decides. What the law leaves to the body falls away once the body has settled it.
    public func rules(of body: Body?) -> [ClockStep: [ClockRule]] {
        body.flatMap { rulesOfBodies[$0.id] } ?? StatutoryClock.rules(of: body, in: workspace)
    }

    private static func rules(
        of body: Body?, in workspace: Workspace
    ) -> [ClockStep: [ClockRule]] {
        let own = body?.notice ?? []
        let authority = (workspace.authority?.notice ?? [])
            .filter { rule in !own.contains { $0.step == rule.step } }
        let regime = body.map { workspace.regime(of: $0) } ?? workspace.regime
        var rules: [ClockStep: [ClockRule]] = [:]
        for rule in own + authority + (regime?.notice(for: body) ?? []) {
            rules[rule.step, default: []].append(rule)
        }
        return rules
    }

    /// What is asked for around a meeting, by the day it is due; without a day last.
    ///
    /// - Parameter items: those that may be spoken of, at any depth, in the order of the agenda.
    public func deadlines(of meeting: Meeting, items: [AgendaItem]) -> [Deadline] {
        // Without a day the terms are those of the first day it may be.
        let day = meeting.date.value.first
        let bodies = meeting.bodies.compactMap { workspace.body($0.value) }
        var rules = self.rules(of: bodies.first)
        for body in bodies.dropFirst() {
            for (step, found) in self.rules(of: body) { rules[step, default: []] += found }
        }
        for body in bodies {
            if let terms = body.terms(on: day), let notice = terms.substitutes?.notice {
                rules[.substitutes, default: []].append(
                    ClockRule(
                        step: .substitutes, term: .days(notice),
                        source: "Terms of reference of \(terms.adopted.value.iso)",
                        span: terms.adopted.span))
            }
        }
        for (step, found) in rules where found.count > 1 {
            let settled = found.filter { $0.term != .settledLocally }
            if !settled.isEmpty { rules[step] = settled }
        }
        var run = ClockRun(
            meeting: meeting, day: day, rules: rules, days: days, today: today,
            isExecutive: bodies.contains(where: \.isExecutive))
        guard meeting.date.value.day != nil else { return run.withoutDay() }
        run.reckonMeeting()
        for item in items { run.reckon(item) }
        run.reckonMotionsAndQuestions()
        run.reckonSubstitutes()
        return run.sorted()
    }
}

/// The reckoning of one meeting.
///
/// Which rules there are is data. Whom a step binds is part of what the step means, and stands here:
/// private notices (SI 2012/2089 reg 5) and call-in (LGA 2000 s.9F) bind a body that is `executive`,
/// call-in every key decision too, and notices of key decisions (SI 2012/2089 regs 9 to 11) the items of
/// that class. A regime without a rule for a step asks for nothing.
private struct ClockRun {
    let meeting: Meeting
    let day: CivilDate
    let rules: [ClockStep: [ClockRule]]
    let days: DayCounters
    let today: CivilDate
    let isExecutive: Bool
    private var found: [Deadline] = []

    init(
        meeting: Meeting, day: CivilDate, rules: [ClockStep: [ClockRule]], days: DayCounters,
        today: CivilDate, isExecutive: Bool
    ) {
        self.meeting = meeting
        self.day = day
        self.rules = rules
        self.days = days
        self.today = today
        self.isExecutive = isExecutive
    }

    mutating func reckonMeeting() {
        let place = meeting.date.span
        before(.summons, meeting.summons, .meeting, place)
        before(.agenda, meeting.published, .meeting, place)
        after(.decisions, meeting.decisionsPublished)
        after(.minutes, meeting.minutesPublished)
        if isExecutive { callIn(nil, .meeting, place) }
        for step in ClockStep.allCases where step.side == .lasting { lasting(step) }
        condition(.recording, nil, .meeting, place)
    }

    /// What is asked for around any meeting, when the day of this one is not known.
    mutating func withoutDay() -> [Deadline] {
        for step in ClockStep.allCases {
            let done: Located<WrittenDate>?
            switch step {
            case .summons: done = meeting.summons
            case .agenda: done = meeting.published
            case .decisions: done = meeting.decisionsPublished
            case .minutes: done = meeting.minutesPublished
            case .substitutes, .questions, .motions, .inspection, .backgroundPapers, .minutesKept:
                done = nil
            // Only for some business, or without a time.
            case .keyDecisionNotice, .firstPrivateNotice, .secondPrivateNotice, .generalException,
                .specialUrgency, .lateItems, .callIn, .recording:
                continue
            }
            let timed = rules[step]?.first { $0.term != .settledLocally && $0.term != .inWords }
            guard let rule = timed else { continue }
            add(rule, .meeting, nil, done, .cannotBeTold(.meetingDay), meeting.date.span)
        }
        return sorted()
    }

    mutating func reckon(_ item: AgendaItem) {
        let subject = Deadline.Subject.item(item.number)
        let place = item.span.head
        let clock = item.clock
        if item.isKeyDecision {
            switch clock.urgency?.kind {
            case nil: before(.keyDecisionNotice, clock.keyDecisionNotice, subject, place)
            case .generalException?:
                before(.generalException, clock.urgency?.notice, subject, place)
            case .specialUrgency?:
                condition(.specialUrgency, clock.urgency?.agreedBy != nil, subject, place)
            }
        }
        if isExecutive, item.restriction != nil {
            let notices = clock.privateNotices.sorted { $0.value.first < $1.value.first }
            before(.firstPrivateNotice, notices.first, subject, place)
            before(.secondPrivateNotice, notices.count > 1 ? notices.last : nil, subject, place)
        }
        if let notice = clock.motionNotice { before(.motions, notice, subject, place) }
        if let notice = clock.questionNotice { before(.questions, notice, subject, place) }
        if let late = clock.late {
            condition(.lateItems, late.hasReason && late.chair != nil, subject, late.span)
        }
        if isExecutive || item.isKeyDecision, clock.implemented != nil,
            clock.urgency?.isExemptFromCallIn != true
        {
            callIn(clock.implemented, subject, place)
        }
    }

    /// The last day for motions and questions, where no item has one.
    mutating func reckonMotionsAndQuestions() {
        for step in [ClockStep.motions, .questions]
        where !found.contains(where: { $0.step == step }) {
            before(step, nil, .meeting, meeting.date.span)
        }
    }

    mutating func reckonSubstitutes() {
        guard rules[.substitutes] != nil else { return }
        let count = found.count
        for attendee in meeting.attendance?.present ?? [] {
            if case .substitute = attendee.capacity, let notified = attendee.notified,
                let person = attendee.person
            {
                before(.substitutes, notified, .person(person), notified.span)
            }
        }
        for apology in meeting.attendance?.apologies ?? [] {
            if let notified = apology.notified, let substitute = apology.substitute,
                !(meeting.attendance?.present ?? []).contains(where: {
                    $0.person?.value == substitute.value && $0.notified != nil
                })
            {
                before(.substitutes, notified, .person(substitute), notified.span)
            }
        }
        if found.count == count { before(.substitutes, nil, .meeting, meeting.date.span) }
    }

    // MARK: One step

    private mutating func add(
        _ rule: ClockRule, _ subject: Deadline.Subject, _ due: CivilDate?,
        _ done: Located<WrittenDate>?, _ state: Deadline.State, _ place: Span
    ) {
        found.append(
            Deadline(
                step: rule.step, rule: rule, subject: subject, due: due, done: done, state: state,
                place: place))
    }

    /// The rule among several that asks for most, with its period and the day; and the first of those whose
    /// day cannot be told, because the calendar does not cover the days it is counted over.
    ///
    /// - Parameter isStricter: whether the first of two days asks for more than the second.
    private func strictest(
        _ step: ClockStep, by isStricter: (CivilDate, CivilDate) -> Bool = (<),
        _ due: (NoticePeriod) -> CivilDate?
    ) -> (known: (ClockRule, NoticePeriod, CivilDate)?, untold: ClockRule?) {
        var known: (rule: ClockRule, period: NoticePeriod, day: CivilDate)?
        var untold: ClockRule?
        for rule in rules[step] ?? [] {
            guard case .days(let period) = rule.term else { continue }
            guard let day = due(period) else {
                untold = untold ?? rule
                continue
            }
            if known.map({ isStricter(day, $0.day) }) ?? true { known = (rule, period, day) }
        }
        return (known, untold)
    }

    /// A step whose day could not be reckoned.
    ///
    /// - Parameter rule: the one that could not; `nil` for the first of the step.
    private mutating func unreckoned(
        _ step: ClockStep, _ done: Located<WrittenDate>?, _ subject: Deadline.Subject,
        _ place: Span, _ rule: ClockRule? = nil
    ) {
        guard let rule = rule ?? rules[step]?.first else { return }
        let state: Deadline.State =
            switch rule.term {
            case .settledLocally: .settledLocally
            case .days: .cannotBeTold(.calendar)
            case .years, .inWords: .inWords(isRecorded: done == nil ? nil : true)
            }
        add(rule, subject, nil, done, state, place)
    }

    private mutating func before(
        _ step: ClockStep, _ done: Located<WrittenDate>?, _ subject: Deadline.Subject, _ place: Span
    ) {
        let (known, untold) = strictest(step) { days.latest($0, before: day) }
        guard let (rule, period, latest) = known else {
            return unreckoned(step, done, subject, place, untold)
        }
        var due = latest
        if rule.orWhenConvened, let convened = meeting.convened?.value.day, convened > due,
            convened <= day
        {
            due = convened
        }
        // A rule that cannot be reckoned may ask for more than the one that can: then only what is too
        // late for this one is sure.
        if let untold, (done?.value.first ?? today) <= due {
            return unreckoned(step, done, subject, place, untold)
        }
        guard let done else {
            return add(rule, subject, due, nil, today > due ? .notRecorded : .due, place)
        }
        let (first, last) = (done.value.first, done.value.last)
        func given(_ start: CivilDate) -> Int? {
            days.given(period.counting, from: start, to: day)
        }
        // Convened late, the days are counted from then: a day is a day.
        let state: Deadline.State =
            if last <= due {
                .met(spare: given(last).map { max(0, $0 - period.count) })
            } else if first <= due {
                .cannotBeTold(.recordedDay)
            } else if due > latest {
                .missed(by: first.dayNumber - due.dayNumber)
            } else {
                // What was done after the meeting gave no notice at all.
                .missed(by: max(1, period.count - max(0, first < day ? given(first) ?? 0 : 0)))
            }
        add(rule, subject, due, done, state, place)
    }

    private mutating func after(_ step: ClockStep, _ done: Located<WrittenDate>?) {
        let place = meeting.date.span
        let (known, untold) = strictest(step) { days.last($0, after: day) }
        // What cannot be told comes after all days the calendar covers, and so after what is known; unless
        // the meeting itself lies outside.
        guard let (rule, period, due) = known,
            untold == nil || days.workingDays.counts(day) != nil
        else { return unreckoned(step, done, .meeting, place, untold) }
        guard let done else {
            return add(rule, .meeting, due, nil, today > due ? .notRecorded : .due, place)
        }
        let (first, last) = (done.value.first, done.value.last)
        let counter = days[period.counting.kind]
        let state: Deadline.State =
            if last <= due {
                .met(spare: counter.days(between: last, and: due.adding(days: 1)))
            } else if first <= due {
                .cannotBeTold(.recordedDay)
            } else {
                .missed(
                    by: counter.days(between: due, and: first.adding(days: 1)).map { max(1, $0) })
            }
        add(rule, .meeting, due, done, state, place)
    }

    /// Nothing is carried out until the last of the days of every call-in that holds.
    ///
    /// - Parameter done: the day the decision was carried out.
    private mutating func callIn(
        _ done: Located<WrittenDate>?, _ subject: Deadline.Subject, _ place: Span
    ) {
        let all = rules[.callIn] ?? []
        let isFigure: (ClockRule) -> Bool = { if case .days = $0.term { true } else { false } }
        guard let some = all.first(where: isFigure) else {
            return unreckoned(.callIn, done, subject, place)
        }
        guard let recorded = meeting.decisionsPublished?.value else {
            return add(some, subject, nil, done, .waits, place)
        }
        guard let published = recorded.day else {
            return add(some, subject, nil, done, .cannotBeTold(.recordedDay), place)
        }
        let (known, untold) = strictest(.callIn, by: >) { days.last($0, after: published) }
        // Carried out before the end of one that is known, it was too early whatever the others say.
        guard let (rule, period, last) = known,
            untold == nil || done.map({ $0.value.last <= last }) == true
        else { return unreckoned(.callIn, done, subject, place, untold) }
        guard let done else {
            return add(rule, subject, last, nil, today > last ? .ended : .runs, place)
        }
        let counter = days[period.counting.kind]
        let state: Deadline.State =
            if done.value.first > last {
                .met(spare: counter.days(between: last, and: done.value.first))
            } else if done.value.last > last {
                .cannotBeTold(.recordedDay)
            } else {
                .missed(
                    by: counter.days(
                        between: done.value.last.adding(days: -1), and: last.adding(days: 1)
                    )
                    .map { max(1, $0) })
            }
        add(rule, subject, last, done, state, place)
    }

    private mutating func lasting(_ step: ClockStep) {
        let longest = (rules[step] ?? []).compactMap { rule -> (ClockRule, CivilDate)? in
            guard case .years(let years) = rule.term else { return nil }
            return day.adding(years: years).map { (rule, $0) }
        }.max { $0.1 < $1.1 }
        guard let (rule, last) = longest else {
            return unreckoned(step, nil, .meeting, meeting.date.span)
        }
        add(rule, .meeting, last, nil, today > last ? .ended : .runs, meeting.date.span)
    }

    private mutating func condition(
        _ step: ClockStep, _ isRecorded: Bool?, _ subject: Deadline.Subject, _ place: Span
    ) {
        guard let rule = rules[step]?.first else { return }
        let state: Deadline.State =
            rule.term == .settledLocally ? .settledLocally : .inWords(isRecorded: isRecorded)
        add(rule, subject, nil, nil, state, place)
    }

    private static let order = Dictionary(
        uniqueKeysWithValues: ClockStep.allCases.enumerated().map { ($1, $0) })

    /// By day, then in the order of the steps, then in that of the agenda.
    func sorted() -> [Deadline] {
        let order = ClockRun.order
        return found.enumerated().sorted { left, right in
            let (one, two) = (left.element, right.element)
            switch (one.due, two.due) {
            case (let first?, let second?) where first != second: return first < second
            case (_?, nil): return true
            case (nil, _?): return false
            default: break
            }
            let (first, second) = (order[one.step] ?? 0, order[two.step] ?? 0)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }
}

extension CivilDate {
    /// The same day so many years on; 28 February for a leap day in other years.
    public func adding(years: Int) -> CivilDate? {
        let (year, month, day) = components
        return CivilDate(year: year + years, month: month, day: day)
            ?? CivilDate(year: year + years, month: month, day: 28)
    }

    /// The last day of the year that begins on it: the day before the same day of the next year. The
    /// calendar ends with the year 9999.
    public var lastDayOfYear: CivilDate {
        let last = CivilDate(year: 9999, month: 12, day: 31) ?? self
        return adding(years: 1)?.adding(days: -1) ?? last
    }
}
