import DocumentTree

extension Shape {
    /// The keys every report has; the house adds its own.
    static let report = Shape(
        .report, "The keys at the head of a cover report; the house's fields come beside them.",
        file: "meetings/<date-name>/<item folder>/report.md",
        keys: [
            Key("title", .words, .required, "The subject as printed.", example: "Annual update"),
            Key(
                "restricted", .restriction, "Why the report is kept from the public.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
            Key(
                "appendices", .list(of: .mapping(.appendixEntry)), "Its appendices in order.",
                example: "[ { number: 1, title: Figures, file: appendix-1-figures.csv } ]"),
        ])

    static let appendixEntry = Shape(
        .appendixEntry, "An appendix, as a report lists it.",
        keys: [
            Key("number", .words, .required, "Its number or letter.", example: "1"),
            Key(
                "title", .words, .otherwise("the title in the appendix itself"), "As printed.",
                example: "Progress update"),
            Key(
                "file", .words, .otherwise("the only file named appendix-<number>-…"),
                "The file in the item's folder.", example: "appendix-1-progress.md"),
            Key(
                "table", .mapping(.tableAttributes),
                "What is said of the table, where the appendix is a CSV file.",
                example: "{ heads: 2, source: \"Source: annual survey\" }"),
            Key(
                "restricted", .restriction, "Why it is kept from the public.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
        ])

    static let document = Shape(
        .document, "A background paper, and the exemption that keeps it private, if any.",
        keys: [
            Key("title", .words, .required, "As printed.", example: "Audit plan 2026"),
            Key("exempt", .words, "The paragraph relied on.", example: "Schedule 12A, paragraph 3"),
        ])

    static let appendixPaper = Shape(
        .appendixPaper, "The keys at the head of an appendix in Markdown; they may be left out.",
        file: "meetings/<date-name>/<item folder>/appendix-<number>-<name>.md",
        keys: [
            Key("title", .words, "As printed.", example: "Progress update"),
            Key(
                "restricted", .restriction, "Why it is kept from the public.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
            Key(
                "deck", .choice(Sheet.Orientation.allCases.map(\.rawValue)),
                .otherwise("it is no deck"),
                "Makes it a deck of slides, each top heading a sheet that lies so.",
                example: "landscape"),
            Key(
                "subtitle", .words, "Under the title on a deck's cover.",
                example: "Adults and Health Division"),
            Key(
                "date", .words, "The date on a deck's cover, as printed.",
                example: "November 2023"),
        ])
}
