import Diagnostics
import Governance
import Scheduling

/// Makes the items and meetings of an outlook of what the plan says.
struct ItemMaker {
    let plan: ForwardPlan?
    /// The notice asked for of a key decision; the strictest decides.
    let notices: [NoticePeriod]
    let days: DayCounters
    let today: CivilDate

    private func definition(_ id: String) -> PlannedItem? {
        plan?.repeatable.first { $0.id?.value == id }
    }

    func item(_ item: PlannedItem, on day: CivilDate?) -> Outlook.Item {
        let known = item.standing.flatMap { definition($0.value) }
        let title = item.title?.value ?? known?.title?.value ?? item.standing?.value ?? ""
        let leads = item.leads.isEmpty && item.items.isEmpty ? known?.leads ?? [] : item.leads
        return Outlook.Item(
            key: item.matter, standing: item.standing?.value, title: title, leads: leads,
            marks: marks(item, on: day), note: item.note,
            items: item.items.map { self.item($0, on: day) })
    }

    private func marks(_ item: PlannedItem, on day: CivilDate?) -> [Outlook.Mark] {
        var marks: [Outlook.Mark] = []
        if item.signOff { marks.append(.signOff) }
        if let signedOff = item.signedOff { marks.append(.signedOff(signedOff.value.first)) }
        if let from = item.deferredFrom { marks.append(.deferred(from: from.value.first)) }
        if item.isKeyDecision {
            let notice = day.flatMap { day in
                let latest = notices.map { days.latest($0, before: day) }
                // One that cannot be reckoned may be the strictest.
                return latest.contains(nil) ? nil : latest.compactMap { $0 }.min()
            }
            marks.append(.keyDecision(notice: notice))
        }
        if let words = item.rotation?.words { marks.append(.rotation(words)) }
        return marks
    }

    /// - Parameter at: when meetings begin that do not say.
    func listedMeetings(
        moved: [MeetingRhythm.MovedMeeting], at: WrittenTime?
    ) -> [Outlook.Meeting] {
        (plan?.meetings ?? []).compactMap { meeting in
            guard let day = meeting.date.value.day else { return nil }
            let origin = moved.first { $0.to.value.day == day }?.from.value.day
            return Outlook.Meeting(
                planned: origin ?? day, day: day, words: meeting.date.value.words,
                start: meeting.start ?? at, end: meeting.end,
                recurrence: meeting.recurrence?.value,
                standing: meeting.isCancelled ? .cancelled : .listed,
                // A move is a change, whether it was counted or not.
                changes: max(
                    meeting.changes, (origin == nil ? 0 : 1) + (meeting.isCancelled ? 1 : 0)),
                items: meeting.items.map { item($0, on: day) })
        }
    }

    /// The days of the rule that no listed meeting stands for.
    func proposedMeetings(
        _ rule: Recurrence?, _ rhythm: MeetingRhythm?, beside listed: [Outlook.Meeting],
        in range: ClosedRange<CivilDate>, likeLast last: PlannedMeeting?, at: WrittenTime?
    ) -> [Outlook.Meeting] {
        guard let rule else { return [] }
        let except = Set((rhythm?.except ?? []).compactMap(\.value.day))
        let moved = rhythm?.moved ?? []
        let taken = Set(listed.flatMap { [$0.planned, $0.day] })
        var dates = rule.days(in: range).filter { day in
            !except.contains(day) && !moved.contains { $0.from.value.day == day }
        }.map { (planned: $0, day: $0) }
        var known = Set(dates.map(\.day))
        var movedFrom = except
        for move in moved {
            // A move of no meeting of the rule, or of one that moved or fell away, adds none.
            if let from = move.from.value.day, let to = move.to.value.day, range.contains(to),
                rule.holds(on: from), movedFrom.insert(from).inserted, known.insert(to).inserted
            {
                dates.append((from, to))
            }
        }
        var visits = Visits(plan: plan, until: nil)
        return dates.filter { !taken.contains($0.planned) && !taken.contains($0.day) }
            .sorted { $0.day < $1.day }.map { planned, day in
                Outlook.Meeting(
                    planned: planned, day: day, words: nil,
                    start: at ?? last?.start,
                    end: last?.end, recurrence: last?.recurrence?.value, standing: .proposed,
                    changes: planned == day ? 0 : 1,
                    items: usualItems(on: day, rule, &visits))
            }
    }

    /// Standing items, with the strands whose turn it is, and the items that come again.
    private func usualItems(
        on day: CivilDate, _ rule: Recurrence, _ visits: inout Visits
    ) -> [Outlook.Item] {
        let standing = (plan?.standing ?? []).map { usual($0, on: day, rule, &visits) }
        let coming = visits.returning(on: day).map { item, since in
            let made = self.item(item, on: day)
            return Outlook.Item(
                key: made.key, standing: made.standing, title: made.title, leads: made.leads,
                marks: made.marks.filter { $0 != .signOff } + [.returns(since: since)],
                note: made.note, items: made.items)
        }
        return standing + coming
    }

