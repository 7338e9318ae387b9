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
        case votedTooOften(person: String)
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

    init(_ vote: Vote, of roll: Roll, counting: Counting, _ scene: Scene) {
        self.vote = vote
        majority = vote.majority ?? roll.terms.voting?.majority ?? .simple
        var votesFor = vote.votesFor.number
        var against = vote.against.number
        abstained = vote.abstained.number
        let voters = Voters(roll, counting, scene)
        let others = voters.others(of: vote)
        (silent, absent, seats) = (others.silent, others.absent, others.seats)
        var faults = voters.faults(of: vote)
        let isEqual = votesFor == against
        var used = false
        if let casting = vote.castingVote?.value {
            if roll.terms.voting?.castingVote == nil {
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
        case .membersPresent: base = voters.number
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

extension Majority {
    /// The fewest votes for that are enough of a base: exact, in whole numbers.
    public func need(of base: Int) -> Int {
        let share = Share(numerator, denominator, comparison, of: .number(base))
        return max(share.need(of: base), atLeastFor)
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
    let roll: Roll
    let counting: Counting
    let scene: Scene
    /// How many votes each person has, at most; `nil` votes of the unnamed are only in ``number``.
    private var votes: [String: Int] = [:]
    /// Those surely there to vote, by name, in order.
    private var there: [String] = []
    /// The first seat of those who may be there to vote that gives them one.
    private var seats: [String: String] = [:]
    /// The fewest and the most who may be there to vote.
    private(set) var number: ClosedRange<Int> = 0...0

    init(_ roll: Roll, _ counting: Counting, _ scene: Scene) {
        self.roll = roll
        self.counting = counting
        self.scene = scene
        let slots = scene.presences.slots
        func mayVote(_ claims: [(claim: Claim, hasInterest: Bool)]) -> [Int] {
            claims.flatMap { claim, hasInterest -> [Int] in
                guard claim.isValid != .no, claim.manner != .listenOnly,
                    !(hasInterest && counting.interested == .no),
                    !(claim.capacity == .proxy && counting.proxies == .no)
                else { return [] }
                return claim.slots.filter { roll.seats[slots.all[$0].seat].seat.voting }
            }
        }
        var sure: [[Int]] = []
        var all: [[Int]] = []
        for (index, standing) in scene.standings.enumerated() {
            sure.append(mayVote(standing.sure))
            all.append(sure[index] + mayVote(standing.unsure))
            if !all[index].isEmpty, case .person(let person) = scene.presences.all[index].who {
                votes[person, default: 0] += 1
                if !sure[index].isEmpty, !there.contains(person) { there.append(person) }
                seats[person] =
                    seats[person] ?? roll.seats[slots.all[all[index][0]].seat].seat.id.value
            }
        }
        func most(_ edges: [[Int]]) -> Int {
            var matching = Matching(edges: edges, capacities: slots.all.map(\.capacity))
            return edges.indices.reduce(0) {
                $0 + matching.place($1, scene.presences.all[$1].number)
            }
        }
        let fewest = most(sure)
        number = fewest...max(fewest, most(all))
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
                faults.append(.votedTooOften(person: person))
            }
        }
        let total = vote.votesFor.number + vote.against.number + vote.abstained.number
        if total > number.upperBound {
            faults.append(.moreVotesThanMembers(votes: total, members: number.upperBound))
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
