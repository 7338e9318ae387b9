import Diagnostics
import Governance

/// Who of a scene may fill what, under one reading.
struct Fits {
    /// For each presence, the slots it takes in its own right or for another.
    private(set) var slots: [[Int]] = []
    /// For each presence, the slots by the capacity in which they are claimed: for offices, where the clause
    /// itself says who may stand in.
    private(set) var byCapacity: [[Capacity: Set<Int>]] = []

    mutating func add(_ own: OwnFits) {
        slots.append(own.slots)
        byCapacity.append(own.byCapacity)
    }
}

/// The same of one presence.
struct OwnFits {
    private(set) var slots: [Int] = []
    private(set) var byCapacity: [Capacity: Set<Int>] = [:]
    private var known: Set<Int> = []

    /// - Parameter counting: those of the claim's slots for which the reading counts it.
    mutating func add(_ claim: Claim, _ counting: [Int]) {
        byCapacity[claim.capacity, default: []].formUnion(claim.slots)
        for slot in counting where known.insert(slot).inserted { slots.append(slot) }
    }
}

/// Compiles a rule for one reading.
struct RuleCompiler {
    let sets: SeatSets
    let slots: Slots
    let fits: Fits
    let layout: Layout
    let kind: Meeting.Kind
    let classes: [String]

    private var rule = CompiledRule()
    private var tallyOfKey: [TallyKey: Int] = [:]
    private var wordings = 0

    private struct TallyKey: Hashable {
        let seats: [Bool]
        let organisations: Bool
    }

    init(
        sets: SeatSets, slots: Slots, fits: Fits, layout: Layout, kind: Meeting.Kind,
        classes: [String]
    ) {
        self.sets = sets
        self.slots = slots
        self.fits = fits
        self.layout = layout
        self.kind = kind
        self.classes = classes.map { $0.lowercased() }
    }

    mutating func compile(_ clause: QuorumRule) -> CompiledRule {
        rule.root = add(clause)
        if rule.holds(layout.nobody) { rule.somebody = somebody() }
        rule.isBare =
            layout.singles <= 64 && layout.groups.isEmpty
            && rule.tallies.allSatisfy(\.isBare)
        return rule
    }

    /// Those who are counted for anything: as a member, for a seat the clause speaks of, or for an office.
    private func somebody() -> CompiledRule.Office {
        let members = sets.seats(.members)
        let isCounted = slots.all.map { members[$0.seat] || rule.seats.contains($0.seat) }
        var singles: [Int] = []
        var groups: [Int] = []
        for (index, place) in layout.places.enumerated() {
            let counts = fits.slots[index].contains { isCounted[$0] }
            switch place {
            case .single(let single):
                if counts || rule.offices.contains(where: { $0.mask.contains(single) }) {
                    singles.append(single)
                }
            case .group(let group):
                if counts || rule.offices.contains(where: { $0.groups.contains(group) }) {
                    groups.append(group)
                }
            }
        }
        return CompiledRule.Office(mask: Mask(singles, of: layout.singles), groups: groups)
    }

    // MARK: Nodes

    private mutating func add(_ clause: QuorumRule) -> Int {
        switch clause {
        case .located(let inner, _): return add(inner, as: clause)
        default: return add(clause, as: clause)
        }
    }

    /// - Parameter noted: what the proof names: the rule with its place.
    private mutating func add(_ clause: QuorumRule, as noted: QuorumRule) -> Int {
        switch clause {
        case .all(let parts): return add(.all, parts.map { add($0) }, noted)
        case .any(let parts): return add(.any, parts.map { add($0) }, noted)
        case .count(let counted, let threshold):
            return count(counted, threshold, noted)
        case .comparison(let left, let comparison, let right):
            rule.isMonotone = false
            var node = CompiledRule.Node(kind: .exceeds)
            node.tally = tally(left)
            node.other = tally(right)
            node.need = comparison == .moreThan ? 1 : 0
            return add(node, noted)
        case .office(let presence): return office(presence, noted)
        case .when(let circumstance, let then, let otherwise):
            return when(circumstance, then, otherwise, noted)
        case .either(let readings):
            guard !readings.isEmpty else { return add(.always, [], noted) }
            let own = wordings
            wordings += 1
            let pick = own < sets.settings.wordings.count ? sets.settings.wordings[own] : 0
            // The others are gone over as well, so that the numbers of the choices inside stay the same.
            var taken = 0
            for (index, reading) in readings.enumerated() {
                if index == pick {
                    taken = add(reading.rule)
                } else {
                    wordings += reading.rule.wordings
                }
            }
            return add(.all, [taken], noted, branch: pick)
        case .located(let inner, _): return add(inner, as: noted)
        }
    }

