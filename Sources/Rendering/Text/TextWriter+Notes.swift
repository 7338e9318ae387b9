import DocumentTree

extension TextWriter {
    /// The notes of the paper, below the house's heading for them.
    ///
    /// ```
    /// [1] https://www.southampton.gov.uk/plan
    /// [2] Figures for 2021 are provisional.
    /// ```
    mutating func endNotes() {
        guard notes.next > 0 else { return }
        heading([.text(options.words.notes)], depth: 1)
        // A note may hold a link or another note, which are then printed after it.
        var index = 0
        while index < notes.notes.count {
            let mark = Array("[\(index + 1)]".utf8)
            let hang = mark.count + 1
            galley.mark(
                mark, width: mark.count, indent: column.indent, hangs: hasRoom(besides: hang))
            let note = notes.notes[index]
            indented(by: hang) {
                switch note {
                case .footnote(let blocks): $0.blocks(blocks)
                case .address(let address): $0.paragraph([.text(address)])
                }
                $0.galley.flushMarker(column: $0.column)
            }
            galley.space = 0
            index += 1
        }
    }
}
