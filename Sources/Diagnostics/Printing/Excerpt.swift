/// A line of the author's as a terminal shows it, and the mark that goes under a span of it.
///
/// Tabs become spaces up to the next fourth column, control characters U+FFFD. A long line is cut to
/// a window around the mark, with `…` where something is left out.
struct Excerpt {
    let line: String
    /// Spaces up to the mark.
    let indent: String
    /// `^`, or `^~~~` under all of the span that is on this line and shown.
    let mark: String

    /// `nil` when the line touches anything restricted.
    ///
    /// - Parameter columns: how wide the line may be.
    init?(of span: Span, in sources: SourceTable, columns: Int) {
        let file = sources[span.source]
        let start = min(Int(span.start), file.bytes.count)
        let range = file.range(ofLine: file.line(at: start))
        guard !file.isWithheld(range), !file.isWithheld(span.range) else { return nil }

        let cells = shownCells(of: file.bytes, in: range, around: start)
        // What is marked: at least one column, even at the end of the line.
        let first = cells.firstIndex { $0.offset + $0.length > start } ?? cells.count
        let end = min(Int(span.end), range.upperBound)
        let last = max(first, (cells.firstIndex { $0.offset >= end } ?? cells.count) - 1)

        var window = Window(cells: cells, columns: columns)
        window.open(around: first)
        line = window.text
        let before = cells[window.range.lowerBound..<max(first, window.range.lowerBound)]
        indent = String(
            repeating: " ", count: window.lead + before.reduce(0) { $0 + $1.width })
        let marked = cells[first..<max(first, min(last + 1, window.range.upperBound))]
        let width = max(1, marked.reduce(0) { $0 + $1.width })
        mark = "^" + String(repeating: "~", count: width - 1)
    }
}

/// The part of a line that fits.
private struct Window {
    let cells: [Cell]
    let columns: Int
    private(set) var range: Range<Int>

    init(cells: [Cell], columns: Int) {
        self.cells = cells
        self.columns = columns
        range = 0..<cells.count
    }

    private var cutsStart: Bool { range.lowerBound > 0 || cells.first?.isCut == true }
    private var cutsEnd: Bool { range.upperBound < cells.count || cells.last?.isCut == true }
    /// Columns of the `…` before the text.
    var lead: Int { cutsStart ? 1 : 0 }

    /// Keeps the whole line when it fits; else a third of the room before the mark, the rest after.
    mutating func open(around first: Int) {
        if cells.reduce(0, { $0 + $1.width }) <= columns - 2 { return }
        var start = first
        var used = 0
        while start > 0, used + cells[start - 1].width <= columns / 3 {
            start -= 1
            used += cells[start].width
        }
        var end = start
        used = 0
        while end < cells.count, used + cells[end].width <= columns - 2 {
            used += cells[end].width
            end += 1
        }
        // Near the end of the line the room after it is given to what stands before.
        while start > 0, used + cells[start - 1].width <= columns - 2 {
            start -= 1
            used += cells[start].width
        }
        range = start..<end
    }

    var text: String {
        var text = cutsStart ? "…" : ""
        for cell in cells[range] { text += cell.text }
        while text.last == " " { text.removeLast() }
        return cutsEnd ? text + "…" : text
    }
}
