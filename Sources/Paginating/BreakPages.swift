/// Breaks a flow into pages, each as full as its permitted breaks allow.
///
/// A page takes boxes as long as they fit. Then it ends before the last box it reached that may
/// start a page; when there is none, before the last that may at need; when there is none either,
/// before the box that did not fit: a row longer than a page is parted there. A box taller than a page has a page of its own, so
/// every page takes at least one box and the work always ends.
///
/// A page whose first box names a head prints that head again above it, unless head and box do not
/// fit on one page together, or the box itself is part of the head, or a row would have to be
/// parted for want of the head's room alone.
///
/// The time is linear. Boxes reached and given back to the next page hold no permitted break but
/// the first; those given back once more no break at need but the first, and none of them is
/// given back a third time.
///
/// - Parameters:
///   - pageHeight: at least 1, in the unit of the boxes.
///   - firstPageHeight: the height of the first page, when something else stands on it.
public func breakPages(_ flow: Flow, pageHeight: Int, firstPageHeight: Int? = nil) -> [Page] {
    let boxes = flow.boxes
    let heads = HeadHeights(flow)
    var pages: [Page] = []
    var start = 0
    while start < boxes.count {
        let height = max(1, pages.isEmpty ? firstPageHeight ?? pageHeight : pageHeight)
        let head = heads.head(above: start, in: flow, pageHeight: height)
        var used = boxes[start].height + (head?.height ?? 0)
        var end = start + 1
        var lastPermitted: Int?
        var lastAtNeed: Int?
        while end < boxes.count {
            if boxes[end].mayBreakBefore { lastPermitted = end }
            if boxes[end].mayBreakAtNeed { lastAtNeed = end }
            used += boxes[end].spaceBefore + boxes[end].height
            if used > height { break }
            end += 1
        }
        if end < boxes.count, let last = lastPermitted ?? lastAtNeed { end = last }
        pages.append(Page(repeatedHead: head?.boxes, boxes: start..<end))
        start = end
    }
    return pages
}

/// The heights of a flow's repeated heads, each known in constant time.
private struct HeadHeights {
    /// Heights with the space above, summed up to each box; empty when the flow has no heads.
    private let sums: [Int]
    /// For each box the next one that may start a page, at need at least.
    private let ends: [Int]

    init(_ flow: Flow) {
        guard !flow.heads.isEmpty else {
            (sums, ends) = ([], [])
            return
        }
        var sums = [0]
        sums.reserveCapacity(flow.boxes.count + 1)
        var sum = 0
        for box in flow.boxes {
            sum += box.spaceBefore + box.height
            sums.append(sum)
        }
        self.sums = sums
        var ends = [Int](repeating: flow.boxes.count, count: flow.boxes.count)
        var end = flow.boxes.count
        for (index, box) in flow.boxes.enumerated().reversed() {
            ends[index] = end
            if box.mayBreakBefore || box.mayBreakAtNeed { end = index }
        }
        self.ends = ends
    }

    /// The head to repeat above a box, when it has one that fits.
    func head(above box: Int, in flow: Flow, pageHeight: Int) -> (boxes: Range<Int>, height: Int)? {
        guard let index = flow.boxes[box].head, flow.heads.indices.contains(index) else {
            return nil
        }
        let head = flow.heads[index]
        guard !head.isEmpty, head.upperBound <= box else { return nil }
        let height =
            sums[head.upperBound] - sums[head.lowerBound] - flow.boxes[head.lowerBound].spaceBefore
        let whole = sums[ends[box]] - sums[box] - flow.boxes[box].spaceBefore
        if whole <= pageHeight, height + whole > pageHeight { return nil }
        return height + flow.boxes[box].height <= pageHeight ? (head, height) : nil
    }
}
