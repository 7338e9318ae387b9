import Diagnostics

/// The width of a text in thousandths of its size, by the widths of a common sans-serif face and a
/// fifth more, so that the wider faces a viewer may have fit as well.
///
/// No font is looked at: the same text is as wide on every machine.
/// Source: the widths of Helvetica in Adobe's font metrics (AFM 4.1).
func textWidth(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
        var width = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                width += bytes[index] < 32 ? 0 : asciiWidths[Int(bytes[index]) - 32]
                index += 1
            } else {
                let (scalar, length) = decodeScalar(bytes[...], at: index)
                width += [0, 600, 1000][min(2, columns(of: scalar))]
                index += length
            }
        }
        return width * 6 / 5
    }
}

/// From space to DEL.
private let asciiWidths = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 0,
]

/// The text in lines that fit a room; a word too long for a line is broken within.
func wrap(_ text: String, size: Int, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { textWidth(of: text) * size <= room * 1000 }
    for word in text.split(separator: " ").map(String.init) {
        let longer = line.isEmpty ? word : line + " " + word
        if fits(longer) {
            line = longer
            continue
        }
        if !line.isEmpty { lines.append(line) }
        line = word
        while !fits(line) {
            var head = line.unicodeScalars.prefix(1)
            for count in 2..<max(2, line.unicodeScalars.count) {
                let longer = line.unicodeScalars.prefix(count)
                guard fits(String(longer)) else { break }
                head = longer
            }
            guard head.count < line.unicodeScalars.count else { break }
            lines.append(String(head))
            line = String(line.unicodeScalars.dropFirst(head.count))
        }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
}
