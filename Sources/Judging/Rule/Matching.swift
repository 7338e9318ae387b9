/// Presences and the places they may fill, where a place may be wanted by several.
///
/// Finds the most that can be placed: paths that make room are searched from each source in turn, so that
/// whoever is placed once stays placed, and those who come first are placed first.
struct Matching {
    /// For each source, the targets it may go to.
    let edges: [[Int]]
    let capacities: [Int]
    private(set) var load: [Int]
    /// How many of a source stand in a target; at `source * capacities.count + target`.
    private(set) var flow: [Int]
    /// Which sources a target was given to by an edge.
    private let wanted: [[Int]]

    init(edges: [[Int]], capacities: [Int]) {
        self.edges = edges
        self.capacities = capacities
        load = Array(repeating: 0, count: capacities.count)
        flow = Array(repeating: 0, count: edges.count * capacities.count)
        var wanted: [[Int]] = Array(repeating: [], count: capacities.count)
        for (source, targets) in edges.enumerated() {
            for target in targets { wanted[target].append(source) }
        }
        self.wanted = wanted
    }

    /// Places as many of a source as can be, and says how many.
    mutating func place(_ source: Int, _ number: Int) -> Int {
        var placed = 0
        while placed < number {
            var seen = Array(repeating: false, count: capacities.count)
            let pushed = push(source, number - placed, &seen)
            if pushed == 0 { break }
            placed += pushed
        }
        return placed
    }

    private mutating func push(_ source: Int, _ number: Int, _ seen: inout [Bool]) -> Int {
        for target in edges[source] where !seen[target] && load[target] < capacities[target] {
            let taken = min(number, capacities[target] - load[target])
            load[target] += taken
            flow[source * capacities.count + target] += taken
            return taken
        }
        for target in edges[source] where !seen[target] {
            seen[target] = true
            for other in wanted[target] where other != source {
                let held = flow[other * capacities.count + target]
                guard held > 0 else { continue }
                let moved = push(other, min(number, held), &seen)
                if moved > 0 {
                    flow[other * capacities.count + target] -= moved
                    flow[source * capacities.count + target] += moved
                    return moved
                }
            }
        }
        return 0
    }
}
