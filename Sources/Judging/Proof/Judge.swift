import Diagnostics
public import Governance

/// Answers whether a body has a quorum.
public struct Judge: Sendable {
    public let roll: Roll
    public let quorum: Quorum
    public let sitting: Sitting
    let lastDay: LastDay

    /// - Parameter lastDay: counts the days of a substitute's notice; `nil` from it means they cannot be
    ///   counted.
    public init(
        roll: Roll, quorum: Quorum, sitting: Sitting, lastDay: @escaping LastDay
    ) {
        self.roll = roll
        self.quorum = quorum
        self.sitting = sitting
        self.lastDay = lastDay
    }

    /// The rule the meeting sits under: the adjourned meeting's, when it is one.
    public var rule: QuorumRule {
        guard sitting.attendance.isAdjourned, let adjourned = quorum.adjourned else {
            return quorum.rule
        }
        if let rule = adjourned.rule { return rule }
        // Those who come are enough; a meeting of nobody is none.
        if adjourned.thosePresentSuffice { return .count(Counted(.members), .number(1)) }
        return quorum.rule
    }

    /// What is asked for to decide an item, beside what the meeting sits under; `nil`: nothing.
    public var ruleToVote: QuorumRule? {
        if sitting.attendance.isAdjourned, let adjourned = quorum.adjourned,
            adjourned.rule != nil || adjourned.thosePresentSuffice
        {
            return quorum.tested == .atVotes ? rule : nil
        }
        return quorum.toVote ?? (quorum.tested == .atVotes ? quorum.rule : nil)
    }

    public var presences: Presences {
        Presences(
            roll: roll, present: sitting.attendance.present ?? [],
            unknown: sitting.attendance.unknown, apologies: sitting.attendance.apologies,
            lastDay: lastDay)
    }

    // MARK: The whole meeting

    /// Before the meeting, when nobody is recorded as present, ``forecast(on:)`` answers; this then
    /// judges an empty room.
    public func proof() -> MeetingProof {
        let presences = presences
        let (opening, stretch, opened) = opening(presences, Timeline(sitting))
        let openingProof = opening.proof()
        let timeline = Timeline(sitting, opened: opened)
        let votes = Dictionary(grouping: sitting.attendance.votes) { ItemKey($0.item.value) }
        let items = sitting.items.indices.map { item in
            self.item(
                item, presences, timeline, opening: openingProof,
                votes: votes[sitting.items[item].key] ?? [])
        }
        var lost: Loss?
        // Tested at votes, what comes in between ends nothing.
        if openingProof.verdict == .quorate, quorum.tested == .throughout {
            lost = loss(presences, timeline, from: opening, stretch)
        }
        return MeetingProof(
            opening: openingProof, opened: opened, lost: lost, items: items, quorum: quorum,
            roll: roll)
    }

    func scene(
        _ presences: Presences, _ timeline: Timeline, _ stretch: Stretch, item: Int?,
        ignoringWithdrawals: Bool
    ) -> Scene {
        Scene(
            presences, during: stretch, of: timeline, item: item,
            ignoringWithdrawals: ignoringWithdrawals)
    }

    private func opening(
        _ presences: Presences, _ timeline: Timeline
    ) -> (Case, Stretch, opened: Int?) {
        func at(_ time: Int?) -> (Case, Stretch) {
            let stretch = timeline.opening(at: time)
            let scene = scene(presences, timeline, stretch, item: nil, ignoringWithdrawals: true)
            return (Case(scene, rule, quorum.counting), stretch)
        }
        let (first, stretch) = at(nil)
        guard first.verdict != .quorate else { return (first, stretch, sitting.start) }
        if let start = sitting.start {
            for time in timeline.times
            where time > start && time - start <= quorum.waitingMinutes {
                let (later, stretch) = at(time)
                if later.verdict == .quorate { return (later, stretch, time) }
            }
        }
        return (first, stretch, nil)
    }

