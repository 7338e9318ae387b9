import Diagnostics
import DocumentTree

/// What an author says of a table apart from its cells: `{ heads: 2, source: …, columns: [ … ] }`.
struct TableAttributes {
    struct Column {
        let alignment: Table.Alignment?
        let unit: String?
        let isStub: Bool
        let weight: Int?
        let span: Span
    }

    /// Rows of the head, from the top. Default: 1.
    let heads: Located<Int>?
    /// Markdown within a line, as are `source` and `notes`.
    let caption: Located<String>?
    let source: Located<String>?
    let notes: [Located<String>]
    let fit: Table.Fit
    let columns: [Column]
    let span: Span

    /// Longer words are no line of a table, and could take long to read.
    private static let longest = 4000

    /// `nil` when the node is no mapping.
    init?(_ node: YAMLNode, _ findings: inout Findings) {
        guard let reader = MappingReader(node, .tableAttributes, &findings) else { return nil }
        func line(_ words: Located<String>?) -> Located<String>? {
            guard let words, words.value.utf8.count > Self.longest else { return words }
            findings.faults.append(TableFaults.wordsTooLong(at: words.span))
            return nil
        }
        heads = reader.number("heads", &findings).map {
            Located($0, reader.valueSpan("heads") ?? reader.span)
        }
        caption = line(reader.words("caption", &findings))
        source = line(reader.words("source", &findings))
        notes = reader.wordsList("notes", &findings).compactMap { line($0) }
        fit = reader.choice("fit", Table.Fit.self, &findings)?.value ?? .records
        columns = reader.list("columns", &findings) { node, findings in Column(node, &findings) }
        span = reader.span
        tellLateStub(&findings)
    }

    var headCount: Int { heads?.value ?? 1 }

    /// A stub is repeated from the left edge: nothing else may stand before it.
    private func tellLateStub(_ findings: inout Findings) {
        guard let first = columns.firstIndex(where: { !$0.isStub }),
            let late = columns[first...].first(where: \.isStub)
        else { return }
        findings.faults.append(TableFaults.stubLate(at: late.span))
    }

    /// The columns of a table as it was read, with what is said of them. Tells those too many.
    func columns(over columns: [Table.Column], faults: inout FaultList) -> [Table.Column] {
        if self.columns.count > columns.count {
            faults.append(
                TableFaults.columnsTooMany(
                    self.columns.count, of: columns.count, at: self.columns[columns.count].span))
        }
        return columns.enumerated().map { index, column in
            guard index < self.columns.count else { return column }
            let said = self.columns[index]
            return Table.Column(
                alignment: said.alignment ?? column.alignment, weight: said.weight ?? column.weight,
                isStub: said.isStub, unit: said.unit)
        }
    }
}

extension TableAttributes.Column {
    fileprivate init?(_ node: YAMLNode, _ findings: inout Findings) {
        guard let reader = MappingReader(node, .tableAttributeColumn, &findings) else { return nil }
        alignment = reader.choice("align", Table.Alignment.self, &findings)?.value
        unit = reader.name("unit", &findings)?.value
        isStub = reader.answer("stub", default: false, &findings)
        weight = reader.number("weight", &findings)
        span = reader.span
    }
}

/// What may be wrong with a table beyond its cells.
enum TableFaults {
    static func malformed(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "braces below a table that are not attributes",
            remedies: [
                "write { caption: …, source: … } and nothing behind the closing brace",
                "write \\{ for a brace that is only a brace",
            ])
    }

    static func inTable(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "braces that have become a row of the table above",
            remedies: ["put an empty line before them"])
    }

    static func misplaced(_ key: String, at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span,
            "braces with '\(word: key)', and no table directly above them",
            remedies: [
                "put them directly below the table, an empty line between",
                "write \\{ for a brace that is only a brace",
            ])
    }

    static func restrictsNothing(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "braces with 'restricted' in the text restrict nothing",
            remedies: ["write { restricted: { … } } at the end of the heading"])
    }

    static func wordsTooLong(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "more than 4,000 letters in one line of a table",
            remedies: ["say it in a paragraph below the table"])
    }

    static func stubLate(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "stub behind a column that is none; stubs come first",
            remedies: ["move the column to the left edge, or take 'stub' out"])
    }

    static func columnsTooMany(_ count: Int, of columns: Int, at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "\(count) columns said of a table of \(columns)",
            remedies: ["write an entry for each column of the table, from the first"])
    }

    static func headsTooMany(_ count: Int, of rows: Int, at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "head of \(count) rows in a table of \(rows)",
            remedies: ["count only the rows at the top that name columns"])
    }

    static func notOfTable(at span: Span) -> Diagnostic {
        .paper(
            .tableAttributes, at: span, "'table' beside an appendix that is not a CSV file",
            remedies: ["write it in braces below the table, in the appendix itself"])
    }

    static func nothingToJoin(_ mark: JoinMark, isBelowHead: Bool, at span: Span) -> Diagnostic {
        let place: Message =
            mark == .left ? "to its left" : isBelowHead ? "in the body above it" : "above it"
        return .paper(
            .tableSpan, at: span,
            "cell '\(word: mark.sign)' with nothing \(place) to be joined to",
            remedies: [
                isBelowHead && mark == .above
                    ? "say { heads: 2 } below the table, if the row is part of the head"
                    : "write the words of the cell in its first place",
                "write \\\(word: mark.sign) for the sign itself",
            ])
    }

    static func notRectangle(at span: Span, begins: Span) -> Diagnostic {
        .paper(
            .tableSpan, at: span, "joined cells that make no rectangle",
            notes: [Diagnostic.Note(begins, "the joined cell begins here")],
            remedies: ["write '<' or '^' in every place that the cell covers, and in no other"])
    }
}
