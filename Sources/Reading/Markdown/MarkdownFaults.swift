internal import Diagnostics

/// What may be wrong with the Markdown of a paper.
enum MarkdownFaults {
    static func refused(_ why: MarkdownLines.Refusal, at span: Span) -> Diagnostic {
        switch why {
        case .nesting: PaperFaults.nesting(at: span)
        case .cells: PaperFaults.tableTooLarge(at: span)
        case .control: PaperFaults.control(at: span)
        case .rawHTML: rawHTML(at: span)
        case .addresses:
            .paper(
                .textTooIntricate, at: span, "more than 10,000 signs @ in one paper",
                remedies: ["move the addresses into a CSV file"])
        case .definitions:
            .paper(
                .textTooIntricate, at: span,
                "the definitions of links, with all their uses, are too large",
                remedies: ["write each address in its link: [words](https://…)"])
        case .length:
            .paper(
                .textTooIntricate, at: span,
                "more than 100,000 lines or 400,000 signs of Markdown in one paper",
                remedies: ["split the paper", "move figures into a CSV file"])
        }
    }

    static func rawHTML(at span: Span) -> Diagnostic {
        .paper(
            .rawHTML, at: span, "HTML in the text; a paper is Markdown only",
            remedies: ["write it in Markdown, or a '<' that is only a '<' as \\<"])
    }

    static func pastedBullet(_ sign: String, at span: Span) -> Diagnostic {
        .paper(
            .pastedBullet, .warning, at: span,
            "the bullet '\(word: sign)' begins no list; the points run together in one paragraph",
            remedies: ["start each point on a line of its own, with '- ' in place of the bullet"])
    }

    static func restrictionInComment(at span: Span) -> Diagnostic {
        .paper(
            .restrictionInComment, at: span,
            "comment that speaks of a restriction restricts nothing",
            remedies: [
                "write { restricted: { … } } at the end of the heading",
                "take the word out of the comment",
            ])
    }

    static func headingAttributes(at span: Span) -> Diagnostic {
        .paper(
            .headingAttributes, at: span,
            "braces in a heading that are not attributes; the section is held restricted",
            remedies: [
                "end the heading with { id: name } or { restricted: { … } }",
                "write \\{ for a brace that is only a brace",
            ])
    }

    static func attributeUnknown(_ key: Located<String>, among keys: [String]) -> Diagnostic {
        var remedies: [Message] = []
        if let near = nearMiss(of: key.value, among: keys) {
            remedies.append("did you mean '\(word: near)'?")
        }
        return .paper(
            .headingAttributes, at: key.span,
            """
            \(quote: key) is no attribute of a heading; expected id or restricted; \
            the section is held restricted
            """,
            remedies: remedies)
    }

    static func slideAttribute(_ key: String, expected: Message, at span: Span) -> Diagnostic {
        .paper(
            .headingAttributes, at: span,
            "'\(word: key)' of a slide: expected \(expected)",
            remedies: ["write \(expected) after '\(word: key): '"])
    }

    static func slideOfTwoKinds(at span: Span, _ first: Span) -> Diagnostic {
        .paper(
            .headingAttributes, at: span, "a slide is a divider or the contents, not both",
            notes: [Diagnostic.Note(first, "the other is written here")],
            remedies: ["take one of the two out"])
    }

    static func headingName(at span: Span) -> Diagnostic {
        .paper(
            .headingAttributes, at: span,
            "the id of a heading is made of a to z, 0 to 9 and hyphens",
            remedies: ["write it like 'bids-received'"])
    }

    static func listAttributes(at span: Span) -> Diagnostic {
        .paper(
            .listAttributes, at: span, "braces about a list, and no list directly below them",
            remedies: [
                "put { list: letters } directly above the list",
                "write \\{ for a brace that is only a brace",
            ])
    }

    static func listUnnumbered(at span: Span) -> Diagnostic {
        .paper(
            .listAttributes, at: span, "braces that number a list of bullets",
            remedies: ["write '1. ' before each entry, or take the braces out"])
    }

    static func listFormat(_ words: Located<String>, at span: Span) -> Diagnostic {
        .paper(
            .listAttributes, at: span,
            "\(quote: words) is no format of a number; expected one % and a few signs around it",
            remedies: ["write \"%)\", \"(%)\" or \"%.\" between quotation marks"])
    }

    static func headingInside(at span: Span) -> Diagnostic {
        .paper(
            .headingInside, at: span, "heading inside a list or a quotation",
            remedies: [
                "begin the heading in the first column",
                "write **words** alone in a paragraph for a heading within an item",
            ])
    }

    static func headingUnspaced(at span: Span) -> Diagnostic {
        .paper(
            .headingUnspaced, at: span,
            "line that looks like a restricted heading and is none: nothing would be restricted",
            remedies: ["write one to six # in the first column, then a space"])
    }

    static func headingWithoutWords(at span: Span) -> Diagnostic {
        .paper(
            .headingWithoutWords, at: span, "heading without words",
            remedies: ["write the words, or take the # out"])
    }

    static func imageInText(at span: Span) -> Diagnostic {
        .paper(
            .imageInText, at: span, "image among other words",
            remedies: ["put the image alone in a paragraph, blank lines around it"])
    }

    static func linkLeavesThePack(_ address: String, at span: Span) -> Diagnostic {
        PaperFaults.linkLeavesThePack(address, at: span)
    }

    static func undefinedNote(_ words: String, at span: Span) -> Diagnostic {
        .paper(
            .footnoteUndefined, .warning, at: span, "footnote \(quote: words) is nowhere written",
            remedies: ["write a line that begins with it and a colon", "write \\[ for a bracket"])
    }

    static func unusedNote(_ words: String, at span: Span) -> Diagnostic {
        .paper(
            .footnoteUnused, .warning, at: span,
            "footnote \(quote: words) is used nowhere, and left out",
            remedies: ["refer to it in the text, or take it out"])
    }

    static func noteInNote(at span: Span) -> Diagnostic {
        .paper(
            .footnoteInFootnote, at: span, "footnote that refers to a footnote",
            remedies: ["put both notes at their places in the text"])
    }

    static func repeatedNote(at span: Span) -> Diagnostic {
        .paper(
            .footnoteRepeated, at: span, "footnote referred to more than 100 times",
            remedies: ["say it once in the text"])
    }

    static func restrictedNote(at span: Span, written: Span) -> Diagnostic {
        .paper(
            .footnoteRestricted, at: span,
            "open text uses a footnote that is written in a restricted section",
            notes: [Diagnostic.Note(written, "the footnote is written here")],
            remedies: ["move the footnote before the restricted heading, or the text behind it"])
    }

    static func restrictedDefinition(at span: Span) -> Diagnostic {
        .paper(
            .linkDefinitionRestricted, at: span,
            "the address of a link is defined in a restricted section, where open text could use it",
            remedies: ["write the address in the link: [words](https://…)"])
    }
}
