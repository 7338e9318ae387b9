/// Whether a thing reaches another by following what comes next, without going in circles for ever.
func canReach(_ goal: String, from start: String, next: (String) -> [String]) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let place = waiting.popLast() {
        if place == goal { return true }
        if seen.insert(place).inserted { waiting += next(place) }
    }
    return false
}

/// Of each thing, the number of the group whose members all reach each other: two things are on a
/// circle together when theirs are the same.
///
/// - Parameter next: by thing: those that come after it.
/// - Complexity: linear in the things and what comes after them (Tarjan, 1972); no recursion.
func circles(of next: [[Int]]) -> [Int] {
    var group = [Int](repeating: -1, count: next.count)
    var order = [Int](repeating: -1, count: next.count)
    var lowest = order
    var open: [Int] = []
    var count = 0
    var groups = 0
    for root in next.indices where order[root] < 0 {
        var path = [(thing: root, tried: 0)]
        while let (thing, tried) = path.last {
            if tried == 0 {
                order[thing] = count
                lowest[thing] = count
                count += 1
                open.append(thing)
            }
            if tried < next[thing].count {
                path[path.count - 1].tried += 1
                let other = next[thing][tried]
                if order[other] < 0 {
                    path.append((other, 0))
                } else if group[other] < 0 {
                    lowest[thing] = min(lowest[thing], order[other])
                }
                continue
            }
            path.removeLast()
            if let before = path.last?.thing { lowest[before] = min(lowest[before], lowest[thing]) }
            guard lowest[thing] == order[thing] else { continue }
            while let member = open.popLast() {
                group[member] = groups
                if member == thing { break }
            }
            groups += 1
        }
    }
    return group
}
