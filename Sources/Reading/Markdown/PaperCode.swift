internal import Diagnostics

/// The codes of the faults told while reading the text of papers, each with the rule behind it.
///
/// The raw value is the code printed in brackets; it is stable.
package enum PaperCode: String, CaseIterable, Sendable {
    case controlCharacter = "control-character"
    case csvEmpty = "csv-empty"
    case csvQuoteInside = "csv-quote-inside"
    case csvQuoteUnclosed = "csv-quote-unclosed"
    case csvTextAfterQuote = "csv-text-after-quote"
    case docbookCommentRestricts = "docbook-comment-restricts"
    case docbookDoctype = "docbook-doctype"
    case docbookElementUnknown = "docbook-element-unknown"
    case docbookEncoding = "docbook-encoding"
    case docbookMalformed = "docbook-malformed"
    case docbookNumberMalformed = "docbook-number-malformed"
    case docbookProfiled = "docbook-profiled"
    case docbookReferenceUnknown = "docbook-reference-unknown"
    case docbookRootUnknown = "docbook-root-unknown"
    case footnoteInFootnote = "footnote-in-footnote"
    case footnoteRepeated = "footnote-repeated"
    case footnoteRestricted = "footnote-restricted"
    case footnoteUndefined = "footnote-undefined"
    case footnoteUnused = "footnote-unused"
    case headingAttributes = "heading-attributes"
    case headingInside = "heading-inside"
    case headingUnspaced = "heading-unspaced"
    case headingWithoutWords = "heading-without-words"
    case imageInText = "image-in-text"
    case imageKindUnsupported = "image-kind-unsupported"
    case imageOutsideFolder = "image-outside-folder"
    case imageUnreadable = "image-unreadable"
    case imageUnsafe = "image-unsafe"
    case linkDefinitionRestricted = "link-definition-restricted"
    case linkLeavesThePack = "link-leaves-the-pack"
    case listAttributes = "list-attributes"
    case nestingTooDeep = "nesting-too-deep"
    case pastedBullet = "pasted-bullet"
    case partInData = "part-in-data"
    case quoteMalformed = "quote-malformed"
    case rawHTML = "raw-html"
    case restrictionInComment = "restriction-in-comment"
    case tableAttributes = "table-attributes"
    case tableRagged = "table-ragged"
    case tableSpan = "table-span"
    case tableTooLarge = "table-too-large"
    case tableWithoutHead = "table-without-head"
    case textTooIntricate = "text-too-intricate"

    /// One sentence for the reference of codes.
    package var meaning: String {
        switch self {
        case .controlCharacter: "The text has a control character, which no output can hold."
        case .csvEmpty: "A CSV file has nothing in it."
        case .csvQuoteInside: "A quotation mark stands inside a CSV cell that is not quoted."
        case .csvQuoteUnclosed: "A quoted CSV cell has no closing quotation mark."
        case .csvTextAfterQuote: "Text follows the closing quotation mark of a CSV cell."
        case .docbookCommentRestricts:
            "An XML comment speaks of a restriction, which only the report's list can make."
        case .docbookDoctype: "A DocBook file has a DOCTYPE or declares an entity."
        case .docbookElementUnknown: "A DocBook file has an element that packs do not use."
        case .docbookEncoding: "A DocBook file says that it is not UTF-8."
        case .docbookMalformed: "A DocBook file is not well-formed XML."
        case .docbookNumberMalformed: "An attribute of a DocBook file is no number, or too large."
        case .docbookProfiled:
            "A DocBook element has a profiling attribute, which would restrict nothing here."
        case .docbookReferenceUnknown: "A DocBook reference names no section of the fragment."
        case .docbookRootUnknown:
            "A DocBook file does not begin with section, article, chapter or appendix."
        case .footnoteInFootnote: "A footnote refers to another footnote."
        case .footnoteRepeated: "One footnote is referred to more than 100 times."
        case .footnoteRestricted:
            "A footnote used in open text is written in a restricted section."
        case .footnoteUndefined: "A footnote is referred to that is nowhere written."
        case .footnoteUnused: "A footnote is written that nothing refers to."
        case .headingAttributes: "The braces in a heading are not attributes we know."
        case .headingInside: "A heading stands inside a list or a quotation."
        case .headingUnspaced: "A line with attributes looks like a heading and is none."
        case .headingWithoutWords: "A heading has no words."
        case .imageInText: "An image does not stand alone in its paragraph."
        case .imageKindUnsupported: "An embedded file is not svg, png or csv."
        case .imageOutsideFolder: "An embedded file is not in the folder of its paper."
        case .imageUnreadable: "A picture's file does not hold what its name says."
        case .imageUnsafe: "A picture has a script in it, or would load something from elsewhere."
        case .linkDefinitionRestricted:
            "The address of a link is defined by itself in a restricted section."
        case .linkLeavesThePack: "A link is not http, https, mailto or to a place in the pack."
        case .listAttributes:
            "The braces above a list are not attributes, or no numbered list follows them."
        case .nestingTooDeep: "Lists, quotations or emphasis are nested more than 40 deep."
        case .pastedBullet: "A bullet sign of a word processor stands where a list was meant."
        case .partInData: "A part made from data, or a file, stands in the data itself."
        case .quoteMalformed: "Braces do not hold what can be quoted of a strategy."
        case .rawHTML: "The text has HTML, which packs do not use."
        case .restrictionInComment:
            "A comment speaks of a restriction, which only a heading or front matter can make."
        case .tableAttributes:
            "The braces below a table are not attributes, do not fit it, or have no table above."
        case .tableRagged: "A row of a table has more or fewer cells than its head."
        case .tableSpan:
            "A cell '<' or '^' joins nothing, or the joined cells make no rectangle."
        case .tableTooLarge: "A table has more than 200,000 cells or 300 columns."
        case .tableWithoutHead: "A table has no words at the head of its columns."
        case .textTooIntricate: "The text would take far longer to read than its size allows."
        }
    }
}

extension Diagnostic {
    /// An error in the text of a paper, or a warning when `severity` says so.
    static func paper(
        _ code: PaperCode, _ severity: Severity = .error, at span: Span, _ headline: Message,
        notes: [Note] = [], remedies: [Message] = []
    ) -> Diagnostic {
        Diagnostic(severity, code.rawValue, at: span, headline, notes: notes, remedies: remedies)
    }
}
