internal import Diagnostics

/// What may be wrong with a DocBook fragment.
enum DocBookFaults {
    static func doctype(at span: Span) -> Diagnostic {
        .paper(
            .docbookDoctype, at: span, "DOCTYPE or entity declaration in a fragment",
            remedies: ["take it out, and write characters as themselves"])
    }

    static func tooLong(at span: Span) -> Diagnostic {
        .paper(
            .textTooIntricate, at: span, "more than 400,000 tags in one paper",
            remedies: ["split the paper", "move tables into CSV files"])
    }

    static func malformed(_ problem: String, at span: Span) -> Diagnostic {
        // libxml2's words repeat the author's, so they are quoted like them.
        .paper(
            .docbookMalformed, at: span, "not well-formed XML: \(quote: problem)",
            remedies: ["close every element, and write & as &amp; and < as &lt;"])
    }

    static func encoding(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookEncoding, at: span,
            "fragment declares the encoding \(quote: name); files are UTF-8",
            remedies: ["save the file as UTF-8, and write encoding=\"UTF-8\" or leave it out"])
    }

    static func rootUnknown(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookRootUnknown, at: span,
            "fragment begins with \(quote: name); expected section, article, chapter or appendix",
            remedies: ["put the text into <section>"])
    }

    static func elementUnknown(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookElementUnknown, at: span, "element \(quote: name) is not used here in packs",
            remedies: ["write it with paragraphs, lists, tables and figures"])
    }

    static func profiled(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookProfiled, at: span,
            "attribute \(quote: name) restricts nothing; a fragment is restricted as a whole",
            remedies: [
                "restrict the appendix in the report's list",
                "put what is restricted in a file of its own", "take the attribute out",
            ])
    }

    static func commentRestricts(at span: Span) -> Diagnostic {
        .paper(
            .docbookCommentRestricts, at: span,
            "comment that speaks of a restriction restricts nothing",
            remedies: [
                "restrict the appendix in the report's list", "take the word out of the comment",
            ])
    }

    static func numberMalformed(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookNumberMalformed, at: span,
            "attribute \(quote: name) is no number, or too large",
            remedies: ["write a whole number, no larger than the table"])
    }

    static func referenceUnknown(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .docbookReferenceUnknown, at: span,
            "\(quote: name) is the id of no section of this fragment",
            remedies: ["give the section the attribute xml:id, or write the reference in words"])
    }
}
