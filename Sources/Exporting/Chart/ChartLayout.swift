/// Where the boxes and lines of a chart stand, in units of the drawing.
///
/// Boxes stand in the cells of a grid with gutters between; lines run in the gutters only, each kind in
/// its own lane, so that no line crosses a box and no box another.
struct ChartLayout {
    struct Box: Equatable {
        let x: Int
        let y: Int
        let height: Int
        /// The name, then the remark, broken into lines.
        let name: [String]
        let remark: [String]

        var bottom: Int { y + height }
    }

    struct Line {
        let kind: GovernanceChart.Link.Kind
        let points: [(x: Int, y: Int)]
    }

    static let boxWidth = 210
    static let padding = 10
    static let lineHeight = 15
    static let titleSize = 15
    static let nameSize = 12
    static let remarkSize = 11
    static let gutter = 30
    static let rowGutter = 54
    static let margin = 20
    /// Room for the heading above the first row.
    static let top = 48
    /// The most boxes that stand in one row.
    static let columns = 6

    let boxes: [Box]
    let lines: [Line]
    let width: Int
    let height: Int

    init(_ chart: GovernanceChart) {
        let rows = ChartLayout.rows(of: chart)
        let columnCount = rows.map(\.count).max() ?? 1
        let step = Self.boxWidth + Self.gutter
        var cells = [(row: Int, column: Int)](repeating: (0, 0), count: chart.nodes.count)
        var boxes = [Box](
            repeating: Box(x: 0, y: 0, height: 0, name: [], remark: []), count: chart.nodes.count)
        var bottoms: [Int] = []
        var y = Self.top + Self.margin
        for (row, nodes) in rows.enumerated() {
            let wrapped = nodes.map { ChartLayout.wrapped(chart.nodes[$0]) }
            let tallest = wrapped.map { $0.name.count + $0.remark.count }.max() ?? 1
            let first = (columnCount - nodes.count) / 2
            for (offset, node) in nodes.enumerated() {
                cells[node] = (row, first + offset)
                let text = wrapped[offset]
                boxes[node] = Box(
                    x: Self.margin + Self.gutter + (first + offset) * step, y: y,
                    height: (text.name.count + text.remark.count) * Self.lineHeight
                        + 2 * Self.padding,
                    name: text.name, remark: text.remark)
            }
            y += tallest * Self.lineHeight + 2 * Self.padding
            bottoms.append(y)
            y += Self.rowGutter
        }
        self.boxes = boxes
        lines = chart.links.map {
            Line(
                kind: $0.kind,
                points: ChartLayout.points(of: $0, boxes, cells, bottoms: bottoms))
        }
        width = 2 * Self.margin + Self.gutter + columnCount * step
        height = y
    }

    // MARK: Rows

    /// The nodes of each row from above: every node stands below all its parents, what hears reports
    /// above what gives them, and long rows are broken.
    private static func rows(of chart: GovernanceChart) -> [[Int]] {
        let layers = layers(of: chart)
        var rows: [[Int]] = []
        var position = [Int: Double]()
        var nodesOfLayers = [[Int]](repeating: [], count: (layers.max() ?? 0) + 1)
        for (node, layer) in layers.enumerated() { nodesOfLayers[layer].append(node) }
        for (layer, nodes) in nodesOfLayers.enumerated() where !nodes.isEmpty {
            // Under the middle of its parents, so that fewer lines cross.
            let keys = nodes.map { node -> Double in
                let above = chart.linksOfNodes[node].map { chart.links[$0] }
                    .filter { $0.to == node && layers[$0.from] < layer }.compactMap {
                        position[$0.from]
                    }
                return above.isEmpty ? .infinity : above.reduce(0, +) / Double(above.count)
            }
            let order = nodes.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { nodes[$0] }
            let count = (order.count + columns - 1) / columns
            let size = (order.count + count - 1) / count
            for start in stride(from: 0, to: order.count, by: size) {
                let row = Array(order[start..<min(start + size, order.count)])
                for (place, node) in row.enumerated() {
                    position[node] = Double(place) - Double(row.count) / 2
                }
                rows.append(row)
            }
        }
        return rows
    }