    private func loss(
        _ presences: Presences, _ timeline: Timeline, from opening: Case, _ start: Stretch
    ) -> Loss? {
        let isTimed = !timeline.hasItemMoments
        var stretches: [(stretch: Stretch, moment: Moment)] = []
        if isTimed, start.low > Int.min || sitting.items.isEmpty {
            // Whoever goes as the meeting ends does not end it.
            let end = timeline.end ?? Int.max
            stretches = timeline.times.filter { start.low < $0 && $0 < end }
                .map { (timeline.moment($0), .time($0)) }
        } else {
            var index = 0
            while index < sitting.items.count {
                for stretch in timeline.stretches(of: index) {
                    let moment: Moment =
                        stretch.begins.map { .item(sitting.items[$0].number) } ?? .time(stretch.low)
                    stretches.append((stretch, moment))
                }
                index = timeline.ends[index]
            }
        }
        var before = opening
        for (stretch, moment) in stretches {
            let now = Case(
                scene(presences, timeline, stretch, item: nil, ignoringWithdrawals: true), rule,
                quorum.counting)
            let verdict = now.verdict
            if verdict != .quorate {
                var left: [Somebody] = []
                for index in presences.all.indices
                where before.scene.standings[index].came == .yes
                    && now.scene.standings[index].came != .yes
                {
                    let who = presences.all[index].who
                    if !left.contains(who) { left.append(who) }
                }
                return Loss(moment: moment, verdict: verdict, left: left)
            }
            before = now
        }
        return nil
    }

    // MARK: One item

    private func item(
        _ item: Int, _ presences: Presences, _ timeline: Timeline, opening: QuorumProof,
        votes: [Vote]
    ) -> ItemProof {
        let stretches = timeline.stretches(of: item)
        let ruleToVote = ruleToVote
        func cases(_ rule: QuorumRule, ignoringWithdrawals: Bool) -> [Case] {
            stretches.map {
                Case(
                    scene(
                        presences, timeline, $0, item: item,
                        ignoringWithdrawals: ignoringWithdrawals), rule, quorum.counting)
            }
        }
        func worst(_ cases: [Case]) -> (Case, Verdict) {
            let verdicts = cases.map(\.verdict)
            let verdict = verdicts.reduce(Verdict.quorate) { $0.and($1) }
            return (cases[verdicts.firstIndex(of: verdict) ?? 0], verdict)
        }
        var toSit = opening
        var verdicts = stretches.map { _ in opening.verdict }
        if quorum.tested == .throughout {
            // Where voting is asked about apart, who leaves the room for one item still sits.
            let all = cases(rule, ignoringWithdrawals: ruleToVote != nil)
            verdicts = all.map(\.verdict)
            toSit = worst(all).0.proof()
        }
        var toVote: QuorumProof?
        if let ruleToVote {
            let all = cases(ruleToVote, ignoringWithdrawals: false)
            verdicts = zip(verdicts, all).map { $0.and($1.verdict) }
            toVote = worst(all).0.proof()
        }
        let moments = zip(stretches, verdicts).map { stretch, verdict in
            MomentVerdict(
                from: stretch.low == Int.min ? nil : stretch.low,
                until: stretch.high == Int.max ? nil : stretch.high, verdict: verdict)
        }
        let votes = VoteJudgement.all(
            votes, of: roll, counting: quorum.counting, presences, timeline, item)
        return ItemProof(
            number: sitting.items[item].number,
            verdict: verdicts.reduce(Verdict.quorate) { $0.and($1) }, toSit: toSit,
            toVote: toVote, moments: moments, votes: votes)
    }
}

extension Judge {
    /// The rule compiled for the opening, in the first of its readings, with the set of all who are there or could
    /// be: for whoever asks many times about the same people.
    public var compiled: (rule: CompiledRule, everybody: PresenceSet) {
        let presences = presences
        let timeline = Timeline(sitting)
        let scene = scene(
            presences, timeline, timeline.opening(at: nil), item: nil, ignoringWithdrawals: true)
        let question = Case(scene, rule, quorum.counting)
        var everybody = question.layout.nobody
        for index in question.layout.places.indices {
            question.layout.insert(index, into: &everybody)
        }
        return (question.readings[0].rule, everybody)
    }
}
