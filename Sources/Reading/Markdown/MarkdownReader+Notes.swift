internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    /// cmark moves the footnotes that are used to the end of the document, in order of their numbers.
    mutating func collectNotes(_ root: OpaquePointer) {
        var node = cmark_node_last_child(root)
        while let found = node, cmark_node_get_type(found) == CMARK_NODE_FOOTNOTE_DEFINITION {
            notes.append(found)
            node = cmark_node_previous(found)
        }
        notes.reverse()
    }

    mutating func appendNote(_ node: OpaquePointer, to result: inout [Inline], depth: Int) {
        guard let number = Int(words(node)), number > 0, number <= notes.count else { return }
        if isInNote {
            faults.append(MarkdownFaults.noteInNote(at: block))
            return
        }
        let note = number - 1
        noteUses.append((note, block))
        if let known = noteBlocks[note] {
            result.append(.footnote(known))
            return
        }
        let outer = (block, cursor, toldHTML)
        isInNote = true
        let blocks = blocks(in: notes[note], depth: depth + 1)
        isInNote = false
        (block, cursor, toldHTML) = outer
        noteBlocks[note] = blocks
        result.append(.footnote(blocks))
    }

    /// Rules about footnotes that need the whole text: repeated, unused, and restricted ones.
    /// Gives the footnotes that are as restricted as the text that uses them.
    mutating func checkNotes(_ restricted: OffsetRanges) -> [Range<Int>] {
        tellRepeatedNotes()
        tellUnusedNotes()
        for definition in lines.definitions where restricted.contains(definition) {
            faults.append(
                MarkdownFaults.restrictedDefinition(at: Span(source, definition, definition + 1)))
        }
        guard !restricted.isEmpty else { return [] }
        let places = notes.map { place(ofNote: $0) }
        var isOpen = [Bool](repeating: false, count: notes.count)
        for use in noteUses where !restricted.contains(Int(use.at.start)) {
            isOpen[use.note] = true
            guard restricted.contains(places[use.note].lowerBound) else { continue }
            faults.append(
                MarkdownFaults.restrictedNote(
                    at: use.at, written: Span(source, places[use.note])))
        }
        // Used in restricted text only: as restricted as that text, wherever it is written.
        return places.indices.filter { !isOpen[$0] }.map { places[$0] }
    }

    /// A footnote from the start of its first line: cmark's own place begins behind the label.
    private func place(ofNote node: OpaquePointer) -> Range<Int> {
        let start = offset(cmark_node_get_start_line(node), 1)
        return start..<max(start, Int(span(of: node).end))
    }

    private mutating func tellRepeatedNotes() {
        guard noteUses.count > 100 else { return }
        var counts = [Int](repeating: 0, count: notes.count)
        for use in noteUses {
            counts[use.note] += 1
            if counts[use.note] == 101 {
                faults.append(MarkdownFaults.repeatedNote(at: use.at))
            }
        }
    }

    private mutating func tellUnusedNotes() {
        guard !lines.notes.isEmpty else { return }
        let used = Set(notes.map { place(ofNote: $0).lowerBound })
        let code = OffsetRanges(code)
        for at in lines.notes {
            var start = at
            while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
            let label = bytes.withUnsafeBufferPointer { MarkdownLines.labelEnd($0, at) }
            guard !used.contains(start), !code.contains(at), let end = label, end < bytes.count,
                bytes[end] == UInt8(ascii: ":")
            else { continue }
            let place = Span(source, at, end)
            faults.append(
                MarkdownFaults.unusedNote(
                    String(decoding: bytes[at..<end], as: UTF8.self), at: place))
        }
    }
}
