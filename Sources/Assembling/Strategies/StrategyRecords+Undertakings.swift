import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// `milestones`, the same by `strands` and `years`; `projects`, `domains`, `commitments`.
    mutating func addUndertakings(to record: inout LayoutRecord) {
        if speaksOf("milestones", "strands", "years") { addMilestones(to: &record) }
        if speaksOf("projects") { addProjects(to: &record) }
        if speaksOf("domains") { addDomains(to: &record) }
        if speaksOf("commitments") { addCommitments(to: &record) }
    }

    // MARK: - Milestones

    private struct SettledMilestone {
        let milestone: Milestone
        let place: Int
        let owner: Settled<[Who]>
        let date: Settled<Timing>
    }

    private mutating func addMilestones(to record: inout LayoutRecord) {
        var owner = CellColumn<[Who]>()
        var date = CellColumn<Timing>()
        let settled = strategy.milestones.enumerated().map { place, milestone in
            SettledMilestone(
                milestone: milestone, place: place, owner: owner.settled(milestone.owner),
                date: date.settled(milestone.date))
        }.filter { one in
            options.only.has(one.milestone.id?.value, one.milestone.strand?.value)
                && options.include(one.milestone.year, one.date.value)
        }
        let scale = BarScale(settled.map(\.date.value), day)
        add(scale, to: &record)
        var previous: Int?
        var milestones: [(milestone: Milestone, record: LayoutRecord)] = []
        for one in settled {
            let entry = self.record(of: one, follows: previous == one.place - 1, scale)
            milestones.append((one.milestone, entry))
            previous = one.place
        }
        record["milestones"] = .records(milestones.map(\.record))
        if speaksOf("strands", "years") {
            record["strands"] = .records(strands(milestones))
            record["years"] = .records(years(milestones))
        }
    }

    private mutating func record(
        of one: SettledMilestone, follows: Bool, _ scale: BarScale?
    ) -> LayoutRecord {
        let milestone = one.milestone
        var entry = LayoutRecord([
            "id": milestone.id?.value ?? "", "title": milestone.title.value,
            "condition": milestone.condition ?? "", "strand": milestone.strand?.value ?? "",
            "year": milestone.year ?? "", "done": words.words(milestone.done?.value),
        ])
        entry.set("owner", one.owner, follows: follows) { owners.value($0) }
        entry["owners"] = entry["owner in full"]
        entry.set("date", one.date, follows: follows) { LayoutValue(words.words($0)) }
        let standing = Standing(
            due: one.date.value, started: nil, done: milestone.done?.value, on: day)
        entry["status"] = LayoutValue(words.words(standing))
        entry["overdue"] = LayoutValue(standing == .overdue ? words.words(standing) : "")
        entry["bar"] = bar(one.date.value, milestone.done?.value, scale)
        return entry
    }

    /// `scale`, `scale first`, `scale last`: what the bars run over, in the layout's words.
    private func add(_ scale: BarScale?, to record: inout LayoutRecord) {
        var values = ["first": "", "last": "", "day": ""]
        if let scale {
            values["first"] = words.words(WrittenDate(scale.first, precision: .month))
            values["last"] = words.words(WrittenDate(scale.last, precision: .month))
            if scale.isMarked { values["day"] = words.words(day) }
        }
        record["scale first"] = LayoutValue(values["first"] ?? "")
        record["scale last"] = LayoutValue(values["last"] ?? "")
        record["scale"] = LayoutValue(scale == nil ? "" : words.words("scale", values))
    }

    private func bar(_ timing: Timing?, _ done: WrittenDate?, _ scale: BarScale?) -> LayoutValue {
        guard speaksOf("bar"), let scale else { return .inlines([]) }
        let date = words.words(timing)
        let said = words.words("bar", ["date": date, "done": words.words(done)])
        let bar = scale.bar(timing, done: done, alternative: said.isEmpty ? date : said)
        return .inlines(bar.map { [.spark($0)] } ?? [])
    }

    /// By strand in the order they first come, and within each by year. A strand may begin its years
    /// later than another.
    private func strands(
        _ milestones: [(milestone: Milestone, record: LayoutRecord)]
    ) -> [LayoutRecord] {
        grouped(milestones) { $0.milestone.strand?.value ?? "" }.map { strand, milestones in
            var record = LayoutRecord(["strand": strand])
            record["milestones"] = .records(milestones.map(\.record))
            record["years"] = .records(years(milestones))
            return record
        }
    }

    /// In the order of the years; those without one last.
    private func years(
        _ milestones: [(milestone: Milestone, record: LayoutRecord)]
    ) -> [LayoutRecord] {
        let years = grouped(milestones) { $0.milestone.year ?? "" }.sorted { left, right in
            left.key.isEmpty || right.key.isEmpty
                ? !left.key.isEmpty && right.key.isEmpty : left.key < right.key
        }
        return years.enumerated().map { index, year in
            var record = LayoutRecord([
                "year": year.key, "number": year.key.isEmpty ? "" : String(index + 1),
            ])
            record["milestones"] = .records(year.entries.map(\.record))
            let isDone = { (entry: (milestone: Milestone, record: LayoutRecord)) in
                entry.milestone.done.map { $0.value.first <= day.last } ?? false
            }
            record["done"] = .records(year.entries.filter(isDone).map(\.record))
            record["planned"] = .records(year.entries.filter { !isDone($0) }.map(\.record))
            return record
        }
    }

    // MARK: - Projects

    private mutating func addProjects(to record: inout LayoutRecord) {
        var start = CellColumn<Timing>()
        var end = CellColumn<Timing>()
        let settled = strategy.projects.enumerated().map { place, project in
            (
                place: place, project: project, start: start.settled(project.start),
                end: end.settled(project.end)
            )
        }.filter { one in
            options.only.has(one.project.id?.value, one.project.strand?.value, one.project.level)
        }
        let spans = settled.map { span(from: $0.start.value, until: $0.end.value) }
        let scale = BarScale(spans, day)
        if !strategy.projects.isEmpty { add(scale, to: &record) }
        var previous: Int?
        var projects: [LayoutRecord] = []
        for (one, span) in zip(settled, spans) {
            let follows = previous == one.place - 1
            previous = one.place
            var entry = LayoutRecord([
                "id": one.project.id?.value ?? "", "level": one.project.level ?? "",
                "strand": one.project.strand?.value ?? "", "title": one.project.title.value,
            ])
            entry["description"] = .blocks(one.project.description)
            entry["impact"] = .blocks(one.project.impact)
            entry.set("start", one.start, follows: follows) { LayoutValue(words.words($0)) }
            entry.set("end", one.end, follows: follows) { LayoutValue(words.words($0)) }
            entry["leads"] = owners.value(one.project.leads)
            entry["bar"] = bar(span, nil, scale)
            projects.append(entry)
        }
        record["projects"] = .records(projects)
    }

    /// From the start to the end of a project; an end that is no date is open.
    private func span(from start: Timing?, until end: Timing?) -> Timing? {
        guard let start, let from = start.from else { return nil }
        let dates = [words.words(start), words.words(end)].filter { !$0.isEmpty }
        return Timing(
            from: from, until: end?.until,
            words: dates.count == 2 ? words.range(dates[0], dates[1]) : dates.first,
            isOngoing: end?.isOngoing ?? false, span: start.span)
    }

    // MARK: - Domains

    private mutating func addDomains(to record: inout LayoutRecord) {
        var domains: [LayoutRecord] = []
        for domain in strategy.domains
        where options.only.has(domain.id.value, domain.number, domain.title.value) {
            var entry = LayoutRecord([
                "id": domain.id.value, "number": domain.number, "title": domain.title.value,
                "via": domain.via ?? "",
            ])
            entry["leads"] = owners.value(domain.leads)
            entry["group lead"] = owners.value(domain.groupLeads)
            for (name, value) in [
                ("linked strategies", domain.linkedStrategies), ("goals", domain.goals),
            ] {
                entry[name] = .records(
                    value.map { LayoutRecord(["words": $0.value]) },
                    words: value.map(\.value).joined(separator: "; "))
            }
            domains.append(entry)
        }
        record["domains"] = .records(domains)
    }
}

/// The entries by a key, keys and entries in the order they first come.
private func grouped<Entry>(
    _ entries: [Entry], by key: (Entry) -> String
) -> [(key: String, entries: [Entry])] {
    var places: [String: Int] = [:]
    var groups: [(key: String, entries: [Entry])] = []
    for entry in entries {
        let key = key(entry)
        if let place = places[key] {
            groups[place].entries.append(entry)
        } else {
            places[key] = groups.count
            groups.append((key, [entry]))
        }
    }
    return groups
}