    private mutating func add(
        _ node: CompiledRule.Node, _ noted: QuorumRule, bases: [BaseNumber] = [],
        branch: Int? = nil
    ) -> Int {
        rule.nodes.append(node)
        rule.notes.append(CompiledRule.Note(rule: noted, bases: bases, branch: branch))
        return rule.nodes.count - 1
    }

    private mutating func add(
        _ kind: CompiledRule.Node.Kind, _ parts: [Int], _ noted: QuorumRule, branch: Int? = nil
    ) -> Int {
        var node = CompiledRule.Node(kind: kind)
        node.first = rule.children.count
        node.count = parts.count
        rule.children += parts
        return add(node, noted, branch: branch)
    }

    private mutating func count(
        _ counted: Counted, _ threshold: Threshold, _ noted: QuorumRule
    ) -> Int {
        var bases: [BaseNumber] = []
        let need = need(threshold, &bases)
        var node = CompiledRule.Node(kind: .reaches)
        node.tally = tally(counted)
        if let constant = need.constant {
            node.need = constant
        } else {
            node = CompiledRule.Node(kind: .reachesVarying)
            node.tally = tally(counted)
            node.other = rule.needs.count
            rule.needs.append(need)
            rule.isMonotone = false
        }
        return add(node, noted, bases: bases)
    }

    private mutating func need(_ threshold: Threshold, _ bases: inout [BaseNumber]) -> Need {
        switch threshold {
        case .number(let number): return .number(number)
        case .share(let share):
            let number = sets.number(share.base)
            bases.append(BaseNumber(base: share.base, number: number))
            if let number { return .number(share.need(of: number)) }
            return .share(share, tally: presentTally(share.base))
        case .allBut(let missing, let base):
            let number = sets.number(base)
            bases.append(BaseNumber(base: base, number: number))
            if let number { return .number(max(0, number - missing)) }
            return .allBut(missing, tally: presentTally(base))
        case .greatest(let parts): return .greatest(parts.map { need($0, &bases) })
        case .least(let parts): return .least(parts.map { need($0, &bases) })
        }
    }

    private mutating func presentTally(_ base: Base) -> Int {
        guard case .present(let group) = base else { return tally(Counted(.members)) }
        return tally(Counted(group))
    }

    private mutating func when(
        _ circumstance: Circumstance, _ then: QuorumRule, _ otherwise: QuorumRule?,
        _ noted: QuorumRule
    ) -> Int {
        if case .atMost(let number, let base) = circumstance, sets.number(base) == nil {
            rule.isMonotone = false
            var node = CompiledRule.Node(kind: .atMost)
            node.tally = presentTally(base)
            node.need = number
            let condition = add(node, noted)
            let yes = add(then)
            let no = otherwise.map { add($0) } ?? add(.always, [], noted)
            return add(.when, [condition, yes, no], noted)
        }
        let holds = holds(circumstance)
        // Both sides are gone over, so that the numbers of the choices inside stay the same.
        if holds {
            let taken = add(then)
            wordings += otherwise?.wordings ?? 0
            return add(.all, [taken], noted, branch: 0)
        }
        wordings += then.wordings
        guard let otherwise else { return add(.all, [], noted, branch: 1) }
        return add(.all, [add(otherwise)], noted, branch: 1)
    }

    private func holds(_ circumstance: Circumstance) -> Bool {
        switch circumstance {
        case .isAppointed(let group): return (sets.number(.filled(group)) ?? 0) > 0
        case .meeting(let meant): return kind == meant
        case .item(let meant): return classes.contains(meant.lowercased())
        case .atMost(let number, let base): return (sets.number(base) ?? 0) <= number
        case .disqualified(let comparison, let numerator, let denominator, let group):
            let all = sets.number(.seats(group)) ?? 0
            let disqualified = all - (sets.number(.qualified(group)) ?? 0)
            let (left, right) = (disqualified * denominator, all * numerator)
            return comparison == .atLeast ? left >= right : left > right
        }
    }

