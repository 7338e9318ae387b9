import Diagnostics
public import Governance

/// Whether a motion was carried, judged beside the quorum.
public struct VoteJudgement: Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        case carried
        case lost
        /// As many against as for, and no casting vote.
        case tied
        /// How many were present is not known well enough.
        case undetermined
    }

    public enum Fault: Sendable, Equatable {
        /// Recorded as voting, and may not.
        case notEntitled(person: String, Reason)
        /// Recorded oftener than they have votes.
        case votedTooOften(person: String, votes: Int)
        /// More votes than there were members to vote.
        case moreVotesThanMembers(votes: Int, members: Int)
        /// A casting vote, though the votes were not equal.
        case castingVoteWithoutEquality
        /// A casting vote, though the terms give none.
        case castingVoteNotGiven
    }

    public let vote: Vote
    public let outcome: Outcome
    public let votesFor: Int
    public let against: Int
    public let abstained: Int
    public let majority: Majority
    /// What the majority is taken of.
    public let base: Int
    /// The fewest votes for that would have carried it.
    public let needed: Int
    public let usedCastingVote: Bool
    public let faults: [Fault]
    /// Named people who were there, could vote, and are on no side. In the order of the attendance.
    public let silent: [String]
    /// Named members with a vote who were not there to cast it. In the order of the terms.
    public let absent: [String]
    /// The seat in which each of those named votes or could have, by the person's id: seats' ids.
    public let seats: [String: String]

    private init(_ vote: Vote, of roll: Roll, _ voters: Voters) {
        self.vote = vote
        majority = vote.majority ?? roll.terms.voting?.majority ?? .simple
        var votesFor = vote.votesFor.number
        var against = vote.against.number
        abstained = vote.abstained.number
        let others = voters.others(of: vote)
        (silent, absent, seats) = (others.silent, others.absent, others.seats)
        var faults = voters.faults(of: vote)
        let isEqual = votesFor == against
        var used = false
        if let casting = vote.castingVote?.value {
            // Terms that say nothing of voting leave it to the law.
            if let rule = roll.terms.voting, rule.castingVote == nil {
                faults.append(.castingVoteNotGiven)
            } else if !isEqual {
                faults.append(.castingVoteWithoutEquality)
            } else {
                used = true
                if casting { votesFor += 1 } else { against += 1 }
            }
        }
        usedCastingVote = used
        (self.votesFor, self.against) = (votesFor, against)
        let base: ClosedRange<Int>
        switch majority.base {
        case .votesCast: base = votesFor + against...votesFor + against
        case .membersPresent: base = voters.atTheVote
        case .allMembers:
            let members = roll.seats.reduce(0) { $1.seat.voting ? $0 + $1.filled : $0 }
            base = members...members
        case .seats:
            let seats = roll.seats.reduce(0) { $1.seat.voting ? $0 + $1.total : $0 }
            base = seats...seats
        }
        self.base = base.lowerBound
        needed = majority.need(of: base.lowerBound)
        let carriedAtMost = votesFor >= majority.need(of: base.upperBound)
        if votesFor >= needed {
            outcome = carriedAtMost ? .carried : .undetermined
        } else {
            let isSimple =
                majority.base == .votesCast && majority.comparison == .moreThan
                && majority.numerator * 2 == majority.denominator
            outcome = isSimple && isEqual && !used && votesFor > 0 ? .tied : .lost
        }
        self.faults = faults
    }
}

extension VoteJudgement {
    /// The votes of a sitting, judged, in the order recorded; `nil` for one under an item that is not of it.
    ///
    /// - Parameters:
    ///   - roll: of the body that voted, on the day.
    ///   - counting: who counts as present; as usual for a body without a quorum.
    ///   - lastDay: as for ``Judge``.
    public static func all(
        of sitting: Sitting, roll: Roll, counting: Counting, lastDay: @escaping LastDay
    ) -> [VoteJudgement?] {
        let attendance = sitting.attendance
        guard !attendance.votes.isEmpty else { return [] }
        let presences = Presences(
            roll: roll, present: attendance.present ?? [], unknown: attendance.unknown,
            apologies: attendance.apologies, lastDay: lastDay)
        let timeline = Timeline(sitting)
        var voters: [Int: Voters] = [:]
        return attendance.votes.map { vote in
            guard let item = timeline.index(vote.item.value) else { return nil }
            let own = voters[item] ?? Voters(presences, timeline, item, counting)
            voters[item] = own
            return VoteJudgement(vote, of: roll, own)
        }
    }

    /// Votes under one item.
    static func all(
        _ votes: [Vote], of roll: Roll, counting: Counting, _ presences: Presences,
        _ timeline: Timeline, _ item: Int
    ) -> [VoteJudgement] {
        guard !votes.isEmpty else { return [] }
        let voters = Voters(presences, timeline, item, counting)
        return votes.map { VoteJudgement($0, of: roll, voters) }
    }
}

extension Majority {
    /// The fewest votes for that are enough of a base: exact, in whole numbers.
    public func need(of base: Int) -> Int {
        let share = Share(numerator, denominator, comparison, of: .number(base))
        return share.need(of: base)
    }
}

extension Vote.Voters {
    /// How many votes.
    public var number: Int {
        switch self {
        case .number(let number): max(0, number)
        case .named(let people): people.count
        }
    }

    var people: [String] {
        switch self {
        case .number: []
        case .named(let people): people.map(\.value)
        }
    }
}

