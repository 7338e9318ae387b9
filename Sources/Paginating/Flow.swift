/// What is to be broken into pages: boxes in reading order.
///
/// The rules of keeping together are written here, as the `mayBreakBefore` of each box, so that
/// ``breakPages(_:pageHeight:firstPageHeight:)`` needs to know nothing of paragraphs and tables.
public struct Flow: Sendable {
    public private(set) var boxes: [FlowBox] = []
    /// Runs of boxes that are printed again at the top of a later page, such as a table's head.
    public private(set) var heads: [Range<Int>] = []
    /// Whether the next box may not be parted from the last one.
    private var keepsNext = false

    public init() {}

    /// Appends one box; it stays with the one before when ``keepWithNext()`` was called.
    public mutating func append(_ box: FlowBox) {
        let mayBreak = box.mayBreakBefore && !keepsNext
        boxes.append(
            FlowBox(
                height: box.height, spaceBefore: box.spaceBefore, mayBreakBefore: mayBreak,
                head: box.head))
        keepsNext = false
    }

    /// Appends the lines of a paragraph, of which neither the first nor the last stands alone.
    ///
    /// Two lines at least stay at the foot of a page and two at its top, so a paragraph of up to
    /// three lines is never parted. The mark of a list item is part of its first line.
    public mutating func appendParagraph(lines: Int, lineHeight: Int = 1, spaceBefore: Int = 0) {
        guard lines > 0 else { return }
        append(FlowBox(height: lineHeight, spaceBefore: spaceBefore))
        for line in 1..<max(1, lines) {
            let leavesWidow = line == lines - 1
            boxes.append(
                FlowBox(height: lineHeight, mayBreakBefore: line >= 2 && !leavesWidow))
        }
    }

    /// Appends the lines of a heading: they stay together and with what follows.
    public mutating func appendHeading(lines: Int, lineHeight: Int = 1, spaceBefore: Int = 0) {
        guard lines > 0 else { return }
        appendUnbroken(lines: lines, lineHeight: lineHeight, spaceBefore: spaceBefore)
        keepWithNext()
    }

    /// Appends lines that are parted only when they are longer than a page: a table row, a frame.
    ///
    /// `head` is printed again when a page starts with any of these lines.
    public mutating func appendUnbroken(
        lines: Int, lineHeight: Int = 1, spaceBefore: Int = 0, head: Int? = nil
    ) {
        guard lines > 0 else { return }
        append(FlowBox(height: lineHeight, spaceBefore: spaceBefore, head: head))
        for _ in 1..<max(1, lines) {
            boxes.append(FlowBox(height: lineHeight, mayBreakBefore: false, head: head))
        }
    }

    /// Keeps the last box and the next one on one page.
    public mutating func keepWithNext() { keepsNext = !boxes.isEmpty }

    /// Takes off the boxes at the end that stay with whatever comes next; none when nothing has to.
    ///
    /// For a flow that is broken off before something that needs pages of another kind.
    public mutating func takeKept() -> [FlowBox] {
        guard keepsNext else { return [] }
        keepsNext = false
        let start = boxes.lastIndex(where: \.mayBreakBefore) ?? 0
        defer { boxes.removeSubrange(start...) }
        return Array(boxes[start...])
    }

    /// Makes the last `count` boxes a head that later boxes can ask to be repeated.
    public mutating func markHead(last count: Int) -> Int {
        heads.append(max(0, boxes.count - count)..<boxes.count)
        return heads.count - 1
    }
}
