internal import Diagnostics
internal import Reading

/// Writes a tree again, with the comments of the text it was read from.
///
/// Blocks are `YAMLWriter+Block`, what stands between brackets `YAMLWriter+Flow`.
struct YAMLWriter {
    /// Columns a collection between brackets may reach to on its line.
    static let widest = 110

    let text: [UInt8]
    let layout: YAMLLayout
    private(set) var output: [UInt8] = []
    /// The first comment not yet written.
    private var nextComment = 0
    /// The end of what was written last, a value or a comment.
    private var done: Int
    /// The end of the value written last.
    private var doneValue: Int
    private var lineStart = 0
    /// The end of a text that keeps its empty lines (`|+`): one more would be its own.
    private var keptEnd = -1

    /// - Parameter start: where the YAML begins in the text.
    init(_ text: [UInt8], from start: Int, _ layout: YAMLLayout) {
        self.text = text
        self.layout = layout
        done = start
        doneValue = start
    }

    mutating func write(document root: YAMLNode) {
        let start = Int(root.span.start)
        switch root {
        case .mapping(let pairs, _) where pairs.isEmpty && !isFlow(root): break
        case .mapping, .sequence:
            if isBlock(root, at: 0) {
                block(root, at: 0, isInline: false)
            } else {
                comments(before: start, at: 0)
                emptyLine(before: start)
                value(root, at: -2)
            }
        case .scalar:
            comments(before: start, at: 0)
            emptyLine(before: start)
            value(root, at: -2)
        }
        comments(before: text.count, at: 0)
    }

    // MARK: Writing

    mutating func put(_ bytes: some Sequence<UInt8>) { output += bytes }

    mutating func put(_ text: String) { output += text.utf8 }

    mutating func put(spaces count: Int) {
        output.append(contentsOf: repeatElement(.space, count: max(0, count)))
    }

    mutating func endLine() {
        output.append(.lineFeed)
        lineStart = output.count
    }

    /// Columns written on the line so far.
    var column: Int { output[lineStart...].scalarCount }

    mutating func finished(_ offset: Int) {
        done = max(done, offset)
        doneValue = max(doneValue, offset)
    }

    mutating func write(_ scalar: BlockScalar, at column: Int) {
        put(scalar.header)
        if let comment = scalar.comment {
            put("  ")
            put(comment)
        }
        endLine()
        for line in scalar.lines {
            if !line.isEmpty { put(spaces: max(column, 0) + scalar.indent) }
            put(line)
            endLine()
        }
        finished(scalar.end)
        if scalar.header.contains(UInt8(ascii: "+")) { keptEnd = output.count }
    }

    // MARK: Comments

    /// The comments not yet written that begin in a stretch.
    func comments(in range: Range<Int>) -> ArraySlice<YAMLLayout.Comment> {
        let rest = layout.comments[nextComment...].drop { $0.range.lowerBound < range.lowerBound }
        return rest.prefix { $0.range.lowerBound < range.upperBound }
    }

    /// Writes the comments before an offset, each on its own line.
    mutating func comments(before offset: Int, at column: Int) {
        while let comment = peek(), comment.range.lowerBound < offset {
            own(comment, at: column)
        }
    }

    /// Writes the comments that close a collection: indented like its entries, after the last.
    mutating func comments(closing column: Int, writtenAt sourceColumn: Int) {
        while let comment = peek(), comment.isOwnLine, comment.previous <= doneValue,
            !comment.isBehindDash, comment.column >= sourceColumn
        {
            own(comment, at: column)
        }
    }

    private mutating func own(_ comment: YAMLLayout.Comment, at column: Int) {
        // One moved to before the values it stood among brings no empty line of theirs.
        if comment.previous <= doneValue { emptyLine(before: comment.range.lowerBound) }
        put(spaces: column)
        put(text[comment.range])
        endLine()
        taken(comment)
    }

    /// Ends a line, with the comment that stands at the end of it in the text.
    mutating func endLine(after offset: Int) {
        if let comment = trailing(offset) {
            put("  ")
            put(text[comment.range])
            taken(comment)
        }
        endLine()
    }

    /// The comment on the line of an offset, when it is the next one.
    func trailing(_ offset: Int) -> YAMLLayout.Comment? {
        guard let comment = peek(), !comment.isOwnLine else { return nil }
        let start = comment.range.lowerBound
        return start < offset || !text[offset..<start].contains(.lineFeed) ? comment : nil
    }

    private func peek() -> YAMLLayout.Comment? {
        nextComment < layout.comments.count ? layout.comments[nextComment] : nil
    }

    private mutating func taken(_ comment: YAMLLayout.Comment) {
        nextComment += 1
        done = max(done, comment.range.upperBound)
    }

    /// One empty line, where the text has one or more between what was written last and an offset.
    mutating func emptyLine(before offset: Int) {
        guard !output.isEmpty, offset > done, output.count != keptEnd else { return }
        var isAfterLine = false
        var isEmpty = false
        for byte in text[done..<offset] {
            if byte == .lineFeed {
                if isAfterLine && isEmpty { return endLine() }
                isAfterLine = true
                isEmpty = true
            } else if !byte.isBlank {
                isEmpty = false
            }
        }
    }
}
