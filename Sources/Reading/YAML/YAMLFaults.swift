import Diagnostics

/// What may be wrong with YAML as YAML.
enum YAMLFaults {
    static func anchor(at span: Span) -> Diagnostic {
        .fault(
            .yamlAnchor, at: span, "anchors (&name) are not used in Quorate's files",
            remedies: ["write the value out at each place"])
    }

    static func alias(at span: Span) -> Diagnostic {
        .fault(
            .yamlAlias, at: span, "aliases (*name) are not used in Quorate's files",
            remedies: ["write the value out, or put quotation marks round words that begin with *"])
    }

    static func tag(at span: Span) -> Diagnostic {
        .fault(
            .yamlTag, at: span, "tags (!name) are not used in Quorate's files",
            remedies: ["take the tag out, or put quotation marks round words that begin with !"])
    }

    static func severalDocuments(at span: Span) -> Diagnostic {
        .fault(
            .yamlSeveralDocuments, at: span, "a second YAML document begins; a file holds one",
            remedies: ["take out the line '---'"])
    }

    static func tooDeep(limit: Int, at span: Span) -> Diagnostic {
        .fault(
            .yamlTooDeep, at: span,
            "nested more than \(limit) levels deep; no record needs more than a few",
            remedies: ["close the brackets, or check the indentation"])
    }

    static func tooLarge(at span: Span) -> Diagnostic {
        .fault(
            .yamlTooLarge, at: span,
            "more than 300,000 keys and values in one file; no record needs as many",
            remedies: ["take out what is repeated, or split the file's records"])
    }

    static func keyNotWords(at span: Span) -> Diagnostic {
        .fault(
            .yamlKey, at: span, "a list or a mapping stands where a key belongs",
            remedies: ["write words before the ':'"])
    }

    static func duplicate(_ key: String, at span: Span, first: Span) -> Diagnostic {
        .fault(
            .keyDuplicate, at: span, "\(quote: key) is written twice; only one value can hold",
            notes: [Diagnostic.Note(first, "previously written here")],
            remedies: ["take one of the two out"])
    }

    static func cut(_ words: String, at span: Span) -> Diagnostic {
        Diagnostic(
            .warning, ReadingCode.commentCutsWords.rawValue, at: span,
            "\(quote: words) begins a comment: the value ends before it",
            remedies: [
                "put the value in quotation marks", "write a space behind the # of a comment",
            ])
    }

    static func syntax(
        _ problem: String, context: String?, at span: Span, opened: Span?
    ) -> Diagnostic {
        let plain = words[problem]
        let headline: Message = plain?.headline ?? "not readable as YAML: \(word: problem)"
        var notes: [Diagnostic.Note] = []
        if let opened {
            notes.append(Diagnostic.Note(opened, "\(word: context ?? "within what begins") here"))
        }
        return .fault(
            .yamlSyntax, at: span, headline, notes: notes,
            remedies: plain.map { [$0.remedy] } ?? [])
    }

    /// libyaml 0.2's problems, in words for somebody who does not know YAML.
    private static let words: [String: (headline: Message, remedy: Message)] = [
        "mapping values are not allowed in this context": (
            "a ':' followed by a space where no key can stand",
            "put quotation marks round words that have ': ' in them, or check the indentation"
        ),
        "could not find expected ':'": (
            "a line without ':' where a key belongs",
            "write 'key: value', or indent the line so that it goes on from the one above"
        ),
        "did not find expected key": (
            "something other than a key, where the next key of the mapping belongs",
            "check the indentation of this line and the quotation marks of the one above"
        ),
        "did not find expected '-' indicator": (
            "something other than '-', where the next entry of the list belongs",
            "check the indentation: entries of one list begin in one column"
        ),
        "did not find expected ',' or ']'": (
            "a '[' is not closed", "write ']' at the end of the list, and ',' between its entries"
        ),
        "did not find expected ',' or '}'": (
            "a '{' is not closed",
            "write '}' at the end, and put quotation marks round words with a comma or ':'"
        ),
        "did not find expected node content": (
            "no value, where one belongs", "write a value, or take out the ',' or ':' before it"
        ),
        "did not find expected <document start>": (
            "text outside the mapping of keys",
            "check the indentation: the keys of a file begin in its first column"
        ),
        "found character that cannot start any token": (
            "a character no value can begin with",
            "put quotation marks round the value; indent with spaces, never with tabs"
        ),
        "found a tab character where an indentation space is expected": (
            "a tab in the indentation", "indent with spaces"
        ),
        "found a tab character that violates indentation": (
            "a tab in the indentation", "indent with spaces"
        ),
        "found unexpected end of stream": (
            "a quotation mark is not closed", "write the closing quotation mark"
        ),
        "found unexpected document indicator": (
            "a quotation mark is not closed before '---'", "write the closing quotation mark"
        ),
        "found unknown escape character": (
            "a '\\' that stands for nothing",
            "write '\\\\' for a backslash, or use single quotation marks"
        ),
        "block sequence entries are not allowed in this context": (
            "a '-' where no list can begin", "begin the list on a line of its own, below its key"
        ),
        "block mapping keys are not allowed in this context": (
            "a key where none can stand", "check the indentation"
        ),
        "did not find URI escaped octet": (
            "a '%' where a tag has none", "put quotation marks round the value"
        ),
        "did not find expected alphabetic or numeric character": (
            "a '&' or '*' that names nothing",
            "put quotation marks round words that begin with & or *"
        ),
        "control characters are not allowed": (
            "a control character", "take the character out"
        ),
        "invalid trailing UTF-8 octet": ("not UTF-8", "save the file as UTF-8"),
    ]
}
