import Diagnostics
public import Governance

/// The boards of an authority on a day and what lies between them: who answers to whom, who reports to
/// whom, who shares members with whom.
///
/// Boards stand in the order of their ids, bodies outside the workspace after them in the order in which
/// they are first named. A body outside that has the very name of a board is that board.
public struct GovernanceChart: Sendable {
    public struct Node: Sendable, Equatable {
        /// A board's id; `nil` for a body outside the workspace.
        public let id: String?
        public let name: String
        /// `partnership board; 23 seats; chair: Director of Children's Services`; may be empty.
        public let remark: String
    }

    /// A relation between two nodes, by their places in ``nodes``.
    public struct Link: Sendable, Hashable {
        public enum Kind: Int, Sendable, CaseIterable {
            /// `from` has `to` under it.
            case parent
            /// `from` hears the reports of `to`.
            case hears
            /// They share members; `from` is the lower place.
            case shares
        }

        public let kind: Kind
        public let from: Int
        public let to: Int
    }

    /// `Southampton City Council`.
    public let authority: String
    public let day: CivilDate
    public let nodes: [Node]
    /// Without repetition, in the order of the boards and their lists.
    public let links: [Link]
    /// Places in ``links`` of those that touch a node, by the node, in order.
    let linksOfNodes: [[Int]]

    /// - Parameters:
    ///   - board: an id; the chart then holds what stands above and below it, and what it exchanges
    ///     reports and members with. `nil`, or an id that is unknown: everything.
    ///   - day: boards that are dissolved by then are left out; seats are counted as they are then.
    public init(of workspace: Workspace, board: String? = nil, on day: CivilDate) {
        var drawing = Drawing(workspace, day)
        drawing.addAll()
        authority = workspace.authority?.name.value ?? "Boards"
        self.day = day
        let start = board.flatMap { id in drawing.nodes.firstIndex { $0.id == id } }
        let kept = start.map { drawing.around($0) } ?? Array(drawing.nodes.indices)
        var places: [Int: Int] = [:]
        for (place, index) in kept.enumerated() { places[index] = place }
        nodes = kept.map { drawing.nodes[$0] }
        let links = drawing.links.compactMap { link -> Link? in
            guard let from = places[link.from], let to = places[link.to] else { return nil }
            if start != nil, link.kind != .parent, link.from != start, link.to != start {
                return nil
            }
            return Link(kind: link.kind, from: from, to: to)
        }
        self.links = links
        linksOfNodes = linkPlaces(of: links, nodes: nodes.count)
    }

    /// The nodes directly under one.
    public func children(of node: Int) -> [Int] {
        linksOfNodes[node].filter { links[$0].kind == .parent && links[$0].from == node }
            .map { links[$0].to }
    }

    func others(_ kind: Link.Kind, of node: Int) -> [Int] {
        linksOfNodes[node].compactMap { place in
            let link = links[place]
            guard link.kind == kind else { return nil }
            if link.from == node { return link.to }
            return kind == .shares && link.to == node ? link.from : nil
        }
    }
}

/// Places of the links that touch a node, by the node, in order.
private func linkPlaces(of links: [GovernanceChart.Link], nodes: Int) -> [[Int]] {
    var places = [[Int]](repeating: [], count: nodes)
    for (place, link) in links.enumerated() {
        places[link.from].append(place)
        places[link.to].append(place)
    }
    return places
}

private struct Drawing {
    let workspace: Workspace
    let day: CivilDate
    let bodies: [Body]
    var nodes: [GovernanceChart.Node] = []
    var links: [GovernanceChart.Link] = []
    private var places: [String: Int] = [:]
    private var seen: Set<GovernanceChart.Link> = []

    init(_ workspace: Workspace, _ day: CivilDate) {
        self.workspace = workspace
        self.day = day
        bodies = workspace.bodies.filter { $0.exists(on: day) }
    }

    mutating func addAll() {
        for (index, body) in bodies.enumerated() {
            nodes.append(.init(id: body.id, name: body.name.value, remark: remark(on: body)))
            places["board " + body.id] = index
            for name in [body.name.value, body.short].compactMap({ $0 }) {
                if places["name " + name.lowercased()] == nil {
                    places["name " + name.lowercased()] = index
                }
            }
        }
        for (index, body) in bodies.enumerated() {
            for other in body.parents { link(.parent, place(of: other), index) }
            for other in body.subGroups { link(.parent, index, place(of: other)) }
            for other in body.receivesReportsFrom { link(.hears, index, place(of: other)) }
            for other in body.reportsTo { link(.hears, place(of: other), index) }
            for other in body.crossMembership {
                guard let other = place(of: other) else { continue }
                link(.shares, min(index, other), max(index, other))
            }
        }
    }

    /// `nil` for a board that is unknown or no more.
    private mutating func place(of relation: BodyRelation) -> Int? {
        switch relation {
        case .body(let id): return places["board " + id.value]
        case .outside(let name):
            let key = "name " + name.value.lowercased()
            if let place = places[key] { return place }
            places[key] = nodes.count
            nodes.append(.init(id: nil, name: name.value, remark: ""))
            return nodes.count - 1
        }
    }

    private mutating func link(_ kind: GovernanceChart.Link.Kind, _ from: Int?, _ to: Int?) {
        guard let from, let to, from != to else { return }
        let link = GovernanceChart.Link(kind: kind, from: from, to: to)
        if seen.insert(link).inserted { links.append(link) }
    }

    private func remark(on body: Body) -> String {
        var words = body.kind.map { [$0.value] } ?? []
        if let terms = body.terms(on: day) {
            let places = terms.seats.reduce(0) { $0 + $1.places }
            words.append(places == 1 ? "1 seat" : "\(places) seats")
            if let chair = terms.seats.first(where: \.isChair) {
                words.append("chair: " + chair.title.value)
            }
        } else if !body.termsOfReference.isEmpty {
            words.append("no terms of reference in force")
        }
        return words.joined(separator: "; ")
    }

    /// What stands above and below a node, and what it exchanges reports and members with; in order.
    func around(_ start: Int) -> [Int] {
        var kept: Set<Int> = [start]
        for link in links where link.kind != .parent {
            if link.from == start { kept.insert(link.to) }
            if link.to == start { kept.insert(link.from) }
        }
        let linksOfNodes = linkPlaces(of: links, nodes: nodes.count)
        for isUp in [true, false] {
            var waiting = [start]
            var visited: Set<Int> = []
            while let node = waiting.popLast() {
                guard visited.insert(node).inserted else { continue }
                for link in linksOfNodes[node].lazy.map({ links[$0] })
                where link.kind == .parent && (isUp ? link.to : link.from) == node {
                    waiting.append(isUp ? link.from : link.to)
                }
            }
            kept.formUnion(visited)
        }
        return kept.sorted()
    }
}
