internal import Diagnostics

extension MarkdownReader {
    /// Braces that speak of a restriction and stand behind anything but a heading restrict nothing:
    /// told, and what follows withheld to the next heading.
    ///
    /// A brace behind a backslash, or in code, is only a brace.
    mutating func tellStrayRestriction(in place: Span) {
        // A line that looks like a heading has been told.
        guard suspect != Int(place.start), holdsBrace(place.range),
            let range = strayRestriction(in: place.range)
        else { return }
        faults.append(
            TableFaults.restrictsNothing(at: Span(source, range.lowerBound, range.upperBound)))
        if isInNote {
            restricted.append((Int(place.start)..<bytes.count, []))
        } else {
            suspect = suspect ?? Int(place.start)
        }
    }

    private func holdsBrace(_ range: Range<Int>) -> Bool {
        let brace = UInt8(ascii: "{")
        return bytes.withUnsafeBufferPointer { bytes in
            var at = range.lowerBound
            while at < range.upperBound, bytes[at] != brace { at += 1 }
            return at < range.upperBound
        }
    }

    private func strayRestriction(in range: Range<Int>) -> Range<Int>? {
        var at = range.lowerBound
        while at < range.upperBound {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "`"): at = endOfCode(from: at, to: range.upperBound)
            case UInt8(ascii: "{"):
                let end = closingBrace(from: at, to: range.upperBound)
                if speaksOfRestriction(bytes[at..<end]) { return at..<end }
                at = end - 1
            default: break
            }
            at += 1
        }
        return nil
    }

    /// The last byte of code that begins with a run of backticks; of the run, when nothing closes it.
    private func endOfCode(from start: Int, to end: Int) -> Int {
        var open = start
        while open < end, bytes[open] == UInt8(ascii: "`") { open += 1 }
        var at = open
        // Longer runs than anybody writes would be looked for in vain again and again.
        while at < end, open - start <= 8 {
            guard bytes[at] == UInt8(ascii: "`") else {
                at += 1
                continue
            }
            let run = at
            while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
            if at - run == open - start { return at - 1 }
        }
        return open - 1
    }

    /// Behind the next brace that closes; of the line, when none does.
    private func closingBrace(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end, bytes[at] != UInt8(ascii: "}"), bytes[at] != 0x0A { at += 1 }
        // Braces may be set over lines.
        if at < end, bytes[at] == 0x0A {
            let rest = bytes[at..<min(end, at + 1000)]
            if let brace = rest.firstIndex(of: UInt8(ascii: "}")) { at = brace }
        }
        return min(at + 1, end)
    }

    /// Where brackets at the end of a heading speak of a restriction: `# Bids [restricted: lga]`.
    func bracketedRestriction(_ content: Range<Int>) -> Int? {
        guard let last = content.last,
            bytes[last] == UInt8(ascii: "]") || bytes[last] == UInt8(ascii: ")")
        else { return nil }
        let open = bytes[last] == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "(")
        guard let start = bytes[content].lastIndex(of: open),
            start == content.lowerBound || bytes[start - 1] <= 0x20,
            speaksOfRestriction(bytes[start...last])
        else { return nil }
        // In round brackets the word alone may be a word of the title.
        let isKey = bytes[start...last].contains(UInt8(ascii: ":"))
        return isKey || open == UInt8(ascii: "[") ? start : nil
    }
}
