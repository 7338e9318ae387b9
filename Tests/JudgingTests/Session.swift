import Governance

@testable import Judging

/// A meeting of a ``World`` from its first minute to its last: items one after another, people who come
/// and go, and all that a clause says beside its rule.
struct Session {
    struct Item {
        /// After midnight; the last is not part of it.
        var minutes: Range<Int>
        var isKey: Bool
    }

    var world: World
    var items: [Item] = []
    /// For each line.
    var times: [World.Times] = []
    /// For each line, by item: nothing, an interest and stayed, or withdrew.
    var interests: [[Bool?]] = []
    var toVote: QuorumRule?
    var tested = Quorum.Tested.throughout
    var waiting = 0
    var adjourned: Quorum.AdjournedMeeting?
    var isAdjourned = false

    static let start = 600
    var end = 0

    // MARK: In the words of the model

    var judge: Judge {
        world.judge(
            quorum(
                world.rule, toVote: toVote, counting: world.counting, tested: tested,
                waiting: waiting, adjourned: adjourned),
            items: items.indices.map { world.item("\($0 + 1)", isKey: items[$0].isKey) },
            taken: items.enumerated().map {
                ("\($0 + 1)", $1.minutes.lowerBound, $1.minutes.upperBound)
            },
            start: Session.start, end: end, isAdjourned: isAdjourned, times: { times[$0] },
            interests: { line in
                interests[line].enumerated().flatMap { item, withdraws in
                    withdraws.map { $0 ? withdrew("\(item + 1)") : stayed("\(item + 1)") } ?? []
                }
            })
    }

    // MARK: Drawn at random

    static func drawn(_ seed: UInt64) -> Session {
        var draw = Drawing(seed: seed &+ 0x5E55_1014)
        var session = Session(world: World.drawn(seed))
        // Somebody who is told of by item came and went with it; then nothing lies between the items.
        let byItem = draw.chance(35)
        var minute = start
        for _ in 0..<1 + draw.below(3) {
            if !byItem, draw.chance(25) { minute += 1 + draw.below(2) }
            let end = minute + 1 + draw.below(3)
            session.items.append(Item(minutes: minute..<end, isKey: draw.chance(40)))
            minute = end
        }
        session.waiting = !byItem && draw.chance(50) ? 1 + draw.below(5) : 0
        session.end = max(minute, start + session.waiting + 1)
        session.drawAttendance(&draw, byItem: byItem)
        if draw.chance(40) { session.toVote = session.world.drawRule(&draw, depth: 1) }
        session.tested = draw.one(of: [.throughout, .throughout, .atTheStart, .atVotes])
        if draw.chance(40) {
            session.adjourned = Quorum.AdjournedMeeting(
                held: nil, rule: draw.chance(50) ? session.world.drawRule(&draw, depth: 1) : nil,
                thosePresentSuffice: draw.chance(50))
        }
        session.isAdjourned = draw.chance(30)
        return session
    }

    private mutating func drawAttendance(_ draw: inout Drawing, byItem: Bool) {
        func moment(_ draw: inout Drawing, _ items: Range<Int>) -> Moment {
            byItem
                ? .item("\(1 + draw.one(of: Array(items)))")
                : .time(Session.start + draw.below(end - Session.start + 1))
        }
        let all = 0..<items.count
        var ofPerson: [Int: (World.Times, [Bool?])] = [:]
        for line in world.lines {
            var own = World.Times()
            if draw.chance(25) { own.from = moment(&draw, all) }
            if waiting > 0, draw.chance(40) {
                own.from = .time(Session.start + 1 + draw.below(waiting + 1))
            }
            if draw.chance(25) { own.until = moment(&draw, all) }
            if draw.chance(12) { own.away.append((moment(&draw, all), moment(&draw, all))) }
            var interests = items.map { _ in draw.chance(88) ? nil : draw.chance(50) }
            // The same person is there in one way.
            if let person = line.person {
                if let known = ofPerson[person] { (own, interests) = known }
                ofPerson[person] = (own, interests)
            }
            times.append(own)
            self.interests.append(interests)
        }
    }
}

