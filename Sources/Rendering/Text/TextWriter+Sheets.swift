import DocumentTree

extension TextWriter {
    // MARK: Stretches

    /// Ends the present stretch and begins another. One without a word that is no slide comes to
    /// nothing.
    mutating func begin(_ next: Stretch) {
        end()
        stretch = next
        column = Column(indent: 0, width: next.size.measure)
    }

    private mutating func end() {
        if !galley.lines.isEmpty || stretch.isSlide {
            stretch.galley = galley
            stretches.append(stretch)
        }
        galley = Galley()
    }

    /// What was set, in order; one stretch at least.
    mutating func finish() -> [Stretch] {
        end()
        return stretches.isEmpty ? [stretch] : stretches
    }

    // MARK: Turned tables

    /// Whether a table asks for a landscape sheet, needs it and is helped by it.
    func turns(_ table: Table) -> Bool {
        guard table.fit == .turned, !galley.isCell, stretch.orientation == .portrait else {
            return false
        }
        return fits(table, measure: options.size(.landscape).measure, butNot: column.width)
    }

    /// A table on landscape sheets of its own, with what may not be parted from it: a heading, the
    /// mark of a list item. What follows begins a sheet that lies as before.
    mutating func turned(_ table: Table) {
        let before = galley.lines.count
        galley.flushMarker(column: column)
        if galley.lines.count > before { galley.keepWithNext() }
        let outer = (column, stretch)
        let kept = galley.takeKept()
        // The slide is where its head is.
        let movesHead = galley.lines.isEmpty
        var landscape = Stretch(.landscape, options)
        landscape.headline = outer.1.headline
        landscape.goesOn = outer.1.goesOn || !movesHead
        landscape.isSlide = outer.1.isSlide && movesHead
        if movesHead { stretch.isSlide = false }
        begin(landscape)
        galley = kept
        self.table(table)
        var after = Stretch(outer.1.orientation, options)
        after.headline = outer.1.headline
        after.goesOn = true
        begin(after)
        column = outer.0
    }

    // MARK: Decks

    /// A deck: its cover, then each slide on sheets of its own, then the notes.
    ///
    /// The writer was made for sheets that lie as the cover does.
    mutating func deck(_ paper: Paper) {
        isDeck = true
        contents = paper.contentsEntries
        heading(paper.title, depth: 0)
        centred(paper.blocks)
        let cover = stretch
        for section in paper.sections { self.section(section, depth: 1) }
        guard notes.next > 0 else { return }
        begin(Stretch(cover.orientation, options))
        endNotes()
    }

    /// ```
    /// AREAS OF WORK
    /// Giving children the best start in life
    /// ======================================
    /// ```
    mutating func slide(_ slide: Section, _ sheet: Sheet) {
        begin(Stretch(sheet.orientation, options))
        stretch.isSlide = true
        slideStarts.append(stretches.count)
        if !sheet.label.isEmpty {
            paragraph(sheet.label)
            galley.keepWithNext()
        }
        let first = galley.lines.count
        heading(slide.title, depth: 1, spaceBefore: 0)
        stretch.headline = galley.copy(from: first)
        if sheet.kind == .divider {
            centred(slide.blocks)
        } else {
            blocks(slide.blocks)
        }
        if sheet.kind == .contents { list(contents) }
        for inner in slide.sections { section(inner, depth: 2) }
    }

    /// Blocks in the middle of the sheet; the paragraphs that open them line by line, the rest as
    /// one.
    private mutating func centred(_ blocks: [Block]) {
        let opening = blocks.prefix { block in
            if case .paragraph = block { true } else { false }
        }
        self.blocks(Array(opening))
        stretch.centredLines = galley.lines.count
        if opening.count < blocks.count, !opening.isEmpty { galley.wantSpace(1) }
        self.blocks(Array(blocks.dropFirst(opening.count)))
    }

    // MARK: Contents

    /// The slides of the deck with their pages, which are put in when they are known.
    ///
    /// ```
    /// Areas of work ....................... 12
    ///   Giving children the best start .... 13
    /// ```
    private mutating func list(_ entries: [ContentsEntry]) {
        if galley.lines.count > 0 { galley.wantSpace(1) }
        for (place, entry) in entries.enumerated() {
            if place > 0, entry.isDivider || entries[place - 1].isDivider {
                galley.wantSpace(entry.isDivider ? 1 : 0)
            }
            indented(by: 2 * min(entry.depth, 8)) { $0.entry(entry) }
        }
    }

    private mutating func entry(_ entry: ContentsEntry) {
        let field = Stretch.fieldWidth
        let room = max(2, column.width - field - 4)
        let words = setAside(width: room) { $0.paragraph([.text(entry.words)]) }
        guard let last = words.lines.last else { return }
        let drawing = galley.beginDrawing(column)
        for line in words.lines.dropLast() { self.line(line, of: words, dots: 0) }
        // Too narrow for a number, as a column of a few characters is.
        let dots = column.width - last.indent - last.width - 1
        self.line(last, of: words, dots: dots >= field ? dots : 0)
        if dots >= field {
            stretch.fields.append((galley.bytes.count - field, entry.slide))
        }
        galley.endDrawing(drawing)
    }

    private mutating func line(_ line: Galley.Line, of words: Galley, dots: Int) {
        let start = galley.beginLine(column)
        galley.bytes.appendBlanks(line.indent)
        galley.bytes.append(words.bytes, line.start..<line.end)
        if dots > 0 {
            galley.bytes.append([UInt8].blank)
            galley.bytes += repeatElement(UInt8(ascii: "."), count: dots)
        }
        let width = line.indent + line.width + (dots > 0 ? dots + 1 : 0)
        galley.endLine(start, width: width, column)
    }
}
