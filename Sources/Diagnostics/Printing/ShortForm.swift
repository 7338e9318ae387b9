/// One line for each fault, as editors read them, and its notes and remedies below.
///
/// ```
/// boards/finance.yaml:12:9: error: quorum of 9 exceeds the 7 voting members [quorum-exceeds-membership]
/// boards/finance.yaml:5:1: note: members listed here
///   help: lower the quorum to 7 or fewer, or add members
/// ```
///
/// Empty when there is no fault; else it ends in a line feed. The order is kept as given.
public func shortForm(_ diagnostics: [Diagnostic], in sources: SourceTable) -> String {
    var text = ""
    for diagnostic in diagnostics {
        let headline = diagnostic.headline.text(at: diagnostic.span, in: sources)
        text += sources.place(of: diagnostic.span)
        text += ": \(diagnostic.severity.rawValue): \(headline) [\(diagnostic.code)]\n"
        for note in diagnostic.notes {
            let words = note.message.text(at: note.span, in: sources)
            text += "\(sources.place(of: note.span)): note: \(words)\n"
        }
        for remedy in diagnostic.remedies {
            text += "  help: \(remedy.text(at: diagnostic.span, in: sources))\n"
        }
    }
    return text
}
