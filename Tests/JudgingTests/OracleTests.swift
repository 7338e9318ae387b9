import Foundation
import Governance
import Testing

@testable import Judging

/// The engine against the oracle, on boards, clauses and meetings drawn at random.
///
/// `QUORATE_VERDICTS` says how many, and `QUORATE_SEED` with which seed the first is drawn; then it is also
/// printed what was tried.
@Suite struct OracleTests {
    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    private let verdicts = setting("QUORATE_VERDICTS") ?? 3_000
    private let seed = UInt64(setting("QUORATE_SEED") ?? 20_221_215)

    /// More than this the oracle cannot try in reasonable time.
    private func isSmall(_ oracle: Oracle) -> Bool {
        oracle.readings.count <= 32 && oracle.allFacts.count <= 64
    }

    private func judged(_ world: World) -> Case {
        let judge = world.judge
        let timeline = Timeline(judge.sitting)
        let scene = judge.scene(
            judge.presences, timeline, timeline.stretches(of: 0)[0], item: 0,
            ignoringWithdrawals: false)
        return Case(scene, judge.rule, judge.quorum.counting)
    }

    @Test func verdictsAgree() {
        var seen: [Verdict: Int] = [:]
        var (tried, left) = (0, 0)
        var number = seed
        while tried < verdicts {
            number += 1
            let world = World.drawn(number)
            let oracle = Oracle(world: world)
            guard isSmall(oracle) else { continue }
            tried += 1
            let question = judged(world)
            let (engine, naive) = (question.verdict, oracle.verdict)
            seen[naive, default: 0] += 1
            if engine == naive { continue }
            // Somebody who surely counts for one place and perhaps for another is bounded, not tried.
            if engine == .undetermined, question.readings.contains(where: \.isMixed) {
                left += 1
                continue
            }
            Issue.record("world \(number): \(engine), the oracle says \(naive)")
        }
        for verdict in Verdict.allCases { #expect(seen[verdict, default: 0] > tried / 100) }
        #expect(left * 200 <= tried)
        let numbers = seen.map { "\($0.value) \($0.key)" }.sorted()
        report("\(tried) verdicts, \(left) bounded: \(numbers)")
    }

    @Test func marginsAreThoseOfExhaustiveSearch() {
        var (tried, departures, largest) = (0, 0, 0)
        var number = seed
        while tried < max(150, verdicts / 50) {
            number += 1
            let world = World.drawn(number)
            let heads = present(world)
            guard heads.count <= 12 else { continue }
            let oracle = Oracle(world: world)
            guard oracle.readings.count <= 8, oracle.allFacts.count <= 8 else { continue }
            let question = judged(world)
            guard question.verdict == .quorate, !question.readings.contains(where: \.isMixed)
            else { continue }
            tried += 1
            largest = max(largest, heads.count)
            let margin = question.margin()
            let breaking = smallestDeparture(heads, oracle)
            if breaking != nil { departures += 1 }
            #expect(margin.isExact)
            #expect(margin.breaking.isEmpty == (breaking == nil), "world \(number)")
            if let breaking { #expect(margin.spare + 1 == breaking, "world \(number)") }
            for people in margin.breaking {
                #expect(people.reduce(0) { $0 + $1.number } == breaking, "world \(number)")
                #expect(!oracle.isSure(without: leavers(people, heads, world)), "world \(number)")
            }
            var essential: Set<Somebody> = []
            for head in heads where !oracle.isSure(without: [head]) {
                essential.insert(head.somebody(world))
            }
            #expect(Set(margin.essential) == essential, "world \(number)")
        }
        report("\(tried) boards of up to \(largest) people, \(departures) can lose their quorum")
    }

    @Test func remediesAreThoseOfExhaustiveSearch() {
        var (tried, found) = (0, 0)
        var number = seed
        while tried < max(100, verdicts / 200) {
            number += 1
            let world = World.drawn(number)
            let oracle = Oracle(world: world)
            guard oracle.readings.count <= 4, oracle.allFacts.count == 1 else { continue }
            let question = judged(world)
            guard question.verdict != .quorate else { continue }
            let absent = oracle.absent
            guard absent.count <= 9 else { continue }
            tried += 1
            let remedy = question.remedy()
            let smallest = smallestArrival(absent, oracle)
            if smallest != nil { found += 1 }
            #expect(remedy?.size == smallest, "world \(number)")
        }
        #expect(found > tried / 10)
        report("\(tried) boards without a quorum, \(found) of which can have one")
    }

    @Test func morePeopleNeverHarmAMonotoneRule() {
        var draw = Drawing(seed: seed)
        var (tried, steps) = (0, 0)
        for number in seed..<seed + UInt64(max(300, verdicts / 10)) {
            let question = judged(World.drawn(number))
            for reading in question.readings.prefix(4) where reading.rule.isMonotone {
                var set = question.layout.nobody
                var held = reading.rule.holds(set)
                tried += 1
                for index in question.layout.places.indices.shuffled(using: &draw) {
                    question.layout.insert(index, into: &set)
                    let holds = reading.rule.holds(set)
                    #expect(holds || !held, "world \(number)")
                    held = holds
                    steps += 1
                }
            }
        }
        #expect(tried > 100)
        report("\(tried) rules that only gain by people, \(steps) people added")
    }

    private func report(_ words: String) {
        if Self.setting("QUORATE_VERDICTS") != nil { print("seed \(seed): \(words)") }
    }

    // MARK: Exhaustive search

    private func present(_ world: World) -> [Leaver] {
        var all: [Leaver] = []
        var seen: Set<Int> = []
        for (index, line) in world.lines.enumerated() where line.isKnownToHaveCome {
            if let person = line.person {
                if seen.insert(person).inserted { all.append(.person(person)) }
            } else {
                for _ in 0..<line.number { all.append(.unnamed(line: index)) }
            }
        }
        return all
    }

    /// The first of each kind that are named, as many as are named.
    private func leavers(_ people: [People], _ heads: [Leaver], _ world: World) -> [Leaver] {
        var left = heads
        return people.flatMap { part in
            (0..<part.number).compactMap { _ in
                left.firstIndex { part.among.contains($0.somebody(world)) }
                    .map { left.remove(at: $0) }
            }
        }
    }

    private func smallestDeparture(_ heads: [Leaver], _ oracle: Oracle) -> Int? {
        smallest(heads.count) { chosen in !oracle.isSure(without: chosen.map { heads[$0] }) }
    }

    private func smallestArrival(_ absent: [Oracle.Head], _ oracle: Oracle) -> Int? {
        smallest(absent.count) { chosen in
            oracle.isSure(gonePeople: [], goneUnnamed: [:], added: chosen.map { absent[$0] })
        }
    }

    private func smallest(_ count: Int, _ test: ([Int]) -> Bool) -> Int? {
        var sets = Array(1..<(1 << count))
        sets.sort { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        for set in sets where test((0..<count).filter { set & (1 << $0) != 0 }) {
            return set.nonzeroBitCount
        }
        return nil
    }
}

enum Leaver: Hashable {
    case person(Int)
    case unnamed(line: Int)

    func somebody(_ world: World) -> Somebody {
        switch self {
        case .person(let person): return .person("p\(person)")
        case .unnamed(let line):
            if case .memberOf(let seat) = world.lines[line].role {
                return .unnamed(seat: world.seats[seat].id)
            }
            return .unnamed(seat: "")
        }
    }
}

extension Oracle {
    func isSure(without leavers: [Leaver]) -> Bool {
        var people: Set<Int> = []
        var unnamed: [Int: Int] = [:]
        for leaver in leavers {
            switch leaver {
            case .person(let person): people.insert(person)
            case .unnamed(let line): unnamed[line, default: 0] += 1
            }
        }
        return isSure(gonePeople: people, goneUnnamed: unnamed)
    }

    /// Members who did not come and could have, and the unnamed.
    var absent: [Head] {
        var heads: [Head] = []
        let came = Set(world.lines.compactMap(\.person))
        for person in 0..<world.people where !came.contains(person) {
            if world.interestsOfAbsent[person] == true { continue }
            let own = Set(own(person))
            if own.isEmpty { continue }
            heads.append(
                Head(
                    person: person, line: nil, sits: own, rights: [.member: own],
                    hasInterest: world.interestsOfAbsent[person] == false))
        }
        for seat in world.seats.indices {
            let own = world.places.indices.filter {
                world.places[$0].seat == seat && world.places[$0].kind != .vacant
                    && world.places[$0].holders.isEmpty && world.places[$0].barred == nil
            }
            for _ in own {
                heads.append(
                    Head(person: nil, line: nil, sits: Set(own), rights: [.member: Set(own)]))
            }
        }
        return heads
    }
}
