/// People who are alike as far as the clause goes, in every reading: which of them come or go makes no
/// difference, only how many.
struct Likes {
    /// Each a person with the votes they carry, or a group of the unnamed. Indexes of presences.
    let members: [[Int]]
    /// How many may come or go.
    let number: Int
    /// Whether the members are groups.
    let areGroups: Bool
}

/// What the search found.
struct Found {
    /// How many from each class.
    let numbers: [Int]
}

extension Case {
    /// Classes of the presences that a test admits, those who come first first.
    ///
    /// - Parameter most: the most who will be there while they come and go, under a reading.
    func classes(
        most: (ReadScene) -> PresenceSet, where admits: (Int) -> Bool
    ) -> [Likes] {
        let most = readings.map(most)
        let all = scene.presences.all
        var byOwner: [Int: [Int]] = [:]
        var order: [Int] = []
        for index in all.indices where admits(index) {
            if byOwner[all[index].owner] == nil { order.append(all[index].owner) }
            byOwner[all[index].owner, default: []].append(index)
        }
        var classOfMark: [[Int]: Int] = [:]
        var classes: [(members: [[Int]], number: Int, areGroups: Bool)] = []
        for owner in order {
            let own = byOwner[owner] ?? []
            let isGroup = own.count == 1 && all[own[0]].number > 1
            let mark = isGroup ? [-1] + mark(place: own[0], most) : mark(own, most)
            let number = isGroup ? all[own[0]].number : 1
            if let index = classOfMark[mark] {
                classes[index].members.append(own)
                classes[index].number += number
            } else {
                classOfMark[mark] = classes.count
                classes.append(([own], number, isGroup))
            }
        }
        return classes.map {
            Likes(members: $0.members, number: $0.number, areGroups: $0.areGroups)
        }
    }

    private func mark(_ presences: [Int], _ most: [PresenceSet]) -> [Int] {
        var marks: [[Int]] = []
        for index in presences {
            guard case .single = layout.places[index] else {
                // A group that a person owns is like nobody else's.
                marks.append([-1, index])
                continue
            }
            marks.append(mark(place: index, most))
        }
        marks.sort { $0.lexicographicallyPrecedes($1) }
        return marks.flatMap { [$0.count] + $0 }
    }

    /// What the readings can tell of one presence, or of each of a group.
    private func mark(place index: Int, _ most: [PresenceSet]) -> [Int] {
        let place = layout.places[index]
        var mark: [Int] = []
        for (reading, most) in zip(readings, most) {
            mark += reading.rule.mark(place, most)
            if reading.isMixed { mark += reading.sureRule.mark(place, most) }
            mark.append(reading.doubtful.contains(index) ? 1 : 0)
        }
        return mark
    }

    /// Takes so many of a class away, or adds them.
    func change(_ set: inout PresenceSet, _ likes: Likes, by number: Int, coming: Bool) {
        if likes.areGroups {
            var left = number
            for member in likes.members {
                guard left > 0, case .group(let group) = layout.places[member[0]] else { return }
                let own = min(left, scene.presences.all[member[0]].number)
                set.numbers[group] += coming ? own : -own
                left -= own
            }
            return
        }
        for member in likes.members.prefix(number) {
            for index in member {
                if coming {
                    layout.insert(index, into: &set)
                } else {
                    layout.remove(index, from: &set)
                }
            }
        }
    }

    /// The smallest changes after which a test holds, by growing size; those that take more of the first
    /// classes come first.
    ///
    /// - Returns: the size and up to `most` changes of that size; `nil` when there is none. `isExact` is
    ///   false when the search was given up at that size.
    func smallest(
        _ classes: [Likes], coming: Bool, most: Int, _ work: inout Work,
        until test: (PresenceSet, inout Work) -> Bool
    ) -> (size: Int, found: [Found], isExact: Bool)? {
        let total = classes.reduce(0) { $0 + $1.number }
        var after = Array(repeating: 0, count: classes.count + 1)
        for index in classes.indices.reversed() {
            after[index] = after[index + 1] + classes[index].number
        }
        var found: [Found] = []
        var numbers = classes.map { _ in 0 }
        func choose(_ index: Int, _ left: Int, _ set: PresenceSet, _ work: inout Work) {
            if found.count >= most || work.isSpent { return }
            guard left > 0 else {
                if test(set, &work), !work.isSpent { found.append(Found(numbers: numbers)) }
                return
            }
            guard index < classes.count, after[index] >= left else { return }
            for number in stride(from: min(left, classes[index].number), through: 0, by: -1) {
                guard after[index + 1] >= left - number else { break }
                numbers[index] = number
                var next = set
                if number > 0 { change(&next, classes[index], by: number, coming: coming) }
                choose(index + 1, left - number, next, &work)
            }
            numbers[index] = 0
        }
        guard total > 0 else { return nil }
        for size in 1...total {
            choose(0, size, present, &work)
            if !found.isEmpty { return (size, found, true) }
            if work.isSpent { return (size, [], false) }
        }
        return nil
    }
}
