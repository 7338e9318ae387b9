import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// `indicators`, the same by `areas`, by `goals` with `objectives`, their `indicator notes`; and the
    /// `changes` between two periods.
    mutating func addIndicators(to record: inout LayoutRecord) {
        guard
            speaksOf(
                "indicators", "areas", "goals", "objectives", "indicator notes", "changes",
                "not compared")
        else { return }
        let settled = chosenIndicators()
        if speaksOf("indicators") { record["indicators"] = .records(records(of: settled)) }
        if speaksOf("areas") { record["areas"] = .records(areas(settled)) }
        if speaksOf("goals", "objectives") {
            let goals = self.goals(settled)
            record["goals"] = .records(goals)
            record["objectives"] = .records(goals.flatMap { $0.records("objectives") })
        }
        if speaksOf("indicator notes") {
            record["indicator notes"] = .records(settled.flatMap { notes(of: $0.indicator) })
        }
        if speaksOf("changes", "not compared") { addChanges(settled, to: &record) }
    }

    /// An indicator with its cells settled, and its place in the file.
    struct SettledIndicator {
        let indicator: Indicator
        let place: Int
        let area: Settled<Located<String>>
        let measure: Settled<Located<String>>
        let source: Settled<[Inline]>
    }

    private func chosenIndicators() -> [SettledIndicator] {
        var area = CellColumn<Located<String>>()
        var measure = CellColumn<Located<String>>()
        var source = CellColumn<[Inline]>()
        let chosen = chosenPriorities()
        let aims = Set(chosen.flatMap { [$0.priority.id.value] + $0.aims.map(\.id.value) })
        var settled: [SettledIndicator] = []
        settled.reserveCapacity(strategy.indicators.count)
        for (place, indicator) in strategy.indicators.enumerated() {
            let one = SettledIndicator(
                indicator: indicator, place: place, area: area.settled(indicator.area),
                measure: measure.settled(indicator.measure),
                source: source.settled(indicator.source))
            if options.only.has(indicator.id.value, one.area.value?.value)
                || indicator.aim.map({ aims.contains($0.value) }) ?? false
            {
                settled.append(one)
            }
        }
        return settled
    }

    private func records(of indicators: [SettledIndicator]) -> [LayoutRecord] {
        var previous: Int?
        return indicators.map { one in
            defer { previous = one.place }
            return record(of: one, follows: previous == one.place - 1)
        }
    }

    private func record(of one: SettledIndicator, follows: Bool) -> LayoutRecord {
        let indicator = one.indicator
        var record = LayoutRecord([
            "id": indicator.id.value, "unit": indicator.unit?.value ?? "",
            "period": indicator.period ?? "", "rank": indicator.rank?.words.value ?? "",
            "place": indicator.rank?.place.map(String.init) ?? "",
            "of": indicator.rank?.of.map(String.init) ?? "",
            "baseline period": indicator.baselinePeriod ?? "",
            "target by": indicator.targetBy ?? "",
        ])
        record.set("area", one.area, follows: follows) { LayoutValue($0.value) }
        record.set("measure", one.measure, follows: follows) { LayoutValue($0.value) }
        record.set("source", one.source, follows: follows) { .inlines($0) }
        for (name, value) in [
            ("local", indicator.local), ("national", indicator.national),
            ("comparator", indicator.comparator), ("baseline", indicator.baseline),
            ("target", indicator.target),
        ] {
            record[name] = LayoutValue(value?.words.value ?? "")
            if speaksOf(name + " with unit") {
                record[name + " with unit"] = LayoutValue(indicator.withUnit(value))
            }
        }
        record["significance"] = LayoutValue(
            indicator.significanceWords
                ?? indicator.significance.map { significance in
                    let said = words.words(significance.rawValue)
                    return said.isEmpty ? significance.rawValue : said
                } ?? "")
        record["worst third"] = LayoutValue(
            indicator.rank?.isInWorstThird == true ? words.words("worst third") : "")
        let betterOrWorse = indicator.betterOrWorse
        record["judged"] = LayoutValue(words.words(betterOrWorse))
        record["better"] = LayoutValue(betterOrWorse == .better ? words.words(betterOrWorse) : "")
        record["worse"] = LayoutValue(betterOrWorse == .worse ? words.words(betterOrWorse) : "")
        record["spark"] = .inlines(speaksOf("spark") ? spark(indicator) : [])
        if speaksOf("notes") {
            record["notes"] = .records(
                indicator.notes.map { note in
                    var record = LayoutRecord()
                    record["note"] = .inlines(note)
                    return record
                })
        }
        if speaksOf("series") {
            record["series"] = .records(
                indicator.course.map { point in
                    LayoutRecord([
                        "period": point.period.value, "local": point.local?.words.value ?? "",
                        "national": point.national?.words.value ?? "",
                    ])
                })
        }
        return record
    }

    func spark(_ indicator: Indicator) -> [Inline] {
        let line = SparkLine(points: indicator.course.map { ($0.period.value, $0.local) })
        return line.spark(words).map { [.spark($0)] } ?? []
    }

    /// The notes of an indicator, each naming its measure as the layout's `note` says.
    private func notes(of indicator: Indicator) -> [LayoutRecord] {
        indicator.notes.map { note in
            let measure = indicator.measure.value.map { [Inline.text($0.value)] } ?? []
            let said = words.inlines("note", ["measure": measure, "note": note])
            var record = LayoutRecord()
            record["note"] = .inlines(said.isEmpty ? note : said)
            return record
        }
    }

    /// Those of one area that follow one another together.
    private func areas(_ indicators: [SettledIndicator]) -> [LayoutRecord] {
        var areas: [(title: String, indicators: [SettledIndicator])] = []
        for one in indicators {
            let title = one.area.value?.value ?? ""
            if let last = areas.indices.last, areas[last].title == title {
                areas[last].indicators.append(one)
            } else {
                areas.append((title, [one]))
            }
        }
        return areas.map { area in
            var record = LayoutRecord(["area": area.title])
            record["indicators"] = .records(records(of: area.indicators))
            return record
        }
    }

    /// Priorities and their aims that have indicators. Those that measure a priority itself stand first
    /// under it, and those that measure nothing named come last: no indicator is left out.
    private func goals(_ indicators: [SettledIndicator]) -> [LayoutRecord] {
        var byAim: [String: [SettledIndicator]] = [:]
        for one in indicators { byAim[one.indicator.aim?.value ?? "", default: []].append(one) }
        var goals: [LayoutRecord] = []
        func objective(_ number: String, _ title: String, _ found: [SettledIndicator])
            -> LayoutRecord
        {
            var record = LayoutRecord([
                "number": number, "title": title, "objective": title, "objective number": number,
            ])
            record["indicators"] = .records(records(of: found))
            return record
        }
        func goal(_ number: String, _ title: String, _ objectives: [LayoutRecord]) {
            guard !objectives.isEmpty else { return }
            var record = LayoutRecord([
                "number": number, "title": title, "goal": title, "goal number": number,
            ])
            record["objectives"] = .records(objectives)
            goals.append(record)
        }
        for priority in strategy.priorities {
            var objectives: [LayoutRecord] = []
            if let own = byAim.removeValue(forKey: priority.id.value) {
                objectives.append(objective("", "", own))
            }
            for aim in priority.aims {
                if let own = byAim.removeValue(forKey: aim.id.value) {
                    objectives.append(objective(aim.number, aim.title.value, own))
                }
            }
            goal(priority.number, priority.title.value, objectives)
        }
        let others = byAim.values.flatMap { $0 }.sorted { $0.place < $1.place }
        if !others.isEmpty { goal("", "", [objective("", "", others)]) }
        return goals
    }
}

extension Indicator {
    /// `72.5%`, `36.1 per 1,000`: a sign stands at the figure, words after it.
    fileprivate func withUnit(_ value: IndicatorValue?) -> String {
        guard let value else { return "" }
        let words = self.words(of: value)
        guard let unit = unit?.value, unit != "%", value.number != nil else { return words }
        return words + " " + unit
    }
}
