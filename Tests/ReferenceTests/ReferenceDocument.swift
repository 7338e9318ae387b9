import Reading

/// The reference of the source format, written from the tables the readers read by.
func referenceDocument() -> String {
    var text = """
        # Reference of the source format

        Every file of a workspace, every key: what it is, what may be written, what holds when it is left out.
        This page is written from the tables by which the files are read; a test holds the two together. The
        JSON Schemas beside it (`docs/schemas/`) come from the same tables: name one in the first line of a file
        and an editor completes and checks its keys:

        ```yaml
        # yaml-language-server: $schema=../../docs/schemas/agenda.schema.json
        ```

        In all files: UTF-8, lines that end with a line feed, no byte order mark; no anchors, aliases or tags in
        YAML. What text may hold (Markdown, tables, figures, cross-references, restriction) is on the page
        [Writing papers](papers.md).

        ## The files

        | file | holds |
        |---|---|

        """
    let shapes = ShapeName.allCases.map(\.shape)
    for shape in shapes {
        if let file = shape.file { text += "| `\(file)` | \(shape.meaning) |\n" }
    }
    text += "\n## The keys\n"
    for shape in shapes {
        text += "\n### \(shape.name.rawValue)\n\n\(shape.meaning)\n"
        if let file = shape.file { text += "File: `\(file)`\n" }
        guard !shape.keys.isEmpty else { continue }
        text +=
            "\n| key | what may be written | needed | meaning | example |\n|---|---|---|---|---|\n"
        for key in shape.keys + [shape.others].compactMap({ $0 }) {
            let cells = [
                "`\(key.name)`", key.type.words, need(key), key.meaning, "`\(key.example)`",
            ]
            text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
        }
    }
    return text
}

private func need(_ key: Key) -> String {
    switch key.need {
    case .required: "yes"
    case .optional: "no"
    case .otherwise(let value): "no; else \(value)"
    }
}

private func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
