import Diagnostics
import DocumentTree
import Governance
import Judging
import Scheduling

/// A workspace laid out for its rules: what they look up and what they go through, made once.
struct Record {
    let workspace: Workspace
    let today: CivilDate
    let days: DayCounters
    let meetings: [MeetingAtHand]
    /// Those of meetings that have one, with who sat that day.
    let attendances: [AttendanceAtHand]
    let plans: [PlanAtHand]
    /// Places in ``plans`` by the body's id.
    private let planPlaces: [String: Int]
    /// The meetings of each body, by its id.
    private let meetingPlaces: [String: [Int]]
    let reports: [ReportAtHand]
    /// Reports, text appendices and terms of reference.
    let papers: [PaperAtHand]
    let restricted: [RestrictedThing]
    let strategies: [StrategyAtHand]
    /// What papers take from strategies.
    let uses: StrategyUses
    /// What prose calls the indicators, and their figures.
    let figures: FigureSpeech
    /// Everybody named anywhere, with the day it matters on.
    let named: [NamedWho]
    /// The dates of all meetings, held and planned.
    let meetingDates: [Located<WrittenDate>]
    /// Titles of items, reports and appendices, those of standing items left to the board.
    let titles: [Located<String>]
    /// Numbers on each meeting's agenda, in lower case, by the meeting's folder.
    let itemNumbers: [String: Set<String>]
    /// Every date that is written in words as well.
    let datesInWords: [Located<WrittenDate>]
    /// What a misspelt id may have been meant for, in a lasting order.
    let whoIDs: [String]
    let personIDs: Set<String>
    let postIDs: Set<String>
    let seatIDs: Set<String>
    let organisationIDs: Set<String>
    let bodyIDs: Set<String>

    init(_ workspace: Workspace, today: CivilDate) {
        self.workspace = workspace
        self.today = today
        days = DayCounters(workspace.calendar)
        whoIDs = workspace.namesOfWho
        personIDs = Set(workspace.people.map(\.id.value))
        postIDs = Set(workspace.people.flatMap { $0.posts.map(\.id.value) })
        seatIDs = Set(
            workspace.bodies.flatMap { $0.termsOfReference.flatMap { $0.seats.map(\.id.value) } })
        organisationIDs = Set((workspace.authority?.organisations ?? []).map(\.id.value))
        bodyIDs = Set(workspace.bodies.map(\.id))
        plans = workspace.bodies.compactMap { body in
            body.forwardPlan.map { PlanAtHand(body: body, plan: $0) }
        }
        planPlaces = Dictionary(
            plans.enumerated().map { ($0.element.body.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var meetingPlaces: [String: [Int]] = [:]
        for (place, meeting) in workspace.meetings.enumerated() {
            for body in meeting.bodies { meetingPlaces[body.value, default: []].append(place) }
        }
        self.meetingPlaces = meetingPlaces
        let clock = StatutoryClock(workspace, days: days, today: today)
        meetings = workspace.meetings.map { MeetingAtHand($0, in: workspace, clock) }
        var rolls = RollStore(workspace.authority?.organisations ?? [])
        let days = days
        attendances = meetings.compactMap { meeting in
            // The day of a shared roll may be an earlier one.
            AttendanceAtHand(
                meeting,
                lastDay: { period, day in days.latest(period, before: meeting.day ?? day) },
                counting: { body, roll in
                    workspace.quorum(of: body, under: roll.terms)?.quorum.counting ?? Counting()
                }
            ) { rolls.roll(of: $0, on: $1) }
        }
        reports = meetings.flatMap(\.reports)
        papers =
            meetings.flatMap(\.papers)
            + workspace.bodies.flatMap { body in
                body.termsOfReference.map { PaperAtHand(.terms, $0.prose) }
            }
        strategies = workspace.strategies.map { StrategyAtHand($0) }
        figures = FigureSpeech(strategies)
        uses = StrategyUses(workspace, strategies, papers)
        // What stands within a restricted thing carries the same restriction: it is looked at once.
        var places: Set<Span> = []
        let kept = workspace.strategies.compactMap { guarded in
            guarded.restriction.map {
                RestrictedThing(.strategy, $0, title: guarded.strategy.examined().title)
            }
        }
        let inPapers = meetings.flatMap(\.restricted) + papers.flatMap(\.outline.restricted)
        restricted = (inPapers + kept)
            .filter { places.insert($0.restriction.span).inserted }
        meetingDates =
            workspace.meetings.map(\.date) + plans.flatMap { $0.plan.meetings.map(\.date) }
        titles = meetings.flatMap(\.titles)
        itemNumbers = Dictionary(
            meetings.map { meeting in
                (meeting.meeting.folder, Set(meeting.items.map { $0.item.number.lowercased() }))
            }, uniquingKeysWith: { first, _ in first })
        datesInWords = workspace.writtenDates.filter { $0.value.words != nil }
        named = everybodyNamed(in: workspace, meetings, reports, plans, strategies)
    }

    func plan(of body: String) -> PlanAtHand? { planPlaces[body].map { plans[$0] } }

    func meetings(of body: String) -> [Meeting] {
        (meetingPlaces[body] ?? []).map { workspace.meetings[$0] }
    }

    func isWho(_ id: String) -> Bool {
        personIDs.contains(id) || postIDs.contains(id) || seatIDs.contains(id)
    }
}

/// A body's forward plan.
struct PlanAtHand {
    let body: Body
    let plan: ForwardPlan
    /// Its meetings whose day is known, in the order written.
    let dated: [(meeting: PlannedMeeting, day: CivilDate)]
    /// Their days, in order.
    let days: [CivilDate]
    /// Standing items and strands, those within others included.
    let standing: [PlannedItem]
    /// The items of all meetings, those within others included.
    let items: [PlannedItem]
    /// What its rhythm says: its own, else the terms'.
    let rhythm: MeetingRhythm?
    let words: RhythmWords?

    init(body: Body, plan: ForwardPlan) {
        self.body = body
        self.plan = plan
        dated = plan.meetings.compactMap { meeting in
            meeting.date.value.day.map { (meeting, $0) }
        }
        days = dated.map(\.day).sorted()
        standing = plan.repeatable
        items = plan.meetings.flatMap { flattened($0.items) }
        rhythm = plan.recurrence ?? body.latestTerms?.meets
        words = rhythm.map { RhythmWords($0) }
    }
}

/// Planned items with those within them, in the order written.
func flattened(_ items: [PlannedItem]) -> [PlannedItem] {
    var flat: [PlannedItem] = []
    func add(_ items: [PlannedItem]) {
        for item in items {
            flat.append(item)
            add(item.items)
        }
    }
    add(items)
    return flat
}