/// Judges a ``Session`` minute by minute with the ``Oracle`` of a single moment.
struct SessionOracle {
    let session: Session

    // MARK: Who is there

    private func hasCome(_ moment: Moment, by minute: Int) -> Bool {
        switch moment {
        case .time(let time): minute >= time
        case .item(let number): minute >= item(number).lowerBound
        }
    }

    private func hasGone(_ moment: Moment, by minute: Int) -> Bool {
        switch moment {
        case .time(let time): minute >= time
        case .item(let number): minute >= item(number).upperBound
        }
    }

    private func item(_ number: String) -> Range<Int> {
        session.items[(Int(number) ?? 1) - 1].minutes
    }

    private func isThere(_ line: Int, at minute: Int) -> Bool {
        let times = session.times[line]
        if let from = times.from, !hasCome(from, by: minute) { return false }
        if let until = times.until, hasGone(until, by: minute) { return false }
        return !times.away.contains { hasGone($0, by: minute) && !hasCome($1, by: minute) }
    }

    /// - Parameter item: `nil` for the question whether the meeting sits, whatever is taken.
    func moment(_ minute: Int, _ rule: QuorumRule, item: Int?, withdrawals: Bool) -> Oracle {
        var world = session.world
        world.rule = rule
        world.isKey = item.map { session.items[$0].isKey } ?? false
        if !withdrawals { world.interestsOfAbsent = [:] }
        for line in world.lines.indices {
            world.lines[line].isThere = isThere(line, at: minute)
            world.lines[line].interest =
                withdrawals ? item.flatMap { session.interests[line][$0] } : nil
        }
        return Oracle(world: world)
    }

    // MARK: The rules that apply

    var toSit: QuorumRule {
        guard session.isAdjourned, let adjourned = session.adjourned else {
            return session.world.rule
        }
        if let rule = adjourned.rule { return rule }
        return adjourned.thosePresentSuffice
            ? .count(Counted(.members), .number(1)) : session.world.rule
    }

    var toVote: QuorumRule? {
        if session.isAdjourned, let adjourned = session.adjourned,
            adjourned.rule != nil || adjourned.thosePresentSuffice
        {
            return session.tested == .atVotes ? toSit : nil
        }
        if let rule = session.toVote { return rule }
        return session.tested == .atVotes ? session.world.rule : nil
    }

    // MARK: Answers

    private func sits(_ minute: Int) -> Verdict {
        moment(minute, toSit, item: nil, withdrawals: false).verdict
    }

    /// The verdict at the start, or when a quorum came within the waiting time, and the minute.
    var opening: (verdict: Verdict, minute: Int?) {
        for minute in Session.start...Session.start + session.waiting
        where sits(minute) == .quorate {
            return (.quorate, minute)
        }
        return (sits(Session.start), nil)
    }

    /// The first minute after the opening without a quorum.
    var loss: (minute: Int, verdict: Verdict)? {
        guard session.tested == .throughout, let opened = opening.minute else { return nil }
        for minute in opened..<session.end {
            let verdict = sits(minute)
            if verdict != .quorate { return (minute, verdict) }
        }
        return nil
    }

    /// For each minute of an item.
    func verdicts(of item: Int) -> [Verdict] {
        let opened = opening.verdict
        return session.items[item].minutes.map { minute in
            var all = [opened]
            if session.tested == .throughout {
                all = [
                    moment(minute, toSit, item: item, withdrawals: toVote == nil).verdict
                ]
            }
            if let toVote {
                all.append(moment(minute, toVote, item: item, withdrawals: true).verdict)
            }
            return SessionOracle.worst(all)
        }
    }

    static func worst(_ verdicts: [Verdict]) -> Verdict {
        for verdict in [Verdict.inquorate, .depends, .undetermined]
        where verdicts.contains(verdict) {
            return verdict
        }
        return .quorate
    }
}
