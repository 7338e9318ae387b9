/// The faults for programs: an array of objects, keys sorted, two spaces a level.
///
/// Each has `code`, `column`, `endColumn`, `endLine`, `explanation`, `file`, `headline`, `line`, `notes`,
/// `remedies` and `severity`. Lines and columns count from 1, columns in Unicode scalars; the end is
/// the place after the last scalar. Explanation may be `null`. A note has a place and a `message`.
public func jsonForm(_ diagnostics: [Diagnostic], in sources: SourceTable) -> [UInt8] {
    JSONValue.array(diagnostics.map { json($0, sources) }).bytes(pretty: true)
}

private func json(_ diagnostic: Diagnostic, _ sources: SourceTable) -> JSONValue {
    let span = diagnostic.span
    func words(_ message: Message) -> JSONValue { .string(message.text(at: span, in: sources)) }
    let notes = diagnostic.notes.map { note -> JSONValue in
        .sorted(
            place(note.span, sources)
                + [("message", .string(note.message.text(at: note.span, in: sources)))])
    }
    return .sorted(
        place(span, sources) + [
            ("severity", .string(diagnostic.severity.rawValue)),
            ("code", .string(diagnostic.code)),
            ("headline", words(diagnostic.headline)),
            ("explanation", diagnostic.explanation.map(words) ?? .null),
            ("notes", .array(notes)),
            ("remedies", .array(diagnostic.remedies.map(words))),
        ])
}

private func place(_ span: Span, _ sources: SourceTable) -> [(String, JSONValue)] {
    let file = sources[span.source]
    let (start, end) = (file.position(at: Int(span.start)), file.position(at: Int(span.end)))
    return [
        ("file", .string(file.name)),
        ("line", .number(start.line)), ("column", .number(start.column)),
        ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ]
}
