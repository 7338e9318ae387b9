import Diagnostics
import DocumentTree
import Governance

extension PopoloWriter {
    /// Meetings, and the items of their agendas as events within them.
    func events() -> [PopoloThing] {
        workspace.meetings.flatMap { meeting -> [PopoloThing] in
            let day = JSONValue.string(meeting.date.value.iso)
            let board = meeting.bodies.first.map { JSONValue.string(boardID($0.value)) }
            let names = meeting.bodies.map { workspace.body($0.value)?.name.value ?? $0.value }
            var events = [
                PopoloThing(
                    meetingID(meeting),
                    [
                        ("name", .string(meeting.title?.value ?? names.joined(separator: " and "))),
                        ("classification", .string("meeting")), ("organization_id", board),
                        ("start_date", day),
                    ])
            ]
            func add(_ items: [AgendaItem], to parent: String) {
                for item in items {
                    let id = "\(parent)/\(item.number)"
                    let open = item.particulars.disclosed(to: Public.self)
                    // Without a public title a restricted item has no name at all.
                    let name = open?.title.value ?? item.restriction?.publicTitle?.value
                    events.append(
                        PopoloThing(
                            id,
                            [
                                ("name", name.map { .string($0) }),
                                ("classification", .string("agenda item")),
                                ("organization_id", board), ("parent_id", .string(parent)),
                                ("start_date", day),
                            ]))
                    if let open { add(open.items, to: id) }
                }
            }
            add(meeting.items, to: meetingID(meeting))
            return events
        }
    }

    /// The motions that were voted on under open items, and their votes.
    ///
    /// A vote whose item is restricted, has a restricted report or is not on the agenda is left out.
    func votes() -> [(motion: PopoloThing, event: PopoloThing)] {
        workspace.meetings.flatMap { meeting -> [(motion: PopoloThing, event: PopoloThing)] in
            guard let attendance = meeting.attendance else { return [] }
            let open = openItems(of: meeting)
            var counts: [String: Int] = [:]
            return attendance.votes.compactMap { vote in
                guard let item = open[vote.item.value], !sources.isWithheld(vote.span) else {
                    return nil
                }
                counts[vote.item.value, default: 0] += 1
                let number = "\(vote.item.value)/\(counts[vote.item.value] ?? 1)"
                return things(of: vote, number, item, attendance, meeting)
            }
        }
    }

    /// Titles by number of the items everybody may see, and all of whose report everybody may see.
    private func openItems(of meeting: Meeting) -> [String: String] {
        var open: [String: String] = [:]
        var closed: Set<String> = []
        func add(_ items: [AgendaItem]) {
            for item in items {
                guard let particulars = item.particulars.disclosed(to: Public.self),
                    item.restriction == nil
                else {
                    closed.insert(item.number)
                    continue
                }
                var isOpen = true
                if case .folder(_, let folder) = particulars.papers, let report = folder.report {
                    isOpen = report.restriction == nil && !report.report.isRestricted
                }
                if isOpen {
                    open[item.number] = particulars.title.value
                } else {
                    closed.insert(item.number)
                }
                add(particulars.items)
            }
        }
        add(meeting.items)
        // A number written twice could mean either item.
        return open.filter { !closed.contains($0.key) }
    }

    private func things(
        of vote: Vote, _ number: String, _ title: String, _ attendance: Attendance,
        _ meeting: Meeting
    ) -> (motion: PopoloThing, event: PopoloThing) {
        let motionID = "motion/\(meetingID(meeting))/\(number)"
        let eventID = "vote/\(meetingID(meeting))/\(number)"
        let day = JSONValue.string(meeting.date.value.iso)
        let board = meeting.bodies.first.map { JSONValue.string(boardID($0.value)) }
        let result = result(of: vote, in: meeting).map { JSONValue.string($0) }
        let motion = PopoloThing(
            motionID,
            [
                ("text", .string(vote.motion ?? title)), ("date", day), ("organization_id", board),
                ("legislative_session_id", .string(meetingID(meeting))),
                ("requirement", vote.majority.map { .string(words(of: $0)) }), ("result", result),
            ])
        let sides: [(option: String, voters: Vote.Voters)] = [
            ("yes", vote.votesFor), ("no", vote.against), ("abstain", vote.abstained),
        ]
        var voted: [(id: String, option: String)] = sides.flatMap {
            side -> [(id: String, option: String)] in
            guard case .named(let names) = side.voters else { return [] }
            return names.filter { personIDs.contains($0.value) }.map { ($0.value, side.option) }
        }
        let isByName = sides.allSatisfy {
            if case .named = $0.voters { true } else { $0.voters.count == 0 }
        }
        if isByName && !voted.isEmpty { voted += others(voted.map(\.id), attendance) }
        let event = PopoloThing(
            eventID,
            [
                ("identifier", .string(number)), ("motion_id", .string(motionID)),
                ("organization_id", board), ("legislative_session_id", .string(meetingID(meeting))),
                ("start_date", day), ("result", result),
                (
                    "counts",
                    .array(
                        sides.map {
                            .object([
                                ("option", .string($0.option)), ("value", .number($0.voters.count)),
                            ])
                        })
                ),
                (
                    "votes",
                    voted.isEmpty
                        ? nil
                        : .array(
                            voted.map { voter in
                                .object([
                                    ("option", .string(voter.option)),
                                    ("vote_event_id", .string(eventID)),
                                    ("voter_id", .string(personID(voter.id))),
                                ])
                            })
                ),
            ])
        return (motion, event)
    }

    /// Members who were there and did not vote, and those who were not there.
    private func others(
        _ voted: [String], _ attendance: Attendance
    ) -> [(id: String, option: String)] {
        var told = Set(voted)
        var found: [(id: String, option: String)] = []
        func add(_ id: String?, _ option: String) {
            guard let id, personIDs.contains(id), told.insert(id).inserted else { return }
            found.append((id, option))
        }
        for attendee in attendance.present ?? [] { add(attendee.person?.value, "not voting") }
        for apology in attendance.apologies { add(apology.person.value, "absent") }
        for attendee in attendance.absent { add(attendee.person?.value, "absent") }
        return found
    }

    /// `pass` or `fail` where a simple majority of the votes cast was asked for; else it is not reckoned
    /// here.
    private func result(of vote: Vote, in meeting: Meeting) -> String? {
        let rule = meeting.bodies.first.flatMap { workspace.body($0.value) }?
            .terms(on: meeting.date.value.first)?.voting
        guard (vote.majority ?? rule?.majority ?? .simple) == .simple else { return nil }
        let (votesFor, against) = (vote.votesFor.count, vote.against.count)
        if votesFor == against, let casting = vote.castingVote {
            return casting.value ? "pass" : "fail"
        }
        return votesFor > against ? "pass" : "fail"
    }

    private func words(of majority: Majority) -> String {
        majority == .simple
            ? "simple majority"
            : "\(majority.comparison.rawValue) \(majority.numerator)/\(majority.denominator) of "
                + majority.base.rawValue
    }

    private func meetingID(_ meeting: Meeting) -> String { meeting.folder }
}

extension Vote.Voters {
    fileprivate var count: Int {
        switch self {
        case .number(let number): number
        case .named(let names): names.count
        }
    }
}
