import Paginating

/// Lines set to a measure, in order and not yet cut into pages.
///
/// One box of ``flow`` for each line, except in a cell, where the blank lines between blocks are
/// lines like any other and nothing is paginated.
struct Galley {
    struct Line {
        /// UTF-8 offsets into ``Galley/bytes``; no blank at the end, no control character.
        let start: Int
        let end: Int
        /// Columns left blank before the line.
        let indent: Int
        /// Columns the line takes after them.
        let width: Int

        var isEmpty: Bool { start == end }
    }

    /// The mark of a list item, waiting for the item's first line.
    private struct Marker {
        var bytes: [UInt8]
        var width: Int
        /// The column it starts at.
        let indent: Int
        /// Whether the text hangs beside it; otherwise the mark is the text's first word.
        var hangs: Bool
    }

    var bytes: [UInt8] = []
    private(set) var lines: [Line] = []
    private(set) var flow = Flow()
    /// Blank lines wanted above the next line, unless it is the first.
    var space = 0
    /// The widest word set since it was last reset, with its indent.
    var widestWord = 0
    private var marker: Marker?
    let isCell: Bool

    init(isCell: Bool = false) { self.isCell = isCell }

    /// Asks for at least so many blank lines above the next line.
    mutating func wantSpace(_ count: Int) { space = max(space, count) }

    mutating func keepWithNext() { if !isCell { flow.keepWithNext() } }

    // MARK: Setting text

    /// Puts the mark of a list item before the next line set.
    mutating func mark(_ bytes: [UInt8], width: Int, indent: Int, hangs: Bool) {
        guard var outer = marker else {
            marker = Marker(bytes: bytes, width: width, indent: indent, hangs: hangs)
            return
        }
        // A list that opens a list item: both marks stand on one line.
        outer.hangs = outer.hangs && hangs
        let gap = outer.hangs ? max(1, indent - outer.indent - outer.width) : 1
        outer.bytes.appendBlanks(gap)
        outer.bytes += bytes
        outer.width += gap + width
        marker = outer
    }

    /// Prints a waiting mark on a line of its own, when its item has set no text.
    mutating func flushMarker(column: Column) {
        if marker != nil { endParagraph(beginParagraph(column), column) }
    }

    /// Starts a paragraph; what is appended to ``bytes`` until ``endParagraph(_:_:)`` is its text.
    mutating func beginParagraph(_ column: Column) -> ParagraphStart {
        let start = bytes.count
        guard let marker else {
            return ParagraphStart(line: start, text: start, indent: column.indent)
        }
        self.marker = nil
        bytes += marker.bytes
        guard marker.hangs else {
            bytes.append([UInt8].blank)
            return ParagraphStart(line: start, text: start, indent: column.indent)
        }
        bytes.appendBlanks(column.indent - marker.indent - marker.width)
        return ParagraphStart(line: start, text: bytes.count, indent: marker.indent)
    }

    /// Cuts the text of a paragraph into lines, greedily.
    mutating func endParagraph(_ start: ParagraphStart, _ column: Column) {
        let before = lines.count
        let space = takeSpace()
        let set = lines.count
        var filler = LineFiller(start, column, widestWord: widestWord)
        let text = bytes
        text.withUnsafeBufferPointer { filler.fill(from: $0, into: &lines) }
        widestWord = filler.widestWord
        let count = lines.count - set
        if count == 0 {
            lines.removeLast(lines.count - before)
            self.space = space
        } else if !isCell {
            flow.appendParagraph(lines: count, spaceBefore: space)
        }
    }

    // MARK: Drawing lines

    /// Starts drawn lines, which are not parted while they fit on a page.
    ///
    /// A waiting mark that does not hang is printed before them.
    mutating func beginDrawing(_ column: Column) -> Drawing {
        if let marker, !marker.hangs {
            flushMarker(column: column)
            keepWithNext()
        }
        let space = takeSpace()
        return Drawing(firstLine: lines.count, space: space)
    }

    /// Starts one drawn line; what is appended to ``bytes`` until ``endLine(_:width:_:)`` is on it.
    mutating func beginLine(_ column: Column) -> ParagraphStart { beginParagraph(column) }

    mutating func endLine(_ start: ParagraphStart, width: Int, _ column: Column) {
        let lead = column.indent - start.indent
        lines.append(
            Line(start: start.line, end: bytes.count, indent: start.indent, width: lead + width))
        widestWord = max(widestWord, column.indent + width)
    }

    /// Hands the lines drawn to the flow as one block.
    mutating func endDrawing(_ drawing: Drawing, repeatedHead: Int? = nil) {
        guard !isCell else { return }
        flow.appendUnbroken(
            lines: lines.count - drawing.firstLine, spaceBefore: drawing.space, head: repeatedHead)
    }

    /// Makes the last lines a head to be repeated; `nil` where nothing is paginated.
    mutating func markHead(last count: Int) -> Int? { isCell ? nil : flow.markHead(last: count) }

    // MARK: Lines in another galley

    /// Takes off the last lines that may not be parted from what follows, as a galley of their own.
    mutating func takeKept() -> Galley {
        let boxes = flow.takeKept()
        var kept = Galley()
        for (box, line) in zip(boxes, lines.suffix(boxes.count)) {
            kept.append(line, of: self)
            kept.flow.append(
                FlowBox(
                    height: box.height, spaceBefore: box.spaceBefore,
                    mayBreakBefore: box.mayBreakBefore))
        }
        lines.removeLast(boxes.count)
        kept.keepWithNext()
        return kept
    }

    /// The lines from one on, to be printed again elsewhere.
    func copy(from first: Int) -> Galley {
        var copy = Galley(isCell: true)
        for line in lines[first...] { copy.append(line, of: self) }
        return copy
    }

    private mutating func append(_ line: Line, of other: Galley) {
        let start = bytes.count
        bytes.append(other.bytes, line.start..<line.end)
        lines.append(
            Line(start: start, end: bytes.count, indent: line.indent, width: line.width))
    }

    private mutating func takeSpace() -> Int {
        defer { space = 0 }
        guard isCell else { return space }
        for _ in 0..<space {
            lines.append(Line(start: bytes.count, end: bytes.count, indent: 0, width: 0))
        }
        return space
    }
}

/// The column a block is set in.
struct Column {
    /// Columns of the page left of it.
    var indent: Int
    /// Columns of text, at least 2, so that every character has room.
    var width: Int
}

/// Where the text of a paragraph starts in a galley.
struct ParagraphStart {
    /// The offset of the first line: of the mark, when there is one.
    let line: Int
    /// The offset of the first word.
    let text: Int
    /// Columns before the first line; less than the column's by the width of a hanging mark.
    let indent: Int
}

/// Lines being drawn.
struct Drawing {
    let firstLine: Int
    let space: Int
}
