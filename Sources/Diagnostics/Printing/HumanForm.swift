/// Each fault with the line it stands in and a mark under the words, as a person reads it.
///
/// ```
/// agenda.yaml:5:14: error: 'Wednesday 15 December 2022' was a Thursday [weekday-does-not-match-date]
///   5 | date: { written: Wednesday 15 December 2022 }
///     |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
///   help: write 'Thursday', or correct the date
/// ```
///
/// A line that holds anything restricted is not shown. Faults are parted by an empty line.
///
/// - Parameter colour: whether to write ECMA-48 colours; whoever knows the terminal decides.
public func humanForm(
    _ diagnostics: [Diagnostic], in sources: SourceTable, colour: Bool = false
) -> String {
    let form = HumanForm(sources: sources, colour: colour)
    return diagnostics.map(form.fault).joined(separator: "\n")
}

private struct HumanForm {
    let sources: SourceTable
    let colour: Bool

    func fault(_ diagnostic: Diagnostic) -> String {
        let ink = diagnostic.severity.ink
        let span = diagnostic.span
        let headline = diagnostic.headline.text(at: span, in: sources)
        var text = head(
            at: span, diagnostic.severity.rawValue, ink, headline + " [\(diagnostic.code)]")
        text += excerpt(at: span, ink, isShown: diagnostic.isLineShown)
        if let explanation = diagnostic.explanation {
            for line in wrapped(explanation.text(at: span, in: sources), to: 96) {
                text += "  \(line)\n"
            }
        }
        for note in diagnostic.notes {
            text += head(
                at: note.span, "note", .note, note.message.text(at: note.span, in: sources))
            text += excerpt(at: note.span, .note)
        }
        for remedy in diagnostic.remedies {
            text += "  \(Ink.help.paint("help:", colour)) \(remedy.text(at: span, in: sources))\n"
        }
        return text
    }

    private func head(at span: Span, _ kind: String, _ ink: Ink, _ words: String) -> String {
        let place = Ink.strong.paint(sources.place(of: span) + ":", colour)
        return "\(place) \(ink.paint(kind + ":", colour)) \(words)\n"
    }

    private func excerpt(at span: Span, _ ink: Ink, isShown: Bool = true) -> String {
        // A file that is not there has no lines.
        guard !sources[span.source].bytes.isEmpty else { return "" }
        let number = String(sources[span.source].position(at: Int(span.start)).line)
        let margin = String(repeating: " ", count: number.utf8.count)
        let bar = Ink.gutter.paint("|", colour)
        let head = "  \(Ink.gutter.paint(number, colour)) \(bar)"
        guard isShown,
            let excerpt = Excerpt(of: span, in: sources, columns: 95 - number.utf8.count)
        else {
            return "\(head) (not shown: it holds restricted text, or may hold it)\n"
        }
        guard !excerpt.line.isEmpty else { return "" }
        let mark = ink.paint(excerpt.mark, colour)
        return """
            \(head) \(excerpt.line)
              \(margin) \(bar) \(excerpt.indent)\(mark)

            """
    }
}

/// The words of a sentence in lines of at most so many characters.
private func wrapped(_ text: String, to measure: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        if !line.isEmpty && line.count + 1 + word.count > measure {
            lines.append(line)
            line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
}
