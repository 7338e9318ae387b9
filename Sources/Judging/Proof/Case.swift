import Governance

/// One question: does this clause hold during this stretch? Under every reading that can matter.
struct Case {
    let scene: Scene
    let layout: Layout
    let choices: [Choice]
    let readings: [ReadScene]
    /// There are more readings than are judged; only the first is.
    let hasTooMany: Bool
    /// Those surely there.
    let present: PresenceSet
    /// Indexes of presences of whom it is not known whether they are there.
    let unknown: [Int]

    static let mostReadings = 256
    static let mostTried = 16
    /// How many times rules are evaluated at most for one answer: a tenth of a second or so.
    static let mostWork = 1 << 22

    /// - Parameter mayCome: who may still come though nothing is known of them; for a forecast.
    init(
        _ scene: Scene, _ clause: QuorumRule, _ counting: Counting,
        mayCome: (Presence) -> Bool = { _ in false }
    ) {
        self.scene = scene
        layout = Layout(numbers: scene.presences.all.map(\.number))
        var choices = Choice.all(of: clause, counting, for: scene)
        var combinations = 1
        for choice in choices {
            combinations = min(combinations * choice.options.count, Case.mostReadings + 1)
        }
        hasTooMany = combinations > Case.mostReadings
        if hasTooMany { choices = [] }
        self.choices = choices
        var readings: [ReadScene] = []
        var picks = choices.map { _ in 0 }
        while true {
            let settings = Settings(counting, choices, picks: picks)
            readings.append(ReadScene(scene, clause, settings, picks: picks, layout: layout))
            // The next combination: the last choice turns fastest.
            var place = choices.count - 1
            while place >= 0, picks[place] + 1 == choices[place].options.count {
                picks[place] = 0
                place -= 1
            }
            guard place >= 0 else { break }
            picks[place] += 1
        }
        self.readings = readings
        var present = layout.nobody
        var unknown: [Int] = []
        for (index, standing) in scene.standings.enumerated() {
            switch standing.came {
            case .yes: layout.insert(index, into: &present)
            case .unknown: unknown.append(index)
            case .no:
                let presence = scene.presences.all[index]
                if !standing.isBarred, !presence.expected.isEmpty, mayCome(presence) {
                    unknown.append(index)
                }
            }
        }
        self.present = present
        self.unknown = unknown
    }

    // MARK: Truth

    var truths: [Truth] {
        var work = Work(Case.mostWork)
        return readings.map { truth($0, of: present, &work) }
    }

    /// Whether every reading holds, whatever is not known.
    func isSure(_ present: PresenceSet, _ work: inout Work) -> Bool {
        readings.allSatisfy { truth($0, of: present, &work) == .yes }
    }

    /// Whether every reading holds if nobody else comes.
    func isSureAlone(_ present: PresenceSet, _ work: inout Work) -> Bool {
        readings.allSatisfy { reading in
            work.left -= 1
            return reading.sureRule.holds(range(reading, of: present).few)
        }
    }

    /// The least and the most that may be there under a reading.
    func range(_ reading: ReadScene, of present: PresenceSet) -> (
        few: PresenceSet, many: PresenceSet
    ) {
        var (few, many) = (present, present)
        for index in reading.doubtful { layout.remove(index, from: &few) }
        for index in unknown { layout.insert(index, into: &many) }
        return (few, many)
    }

    /// Exact while there is work left; then still sound.
    func truth(_ reading: ReadScene, of present: PresenceSet, _ work: inout Work) -> Truth {
        let rule = reading.rule
        work.left -= 1
        if unknown.isEmpty, reading.doubtful.isEmpty, !reading.isMixed {
            return Truth(rule.holds(present))
        }
        let (few, many) = range(reading, of: present)
        if few == many, !reading.isMixed { return Truth(rule.holds(few)) }
        work.left -= 1
        if rule.isMonotone {
            if reading.sureRule.holds(few) { return .yes }
            return rule.holds(many) ? .unknown : .no
        }
        // Presences that hang on something, and on what; whoever is taken to be there came.
        var open: [(index: Int, doubts: [Doubt])] = []
        for index in Set(unknown + reading.doubtful).sorted()
        where layout.contains(index, in: many) && !layout.contains(index, in: few) {
            var doubts = reading.doubts[index]
            if layout.contains(index, in: present) {
                doubts.removeAll { if case .coming = $0 { true } else { false } }
            } else if doubts.isEmpty {
                doubts = [.coming(scene.presences.all[index].owner)]
            }
            open.append((index, doubts))
        }
        let all = Set(open.flatMap(\.doubts)).sorted()
        let isWhole = open.allSatisfy { scene.presences.all[$0.index].number == 1 }
        guard isWhole, !reading.isMixed, all.count <= Case.mostTried else {
            return rule.bounds(few, many, sure: reading.sureRule)
        }
        var needs: [(index: Int, bits: Int)] = []
        for (index, doubts) in open {
            var bits = 0
            for doubt in doubts { bits |= 1 << (all.firstIndex(of: doubt) ?? 0) }
            needs.append((index, bits))
        }
        var (some, none) = (false, false)
        for ways in 0..<(1 << all.count) {
            work.left -= 1
            if work.isSpent { return rule.bounds(few, many, sure: reading.sureRule) }
            var set = few
            for (index, bits) in needs where ways & bits == bits {
                layout.insert(index, into: &set)
            }
            if rule.holds(set) { some = true } else { none = true }
            if some && none { return .unknown }
        }
        return some ? .yes : .no
    }

    /// The choices whose turning alone changes the answer in some combination. Indexes into ``choices``.
    func deciding(_ truths: [Truth]) -> [Int] {
        var stride = readings.count
        var found: [Int] = []
        for (index, choice) in choices.enumerated() {
            let count = choice.options.count
            stride /= count
            let turns = truths.indices.contains { place in
                guard (place / stride) % count == 0 else { return false }
                return (1..<count).contains { truths[place + $0 * stride] != truths[place] }
            }
            if turns { found.append(index) }
        }
        return found
    }
}

/// How many more times rules may be evaluated for an answer.
struct Work {
    var left: Int
    /// Whether the answer was given up.
    var isSpent: Bool { left < 0 }

    init(_ left: Int) { self.left = left }
}
