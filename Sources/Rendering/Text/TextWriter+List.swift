internal import Diagnostics
import DocumentTree

extension TextWriter {
    /// What stands before an item, and the columns it takes; empty for none.
    private typealias Mark = (bytes: [UInt8], width: Int)

    /// A list; its items hang beside their marks.
    ///
    /// ```
    /// (i)  to note the report
    /// (ii) to agree the plan for the year, with the
    ///      changes set out below
    /// ```
    mutating func list(_ list: List) {
        let bullets = list.numbering == .bullet
        if bullets { bulletDepth += 1 }
        defer { if bullets { bulletDepth -= 1 } }
        let marks = self.marks(of: list)
        let widest = marks.reduce(0) { max($0, $1.width) }
        // Numbers leave room for two digits, so that lists that run on keep one edge.
        let hang = max(bullets ? 2 : 4, widest + 1)
        let hangs = hasRoom(besides: hang)
        for (item, mark) in zip(list.items, marks) {
            if !mark.bytes.isEmpty {
                galley.mark(
                    mark.bytes, width: mark.width, indent: column.indent, hangs: hangs)
            }
            indented(by: hang) {
                $0.blocks(item.blocks, tight: list.tight)
                $0.galley.flushMarker(column: $0.column)
            }
            galley.wantSpace(list.tight ? 0 : 1)
        }
    }

    private func marks(of list: List) -> [Mark] {
        if list.numbering == .bullet {
            let words =
                switch bulletDepth {
                case 1: "•"
                case 2: "-"
                default: "◦"
                }
            return Array(repeating: mark(words), count: list.items.count)
        }
        return list.items.map { item in
            guard let number = item.number else { return ([], 0) }
            return mark(list.format.filled(with: numeral(number, list.numbering)))
        }
    }

    private func mark(_ words: String) -> Mark {
        var bytes: [UInt8] = []
        bytes.appendPrintable(words, paragraphStart: 0)
        return (bytes, bytes.withUnsafeBufferPointer { displayWidth(of: $0[...]) })
    }
}

extension String {
    /// The wording with its first `%` replaced.
    func filled(with words: String) -> String {
        guard let place = utf8.firstIndex(of: UInt8(ascii: "%")) else { return self }
        return String(self[..<place]) + words + String(self[utf8.index(after: place)...])
    }
}

/// A number as its list prints it; letters after `z` are `aa`, `ab`; decimal where there is no way.
func numeral(_ number: Int, _ numbering: List.Numbering) -> String {
    guard number > 0 else { return String(number) }
    switch numbering {
    case .bullet, .decimal: return String(number)
    case .lowerRoman: return number < 4000 ? roman(number) : String(number)
    case .upperRoman: return number < 4000 ? roman(number).uppercased() : String(number)
    case .lowerLetter: return letters(number, from: UInt8(ascii: "a"))
    case .upperLetter: return letters(number, from: UInt8(ascii: "A"))
    }
}

private func roman(_ number: Int) -> String {
    let signs = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
        while rest >= value {
            text += sign
            rest -= value
        }
    }
    return text
}

private func letters(_ number: Int, from first: UInt8) -> String {
    var rest = number
    var text: [UInt8] = []
    while rest > 0 {
        text.append(first + UInt8((rest - 1) % 26))
        rest = (rest - 1) / 26
    }
    return String(decoding: text.reversed(), as: UTF8.self)
}