    /// The longest way from above, along parents first and then along reports.
    private static func layers(of chart: GovernanceChart) -> [Int] {
        var layers = [Int](repeating: 0, count: chart.nodes.count)
        let tree = chart.links.filter { $0.kind == .parent }
        settle(tree, &layers)
        let inTree = Set(tree.flatMap { [$0.from, $0.to] })
        for link in chart.links where link.kind != .parent {
            // What stands in no tree is put beside or below what it is related to.
            if !inTree.contains(link.to) {
                layers[link.to] = max(
                    layers[link.to], layers[link.from] + (link.kind == .hears ? 1 : 0))
            }
            if !inTree.contains(link.from) {
                layers[link.from] = max(
                    layers[link.from], layers[link.to] - (link.kind == .hears ? 1 : 0))
            }
        }
        return layers
    }

    /// Each node once, when all above it are settled. A circle, which checking tells of, is entered at
    /// its first node; what leads back to it is left out of account.
    private static func settle(_ tree: [GovernanceChart.Link], _ layers: inout [Int]) {
        var under = [[Int]](repeating: [], count: layers.count)
        var waitsFor = [Int](repeating: 0, count: layers.count)
        for link in tree {
            under[link.from].append(link.to)
            waitsFor[link.to] += 1
        }
        var isSettled = [Bool](repeating: false, count: layers.count)
        var ready = layers.indices.filter { waitsFor[$0] == 0 }
        var entrance = 0
        while true {
            while let node = ready.popLast() {
                if isSettled[node] { continue }
                isSettled[node] = true
                for lower in under[node] where !isSettled[lower] {
                    layers[lower] = max(layers[lower], layers[node] + 1)
                    waitsFor[lower] -= 1
                    if waitsFor[lower] == 0 { ready.append(lower) }
                }
            }
            while entrance < layers.count, isSettled[entrance] { entrance += 1 }
            guard entrance < layers.count else { return }
            ready.append(entrance)
        }
    }

    // MARK: Lines

    /// Down from the upper box into the gutter below its row, along it, through the gutter beside the
    /// lower box's column, and into that box from above; from below when both stand in one row.
    private static func points(
        of link: GovernanceChart.Link, _ boxes: [Box], _ cells: [(row: Int, column: Int)],
        bottoms: [Int]
    ) -> [(x: Int, y: Int)] {
        let isDown = cells[link.from].row <= cells[link.to].row
        let (upper, lower) = isDown ? (link.from, link.to) : (link.to, link.from)
        let lane = 12 + link.kind.rawValue * 14
        let shift = [0, -24, 24][link.kind.rawValue]
        let start = boxes[upper].x + boxWidth / 2 + shift
        let end = boxes[lower].x + boxWidth / 2 + shift
        let below = bottoms[cells[upper].row] + lane
        if cells[upper].row == cells[lower].row {
            return [
                (start, boxes[upper].bottom), (start, below), (end, below),
                (end, boxes[lower].bottom),
            ]
        }
        let above = boxes[lower].y - rowGutter + lane
        if cells[upper].row + 1 == cells[lower].row {
            return [
                (start, boxes[upper].bottom), (start, below), (end, below), (end, boxes[lower].y),
            ]
        }
        let beside = boxes[lower].x - gutter / 2 + shift / 4
        return [
            (start, boxes[upper].bottom), (start, below), (beside, below), (beside, above),
            (end, above), (end, boxes[lower].y),
        ]
    }

    // MARK: Words

    private static func wrapped(
        _ node: GovernanceChart.Node
    ) -> (name: [String], remark: [String]) {
        let room = boxWidth - 2 * padding
        return (
            wrap(node.name, size: nameSize, room: room),
            node.remark.isEmpty ? [] : wrap(node.remark, size: remarkSize, room: room)
        )
    }
}
