import DocumentTree

/// Sets sections, blocks and inlines into a galley.
///
/// ```
/// Section: Summary          →  Summary
///                              -------
/// paragraph, 80 columns     →  lines of at most 80 columns
/// ```
struct TextWriter {
    let options: TextOptions
    /// Page ranges that are known; empty while the papers themselves are laid out.
    let ranges: [AnchorID: PageNumbers.Stamps]
    /// Whether sections that are slides begin sheets of their own.
    var isDeck = false
    /// What a contents slide lists.
    var contents: [ContentsEntry] = []
    /// For each slide met, the number of stretches before it.
    var slideStarts: [Int] = []
    /// The stretches already set; the text of the present one is in the galley.
    var stretches: [Stretch] = []
    var stretch: Stretch
    var galley = Galley()
    var column: Column
    var notes = Notes()
    /// How many bulleted lists the block stands in.
    var bulletDepth = 0
    /// Whether a table cell is set only to learn its width.
    var isMeasuring = false

    init(
        _ options: TextOptions, ranges: [AnchorID: PageNumbers.Stamps] = [:],
        orientation: Sheet.Orientation = .portrait
    ) {
        self.options = options
        self.ranges = ranges
        stretch = Stretch(orientation, options)
        column = Column(indent: 0, width: stretch.size.measure)
    }

    // MARK: Documents and sections

    /// A paper or the front sheet: its title, blocks, sections and notes.
    mutating func document(title: [Inline], blocks: [Block], sections: [Section]) {
        heading(title, depth: 0)
        self.blocks(blocks)
        for section in sections { self.section(section, depth: 1) }
        endNotes()
    }

    /// The title of a part, on the first sheet of its first item.
    mutating func partTitle(_ title: String) { heading([.text(title)], depth: 0) }

    mutating func section(_ section: Section, depth: Int) {
        if isDeck, let sheet = section.sheet { return slide(section, sheet) }
        heading(section.title, depth: depth)
        blocks(section.blocks)
        for inner in section.sections { self.section(inner, depth: depth + 1) }
    }

    /// A title and its rules: `=` above and below at depth 0, `=` below at 1, `-` below at 2.
    mutating func heading(_ title: [Inline], depth: Int, spaceBefore: Int? = nil) {
        // A galley of its own tells the width of its lines before the rule above them is drawn.
        let lines = setAside(width: column.width) { $0.paragraph(title) }
        guard let width = lines.lines.map({ $0.indent + $0.width }).max() else { return }
        let sign: UInt8? =
            switch depth {
            case 0, 1: UInt8(ascii: "=")
            case 2: UInt8(ascii: "-")
            default: nil
            }
        galley.wantSpace(spaceBefore ?? (depth < 2 ? 2 : 1))
        let drawing = galley.beginDrawing(column)
        if depth == 0, let sign { rule(sign, width: width) }
        copy(lines)
        if let sign { rule(sign, width: width) }
        galley.endDrawing(drawing)
        galley.keepWithNext()
        galley.wantSpace(1)
    }

    // MARK: Blocks

    /// Blocks with a blank line between them; none before a list in a tight list.
    mutating func blocks(_ blocks: [Block], tight: Bool = false) {
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                var joins = false
                if tight, case .list = block { joins = true }
                galley.wantSpace(joins ? 0 : 1)
            }
            self.block(block)
        }
    }

    mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            self.paragraph(paragraph.content)
        case .list(let list):
            self.list(list)
        case .table(let table):
            if turns(table) { turned(table) } else { self.table(table) }
        case .figure(let figure):
            self.figure(figure)
        case .quotation(let inner):
            indented(by: 4) { $0.blocks(inner) }
        case .preformatted(let text, _):
            preformatted(text)
        case .rule:
            let drawing = galley.beginDrawing(column)
            rule(UInt8(ascii: "-"), width: isMeasuring ? 3 : column.width)
            galley.endDrawing(drawing)
        case .generated: break
        case .label(let words):
            paragraph(words)
            galley.keepWithNext()
        }
    }

    mutating func paragraph(_ content: [Inline]) {
        let start = galley.beginParagraph(column)
        inlines(content, paragraphStart: start.text)
        galley.endParagraph(start, column)
    }

    // MARK: Columns

    /// Sets blocks to the right of so many columns; where too few are left, not indented at all.
    mutating func indented(by columns: Int, _ set: (inout TextWriter) -> Void) {
        guard hasRoom(besides: columns) else { return set(&self) }
        column.indent += columns
        column.width -= columns
        set(&self)
        column.indent -= columns
        column.width += columns
    }

    /// Whether text can hang so many columns to the right and still be read.
    func hasRoom(besides columns: Int) -> Bool { column.width - columns >= 8 }

    /// Sets blocks into a galley of their own, starting at column 0, to be drawn into this one.
    mutating func setAside(width: Int, _ set: (inout TextWriter) -> Void) -> Galley {
        var aside = Galley(isCell: true)
        swap(&aside, &galley)
        let outer = (column, bulletDepth)
        column = Column(indent: 0, width: width)
        bulletDepth = 0
        set(&self)
        (column, bulletDepth) = outer
        swap(&aside, &galley)
        return aside
    }
}
