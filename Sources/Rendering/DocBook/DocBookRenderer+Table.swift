internal import DocumentTree

extension DocBookRenderer {
    /// Writes a table in the CALS model, its notes and source behind it; tells whether it had any cell.
    ///
    /// ```xml
    /// <informaltable role="lead" rowheader="firstcol">
    ///  <tgroup cols="2">
    ///   <colspec colname="c1" colwidth="1*"/>
    ///   <colspec colname="c2" colwidth="3*" align="right"/>
    ///   <tbody>
    ///    <row>
    ///     <entry role="head">Author</entry>
    ///     <entry>Jo Smith</entry>
    ///    </row>
    ///   </tbody>
    ///  </tgroup>
    /// </informaltable>
    /// ```
    func table(_ table: Table, in setting: Setting) -> Bool {
        let grid = CALSGrid(table)
        if grid.head.isEmpty && grid.body.isEmpty { return false }
        // DocBook's Schematron keeps titled tables out of footnotes and tables out of titled ones.
        let isTitled =
            !table.caption.isEmpty && !setting.isInFootnote && !table.holdsTables
        if !isTitled && !table.caption.isEmpty { caption(table.caption, in: setting) }
        var inner = setting
        if isTitled { inner.isInTitledTable = true }
        writer.element(
            isTitled ? "table" : "informaltable",
            [
                "role": table.role, "rowheader": grid.headsRowsByFirstColumn ? "firstcol" : nil,
                "orient": table.fit == .turned ? "land" : nil,
            ]
        ) {
            if isTitled { title(table.caption, in: setting) }
            writer.element("tgroup", ["cols": String(grid.columnCount)]) {
                for column in 0..<grid.columnCount { self.column(column, of: table) }
                if !grid.head.isEmpty {
                    writer.element("thead") { rows(grid.head, isHead: true, in: inner) }
                }
                writer.element("tbody") { rows(grid.body, isHead: false, in: inner) }
            }
        }
        for note in table.notes where !note.isEmpty {
            writer.mixedElement("para", ["role": "table-note"]) { inlines(note, in: setting) }
        }
        if !table.source.isEmpty {
            writer.mixedElement("para", ["role": "table-source"]) {
                inlines(table.source, in: setting)
            }
        }
        return true
    }

    private func column(_ index: Int, of table: Table) {
        let column = index < table.columns.count ? table.columns[index] : Table.Column()
        let alignment: String? =
            switch column.alignment {
            case .start: nil
            case .centre: "center"
            case .end: "right"
            case .decimal: "char"
            }
        writer.element(
            "colspec",
            [
                "colname": "c\(index + 1)", "colwidth": column.weight.map { "\($0)*" },
                "align": alignment, "char": column.alignment == .decimal ? "." : nil,
            ])
    }

    /// A body with no row gets one empty cell: the schema wants a `tbody`.
    private func rows(_ rows: [CALSGrid.Row], isHead: Bool, in setting: Setting) {
        if rows.isEmpty {
            writer.element("row") { writer.element("entry") }
        }
        for row in rows {
            writer.element("row") {
                for place in row { entry(place, isHead: isHead, in: setting) }
            }
        }
    }

    private func entry(_ place: CALSGrid.Place, isHead: Bool, in setting: Setting) {
        let isSpread = place.columns.count > 1
        let headsRow = place.cell.isHead && !isHead
        let attributes: XMLWriter.Attributes =
            if isSpread || headsRow || place.rowSpan > 1 {
                [
                    "role": headsRow ? "head" : nil,
                    "namest": isSpread ? "c\(place.columns.lowerBound + 1)" : nil,
                    "nameend": isSpread ? "c\(place.columns.upperBound)" : nil,
                    "morerows": place.rowSpan > 1 ? String(place.rowSpan - 1) : nil,
                ]
            } else {
                [:]
            }
        if let words = place.cell.soleLine {
            writer.mixedElement("entry", attributes) { inlines(words, in: setting) }
        } else {
            writer.element("entry", attributes) { _ = blocks(place.cell.blocks, in: setting) }
        }
    }
}

extension Table.Cell {
    /// The words of a cell that is one plain paragraph on one line.
    fileprivate var soleLine: [Inline]? {
        guard blocks.count == 1, case .paragraph(let paragraph)? = blocks.first,
            paragraph.role == nil
        else { return nil }
        let lines = paragraph.content.cutAtBreaks()
        return lines.count == 1 ? lines.first : nil
    }
}
