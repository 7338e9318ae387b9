import Diagnostics
import DocumentTree
import Governance
import Judging

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
            let judged = JudgedVotes(of: meeting, in: workspace, days)
            var counts: [ItemKey: Int] = [:]
            return attendance.votes.indices.compactMap { index in
                let vote = attendance.votes[index]
                let key = ItemKey(vote.item.value)
                guard let item = open[key], !sources.isWithheld(vote.span) else { return nil }
                counts[key, default: 0] += 1
                let number = "\(item.number)/\(counts[key] ?? 1)"
                return things(of: vote, number, item.title, judged.votes(at: index), meeting)
            }
        }
    }

    /// Numbers and titles of the items everybody may see, and all of whose report everybody may see.
    private func openItems(of meeting: Meeting) -> [ItemKey: (number: String, title: String)] {
        var open: [ItemKey: (number: String, title: String)] = [:]
        var closed: Set<ItemKey> = []
        for item in meeting.openItems {
            if item.isOpen, let own = item.particulars.disclosed(to: Public.self) {
                open[item.key] = (item.number, own.title.value)
            } else {
                closed.insert(item.key)
            }
        }
        // A number written twice could mean either item.
        return open.filter { !closed.contains($0.key) }
    }

    private func things(
        of vote: Vote, _ number: String, _ title: String, _ judged: [JudgedVote],
        _ meeting: Meeting
    ) -> (motion: PopoloThing, event: PopoloThing) {
        let motionID = "motion/\(meetingID(meeting))/\(number)"
        let eventID = "vote/\(meetingID(meeting))/\(number)"
        let day = JSONValue.string(meeting.date.value.iso)
        let board = meeting.bodies.first.map { JSONValue.string(boardID($0.value)) }
        let result = result(of: vote, judged).map { JSONValue.string($0) }
        let majority = vote.majority ?? judged.first?.judgement.majority
        let motion = PopoloThing(
            motionID,
            [
                ("text", .string(vote.motion ?? title)), ("date", day), ("organization_id", board),
                ("legislative_session_id", .string(meetingID(meeting))),
                ("requirement", majority.map { .string(words($0)) }), ("result", result),
            ])
        let votes = votes(
            vote, judged, isPresenceKnown: meeting.attendance?.present != nil)
        let event = PopoloThing(
            eventID,
            [
                ("identifier", .string(number)), ("motion_id", .string(motionID)),
                ("organization_id", board), ("legislative_session_id", .string(meetingID(meeting))),
                ("start_date", day), ("result", result),
                ("counts", .array(counts(vote, judged, votes))),
                ("votes", votes.isEmpty ? nil : .array(votes.map { json($0, eventID) })),
            ])
        return (motion, event)
    }

    // MARK: Votes by name

    /// One person's vote, or that they cast none.
    private struct NamedVote {
        let person: String
        let option: String
        var isCasting = false
        /// The organisation they sit for.
        let group: String?
    }

    private func json(_ vote: NamedVote, _ event: String) -> JSONValue {
        .sorted(
            [
                ("group_id", vote.group.map { .string($0) }), ("option", .string(vote.option)),
                ("role", vote.isCasting ? .string("casting vote") : nil),
                ("vote_event_id", .string(event)),
                ("voter_id", .string(personID(vote.person))),
            ].compactMap { name, value in value.map { (name, $0) } })
    }

    /// Those on a side; and where every vote is by name, the second vote of the chair, the members who were
    /// there and did not vote, and those who were not there.
    private func votes(
        _ vote: Vote, _ judged: [JudgedVote], isPresenceKnown: Bool
    ) -> [NamedVote] {
        func named(_ person: String, _ option: String, isCasting: Bool = false) -> NamedVote {
            NamedVote(
                person: person, option: option, isCasting: isCasting,
                group: judged.lazy.compactMap { $0.organisation(of: person) }.first
                    .flatMap { organisationID($0) })
        }
        var votes = vote.sides.flatMap { option, voters -> [NamedVote] in
            guard case .named(let names) = voters else { return [] }
            return names.map { named($0.value, option) }
        }
        let isByName = vote.sides.allSatisfy {
            if case .named = $0.voters { true } else { $0.voters.number == 0 }
        }
        guard isByName, !votes.isEmpty else {
            return votes.filter { personIDs.contains($0.person) }
        }
        if let casting = vote.castingVote?.value, let chair = judged.lazy.compactMap(\.chair).first
        {
            votes.append(named(chair, casting ? "yes" : "no", isCasting: true))
        }
        var told = Set(votes.map(\.person))
        for (option, people) in [
            ("not voting", judged.flatMap(\.judgement.silent)),
            ("absent", isPresenceKnown ? judged.flatMap(\.judgement.absent) : []),
        ] {
            for person in people where told.insert(person).inserted {
                votes.append(named(person, option))
            }
        }
        return votes.filter { personIDs.contains($0.person) }
    }

    /// Of each option, the casting vote among them; those who cast none as far as they are named.
    private func counts(_ vote: Vote, _ judged: [JudgedVote], _ votes: [NamedVote]) -> [JSONValue] {
        let casting = judged.contains(where: \.judgement.usedCastingVote) ? vote.castingVote : nil
        var counts = vote.sides.map { ($0.option, $0.voters.number) }
        counts[0].1 += casting?.value == true ? 1 : 0
        counts[1].1 += casting?.value == false ? 1 : 0
        for option in ["not voting", "absent"] {
            let number = votes.count { $0.option == option }
            if number > 0 { counts.append((option, number)) }
        }
        return counts.map { .object([("option", .string($0.0)), ("value", .number($0.1))]) }
    }

    /// `pass` or `fail`, as the vote is judged; `nil` where that cannot be told, where no votes are on
    /// record, where there was no quorum, or where the bodies of a joint meeting differ.
    private func result(of vote: Vote, _ judged: [JudgedVote]) -> String? {
        guard vote.sides.contains(where: { $0.voters.number > 0 }),
            judged.allSatisfy(\.wasQuorate)
        else { return nil }
        let results = judged.map { one -> String? in
            switch one.judgement.outcome {
            case .carried: "pass"
            case .lost: "fail"
            // A motion that is not carried has failed; unless a casting vote is on record, of which the terms
            // know nothing: whether it may be used is not for us to say.
            case .tied: vote.castingVote == nil ? "fail" : nil
            case .undetermined: nil
            }
        }
        guard let first = results.first, results.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func meetingID(_ meeting: Meeting) -> String { meeting.folder }
}

extension Vote {
    fileprivate var sides: [(option: String, voters: Voters)] {
        [("yes", votesFor), ("no", against), ("abstain", abstained)]
    }
}
