import Diagnostics
import Governance

@testable import Judging

/// Judges a ``World`` in the most naive way there is, and shares nothing with the engine: every way to seat
/// people is tried, every way in which what is not known may be, every way to read the clause.
struct Oracle {
    let world: World
    let readings: [Reading]
    /// Every way things may be.
    let allFacts: [Facts]

    init(world: World) {
        self.world = world
        readings = Oracle.readings(of: world)
        allFacts = Oracle.facts(of: world)
    }

    /// One way to read what is left open.
    struct Reading {
        var remote: Counting.Remote
        var substitutes, representatives, proxies, interested, nonVoting, successors: Bool
        /// Categories the clause speaks of.
        var categories: [String: Bool]
        var rule: QuorumRule
    }

    /// One way in which what is not known may be.
    struct Facts {
        /// Lines whose people came.
        var came: Set<Int>
        /// Lines whose notice was in time.
        var inTime: Set<Int>
        /// Lines whose people could hear and be heard.
        var heard: Set<Int>
    }

    // MARK: Readings and facts

    private static func readings(of world: World) -> [Reading] {
        func both(_ answer: Counting.Answer) -> [Bool] {
            answer == .yes ? [true] : answer == .no ? [false] : [true, false]
        }
        let counting = world.counting
        let remotes: [Counting.Remote] =
            counting.remote == .unclear ? [.yes, .no] : [counting.remote]
        var answers: [[String: Bool]] = [[:]]
        for (category, answer) in counting.categories {
            answers = answers.flatMap { before in
                both(answer).map { before.merging([category.value: $0]) { $1 } }
            }
        }
        var all: [Reading] = []
        for rule in Oracle.variants(world.rule) {
            for remote in remotes {
                for substitutes in both(counting.substitutes) {
                    for representatives in both(counting.representatives) {
                        for proxies in both(counting.proxies) {
                            for interested in both(counting.interested) {
                                for nonVoting in both(counting.nonVoting) {
                                    for successors in both(counting.successors) {
                                        for categories in answers {
                                            all.append(
                                                Reading(
                                                    remote: remote, substitutes: substitutes,
                                                    representatives: representatives,
                                                    proxies: proxies, interested: interested,
                                                    nonVoting: nonVoting, successors: successors,
                                                    categories: categories, rule: rule))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return all
    }

    /// The rule once for every way to read its words.
    static func variants(_ rule: QuorumRule) -> [QuorumRule] {
        func products(_ parts: [QuorumRule]) -> [[QuorumRule]] {
            var all: [[QuorumRule]] = [[]]
            for part in parts {
                let own = variants(part)
                all = all.flatMap { before in own.map { before + [$0] } }
            }
            return all
        }
        switch rule {
        case .all(let parts): return products(parts).map { .all($0) }
        case .any(let parts): return products(parts).map { .any($0) }
        case .either(let readings): return readings.flatMap { variants($0.rule) }
        case .located(let inner, _): return variants(inner)
        case .when(let circumstance, let then, let otherwise):
            let others: [QuorumRule?] = otherwise.map { variants($0).map { $0 } } ?? [nil]
            return variants(then).flatMap { yes in
                others.map { .when(circumstance, then: yes, otherwise: $0) }
            }
        case .count, .comparison, .office: return [rule]
        }
    }

    /// What is open beside the reading: a bit each for somebody's coming, a notice, a manner.
    private enum Open {
        case coming([Int])
        case notice(Int)
        case manner([Int])
    }

    private static func whatIsOpen(in world: World) -> [Open] {
        var all: [Open] = []
        var seen: Set<Int> = []
        for (index, line) in world.lines.enumerated() where !line.isKnownToHaveCome {
            if let person = line.person {
                guard seen.insert(person).inserted else { continue }
                all.append(
                    .coming(world.lines.indices.filter { world.lines[$0].person == person }))
            } else {
                all.append(.coming([index]))
            }
        }
        for (index, line) in world.lines.enumerated()
        where notice(of: line, in: world) == .unrecorded {
            if case .substitute = line.role, world.hasSubstituteRule, world.noticeIsAsked {
                all.append(.notice(index))
            }
        }
        seen = []
        for (index, line) in world.lines.enumerated() where line.manner == .remote {
            if let person = line.person {
                guard seen.insert(person).inserted else { continue }
                all.append(
                    .manner(world.lines.indices.filter { world.lines[$0].person == person }))
            } else {
                all.append(.manner([index]))
            }
        }
        return all
    }

    /// What the attendance says, else the apology.
    private static func notice(of line: World.Line, in world: World) -> World.Line.Notice {
        if line.notice != .unrecorded { return line.notice }
        return world.sent.first { $0.substitute == line.person }?.notice ?? .unrecorded
    }

    private static func facts(of world: World) -> [Facts] {
        let open = whatIsOpen(in: world)
        var all: [Facts] = []
        for ways in 0..<(1 << open.count) {
            var facts = Facts(came: [], inTime: [], heard: [])
            for (index, line) in world.lines.enumerated() {
                if line.isKnownToHaveCome { facts.came.insert(index) }
                if notice(of: line, in: world) == .given { facts.inTime.insert(index) }
                if line.manner == .twoWay { facts.heard.insert(index) }
            }
            for (bit, thing) in open.enumerated() where ways & (1 << bit) != 0 {
                switch thing {
                case .coming(let lines): facts.came.formUnion(lines)
                case .notice(let line): facts.inTime.insert(line)
                case .manner(let lines): facts.heard.formUnion(lines)
                }
            }
            all.append(facts)
        }
        return all
    }

    // MARK: Heads

    /// Somebody to be seated, at most once.
    struct Head {
        /// The person whose going takes this head away; `nil`: one of the unnamed, by line.
        let person: Int?
        let line: Int?
        /// Places to sit, as indexes.
        var sits: Set<Int> = []
        /// Places by the right in which they are claimed.
        var rights: [Capacity: Set<Int>] = [:]
        /// They have an interest in the item, and would stay.
        var hasInterest = false
    }

    /// The places of a seat that somebody may sit in: held, by one at least who may act.
    private func open(_ seat: Int) -> [Int] {
        world.places.indices.filter { world.places[$0].seat == seat && serves(world.places[$0]) }
    }

    private func serves(_ place: World.Place) -> Bool {
        if place.kind == .vacant { return false }
        if place.holders.isEmpty { return place.barred == nil }
        return place.holders.contains { mayAct($0, in: place.seat) }
    }

    private func isDisqualified(_ place: World.Place) -> Bool {
        if place.holders.isEmpty { return place.barred == .disqualified }
        return place.holders.allSatisfy { bars(of: $0, in: place.seat).contains(.disqualified) }
    }

    private func bars(of person: Int, in seat: Int) -> [Suspension.Kind] {
        world.bars.filter { $0.person == person && ($0.seat == nil || $0.seat == seat) }
            .map(\.kind)
    }

    private func mayAct(_ person: Int, in seat: Int) -> Bool { bars(of: person, in: seat).isEmpty }

    func own(_ person: Int) -> [Int] {
        world.places.indices.filter {
            world.places[$0].holders.contains(person) && mayAct(person, in: world.places[$0].seat)
        }
    }

    private func places(of principal: World.Line.Principal) -> [Int] {
        if case .person(let person) = principal { return own(person) }
        return seats(of: principal).sorted().flatMap(open)
    }

    private func seats(of principal: World.Line.Principal) -> Set<Int> {
        switch principal {
        case .seat(let seat): [seat]
        case .office(let office):
            Set(world.seats.indices.filter { world.seats[$0].office == office })
        case .person(let person):
            Set(world.places.filter { $0.holders.contains(person) }.map(\.seat))
        }
    }

    /// - Parameter added: places of members, and of the unnamed, who come in addition.
    func heads(_ reading: Reading, _ facts: Facts, added: [Head] = []) -> [Head] {
        var heads: [Head] = []
        for (index, line) in world.lines.enumerated()
        where facts.came.contains(index) && line.isThere {
            // An interest is a person's, whichever line it is written on.
            let declared = world.lines.indices.filter {
                $0 == index || (line.person != nil && world.lines[$0].person == line.person)
            }.compactMap { world.lines[$0].interest }
            if declared.contains(true) { continue }
            if declared.contains(false), !reading.interested { continue }
            switch line.manner {
            case .inRoom: break
            case .listenOnly: continue
            case .twoWay: if reading.remote == .no { continue }
            case .remote:
                if reading.remote == .no { continue }
                if reading.remote == .twoWay, !facts.heard.contains(index) { continue }
            }
            var right = Capacity.member
            var claimed: [Int] = []
            var isProxy = false
            switch line.role {
            case .member: claimed = line.person.map(own) ?? []
            case .memberOf(let seat):
                if let person = line.person {
                    claimed = own(person).filter { world.places[$0].seat == seat }
                    if claimed.isEmpty {
                        claimed = open(seat).filter { world.places[$0].holders.isEmpty }
                    }
                } else {
                    claimed = open(seat)
                }
            case .substitute(let principal):
                right = .substitute
                if isProper(line, index, principal, facts) {
                    claimed = places(of: principal).filter {
                        mayCount(world.places[$0].seat, true)
                    }
                }
            case .nominated(let principal):
                right = .nominatedProxy
                claimed = places(of: principal)
            case .representative(let seat):
                right = .representative
                claimed = open(seat).filter { mayBeSent($0) }
            case .representativeOf(let organisation):
                right = .representative
                let now = organisation == "b" ? "c" : organisation
                for seat in world.seats.indices {
                    let theirs =
                        world.seats[seat].organisation == "b"
                        ? "c" : world.seats[seat].organisation
                    if theirs == now { claimed += open(seat).filter { mayBeSent($0) } }
                }
            case .proxy(let principal):
                right = .proxy
                isProxy = true
                claimed = places(of: principal)
            }
            if isProxy {
                add([(right, claimed)], line, index, reading, asNew: true, to: &heads)
                add([(.member, line.person.map(own) ?? [])], line, index, reading, to: &heads)
            } else {
                add([(right, claimed)], line, index, reading, to: &heads)
                if case .member = line.role {
                } else if case .memberOf = line.role {
                } else {
                    add([(.member, line.person.map(own) ?? [])], line, index, reading, to: &heads)
                }
            }
        }
        return heads + added.filter { reading.interested || !$0.hasInterest }
    }

    /// Whether substitutes for a seat count: as it says itself, else as the terms say of all, else as read.
    private func mayCount(_ seat: Int, _ read: Bool) -> Bool {
        if let own = world.seats[seat].substitutes { return own }
        return !(world.hasSubstituteRule && world.mayNoSeatSend) && read
    }

    private func mayBeSent(_ place: Int) -> Bool {
        world.seats[world.places[place].seat].orRepresentative
            || world.places[place].kind == .unrecorded
    }

    private func isProper(
        _ line: World.Line, _ index: Int, _ principal: World.Line.Principal, _ facts: Facts
    ) -> Bool {
        guard world.hasSubstituteRule else { return true }
        if world.substitutesMustBeNamed {
            let isNamed = world.namedSubstitutes.contains {
                $0.person == line.person
                    && !seats(of: $0.for).isDisjoint(with: seats(of: principal))
            }
            let isSent = world.sent.contains { $0.substitute == line.person }
            if !isNamed && !isSent { return false }
        }
        return !world.noticeIsAsked || facts.inTime.contains(index)
    }

    private func add(
        _ claims: [(Capacity, [Int])], _ line: World.Line, _ index: Int, _ reading: Reading,
        asNew: Bool = false, to heads: inout [Head]
    ) {
        for _ in 0..<line.number {
            var head = Head(person: line.person, line: line.person == nil ? index : nil)
            var found: Int?
            if let person = line.person, !asNew {
                found = heads.firstIndex { $0.person == person && $0.rights[.proxy] == nil }
                if let found { head = heads[found] }
            }
            for (right, places) in claims where !places.isEmpty {
                head.rights[right, default: []].formUnion(places)
                for place in places {
                    var counts = true
                    switch right {
                    case .member: break
                    case .substitute, .nominatedProxy:
                        counts = mayCount(world.places[place].seat, reading.substitutes)
                    case .representative: counts = reading.representatives
                    case .proxy: counts = reading.proxies
                    }
                    if counts { head.sits.insert(place) }
                }
            }
            if head.rights.isEmpty { continue }
            if let found { heads[found] = head } else { heads.append(head) }
        }
    }

    // MARK: Counting

    /// What the clause says of the seat's categories, if anything; no goes before yes.
    private func answer(for seat: World.Seat, _ reading: Reading) -> Bool? {
        let answers = seat.categories.compactMap { reading.categories[$0] }
        return answers.isEmpty ? nil : !answers.contains(false)
    }

    private func isMember(_ seat: World.Seat, _ reading: Reading) -> Bool {
        answer(for: seat, reading) ?? (seat.voting || reading.nonVoting)
    }

    func seats(_ group: SeatGroup, _ reading: Reading) -> Set<Int> {
        let all = world.seats.indices
        switch group {
        case .members: return Set(all.filter { isMember(world.seats[$0], reading) })
        case .core:
            return Set(
                all.filter {
                    world.seats[$0].core && answer(for: world.seats[$0], reading) != false
                })
        case .category(let name):
            return Set(all.filter { world.seats[$0].categories.contains(name) })
        case .organisation(let name):
            return Set(
                all.filter { index in
                    guard let own = world.seats[index].organisation,
                        isMember(world.seats[index], reading)
                    else { return false }
                    return current(own, reading) == current(name, reading)
                })
        case .seat(let name):
            if let index = all.first(where: { world.seats[$0].id == name }) { return [index] }
            return Set(all.filter { world.seats[$0].office == name })
        case .union(let parts): return parts.reduce([]) { $0.union(seats($1, reading)) }
        case .excluding(let whole, let part):
            return seats(whole, reading).subtracting(seats(part, reading))
        }
    }

    private func current(_ organisation: String, _ reading: Reading) -> String {
        reading.successors && organisation == "b" ? "c" : organisation
    }

    /// The most that can be seated, by trying everything.
    private func most(_ options: [[Int]], _ taken: Set<Int> = []) -> Int {
        guard let first = options.first else { return 0 }
        let rest = Array(options.dropFirst())
        var best = most(rest, taken)
        if best == rest.count + 1 { return best }
        for place in first where !taken.contains(place) {
            best = max(best, 1 + most(rest, taken.union([place])))
            if best == rest.count + 1 { break }
        }
        return best
    }

    func count(_ counted: Counted, _ reading: Reading, _ heads: [Head]) -> Int {
        let seats = seats(counted.group, reading)
        var options: [[Int]] = []
        for head in heads {
            let places = head.sits.filter { seats.contains(world.places[$0].seat) }.sorted()
            if counted.unit == .members {
                options.append(places)
            } else {
                let names = places.compactMap { world.seats[world.places[$0].seat].organisation }
                    .map { current($0, reading) }
                let numbers: [String: Int] = ["a": 0, "b": 1, "c": 2, "d": 3]
                options.append(Set(names.compactMap { numbers[$0] }).sorted())
            }
        }
        return most(options.filter { !$0.isEmpty })
    }

    private func number(_ base: Base, _ reading: Reading, _ heads: [Head]) -> Int {
        func places(_ group: SeatGroup, _ isMeant: (World.Place) -> Bool) -> Int {
            let seats = seats(group, reading)
            return world.places.count { seats.contains($0.seat) && isMeant($0) }
        }
        func isBarred(_ person: Int) -> Bool {
            let own =
                world.lines.filter { $0.person == person }.compactMap(\.interest)
                + [world.interestsOfAbsent[person]].compactMap { $0 }
            return own.contains(true) || (own.contains(false) && !reading.interested)
        }
        func names(_ group: SeatGroup, _ isMeant: (Int) -> Bool) -> Int {
            Set(
                seats(group, reading).filter(isMeant).compactMap { world.seats[$0].organisation }
                    .map { current($0, reading) }
            ).count
        }
        switch base {
        case .seats(let group): return places(group) { _ in true }
        case .filled(let group): return places(group) { $0.kind != .vacant }
        case .serving(let group): return places(group, serves)
        case .qualified(let group): return places(group) { !isDisqualified($0) }
        case .eligible(let group):
            let named = places(group) { place in
                place.holders.contains { mayAct($0, in: place.seat) && !isBarred($0) }
            }
            // Of the unnamed of a seat, so many less as have an interest.
            return seats(group, reading).reduce(named) { sum, seat in
                let serving = world.places.count {
                    $0.seat == seat && $0.holders.isEmpty && serves($0)
                }
                let out = world.lines.filter { line in
                    guard line.person == nil, case .memberOf(seat) = line.role else { return false }
                    return line.interest == true || (line.interest == false && !reading.interested)
                }
                return sum + max(0, serving - out.reduce(0) { $0 + $1.number })
            }
        case .organisations(let group): return names(group) { _ in true }
        case .servingOrganisations(let group):
            return names(group) { seat in
                world.places.contains { $0.seat == seat && serves($0) }
            }
        case .present(let group): return count(Counted(group), reading, heads)
        case .number(let number): return number
        }
    }

    private func meets(
        _ count: Int, _ threshold: Threshold, _ reading: Reading, _ heads: [Head]
    ) -> Bool {
        switch threshold {
        case .number(let number): return count >= number
        case .allBut(let missing, let base):
            return count + missing >= number(base, reading, heads)
        case .greatest(let parts): return parts.allSatisfy { meets(count, $0, reading, heads) }
        case .least(let parts): return parts.contains { meets(count, $0, reading, heads) }
        case .share(let share):
            let base = number(share.base, reading, heads)
            // Everything times the denominator.
            var wanted = share.numerator * base
            switch share.rounding {
            case .none: break
            case .up: while wanted % share.denominator != 0 { wanted += 1 }
            case .down: while wanted % share.denominator != 0 { wanted -= 1 }
            case .nearest:
                let down = wanted - wanted % share.denominator
                wanted = (wanted - down) * 2 >= share.denominator ? down + share.denominator : down
            }
            let have = (count - share.plus) * share.denominator
            return share.comparison == .atLeast ? have >= wanted : have > wanted
        }
    }

    func holds(_ rule: QuorumRule, _ reading: Reading, _ heads: [Head]) -> Bool {
        switch rule {
        case .all(let parts): return parts.allSatisfy { holds($0, reading, heads) }
        case .any(let parts): return parts.contains { holds($0, reading, heads) }
        case .count(let counted, let threshold):
            return meets(count(counted, reading, heads), threshold, reading, heads)
        case .comparison(let left, let comparison, let right):
            let (first, second) = (count(left, reading, heads), count(right, reading, heads))
            return comparison == .atLeast ? first >= second : first > second
        case .office(let presence):
            var rights: Set<Capacity> = [.member]
            if presence.standIns.contains(.nominatedProxy) { rights.insert(.nominatedProxy) }
            if presence.standIns.contains(.substitute) { rights.insert(.substitute) }
            if presence.standIns.contains(.representative) { rights.insert(.representative) }
            let seats = Set(
                world.seats.indices.filter { index in
                    presence.names.contains {
                        $0.value == world.seats[index].office || $0.value == world.seats[index].id
                    }
                })
            return heads.contains { head in
                head.rights.contains { right, places in
                    rights.contains(right)
                        && places.contains { seats.contains(world.places[$0].seat) }
                }
            }
        case .when(let circumstance, let then, let otherwise):
            var isSo = false
            switch circumstance {
            case .isAppointed(let group): isSo = number(.filled(group), reading, heads) > 0
            case .meeting(let kind): isSo = world.isAnnual && kind == .annual
            case .item: isSo = world.isKey
            case .atMost(let most, let base): isSo = number(base, reading, heads) <= most
            case .disqualified(let comparison, let numerator, let denominator, let group):
                let all = number(.seats(group), reading, heads)
                let out = all - number(.qualified(group), reading, heads)
                isSo =
                    comparison == .atLeast
                    ? out * denominator >= numerator * all : out * denominator > numerator * all
            }
            if isSo { return holds(then, reading, heads) }
            return otherwise.map { holds($0, reading, heads) } ?? true
        case .located(let inner, _): return holds(inner, reading, heads)
        case .either: return false
        }
    }

    /// Whether there is nobody who is counted: as a member, or for what the rule asks about.
    private func isEmpty(_ rule: QuorumRule, _ reading: Reading, _ heads: [Head]) -> Bool {
        var asked = seats(.members, reading)
        var isForOffice = false
        func ask(_ threshold: Threshold) {
            switch threshold {
            case .number: break
            case .share(let share):
                if case .present(let group) = share.base { asked.formUnion(seats(group, reading)) }
            case .allBut(_, let base):
                if case .present(let group) = base { asked.formUnion(seats(group, reading)) }
            case .greatest(let parts), .least(let parts): parts.forEach(ask)
            }
        }
        func ask(_ rule: QuorumRule) {
            switch rule {
            case .all(let parts), .any(let parts): parts.forEach(ask)
            case .count(let counted, let threshold):
                asked.formUnion(seats(counted.group, reading))
                ask(threshold)
            case .comparison(let left, _, let right):
                asked.formUnion(seats(left.group, reading))
                asked.formUnion(seats(right.group, reading))
            case .office(let presence):
                if holds(rule, reading, heads) { isForOffice = true }
                asked.formUnion(
                    world.seats.indices.filter { index in
                        let seat = world.seats[index]
                        return presence.names.contains {
                            $0.value == seat.office || $0.value == seat.id
                        }
                    })
            case .when(.atMost(_, .present(let group)), let then, let otherwise):
                asked.formUnion(seats(group, reading))
                ask(then)
                if let otherwise { ask(otherwise) }
            case .when(let circumstance, let then, let otherwise):
                // Asked with two rules of which one always holds: which side is taken?
                let never = QuorumRule.any([])
                if holds(.when(circumstance, then: .all([]), otherwise: never), reading, heads) {
                    ask(then)
                } else if let otherwise {
                    ask(otherwise)
                }
            case .located(let inner, _): ask(inner)
            case .either: break
            }
        }
        ask(rule)
        return !isForOffice
            && !heads.contains { $0.sits.contains { asked.contains(world.places[$0].seat) } }
    }

    // MARK: Answers

    /// - Parameters:
    ///   - gone: people who left, and how many of the unnamed of a line.
    ///   - added: people and unnamed who come.
    func truth(
        _ reading: Reading, gonePeople: Set<Int> = [], goneUnnamed: [Int: Int] = [:],
        added: [Head] = []
    ) -> Truth {
        var found: Set<Bool> = []
        for facts in allFacts {
            var heads = heads(reading, facts, added: added)
            heads.removeAll { $0.person.map { gonePeople.contains($0) } ?? false }
            for (line, number) in goneUnnamed {
                for _ in 0..<number {
                    if let index = heads.firstIndex(where: { $0.line == line }) {
                        heads.remove(at: index)
                    }
                }
            }
            found.insert(
                holds(reading.rule, reading, heads) && !isEmpty(reading.rule, reading, heads))
            if found.count == 2 { return .unknown }
        }
        return found == [true] ? .yes : .no
    }

    var verdict: Verdict {
        let truths = readings.map { truth($0) }
        if truths.contains(.yes), truths.contains(.no) { return .depends }
        if truths.contains(.unknown) { return .undetermined }
        return truths.contains(.yes) ? .quorate : .inquorate
    }

    func isSure(gonePeople: Set<Int>, goneUnnamed: [Int: Int], added: [Head] = []) -> Bool {
        readings.allSatisfy {
            truth($0, gonePeople: gonePeople, goneUnnamed: goneUnnamed, added: added) == .yes
        }
    }
}
