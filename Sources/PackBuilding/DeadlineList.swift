import Diagnostics
import DocumentTree
public import Governance
import Scheduling

/// What is due when around one meeting, ready to be told.
public struct DeadlineList: Sendable {
    private let workspace: Workspace
    private let meeting: Meeting
    private let deadlines: [Deadline]

    /// - Parameter today: tells what is still due from what is past.
    public init(_ meeting: Meeting, in workspace: Workspace, today: CivilDate) {
        self.workspace = workspace
        self.meeting = meeting
        let clock = StatutoryClock(
            workspace, days: DayCounters(workspace.calendar), today: today)
        // Numbers and dates of items, never their titles; items within a restricted one stay unsaid.
        deadlines = clock.deadlines(of: meeting, items: meeting.openItems)
    }

    /// Whether anything was done too late, or is asked for and not on record.
    public var isMissed: Bool { deadlines.contains(where: \.isMissed) }

    /// For people: a paragraph for each, by day.
    public func text() -> String {
        var text = "\(heading)\n"
        if deadlines.isEmpty {
            text += "\nNothing is asked for: no regime and no rule of the body.\n"
        }
        for deadline in deadlines {
            let day = deadline.due.map { $0.english } ?? "no day"
            text += "\n\(day): \(title(deadline)): \(deadline.state.word)\n"
            if let outcome = deadline.outcome { text += "    \(outcome)\n" }
            if !deadline.rule.english.isEmpty, deadline.state != .settledLocally {
                text += "    \(deadline.rule.english)\n"
            }
            if deadline.rule.term != .inWords, let words = deadline.rule.words {
                text += "    \(words)\n"
            }
            text += "    \(source(deadline.rule))\n"
        }
        if deadlines.contains(where: { $0.state == .cannotBeTold(.calendar) }),
            let years = workspace.calendar?.years
        {
            text +=
                "\nBank holidays are known for \(years.lowerBound) to \(years.upperBound) only.\n"
        }
        return text
    }

    /// For programs: the schema is docs/schemas/deadlines.output.schema.json.
    public func json() -> [UInt8] {
        let list = deadlines.map { deadline -> JSONValue in
            .object([
                ("step", .string(deadline.step.rawValue)),
                ("title", .string(title(deadline))),
                ("item", subjectNumber(deadline).map(JSONValue.string) ?? .null),
                ("person", person(deadline).map(JSONValue.string) ?? .null),
                ("due", deadline.due.map { .string($0.iso) } ?? .null),
                ("done", deadline.done.map { .string($0.value.iso) } ?? .null),
                ("state", .string(deadline.state.word)),
                ("missed", .bool(deadline.isMissed)),
                ("days", difference(deadline).map(JSONValue.number) ?? .null),
                ("rule", .string(deadline.rule.english)),
                ("source", deadline.rule.source.map(JSONValue.string) ?? .null),
                ("checked", .bool(deadline.rule.isChecked)),
            ])
        }
        return JSONValue.object([
            ("meeting", .string(meeting.folder)), ("date", .string(meeting.date.value.iso)),
            ("missed", .bool(isMissed)), ("deadlines", .array(list)),
        ]).bytes(pretty: true)
    }

    /// For diaries: an event of a whole day for each that has a day.
    public func calendar() -> [UInt8] {
        var uids: [String: Int] = [:]
        let events = deadlines.compactMap { deadline -> ICalendar.Event? in
            guard let due = deadline.due, deadline.step.side != .lasting else { return nil }
            let subject = subjectNumber(deadline) ?? person(deadline) ?? "meeting"
            var uid = "\(slug(deadline.step.rawValue))-\(subject)-\(meetingName)"
            // Somebody who stands in for several; a number more than their first.
            let count = uids[uid, default: 0]
            uids[uid] = count + 1
            if count > 0 { uid += "-\(count + 1)" }
            let lines = [
                deadline.state.word, deadline.outcome, deadline.rule.english, source(deadline.rule),
            ]
            return ICalendar.Event(
                uid: "\(uid)@\(host)", stamp: stamp, sequence: changes(deadline), when: .day(due),
                summary: "\(title(deadline)): \(bodyNames), \(meeting.date.value.iso)",
                description: lines.compactMap { $0 }.joined(separator: "\n"),
                categories: ["Deadline"], isTransparent: true)
        }
        return ICalendar(
            name: "Deadlines: \(heading)", zone: workspace.authority?.zone ?? "Europe/London",
            events: events
        ).bytes()
    }

    // MARK: Words

    private var heading: String {
        let day = meeting.date.value.day?.english ?? meeting.date.value.iso
        return "\(bodyNames), \(day)"
    }

    private var bodyNames: String {
        meeting.bodies.map { workspace.body($0.value)?.name.value ?? $0.value }
            .joined(separator: " and ")
    }

    private var meetingName: String {
        meeting.folder.split(separator: "/").last.map(String.init) ?? meeting.folder
    }

    private var host: String { slug(workspace.authority?.name.value ?? "quorate") }

    /// The days on record of the meeting.
    private var recorded: [CivilDate] {
        [
            meeting.convened, meeting.summons, meeting.published, meeting.decisionsPublished,
            meeting.minutesPublished,
        ].compactMap { $0?.value.first }
    }

    /// The latest day on record by then: the file changes when the record does, and with no clock.
    private var stamp: CivilDate { recorded.max() ?? meeting.date.value.first }

    /// Grows with every day that comes onto the record, and with every change the agenda counts.
    private func changes(_ deadline: Deadline) -> Int {
        meeting.changes + recorded.count + (deadline.done == nil ? 0 : 1)
    }

    private func title(_ deadline: Deadline) -> String {
        switch deadline.subject {
        case .meeting: deadline.step.english
        case .item(let number): "\(deadline.step.english), item \(number)"
        case .person(let id):
            "\(deadline.step.english), \(workspace.person(id.value)?.name.value ?? id.value)"
        }
    }

    private func subjectNumber(_ deadline: Deadline) -> String? {
        if case .item(let number) = deadline.subject { number } else { nil }
    }

    private func person(_ deadline: Deadline) -> String? {
        if case .person(let id) = deadline.subject { id.value } else { nil }
    }

    /// Days to spare, or negative the days late.
    private func difference(_ deadline: Deadline) -> Int? {
        switch deadline.state {
        case .met(let spare): spare
        case .missed(let by): by.map { -$0 }
        default: nil
        }
    }

    private func source(_ rule: ClockRule) -> String {
        (rule.source ?? "The body's own rules")
            + (rule.isChecked ? "" : " (from memory: read it before you rely on it)")
    }
}
