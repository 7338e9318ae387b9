/// Presences and the places they may fill, where a place may be wanted by several.
///
/// Finds the most that can be placed: the shortest way that makes room is searched from each source in turn, so
/// that whoever is placed once stays placed, and those who come first are placed first.
struct Matching: Sendable {
    let capacities: [Int]
    private(set) var load: [Int]
    /// The edges of source n are those from `first[n]` to before `first[n + 1]`.
    private let first: [Int]
    private let sources: [Int]
    private let targets: [Int]
    /// How many stand in the target by each edge.
    private var flow: [Int]
    /// The edges into target n are those of `wanted` from `firstWanted[n]` to before `firstWanted[n + 1]`.
    private let firstWanted: [Int]
    private let wanted: [Int]
    /// For each target, the edge by which the running search came to it; -1 for none.
    private var cameBy: [Int]
    /// For each source, the edge that would be given up for it to be placed elsewhere; -1 for none.
    private var givenUp: [Int]

    /// - Parameter edges: for each source, the targets it may go to.
    init(edges: [[Int]], capacities: [Int]) {
        self.capacities = capacities
        load = Array(repeating: 0, count: capacities.count)
        var first = [0]
        var sources: [Int] = []
        var targets: [Int] = []
        for (source, own) in edges.enumerated() {
            for target in own {
                sources.append(source)
                targets.append(target)
            }
            first.append(targets.count)
        }
        (self.first, self.sources, self.targets) = (first, sources, targets)
        flow = Array(repeating: 0, count: targets.count)
        var ends = Array(repeating: 0, count: capacities.count + 1)
        for target in targets { ends[target + 1] += 1 }
        for target in capacities.indices { ends[target + 1] += ends[target] }
        firstWanted = ends
        var wanted = targets
        for (edge, target) in targets.enumerated() {
            wanted[ends[target]] = edge
            ends[target] += 1
        }
        self.wanted = wanted
        cameBy = Array(repeating: -1, count: capacities.count)
        givenUp = Array(repeating: -1, count: edges.count)
    }

    /// The targets in which a source stands, in ascending order, each with how many of it.
    func placed(_ source: Int) -> [(target: Int, number: Int)] {
        (first[source]..<first[source + 1]).filter { flow[$0] > 0 }
            .map { (targets[$0], flow[$0]) }.sorted { $0.0 < $1.0 }
    }

    /// Places as many of a source as can be, and says how many.
    mutating func place(_ source: Int, _ number: Int) -> Int {
        var placed = 0
        while placed < number {
            let pushed = push(source, number - placed)
            if pushed == 0 { break }
            placed += pushed
        }
        return placed
    }

    private mutating func push(_ source: Int, _ number: Int) -> Int {
        // The usual case: there is room.
        for edge in first[source]..<first[source + 1] {
            let room = capacities[targets[edge]] - load[targets[edge]]
            if room > 0 { return give(min(number, room), edge) }
        }
        var seenTargets: [Int] = []
        var queue = [source]
        defer {
            for target in seenTargets { cameBy[target] = -1 }
            for source in queue { givenUp[source] = -1 }
        }
        var next = 0
        while next < queue.count {
            let current = queue[next]
            next += 1
            for edge in first[current]..<first[current + 1] where cameBy[targets[edge]] < 0 {
                let target = targets[edge]
                cameBy[target] = edge
                seenTargets.append(target)
                let room = capacities[target] - load[target]
                if room > 0 { return move(min(number, room), to: target, from: source) }
                for place in firstWanted[target]..<firstWanted[target + 1] {
                    let held = wanted[place]
                    let other = sources[held]
                    guard flow[held] > 0, other != source, givenUp[other] < 0 else { continue }
                    givenUp[other] = held
                    queue.append(other)
                }
            }
        }
        return 0
    }

    private mutating func give(_ number: Int, _ edge: Int) -> Int {
        load[targets[edge]] += number
        flow[edge] += number
        return number
    }

    /// Lets everybody on the way found to a target move on by one.
    private mutating func move(_ number: Int, to target: Int, from source: Int) -> Int {
        var number = number
        var edge = cameBy[target]
        while sources[edge] != source {
            let held = givenUp[sources[edge]]
            number = min(number, flow[held])
            edge = cameBy[targets[held]]
        }
        load[target] += number
        edge = cameBy[target]
        flow[edge] += number
        while sources[edge] != source {
            let held = givenUp[sources[edge]]
            flow[held] -= number
            edge = cameBy[targets[held]]
            flow[edge] += number
        }
        return number
    }
}
