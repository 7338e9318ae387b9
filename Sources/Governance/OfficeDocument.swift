public import Diagnostics

/// A document of an office program, told by the end of its name.
///
/// None can be a paper: its words are not plain text. How it becomes one depends on the kind.
public enum OfficeDocument: Sendable {
    /// Word processors' files that pandoc reads.
    case words
    /// Those that it does not.
    case closedWords
    case sheet
    case slides
    case pdf

    /// `nil` when the name is not that of an office document. Letters count in any case: `REPORT.DOCX`.
    public init?(name: String) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch name[dot...].dropFirst().lowercased() {
        case "docx", "odt", "rtf": self = .words
        case "doc", "docm", "pages": self = .closedWords
        case "xlsx", "xls", "xlsm", "ods": self = .sheet
        case "pptx", "ppt", "odp": self = .slides
        case "pdf": self = .pdf
        default: return nil
        }
    }

    /// What can be done with one of that name, in one line; `nil` when it is no office document.
    ///
    /// - Parameter paper: the name the paper will have; without it that of the document, with `.md`
    ///   or `.csv` at its end.
    public static func remedy(for name: Located<String>, paper: String? = nil) -> Message? {
        guard let kind = OfficeDocument(name: name.value) else { return nil }
        let dot = name.value.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.value.endIndex
        let stem = String(name.value[..<dot])
        // As the author's words: what is made of a withheld name is withheld like it.
        let markdown = Located(paper ?? stem + ".md", name.span)
        let table = Located(stem + ".csv", name.span)
        let read: Message = "a paper is Markdown, CSV, DocBook or plain text"
        return switch kind {
        case .words:
            "\(read); make it Markdown: pandoc \(quote: name) -t gfm -o \(quote: markdown)"
        case .closedWords:
            """
            \(read); save \(quote: name) as .docx in its own program, then make it Markdown with \
            pandoc -t gfm -o \(quote: markdown)
            """
        case .sheet:
            """
            \(read); in the spreadsheet program save each sheet of \(quote: name) as CSV (UTF-8): \
            \(quote: table)
            """
        case .slides:
            """
            \(read); write what the slides of \(quote: name) say into \(quote: markdown), and save \
            their pictures as .png or .svg
            """
        case .pdf:
            """
            \(read); ask for the document that \(quote: name) was made of, and make that Markdown: \
            \(quote: markdown)
            """
        }
    }
}