    private func usual(
        _ item: PlannedItem, on day: CivilDate, _ rule: Recurrence, _ visits: inout Visits
    ) -> Outlook.Item {
        let inner = item.items.flatMap { part -> [Outlook.Item] in
            guard let rotation = part.rotation, !rotation.strands.isEmpty else {
                return [usual(part, on: day, rule, &visits)]
            }
            return visits.next(of: rotation, on: day, rule).compactMap { id in
                definition(id).map { repeating($0, day) }
            }
        }
        let made = self.item(item, on: day)
        return Outlook.Item(
            key: made.key, standing: item.id?.value, title: made.title, leads: made.leads,
            marks: [], note: nil, items: inner)
    }

    private func repeating(_ strand: PlannedItem, _ day: CivilDate) -> Outlook.Item {
        let made = item(strand, on: day)
        return Outlook.Item(
            key: made.key, standing: strand.id?.value, title: made.title, leads: made.leads,
            marks: [], note: nil, items: made.items)
    }

    /// With what was not signed off brought to the next meeting that is to come.
    ///
    /// - Parameter listed: the meetings of the plan itself, of which it is known what was taken.
    func carrying(
        _ meetings: [Outlook.Meeting], from listed: [Outlook.Meeting]
    ) -> [Outlook.Meeting] {
        let open = openItems(before: today, in: listed)
        guard
            let next = meetings.firstIndex(where: { $0.day >= today && $0.standing != .cancelled })
        else { return meetings }
        let carried = open.map { item, day in
            Outlook.Item(
                key: item.key, standing: item.standing, title: item.title, leads: item.leads,
                marks: [.signOff, .carried(from: day)], note: item.note, items: item.items)
        }
        var meetings = meetings
        let meeting = meetings[next]
        meetings[next] = Outlook.Meeting(
            planned: meeting.planned, day: meeting.day, words: meeting.words,
            start: meeting.start, end: meeting.end, recurrence: meeting.recurrence,
            standing: meeting.standing, changes: meeting.changes,
            items: carried.isEmpty ? meeting.items : meeting.items + carried)
        return meetings
    }

    /// Items to be signed off at meetings before a day, neither signed off nor listed again.
    private func openItems(
        before today: CivilDate, in meetings: [Outlook.Meeting]
    ) -> [(Outlook.Item, CivilDate)] {
        var open: [(Outlook.Item, CivilDate)] = []
        for meeting in meetings.sorted(by: { $0.day < $1.day }) {
            let items = meeting.items.flatMap(\.withInner)
            // What stands on a cancelled meeting was not taken up there.
            if meeting.standing != .cancelled {
                let keys = Set(items.map(\.key))
                open.removeAll { keys.contains($0.0.key) }
            }
            guard meeting.day < today else { continue }
            for item in items where item.marks.contains(.signOff) && !item.isSignedOff {
                if !open.contains(where: { $0.0.key == item.key }) {
                    open.append((item, meeting.day))
                }
            }
        }
        return open
    }

    func turns(today: CivilDate) -> [Outlook.Turn] {
        let past = Visits(plan: plan, until: today)
        let rotations = (plan?.repeatable ?? []).compactMap(\.rotation)
        return rotations.flatMap { rotation in
            rotation.strands.map { id in
                let last = past.last[id.value]
                let start = plan?.meetings.compactMap { $0.date.value.day }.min()
                let cycle = rotation.each.flatMap(\.cycleDays)
                let due = (last ?? start).flatMap { since in cycle.map { since.adding(days: $0) } }
                return Outlook.Turn(
                    strand: id.value, title: definition(id.value)?.title?.value ?? id.value,
                    last: last, next: nextVisit(id.value, from: today), due: due)
            }
        }.enumerated().sorted { left, right in
            let (one, other) = (left.element.last, right.element.last)
            if one == other { return left.offset < right.offset }
            return (one?.dayNumber ?? Int.min) < (other?.dayNumber ?? Int.min)
        }.map(\.element)
    }

    private func nextVisit(_ id: String, from today: CivilDate) -> CivilDate? {
        (plan?.meetings ?? []).filter { meeting in
            !meeting.isCancelled && meeting.date.value.first >= today
                && meeting.items.flatMap(\.withInner).contains {
                    $0.standing?.value == id || $0.id?.value == id
                }
        }.compactMap { $0.date.value.day }.min()
    }
}

extension Outlook.Item {
    var withInner: [Outlook.Item] { [self] + items.flatMap(\.withInner) }

    var isSignedOff: Bool {
        marks.contains { if case .signedOff = $0 { true } else { false } }
    }
}
