internal import Diagnostics

/// Cuts the text of one paragraph into lines.
///
/// Each line takes the words that fit. Words wider than the column start on a line of their own and
/// are cut; nothing is hyphenated. The text is not copied: a line is a stretch of it, which is why
/// the text must have single blanks between its words.
struct LineFiller {
    private let start: ParagraphStart
    private let column: Column
    private(set) var widestWord: Int
    /// Offset of the line being filled.
    private var lineStart: Int
    /// Offset of the end of its last word.
    private var lineEnd: Int
    /// Columns taken by its words.
    private var width = 0
    private var hasWords = false
    /// Whether no line was set so far: the first holds the mark.
    private var isFirst = true

    init(_ start: ParagraphStart, _ column: Column, widestWord: Int) {
        self.start = start
        self.column = column
        self.widestWord = widestWord
        lineStart = start.line
        lineEnd = start.text
    }

    /// Sets the text from its start to the end of `text`.
    mutating func fill(from text: UnsafeBufferPointer<UInt8>, into lines: inout [Galley.Line]) {
        var index = start.text
        while index < text.count {
            let byte = text[index]
            if byte == [UInt8].blank {
                index += 1
            } else if byte == [UInt8].lineBreak {
                endLine(text, into: &lines)
                index += 1
            } else {
                let wordStart = index
                var bits: UInt8 = 0
                while index < text.count, text[index] > 0x20 {
                    bits |= text[index]
                    index += 1
                }
                let wordWidth =
                    bits < 0x80 ? index - wordStart : displayWidth(of: text[wordStart..<index])
                place(text, wordStart..<index, wordWidth, into: &lines)
            }
        }
        endLine(text, into: &lines)
    }

    private mutating func place(
        _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ wordWidth: Int,
        into lines: inout [Galley.Line]
    ) {
        widestWord = max(widestWord, column.indent + wordWidth)
        if hasWords && width + 1 + wordWidth > column.width { endLine(text, into: &lines) }
        if hasWords {
            width += 1 + wordWidth
            lineEnd = word.upperBound
            return
        }
        startLine(at: word.lowerBound)
        if wordWidth <= column.width {
            width = wordWidth
            lineEnd = word.upperBound
            return
        }
        var index = word.lowerBound
        while index < word.upperBound {
            let (scalar, length) = decodeScalar(text[word], at: index)
            let columns = columns(of: scalar)
            if width + columns > column.width {
                lineEnd = index
                endLine(text, into: &lines)
                startLine(at: index)
            }
            width += columns
            index += length
        }
        lineEnd = word.upperBound
    }

    private mutating func startLine(at offset: Int) {
        hasWords = true
        // The first line starts with its mark.
        if !(isFirst && start.line < start.text) { lineStart = offset }
    }

    private mutating func endLine(
        _ text: UnsafeBufferPointer<UInt8>, into lines: inout [Galley.Line]
    ) {
        defer {
            width = 0
            hasWords = false
        }
        let textStart = isFirst ? max(lineStart, start.text) : lineStart
        if hasWords { trimEnd(text, to: textStart) }
        var lead = isFirst ? column.indent - start.indent : 0
        if !hasWords || lineEnd <= textStart {
            // Nothing to print, unless a mark still waits for its text.
            guard isFirst, start.line < start.text else { return }
            lineEnd = start.text
            width = 0
            while lineEnd > lineStart, text[lineEnd - 1] == [UInt8].blank {
                lineEnd -= 1
                lead -= 1
            }
        }
        lines.append(
            Galley.Line(
                start: lineStart, end: lineEnd, indent: isFirst ? start.indent : column.indent,
                width: lead + width))
        isFirst = false
    }

    /// Takes blanks that hold words together off the end, and the common ones before them.
    private mutating func trimEnd(_ text: UnsafeBufferPointer<UInt8>, to textStart: Int) {
        while lineEnd > textStart {
            if text[lineEnd - 1] == [UInt8].blank {
                lineEnd -= 1
            } else if text[lineEnd - 1] == 0xA0, text[lineEnd - 2] == 0xC2 {
                lineEnd -= 2
            } else {
                return
            }
            width -= 1
        }
    }
}
