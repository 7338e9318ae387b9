internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

extension MarkdownReader {
    /// A section whose end is not yet reached.
    private struct OpenSection {
        let title: [Inline]
        let attributes: HeadingAttributes
        let level: Int
        let span: Span
        var blocks: [Block] = []
        var sections: [GuardedSection] = []
        /// How many files had been embedded when it began.
        let embeddedBefore: Int
        /// How many references and parts had been found when it began.
        let foundBefore: (references: Int, parts: Int)
    }

    /// The blocks of a value of a strategy.
    mutating func value(_ root: OpaquePointer) -> [Block] {
        collectNotes(root)
        let blocks = blocks(in: root, depth: 1)
        _ = checkNotes(OffsetRanges([]))
        return blocks
    }

    mutating func paper(_ root: OpaquePointer, _ whole: Span) -> PaperText {
        collectNotes(root)
        var blocks: [Block] = []
        var sections: [GuardedSection] = []
        var open: [OpenSection] = []
        var child = cmark_node_first_child(root)
        while let node = child {
            child = cmark_node_next(node)
            if cmark_node_get_type(node) == CMARK_NODE_HEADING {
                let place = span(of: node)
                closeSuspect(at: Int(place.start))
                let level = Int(cmark_node_get_heading_level(node))
                close(&open, from: level, at: Int(place.start), into: &sections)
                open.append(section(node, level: level, at: place))
                continue
            }
            checkUnspacedHeading(node)
            if open.isEmpty {
                append(node, to: &blocks, depth: 1)
            } else {
                append(node, to: &open[open.count - 1].blocks, depth: 1)
            }
        }
        closeSuspect(at: bytes.count)
        close(&open, from: 1, at: bytes.count, into: &sections)
        withhold()
        return PaperText(
            blocks: blocks, sections: sections, references: references, parts: parts, span: whole)
    }

    /// Ends every open section of a level or deeper.
    private mutating func close(
        _ open: inout [OpenSection], from level: Int, at end: Int,
        into sections: inout [GuardedSection]
    ) {
        while let last = open.last, last.level >= level {
            open.removeLast()
            let guarded = finish(last, at: end)
            if open.isEmpty {
                sections.append(guarded)
            } else {
                open[open.count - 1].sections.append(guarded)
            }
        }
    }

    private mutating func finish(_ section: OpenSection, at end: Int) -> GuardedSection {
        let content = PaperSection(
            title: section.title, name: section.attributes.name, level: section.level,
            blocks: section.blocks, sections: section.sections, slide: section.attributes.slide,
            span: section.span)
        guard section.attributes.isRestricted else {
            return GuardedSection(
                restriction: nil, section: Guarded(open: content), span: section.span)
        }
        restricted.append(
            (Int(section.span.start)..<end, section.attributes.restriction?.publicTitle?.span))
        for place in references.indices[section.foundBefore.references...] {
            references[place] = references[place].restricted
        }
        for place in parts.indices[section.foundBefore.parts...] {
            parts[place] = WrittenPart(parts[place].part, isRestricted: true)
        }
        for file in embedded[section.embeddedBefore...] {
            sources.withholdAll(of: file, publicName: nil)
        }
        return GuardedSection(
            restriction: section.attributes.restriction, section: Guarded(restricted: content),
            span: section.span)
    }

    private mutating func section(
        _ node: OpaquePointer, level: Int, at place: Span
    ) -> OpenSection {
        enter(place)
        let foundBefore = (references.count, parts.count)
        let content = headingContent(place)
        let attributes = headingAttributes(content)
        let title: [Inline]
        if let words = attributes.words {
            title = headingWords(words)
        } else {
            title = inlines(of: node, depth: 1, isProse: false)
        }
        if title.isEmpty { faults.append(MarkdownFaults.headingWithoutWords(at: place)) }
        return OpenSection(
            title: title, attributes: attributes, level: level, span: place,
            embeddedBefore: embedded.count, foundBefore: foundBefore)
    }

    /// The bytes of a heading without its `#`s or the line below it.
    private func headingContent(_ place: Span) -> Range<Int> {
        var start = Int(place.start)
        var end = Int(place.end)
        while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        let isMarked =
            start > Int(place.start) && start - Int(place.start) <= 6
            && (start == end || bytes[start] <= 0x20)
        if isMarked {
            // Closing `#`s are part of the mark when a blank stands before them.
            var closing = end
            while closing > start, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
            if closing < end, closing == start || bytes[closing - 1] <= 0x20 { end = closing }
        } else {
            start = Int(place.start)
            while end > start, bytes[end - 1] != 0x0A { end -= 1 }
        }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        while start < end, bytes[start] <= 0x20 { start += 1 }
        return start..<end
    }

    /// The words of a heading before its attributes, parsed by themselves.
    private mutating func headingWords(_ range: Range<Int>) -> [Inline] {
        range.isEmpty ? [] : inlineWords(bytes[range], isProse: false)
    }

    /// Words parsed by themselves, as they would be within a line.
    mutating func inlineWords(_ words: some Collection<UInt8>, isProse: Bool = true) -> [Inline] {
        // cmark would read "1. Title" as a list; behind a `#` it is a heading whatever it says.
        var text = Array("# ".utf8)
        text.append(contentsOf: words.lazy.map { $0 < 0x20 ? 0x20 : $0 })
        guard let root = MarkdownTree.parse(text, 0..<text.count) else { return [] }
        defer { cmark_node_free(root) }
        guard let heading = cmark_node_first_child(root) else { return [] }
        return inlines(of: heading, depth: 1, isProse: isProse)
    }

    /// `##Bids { restricted: … }` is no heading to cmark, and would restrict nothing.
    private mutating func checkUnspacedHeading(_ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_CODE_BLOCK else { return }
        var start = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { return }
        var end = start
        var hasBrace = false
        while end < bytes.count, bytes[end] != 0x0A {
            hasBrace = hasBrace || bytes[end] == UInt8(ascii: "{")
            end += 1
        }
        guard hasBrace, speaksOfRestriction(bytes[start..<end]) else { return }
        suspect = suspect ?? start
        faults.append(MarkdownFaults.headingUnspaced(at: Span(source, start, end)))
    }

    /// Withholds what somebody meant to restrict and did not, up to the next heading.
    private mutating func closeSuspect(at end: Int) {
        guard let start = suspect else { return }
        suspect = nil
        restricted.append((start..<max(start, end), nil))
    }

    private mutating func withhold() {
        let closed = OffsetRanges(restricted.map(\.range))
        let notes = checkNotes(closed)
        for range in OffsetRanges(closed.ranges + notes).ranges {
            sources.withhold(Span(source, range))
        }
        // A restricted section inside another has no public title: the outer one covers it.
        var covered = 0
        for part in restricted.sorted(by: {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }) where part.range.lowerBound >= covered {
            covered = part.range.upperBound
            if let title = part.publicTitle { sources.disclose(title) }
        }
    }
}
