import Paginating
import TestSupport
import Testing

/// The rules again, written without a thought for time, and random flows to compare on.
@Suite struct OracleTests {
    @Test(arguments: 0..<40) func pagesAreThoseOfTheRules(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let flow = randomFlow(boxes: Int.random(in: 0...30, using: &random), using: &random)
            let height = Int.random(in: 1...12, using: &random)
            let first = Bool.random(using: &random) ? Int.random(in: 1...12, using: &random) : nil
            let pages = breakPages(flow, pageHeight: height, firstPageHeight: first)
            #expect(pages == pagesByTheRules(flow, height, first: first ?? height))
        }
    }

    /// Without heads, no other choice of permitted breaks gives fewer pages.
    @Test(arguments: 0..<20) func noFewerPagesArePossible(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let flow = randomFlow(
                boxes: Int.random(in: 1...14, using: &random), heads: false, using: &random)
            let height = Int.random(in: 3...12, using: &random)
            guard let fewest = fewestPages(flow, height) else { continue }
            #expect(breakPages(flow, pageHeight: height).count == fewest)
        }
    }

    @Test(arguments: 0..<10) func paragraphsAndRowsKeepTheirRules(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var flow = Flow()
        // The first line of each block, and whether it is a paragraph.
        var blocks: [(lines: Range<Int>, kind: Int)] = []
        for _ in 0..<200 {
            let first = flow.boxes.count
            let kind = Int.random(in: 0..<3, using: &random)
            let lines = Int.random(in: 1...(kind == 0 ? 2 : 9), using: &random)
            switch kind {
            case 0: flow.appendHeading(lines: lines, spaceBefore: 1)
            case 1: flow.appendParagraph(lines: lines, spaceBefore: 1)
            default: flow.appendUnbroken(lines: lines, spaceBefore: 1)
            }
            blocks.append((first..<flow.boxes.count, kind))
        }
        let breaks = Set(breakPages(flow, pageHeight: 60).map(\.boxes.lowerBound))
        for (index, block) in blocks.enumerated() {
            let inside = block.lines.dropFirst().filter(breaks.contains)
            switch block.kind {
            case 1:
                #expect(inside.allSatisfy { $0 - block.lines.lowerBound >= 2 })
                #expect(inside.allSatisfy { block.lines.upperBound - $0 >= 2 })
            default:
                #expect(inside.isEmpty)
            }
            if index > 0, blocks[index - 1].kind == 0 {
                #expect(!breaks.contains(block.lines.lowerBound))
            }
        }
    }

    @Test func timeIsLinear() {
        // Zero heights and no permitted break are the worst case: seconds, were it not linear.
        var flow = Flow()
        for index in 0..<400_000 {
            flow.append(
                FlowBox(height: index % 50_000 == 49_999 ? 5 : 0, mayBreakBefore: index == 1))
        }
        let pages = breakPages(flow, pageHeight: 4)
        #expect(pages.last?.boxes.upperBound == 400_000)
    }
}

private func randomFlow(
    boxes: Int, heads: Bool = true, using random: inout SeededGenerator
) -> Flow {
    var flow = Flow()
    var head: Int?
    for _ in 0..<boxes {
        if heads && Int.random(in: 0..<6, using: &random) == 0 {
            head = flow.markHead(last: Int.random(in: 0...3, using: &random))
        }
        flow.append(
            FlowBox(
                height: Int.random(in: 0...5, using: &random),
                spaceBefore: Int.random(in: 0...2, using: &random),
                mayBreakBefore: Int.random(in: 0..<3, using: &random) > 0,
                mayBreakAtNeed: heads && Int.random(in: 0..<3, using: &random) == 0,
                head: Bool.random(using: &random) ? head : nil))
    }
    return flow
}

private func height(_ boxes: ArraySlice<FlowBox>) -> Int {
    boxes.reduce(0) { $0 + $1.height + $1.spaceBefore } - (boxes.first?.spaceBefore ?? 0)
}

private func pagesByTheRules(_ flow: Flow, _ pageHeight: Int, first: Int) -> [Page] {
    var pages: [Page] = []
    var start = 0
    while start < flow.boxes.count {
        let room = pages.isEmpty ? first : pageHeight
        var head = flow.boxes[start].head.map { flow.heads[$0] } ?? 0..<0
        if head.upperBound > start { head = 0..<0 }
        if height(flow.boxes[head]) + flow.boxes[start].height > room { head = 0..<0 }
        let next = ((start + 1)...flow.boxes.count).first {
            $0 == flow.boxes.count || flow.boxes[$0].mayBreakBefore
                || flow.boxes[$0].mayBreakAtNeed
        }
        let row = height(flow.boxes[start..<(next ?? start)])
        if row <= room, height(flow.boxes[head]) + row > room { head = 0..<0 }
        let fitting = ((start + 1)...flow.boxes.count).filter {
            height(flow.boxes[head]) + height(flow.boxes[start..<$0]) <= room
        }
        let permitted = fitting.filter {
            $0 == flow.boxes.count || flow.boxes[$0].mayBreakBefore
        }
        let atNeed = fitting.filter {
            $0 < flow.boxes.count && flow.boxes[$0].mayBreakAtNeed
        }
        let end = permitted.last ?? atNeed.last ?? fitting.last ?? start + 1
        pages.append(Page(repeatedHead: head.isEmpty ? nil : head, boxes: start..<end))
        start = end
    }
    return pages
}

/// By trying every set of permitted breaks; `nil` when none of them makes all pages fit.
private func fewestPages(_ flow: Flow, _ pageHeight: Int) -> Int? {
    var fewest: [Int?] = [0]
    for end in 1...flow.boxes.count {
        var best: Int?
        if end == flow.boxes.count || flow.boxes[end].mayBreakBefore {
            for start in 0..<end {
                guard let before = fewest[start],
                    height(flow.boxes[start..<end]) <= pageHeight
                else { continue }
                best = min(best ?? Int.max, before + 1)
            }
        }
        fewest.append(best)
    }
    return fewest[flow.boxes.count]
}
