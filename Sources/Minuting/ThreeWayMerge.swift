/// A text drafted anew, brought into one that the clerk has worked on since the last draft.
///
/// Lines are the unit. Where only the draft changed, its lines are taken; where only the clerk did, the
/// clerk's stand; what both added at one place is kept from both, the draft's first. Where both changed the
/// same lines differently, both stand between marks. No line of the clerk's is altered or lost, and a draft
/// that is no other than the last one changes nothing.
package struct ThreeWayMerge {
    package let merged: [UInt8]
    /// The lines of ``merged`` on which a conflict begins, from 1.
    package let conflicts: [Int]

    /// The words on the marks. They are for the clerk, and stand in no minutes.
    static let marks = (
        mine: "<<<<<<< as you have it", between: "=======", theirs: ">>>>>>> as drafted now"
    )

    package init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
        var ids: [ArraySlice<UInt8>: Int] = [:]
        func numbered(_ text: [UInt8]) -> (lines: [ArraySlice<UInt8>], ids: [Int]) {
            let lines = Self.lines(of: text)
            return (
                lines,
                lines.map { line in
                    // The last line is the same with and without its end.
                    let words = line.last == UInt8(ascii: "\n") ? line.dropLast() : line
                    if let id = ids[words] { return id }
                    ids[words] = ids.count
                    return ids.count - 1
                }
            )
        }
        let (base, mine, theirs) = (numbered(base), numbered(mine), numbered(theirs))
        let inMine = matches(mine.ids, base.ids)
        let inTheirs = matches(theirs.ids, base.ids)
        var writer = Writer()
        var (b, m, t) = (0, 0, 0)
        while true {
            var anchor = b
            while anchor < base.ids.count, inMine[anchor] == nil || inTheirs[anchor] == nil {
                anchor += 1
            }
            let atMine = anchor < base.ids.count ? inMine[anchor] ?? 0 : mine.ids.count
            let atTheirs = anchor < base.ids.count ? inTheirs[anchor] ?? 0 : theirs.ids.count
            writer.resolve(
                Array(base.ids[b..<anchor]),
                (Array(mine.ids[m..<atMine]), mine.lines[m..<atMine]),
                (Array(theirs.ids[t..<atTheirs]), theirs.lines[t..<atTheirs]))
            guard anchor < base.ids.count else { break }
            writer.add(mine.lines[atMine])
            (b, m, t) = (anchor + 1, atMine + 1, atTheirs + 1)
        }
        merged = writer.bytes
        conflicts = writer.conflicts
    }

    /// Each with its line end.
    static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    private struct Writer {
        typealias Side = (ids: [Int], lines: ArraySlice<ArraySlice<UInt8>>)

        var bytes: [UInt8] = []
        var conflicts: [Int] = []
        private var count = 0

        mutating func add(_ line: ArraySlice<UInt8>) {
            if let last = bytes.last, last != UInt8(ascii: "\n") {
                bytes.append(UInt8(ascii: "\n"))
            }
            bytes += line
            count += 1
        }

        mutating func add(_ lines: ArraySlice<ArraySlice<UInt8>>) {
            for line in lines { add(line) }
        }

        mutating func resolve(_ base: [Int], _ mine: Side, _ theirs: Side) {
            if mine.ids == base { return add(theirs.lines) }
            if theirs.ids == base || theirs.ids == mine.ids { return add(mine.lines) }
            if base.isEmpty {
                add(theirs.lines)
                return add(mine.lines)
            }
            // Where one side only added before or after lines that the other changed, they stay neighbours.
            let room = base.count
            if theirs.ids.starts(with: base) {
                add(mine.lines)
                return add(theirs.lines.dropFirst(room))
            }
            if theirs.ids.suffix(room).elementsEqual(base) {
                add(theirs.lines.dropLast(room))
                return add(mine.lines)
            }
            if mine.ids.starts(with: base) {
                add(theirs.lines)
                return add(mine.lines.dropFirst(room))
            }
            if mine.ids.suffix(room).elementsEqual(base) {
                add(mine.lines.dropLast(room))
                return add(theirs.lines)
            }
            conflicts.append(count + 1)
            add(Array((marks.mine + "\n").utf8)[...])
            add(mine.lines)
            add(Array((marks.between + "\n").utf8)[...])
            add(theirs.lines)
            add(Array((marks.theirs + "\n").utf8)[...])
        }
    }
}

/// For each line of the old text, where it stands in the new one; `nil` for one that is gone.
private func matches(_ new: [Int], _ old: [Int]) -> [Int?] {
    var removed = [Bool](repeating: false, count: old.count)
    var inserted = [Bool](repeating: false, count: new.count)
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed[offset] = true
        case .insert(let offset, _, _): inserted[offset] = true
        }
    }
    var kept = new.indices.lazy.filter { !inserted[$0] }.makeIterator()
    return old.indices.map { removed[$0] ? nil : kept.next() }
}