/// Who may vote on an item.
private struct Voters {
    let counting: Counting
    /// Those at the end of the item.
    let scene: Scene
    /// How many votes each person has, at most.
    private var votes: [String: Int] = [:]
    /// Those surely there to vote, by name, in order.
    private var there: [String] = []
    /// The first seat of those who may be there to vote that gives them one.
    private var seats: [String: String] = [:]
    /// The fewest and the most who may be there to vote at the end of the item: a vote is taken then, as far as the
    /// record tells.
    let atTheVote: ClosedRange<Int>
    /// The most who may have voted then.
    let most: Int

    private var roll: Roll { scene.presences.roll }

    init(_ presences: Presences, _ timeline: Timeline, _ item: Int, _ counting: Counting) {
        let stretches = timeline.stretches(of: item)
        let scene = Scene(
            presences, during: stretches[stretches.count - 1], of: timeline, item: item,
            ignoringWithdrawals: false)
        self.counting = counting
        self.scene = scene
        let slots = presences.slots
        func mayVote(_ claims: [(claim: Claim, hasInterest: Bool)]) -> [Int] {
            claims.flatMap { claim, hasInterest -> [Int] in
                guard claim.isValid != .no, claim.manner != .listenOnly,
                    !(hasInterest && counting.interested == .no),
                    !(claim.capacity == .proxy && counting.proxies == .no)
                else { return [] }
                return claim.slots.filter { presences.roll.seats[slots.all[$0].seat].seat.voting }
            }
        }
        func places(
            _ claims: (Scene.Standing) -> [(claim: Claim, hasInterest: Bool)]
        ) -> [[Int]] {
            scene.standings.map { Set(mayVote(claims($0))).sorted() }
        }
        func size(_ edges: [[Int]]) -> Int {
            var matching = Matching(edges: edges, capacities: slots.all.map(\.capacity))
            return edges.indices.reduce(0) { $0 + matching.place($1, presences.all[$1].number) }
        }
        let sure = places(\.sure)
        let all = places { $0.sure + $0.unsure }
        most = size(all)
        if timeline.sitting.attendance.present == nil {
            // Nobody is recorded, which is not that nobody was there.
            atTheVote = 0...slots.all.reduce(0) { $0 + $1.capacity }
        } else {
            let fewest = size(sure)
            atTheVote = fewest...max(fewest, most)
        }
        var told: Set<String> = []
        for (index, own) in all.enumerated() where !own.isEmpty {
            if case .person(let person) = presences.all[index].who {
                votes[person, default: 0] += 1
                if !sure[index].isEmpty, told.insert(person).inserted { there.append(person) }
                seats[person] =
                    seats[person]
                    ?? presences.roll.seats[slots.all[own[0]].seat].seat.id.value
            }
        }
    }

    func faults(of vote: Vote) -> [VoteJudgement.Fault] {
        var faults: [VoteJudgement.Fault] = []
        var recorded: [String: Int] = [:]
        for person in vote.votesFor.people + vote.against.people + vote.abstained.people {
            recorded[person, default: 0] += 1
            let allowed = votes[person] ?? 0
            if allowed == 0, recorded[person] == 1 {
                faults.append(.notEntitled(person: person, reason(person)))
            } else if allowed > 0, recorded[person] == allowed + 1 {
                faults.append(.votedTooOften(person: person, votes: allowed))
            }
        }
        let total = vote.votesFor.number + vote.against.number + vote.abstained.number
        if total > most {
            faults.append(.moreVotesThanMembers(votes: total, members: most))
        }
        return faults
    }

    /// Those who are on no side of a vote though they have one, with the seats of all.
    func others(
        of vote: Vote
    ) -> (silent: [String], absent: [String], seats: [String: String]) {
        var recorded = Set(
            vote.votesFor.people + vote.against.people + vote.abstained.people)
        var away: [(person: String, seat: String)] = []
        let cameNot = Dictionary(
            zip(scene.presences.all, scene.standings).compactMap { presence, standing in
                if case .person(let person) = presence.who {
                    (person, standing.came == .no)
                } else {
                    nil
                }
            }, uniquingKeysWith: { $0 && $1 })
        for seat in roll.seats where seat.seat.voting {
            for place in seat.places {
                let holders = place.holders.filter { $0.suspension == nil }.map(\.person)
                // One of those who share a place has voted for all of them.
                if place.number == 1, holders.contains(where: recorded.contains) {
                    recorded.formUnion(holders)
                }
                away += holders.filter { cameNot[$0] ?? true }.map { ($0, seat.seat.id.value) }
            }
        }
        var seats = seats
        var absent: [String] = []
        for (person, seat) in away where recorded.insert(person).inserted {
            absent.append(person)
            seats[person] = seats[person] ?? seat
        }
        return (there.filter { !recorded.contains($0) }, absent, seats)
    }

    private func reason(_ person: String) -> Reason {
        if let refused = scene.presences.refused.first(where: { $0.who == .person(person) }) {
            return refused.reason
        }
        for (index, presence) in scene.presences.all.enumerated()
        where presence.who == .person(person) {
            let standing = scene.standings[index]
            if let reason = standing.reason { return reason }
            for (claim, hasInterest) in standing.sure {
                if hasInterest, counting.interested == .no { return .interested }
                if claim.manner == .listenOnly { return .listenOnly }
                let seats = claim.slots.map {
                    roll.seats[scene.presences.slots.all[$0].seat].seat
                }
                if let silent = seats.first(where: { !$0.voting }) {
                    return .nonVoting(seat: silent.id.value)
                }
                return .capacityNotCounted(claim.capacity)
            }
            return scene.apologies.contains(person) ? .apologies : .absent
        }
        return .notAMember
    }
}
