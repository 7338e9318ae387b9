internal import DocumentTree

extension [Inline] {
    /// The content cut at its line breaks, inside emphasis and links too; at least one line.
    ///
    /// `Dear Sir[break]**Yours[break]faithfully**` → `Dear Sir`, `**Yours**`, `**faithfully**`.
    /// Lines with nothing on them are dropped.
    func cutAtBreaks() -> [[Inline]] {
        if !contains(where: \.mayBreak) { return [self] }
        let lines = cut().filter { !$0.isEmpty }
        return lines.isEmpty ? [[]] : lines
    }

    private func cut() -> [[Inline]] {
        var lines: [[Inline]] = [[]]
        for inline in self {
            switch inline {
            case .lineBreak:
                lines.append([])
            case .emphasis(let inner):
                lines.join(inner.cut().map { $0.isEmpty ? [] : [.emphasis($0)] })
            case .strong(let inner):
                lines.join(inner.cut().map { $0.isEmpty ? [] : [.strong($0)] })
            case .struckOut(let inner):
                lines.join(inner.cut().map { $0.isEmpty ? [] : [.struckOut($0)] })
            case .link(let address, let inner):
                let pieces = inner.cut()
                lines.join(
                    pieces.map {
                        $0.isEmpty && pieces.count > 1 ? [] : [.link(address: address, $0)]
                    })
            case .text, .code, .reference, .footnote, .pageRange, .spark:
                lines[lines.count - 1].append(inline)
            }
        }
        return lines
    }

    /// The footnotes among the words, in order; those inside a footnote are its own.
    var notesWithin: [[Block]] {
        flatMap { inline -> [[Block]] in
            switch inline {
            case .footnote(let blocks): [blocks]
            case .emphasis(let inner), .strong(let inner), .struckOut(let inner),
                .link(_, let inner):
                inner.notesWithin
            case .text, .code, .reference, .lineBreak, .pageRange, .spark: []
            }
        }
    }
}

extension Inline {
    /// Whether a line break can be in it.
    fileprivate var mayBreak: Bool {
        switch self {
        case .lineBreak: true
        case .emphasis(let inner), .strong(let inner), .struckOut(let inner), .link(_, let inner):
            inner.contains(where: \.mayBreak)
        case .text, .code, .reference, .footnote, .pageRange, .spark: false
        }
    }
}

extension [[Inline]] {
    /// Goes on with the first of the lines on the last line here.
    fileprivate mutating func join(_ lines: [[Inline]]) {
        self[count - 1] += lines.first ?? []
        self += lines.dropFirst()
    }
}
