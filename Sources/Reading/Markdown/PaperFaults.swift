internal import Diagnostics

/// What may be wrong with a paper whatever it is written in.
enum PaperFaults {
    static func tableWithoutHead(at span: Span) -> Diagnostic {
        .paper(
            .tableWithoutHead, at: span, "table without words at the head of its columns",
            remedies: ["say in the first row what each column holds"])
    }

    static func tableRagged(cells: Int, columns: Int, at span: Span, head: Span) -> Diagnostic {
        .paper(
            .tableRagged, at: span,
            "row of \(cells) cells in a table of \(columns) columns",
            notes: [Diagnostic.Note(head, "the head of the table is here")],
            remedies: ["write \(columns) cells; an empty one counts"])
    }

    static func tableTooLarge(at span: Span) -> Diagnostic {
        .paper(
            .tableTooLarge, at: span,
            "table larger than 200,000 cells or 300 columns",
            remedies: ["split the table, or list the file among the background papers"])
    }

    static func control(at span: Span) -> Diagnostic {
        .paper(
            .controlCharacter, at: span, "control character in the text",
            remedies: ["take the character out; write tabs and line feeds only"])
    }

    static func nesting(at span: Span) -> Diagnostic {
        .paper(
            .nestingTooDeep, at: span, "nested more than 40 levels deep",
            remedies: ["check the indentation, or take levels out"])
    }

    static func imageOutsideFolder(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .imageOutsideFolder, at: span,
            "\(quote: name) is not a file in the folder of its paper",
            remedies: ["put the file beside the paper and write its name only"])
    }

    static func imageKindUnsupported(_ name: String, at span: Span) -> Diagnostic {
        .paper(
            .imageKindUnsupported, at: span,
            "\(quote: name) is no kind of file a paper can show; expected svg, png or csv",
            remedies: ["save the picture as svg or png, or the table as csv"])
    }

    static func imageUnreadable(
        _ name: String, _ kind: EmbeddedFile.Kind, at span: Span
    ) -> Diagnostic {
        .paper(
            .imageUnreadable, at: span,
            "\(quote: name) does not begin like a file of kind \(word: kind.rawValue)",
            remedies: ["export the picture again"])
    }

    static func quoteMalformed(_ words: String, at span: Span) -> Diagnostic {
        .paper(
            .quoteMalformed, at: span,
            "\(quote: words) is not of the form {{indicator: id}} or {{indicator: id, national}}",
            remedies: [
                "write the kind, a colon, the id and perhaps a comma and a field",
                "write \\{{ when braces are meant",
            ])
    }

    static func partInData(at span: Span) -> Diagnostic {
        .paper(
            .partInData, at: span, "a part made from data stands in the data itself",
            remedies: ["move the block into the paper that is to print it"])
    }

    static func fileInData(_ name: Located<String>) -> Diagnostic {
        .paper(
            .partInData, at: name.span, "the file \(quote: name) is shown in a strategy's data",
            remedies: ["show it in the paper that prints the data"])
    }

    static func imageUnsafe(
        _ name: String, _ danger: PictureDanger, at span: Span, in picture: Span
    ) -> Diagnostic {
        let what: Message =
            switch danger {
            case .script: "a script"
            case .handler: "an attribute that runs a script"
            case .declaration: "a DOCTYPE or entity declaration"
            case .address: "an address outside the picture"
            }
        return .paper(
            .imageUnsafe, at: span, "\(quote: name) has \(what) in it; a picture is only a picture",
            notes: [Diagnostic.Note(picture, "written here")],
            remedies: ["export the picture as plain svg, or as png"])
    }

    static func linkLeavesThePack(_ address: String, at span: Span) -> Diagnostic {
        .paper(
            .linkLeavesThePack, at: span,
            "link to \(quote: address); expected https, http, mailto or a heading as #name",
            remedies: ["write the whole address, or list the file as an appendix"])
    }
}
