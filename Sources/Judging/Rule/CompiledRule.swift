public import Governance

/// A quorum clause for one reading, one body on one day, one item and the people who may be there: whoever of
/// them comes, whether it holds is a few masks and whole numbers away.
public struct CompiledRule: Sendable {
    struct Node: Sendable {
        enum Kind: UInt8, Sendable {
            case all
            case any
            case always
            case never
            /// A tally reaches ``need``.
            case reaches
            /// A tally reaches the need at that index, which depends on who is present.
            case reachesVarying
            /// A tally is no less than another, or greater by ``need``.
            case exceeds
            /// Somebody of a mask, or of a group, is there.
            case office
            /// The first child decides between the second and the third.
            case when
            /// A tally is ``need`` at most.
            case atMost
        }

        let kind: Kind
        /// Into ``CompiledRule/children``.
        var first = 0
        var count = 0
        var tally = 0
        var other = 0
        var need = 0
    }

    struct Office: Sendable {
        let mask: Mask
        let groups: [Int]

        func isFor(_ place: Layout.Place) -> Bool {
            switch place {
            case .single(let single): mask.contains(single)
            case .group(let group): groups.contains(group)
            }
        }

        func isThere(_ present: PresenceSet) -> Bool {
            mask.count(present) > 0 || groups.contains { present.numbers[$0] > 0 }
        }
    }

    /// What a node was made of, for the proof.
    struct Note: Sendable {
        let rule: QuorumRule
        let bases: [BaseNumber]
        /// The condition of a `when`, or the reading taken of an `either`.
        let branch: Int?
    }

    var nodes: [Node] = []
    var notes: [Note] = []
    var children: [Int] = []
    var tallies: [Tally] = []
    var needs: [Need] = []
    var offices: [Office] = []
    /// The seats that some condition counts, or whose holder it asks for.
    var seats: Set<Int> = []
    var root = 0
    /// More people never do harm: there is no comparison and no share of those present.
    public internal(set) var isMonotone = true
    var isBare = false
    /// Those who are counted for anything, where the clause itself would hold in an empty room: one of them must
    /// be there. `nil` where it would not.
    var somebody: Office?

    /// Whether the clause holds with exactly these present.
    @inline(__always)
    public func holds(_ present: PresenceSet) -> Bool {
        guard isBare ? value(root, bits: present.first) : value(root, present) else { return false }
        return somebody?.isThere(present) ?? true
    }

    private func value(_ index: Int, bits: UInt64) -> Bool {
        let node = nodes[index]
        switch node.kind {
        case .all:
            for child in node.first..<node.first + node.count
            where !value(children[child], bits: bits) {
                return false
            }
            return true
        case .any:
            for child in node.first..<node.first + node.count
            where value(children[child], bits: bits) {
                return true
            }
            return false
        case .always: return true
        case .never: return false
        case .reaches: return tallies[node.tally].count(bits: bits) >= node.need
        case .reachesVarying:
            let need = needs[node.other].number { tallies[$0].count(bits: bits) }
            return tallies[node.tally].count(bits: bits) >= need
        case .exceeds:
            return tallies[node.tally].count(bits: bits)
                >= tallies[node.other].count(bits: bits) + node.need
        case .office: return offices[node.tally].mask.first & bits != 0
        case .when:
            let holds = value(children[node.first], bits: bits)
            return value(children[node.first + (holds ? 1 : 2)], bits: bits)
        case .atMost: return tallies[node.tally].count(bits: bits) <= node.need
        }
    }

    private func value(_ index: Int, _ present: PresenceSet) -> Bool {
        let node = nodes[index]
        switch node.kind {
        case .all:
            return (node.first..<node.first + node.count).allSatisfy {
                value(children[$0], present)
            }
        case .any:
            return (node.first..<node.first + node.count).contains { value(children[$0], present) }
        case .always: return true
        case .never: return false
        case .reaches: return tallies[node.tally].count(present) >= node.need
        case .reachesVarying:
            let need = needs[node.other].number { tallies[$0].count(present) }
            return tallies[node.tally].count(present) >= need
        case .exceeds:
            return tallies[node.tally].count(present)
                >= tallies[node.other].count(present) + node.need
        case .office: return offices[node.tally].isThere(present)
        case .when:
            let holds = value(children[node.first], present)
            return value(children[node.first + (holds ? 1 : 2)], present)
        case .atMost: return tallies[node.tally].count(present) <= node.need
        }
    }

    /// What is sure of the clause when at least `few` and at most `many` are there. Sound, not always exact.
    ///
    /// - Parameter sure: the same clause compiled for what people surely count for; asked about `few`.
    func bounds(_ few: PresenceSet, _ many: PresenceSet, sure: CompiledRule) -> Truth {
        bounds(root, few, many, sure: sure).and(somebodyIsThere(few, many, sure: sure))
    }

    func somebodyIsThere(_ few: PresenceSet, _ many: PresenceSet, sure: CompiledRule) -> Truth {
        guard let somebody else { return .yes }
        if sure.somebody?.isThere(few) ?? false { return .yes }
        return somebody.isThere(many) ? .unknown : .no
    }

    /// The same of a node.
    func bounds(
        _ index: Int, _ few: PresenceSet, _ many: PresenceSet, sure: CompiledRule
    ) -> Truth {
        let node = nodes[index]
        let parts = node.first..<node.first + node.count
        func part(_ place: Int) -> Truth { bounds(children[place], few, many, sure: sure) }
        func least(_ tally: Int) -> Int { sure.tallies[tally].count(few) }
        func most(_ tally: Int) -> Int { tallies[tally].count(many) }
        switch node.kind {
        case .all: return parts.reduce(.yes) { $0.and(part($1)) }
        case .any: return parts.reduce(.no) { $0.or(part($1)) }
        case .always: return .yes
        case .never: return .no
        case .reaches:
            if least(node.tally) >= node.need { return .yes }
            return most(node.tally) < node.need ? .no : .unknown
        case .reachesVarying:
            if least(node.tally) >= needs[node.other].number(most) { return .yes }
            return most(node.tally) < needs[node.other].number(least) ? .no : .unknown
        case .exceeds:
            if least(node.tally) >= most(node.other) + node.need { return .yes }
            return most(node.tally) < least(node.other) + node.need ? .no : .unknown
        case .office:
            if sure.offices[node.tally].isThere(few) { return .yes }
            return offices[node.tally].isThere(many) ? .unknown : .no
        case .when:
            let condition = part(node.first)
            let then = part(node.first + 1)
            let otherwise = part(node.first + 2)
            switch condition {
            case .yes: return then
            case .no: return otherwise
            case .unknown: return then == otherwise ? then : .unknown
            }
        case .atMost:
            if most(node.tally) <= node.need { return .yes }
            return least(node.tally) > node.need ? .no : .unknown
        }
    }

    /// All that this rule can tell of a single person, or of one of a group: two with the same mark may
    /// stand for each other, as long as nobody beside `most` is there.
    func mark(_ place: Layout.Place, _ most: PresenceSet) -> [Int] {
        var mark: [Int] = []
        for tally in tallies {
            let own = tally.mark(place, most)
            mark.append(own.count)
            mark += own
        }
        for office in offices + (somebody.map { [$0] } ?? []) {
            mark.append(office.isFor(place) ? 1 : 0)
        }
        return mark
    }
}

/// A base with its number.
public struct BaseNumber: Sendable, Equatable {
    public let base: Base
    /// `nil` when it depends on who is present.
    public let number: Int?
}
