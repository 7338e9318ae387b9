internal import Diagnostics
import DocumentTree

extension TextWriter {
    /// A line of one sign, within a drawing.
    mutating func rule(_ sign: UInt8, width: Int) {
        let start = galley.beginLine(column)
        galley.bytes += repeatElement(sign, count: width)
        galley.endLine(start, width: width, column)
    }

    /// Lines set aside, copied into a drawing.
    mutating func copy(_ aside: Galley) {
        for line in aside.lines {
            let start = galley.beginLine(column)
            guard !line.isEmpty else {
                galley.endLine(start, width: 0, column)
                continue
            }
            galley.bytes.appendBlanks(line.indent)
            galley.bytes.append(aside.bytes, line.start..<line.end)
            galley.endLine(start, width: line.indent + line.width, column)
        }
    }

    /// A picture: the house's word, the words that stand for it and its caption, in a frame.
    ///
    /// ```
    /// +-------------------------------------+
    /// | Figure: Wards shaded by life span   |
    /// |                                     |
    /// | Figure 2. Life expectancy by ward   |
    /// +-------------------------------------+
    /// ```
    mutating func figure(_ figure: Figure) {
        let framed = hasRoom(besides: 4)
        let words = options.words.figure
        let content = setAside(width: column.width - (framed ? 4 : 0)) { writer in
            writer.paragraph([.text(words), .text(" "), .text(figure.alternative)])
            writer.galley.wantSpace(1)
            writer.paragraph(figure.caption)
        }
        guard let width = content.lines.map({ $0.indent + $0.width }).max() else { return }
        let drawing = galley.beginDrawing(column)
        if framed { frame(content, width: width) } else { copy(content) }
        galley.endDrawing(drawing)
    }

    private mutating func frame(_ content: Galley, width: Int) {
        frameEdge(width: width)
        for line in content.lines {
            let start = galley.beginLine(column)
            galley.bytes += "| ".utf8
            galley.bytes.appendBlanks(line.indent)
            galley.bytes.append(content.bytes, line.start..<line.end)
            galley.bytes.appendBlanks(width - line.indent - line.width)
            galley.bytes += " |".utf8
            galley.endLine(start, width: width + 4, column)
        }
        frameEdge(width: width)
    }

    private mutating func frameEdge(width: Int) {
        let start = galley.beginLine(column)
        galley.bytes.append(UInt8(ascii: "+"))
        galley.bytes += repeatElement(UInt8(ascii: "-"), count: width + 2)
        galley.bytes.append(UInt8(ascii: "+"))
        galley.endLine(start, width: width + 4, column)
    }

    /// Lines as written, cut and continued where they are wider than the column.
    mutating func preformatted(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var rest = source[...]
            var waiting: Int?
            while !rest.isEmpty {
                let end = rest.firstIndex(of: [UInt8].lineBreak) ?? rest.endIndex
                var line = rest[rest.startIndex..<end]
                rest = rest[min(end + 1, rest.endIndex)...]
                if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
                var bytes: [UInt8] = []
                bytes.appendPrintable(line, paragraphStart: 0, keepingBlanks: true)
                while bytes.last == [UInt8].blank { bytes.removeLast() }
                // Empty lines at the start and at the end of the text are not printed.
                if bytes.isEmpty {
                    waiting = waiting.map { $0 + 1 }
                    continue
                }
                galley.wantSpace(waiting ?? 0)
                waiting = 0
                cut(bytes)
            }
        }
    }

    /// One line as written, in as many pieces as it needs.
    private mutating func cut(_ bytes: [UInt8]) {
        let drawing = galley.beginDrawing(column)
        bytes.withUnsafeBufferPointer { line in
            var pieceStart = 0
            var width = 0
            var index = 0
            while index <= line.count {
                let (scalar, length) =
                    index < line.count ? decodeScalar(line[...], at: index) : (0, 1)
                let next = index < line.count ? columns(of: scalar) : 0
                if index == line.count || width + next > column.width {
                    piece(line[pieceStart..<index])
                    pieceStart = index
                    width = 0
                }
                width += next
                index += length
            }
        }
        galley.endDrawing(drawing)
    }

    private mutating func piece(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var bytes = bytes
        while bytes.last == [UInt8].blank { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return }
        let start = galley.beginLine(column)
        galley.bytes.append(contentsOf: bytes)
        galley.endLine(start, width: displayWidth(of: bytes), column)
    }
}