    private mutating func office(_ presence: OfficePresence, _ noted: QuorumRule) -> Int {
        let seats = Set(presence.names.flatMap { sets.roll.seats(named: $0.value) })
        rule.seats.formUnion(seats)
        let meant = Set(seats.flatMap { slots.ofSeat[$0] })
        var capacities: [Capacity] = [.member]
        for standIn in presence.standIns {
            switch standIn {
            case .nominatedProxy: capacities.append(.nominatedProxy)
            case .substitute: capacities.append(.substitute)
            case .representative: capacities.append(.representative)
            }
        }
        var singles: [Int] = []
        var groups: [Int] = []
        for (index, place) in layout.places.enumerated() {
            let mayStand = capacities.contains {
                !(fits.byCapacity[index][$0]?.isDisjoint(with: meant) ?? true)
            }
            guard mayStand else { continue }
            switch place {
            case .single(let single): singles.append(single)
            case .group(let group): groups.append(group)
            }
        }
        var node = CompiledRule.Node(kind: .office)
        node.tally = rule.offices.count
        rule.offices.append(
            CompiledRule.Office(mask: Mask(singles, of: layout.singles), groups: groups))
        return add(node, noted)
    }

    // MARK: Tallies

    private mutating func tally(_ counted: Counted) -> Int {
        let seats = sets.seats(counted.group)
        let key = TallyKey(seats: seats, organisations: counted.unit == .organisations)
        if let index = tallyOfKey[key] { return index }
        rule.seats.formUnion(seats.indices.filter { seats[$0] })
        // The places that are counted: of the seats, or of their organisations, each once.
        var targetOfSlot: [Int?] = Array(repeating: nil, count: slots.all.count)
        var capacities: [Int] = []
        if key.organisations {
            let names = sets.organisations(seats)
            capacities = names.map { _ in 1 }
            for (index, slot) in slots.all.enumerated() where seats[slot.seat] {
                targetOfSlot[index] = sets.organisation(of: slot.seat).flatMap {
                    names.firstIndex(of: $0)
                }
            }
        } else {
            for (index, slot) in slots.all.enumerated() where seats[slot.seat] {
                targetOfSlot[index] = capacities.count
                capacities.append(slot.capacity)
            }
        }
        var singles: [[Int]] = Array(repeating: [], count: layout.singles)
        var groups = layout.groups.map { (targets: [Int](), number: $0) }
        for (index, place) in layout.places.enumerated() {
            var targets: [Int] = []
            for slot in fits.slots[index] {
                if let target = targetOfSlot[slot], !targets.contains(target) {
                    targets.append(target)
                }
            }
            switch place {
            case .single(let single): singles[single] = targets
            case .group(let group): groups[group].targets = targets
            }
        }
        tallyOfKey[key] = rule.tallies.count
        rule.tallies.append(Tally(singles: singles, groups: groups, capacities: capacities))
        return rule.tallies.count - 1
    }
}

extension QuorumRule {
    /// How many `either` stand in it.
    var wordings: Int {
        var own = 0
        if case .either(let readings) = self, !readings.isEmpty { own = 1 }
        return parts.reduce(own) { $0 + $1.wordings }
    }
}

/// Where the presences of a scene stand in a ``PresenceSet``.
struct Layout: Sendable {
    enum Place: Sendable {
        case single(Int)
        case group(Int)
    }

    private(set) var places: [Place] = []
    private(set) var singles = 0
    /// How many each group is at most.
    private(set) var groups: [Int] = []

    init(numbers: [Int]) {
        for number in numbers {
            if number == 1 {
                places.append(.single(singles))
                singles += 1
            } else {
                places.append(.group(groups.count))
                groups.append(number)
            }
        }
    }

    var nobody: PresenceSet { PresenceSet(singles: singles, groups: groups.count) }

    var everybody: PresenceSet {
        var everybody = nobody
        for index in places.indices { insert(index, into: &everybody) }
        return everybody
    }

    func insert(_ index: Int, into set: inout PresenceSet) {
        switch places[index] {
        case .single(let single): set.insert(single)
        case .group(let group): set.numbers[group] = groups[group]
        }
    }

    func remove(_ index: Int, from set: inout PresenceSet) {
        switch places[index] {
        case .single(let single): set.remove(single)
        case .group(let group): set.numbers[group] = 0
        }
    }

    func contains(_ index: Int, in set: PresenceSet) -> Bool {
        switch places[index] {
        case .single(let single): set.contains(single)
        case .group(let group): set.numbers[group] > 0
        }
    }
}
