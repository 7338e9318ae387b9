/// How many places of a group are taken by those present: the size of a maximum matching.
///
/// What can be known of it before anybody comes is worked out once. People who never compete for a place
/// are a mask whose bits are counted; people who compete for the same places are a mask with a ceiling; only the
/// rest is matched anew each time.
struct Tally: Sendable {
    private(set) var free: Mask
    private(set) var freeGroups: [Int] = []
    private(set) var capped: [Capped] = []
    private(set) var tangles: [Tangle] = []
    /// Nothing but bits of one word.
    let isBare: Bool

    struct Capped: Sendable {
        let mask: Mask
        let groups: [Int]
        let ceiling: Int

        func has(_ place: Layout.Place) -> Bool {
            switch place {
            case .single(let single): mask.contains(single)
            case .group(let group): groups.contains(group)
            }
        }

        func there(_ present: PresenceSet) -> Int {
            groups.reduce(mask.count(present)) { $0 + present.numbers[$1] }
        }
    }

    struct Tangle: Sendable {
        let singles: [Int]
        let groups: [Int]
        /// Of the singles, then of the groups.
        let edges: [[Int]]
        let capacities: [Int]
        /// With nobody placed yet.
        private let empty: Matching

        init(singles: [Int], groups: [Int], edges: [[Int]], capacities: [Int]) {
            self.singles = singles
            self.groups = groups
            self.edges = edges
            self.capacities = capacities
            empty = Matching(edges: edges, capacities: capacities)
        }

        /// The targets of a person or group; `nil` when it has none of this tangle.
        func edges(of place: Layout.Place) -> [Int]? {
            switch place {
            case .single(let single): singles.firstIndex(of: single).map { edges[$0] }
            case .group(let group):
                groups.firstIndex(of: group).map { edges[singles.count + $0] }
            }
        }

        func there(_ present: PresenceSet) -> Int {
            groups.reduce(singles.count(where: present.contains)) { $0 + present.numbers[$1] }
        }

        func count(_ present: PresenceSet) -> Int {
            var matching = empty
            var count = 0
            for (index, single) in singles.enumerated() where present.contains(single) {
                count += matching.place(index, 1)
            }
            for (index, group) in groups.enumerated() where present.numbers[group] > 0 {
                count += matching.place(singles.count + index, present.numbers[group])
            }
            return count
        }
    }

    /// - Parameters:
    ///   - singles: for each single person, the targets they may fill.
    ///   - groups: the same for each group of the unnamed, with how many it is at most.
    init(singles: [[Int]], groups: [(targets: [Int], number: Int)], capacities: [Int]) {
        var freeSingles: [Int] = []
        let edges = singles + groups.map(\.targets)
        for part in components(edges, targets: capacities.count) {
            let singlesOfPart = part.filter { $0 < singles.count }
            let groupsOfPart = part.filter { $0 >= singles.count }.map { $0 - singles.count }
            let targets = Array(Set(part.flatMap { edges[$0] })).sorted()
            let local = Dictionary(
                uniqueKeysWithValues: targets.enumerated().map { ($1, $0) })
            let tangle = Tangle(
                singles: singlesOfPart, groups: groupsOfPart,
                edges: part.map { edges[$0].compactMap { local[$0] }.sorted() },
                capacities: targets.map { capacities[$0] })
            let total = singlesOfPart.count + groupsOfPart.reduce(0) { $0 + groups[$1].number }
            if tangle.edges.allSatisfy({ $0.count == targets.count }) {
                // All of them may fill all of the places.
                let ceiling = tangle.capacities.reduce(0, +)
                if total <= ceiling {
                    freeSingles += singlesOfPart
                    freeGroups += groupsOfPart
                } else {
                    capped.append(
                        Capped(
                            mask: Mask(singlesOfPart, of: singles.count), groups: groupsOfPart,
                            ceiling: ceiling))
                }
                continue
            }
            var everybody = PresenceSet(singles: singles.count, groups: groups.count)
            for single in singlesOfPart { everybody.insert(single) }
            for group in groupsOfPart { everybody.numbers[group] = groups[group].number }
            // When all of them find a place together, so do any of them.
            if tangle.count(everybody) == total {
                freeSingles += singlesOfPart
                freeGroups += groupsOfPart
            } else {
                tangles.append(tangle)
            }
        }
        free = Mask(freeSingles, of: singles.count)
        isBare =
            singles.count <= 64 && freeGroups.isEmpty && tangles.isEmpty
            && capped.allSatisfy { $0.groups.isEmpty }
    }

    func count(_ present: PresenceSet) -> Int {
        var count = free.count(present)
        for group in freeGroups { count += present.numbers[group] }
        for part in capped {
            count += min(part.ceiling, part.there(present))
        }
        for tangle in tangles { count += tangle.count(present) }
        return count
    }

    /// The same for a bare tally.
    @inline(__always)
    func count(bits present: UInt64) -> Int {
        var count = (free.first & present).nonzeroBitCount
        for part in capped {
            count += min(part.ceiling, (part.mask.first & present).nonzeroBitCount)
        }
        return count
    }

    /// What this tally can tell of a single person, or of one of a group: two with the same mark may stand
    /// for each other, as long as nobody beside `most` is there.
    func mark(_ place: Layout.Place, _ most: PresenceSet) -> [Int] {
        if isFree(place) { return [1] }
        for (index, part) in capped.enumerated() where part.has(place) {
            // Where there is room for all of them, nobody competes.
            return part.there(most) <= part.ceiling ? [1] : [2, index]
        }
        for (index, tangle) in tangles.enumerated() {
            guard let edges = tangle.edges(of: place) else { continue }
            return tangle.count(most) == tangle.there(most) ? [1] : [3, index] + edges
        }
        return [0]
    }

    /// Whether it counts the person, or one of the group, at all.
    func counts(_ place: Layout.Place) -> Bool {
        isFree(place) || capped.contains { $0.has(place) }
            || tangles.contains { $0.edges(of: place) != nil }
    }

    private func isFree(_ place: Layout.Place) -> Bool {
        switch place {
        case .single(let single): free.contains(single)
        case .group(let group): freeGroups.contains(group)
        }
    }
}

/// The sources that share targets, directly or through others; those without any left out.
private func components(_ edges: [[Int]], targets: Int) -> [[Int]] {
    var parent = Array(0..<targets)
    func root(_ target: Int) -> Int {
        var target = target
        while parent[target] != target {
            parent[target] = parent[parent[target]]
            target = parent[target]
        }
        return target
    }
    for own in edges {
        guard let first = own.first else { continue }
        for target in own.dropFirst() { parent[root(target)] = root(first) }
    }
    var parts: [[Int]] = []
    var partOfRoot: [Int: Int] = [:]
    for (source, own) in edges.enumerated() {
        guard let first = own.first else { continue }
        let root = root(first)
        if let part = partOfRoot[root] {
            parts[part].append(source)
        } else {
            partOfRoot[root] = parts.count
            parts.append([source])
        }
    }
    return parts
}
