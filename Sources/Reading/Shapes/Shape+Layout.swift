import DocumentTree
import Governance

extension Shape {
    private static let role = Key(
        "role", .words, "What it is, for outputs that can say so.", example: "notice")
    private static let inner = Key(
        "do", .layout, .required, "The elements within.", example: "[ { line: \"{title}\" } ]")

    static let line = Shape(
        .line, "One paragraph; left out when every place in it is empty.",
        keys: [Key("line", .wording, .required, "Its words.", example: "\"{date long}\""), role])

    static let label = Shape(
        .label, "A run-in heading.",
        keys: [Key("label", .wording, .required, "Its words.", example: "AGENDA")])

    static let each = Shape(
        .each, "The elements within, once for each record of a list.",
        keys: [Key("each", .words, .required, "The list.", example: "notices"), inner])

    static let present = Shape(
        .present, "The elements within, only when a value is present.",
        keys: [
            Key("if", .words, .required, "The value.", example: "leads"), inner,
            Key(
                "otherwise", .layout, "The elements when it is not.",
                example: "[ { line: None } ]"),
        ])

    static let unless = Shape(
        .unless, "The elements within, only when a value is not present.",
        keys: [Key("unless", .words, .required, "The value.", example: "leads"), inner])

    static let layoutBlocks = Shape(
        .layoutBlocks, "A value that is paragraphs, lists and figures, as it is.",
        keys: [Key("blocks", .words, .required, "The value.", example: "text")])

    static let grid = Shape(
        .grid, "A table of labels and values.",
        keys: [
            Key(
                "grid", .list(of: .mapping(.gridRow)), .required, "Its rows.",
                example: "[ { label: Date, value: \"{date short}\" } ]"),
            Key(
                "columns", .number(1...6), .otherwise("1"), "The labels with values in one row.",
                example: "2"), role,
        ])

    static let gridRow = Shape(
        .gridRow, "A label and its value.",
        keys: cell + [
            Key(
                "wide", .answer, .otherwise("no"), "Whether it has a row of its own.",
                example: "yes")
        ])

    private static let cell = [
        Key("label", .wording, .required, "The label.", example: "\"SUBJECT:\""),
        Key("value", .wording, "The value, when it is one line.", example: "\"{title}\""),
        Key("do", .layout, "The value, when it is more.", example: "[ { line: \"{name}\" } ]"),
    ]

    static let table = Shape(
        .table, "A table with a head: a row for each record, or one for the record at hand.",
        keys: [
            Key(
                "table", .list(of: .either([.mapping(.tableColumn), .mapping(.columnGroup)])),
                .required, "Its columns.",
                example: "[ { label: Name, value: \"{name}\", weight: 3 } ]"),
            Key(
                "each", .list(of: .words),
                "The list that gives the rows, or several from the outermost: a row for each record of the last.",
                example: "[ priorities, aims, actions ]"),
            Key("caption", .wording, "Its caption.", example: "Payments to be made"),
            Key(
                "source", .wording, "Where its figures come from, under the table.",
                example: "\"Source: {source}\""),
            Key(
                "notes", .words, "A list of records with a `note` each, printed under the table.",
                example: "notes"),
            Key(
                "fit", .choice(HouseReader.fits.map(\.word)), .otherwise("records"),
                "What becomes of it where the page is too narrow: one cell below the other, a landscape sheet, or several tables.",
                example: "turned"),
            Key("otherwise", .wording, "Printed when there are no rows.", example: "None"), role,
        ])

    static let tableColumn = Shape(
        .tableColumn, "A column: its head and what stands in its cells.",
        keys: cell + [
            Key("weight", .number(1...1000), "Its share of the width.", example: "3"),
            Key(
                "per", .words,
                "The list of the table for each of whose records it has one cell, over all its rows.",
                example: "aims"),
            Key(
                "align", .choice(HouseReader.alignments.map(\.word)), .otherwise("start"),
                "Where its cells' words stand.", example: "decimal"),
            Key(
                "stub", .answer, .otherwise("no"),
                "Whether it names the row, and is repeated where the table is split.",
                example: "yes"),
            Key("unit", .wording, "What its figures are counted in.", example: "\"%\""),
        ])

    static let columnGroup = Shape(
        .columnGroup, "Columns under one head.",
        keys: [
            Key("label", .wording, .required, "Their head.", example: "Dates"),
            Key(
                "columns", .list(of: .mapping(.tableColumn)), .required, "The columns.",
                example: "[ { label: Start, value: \"{start}\" } ]"),
        ])

    private static let format = Key(
        "format", .words, "What stands around a number; % is the number.", example: "\"(%)\"")

    static let list = Shape(
        .list, "A list of records.",
        keys: [
            Key("list", .words, .required, "The list.", example: "appendices"),
            Key(
                "numbered", .choice(HouseReader.numberings.map(\.word)), .otherwise("bullets"),
                "How it is numbered.", example: "published"),
            format, inner,
            Key("otherwise", .wording, "Printed when the list is empty.", example: "None"),
        ])

    static let layoutSheet = Shape(
        .layoutSheet, "A sheet of its own where the paper is a deck; elsewhere a headed part.",
        keys: [
            Key("sheet", .wording, .required, "Its headline.", example: "\"{title}\""),
            Key("label", .wording, "The small line beside it.", example: "AREAS OF WORK"),
            Key(
                "orientation", .choice(Sheet.Orientation.allCases.map(\.rawValue)),
                .otherwise("landscape"), "How it lies.", example: "portrait"), inner,
        ])

    private static let numbers = [
        Key(
            "numbered", .choice(HouseReader.styles.map(\.word)), .otherwise("lower roman"),
            "The numerals of recommendations.", example: "decimal"),
        format,
        Key(
            "depth", .number(1...6), .otherwise("3"),
            "The levels of an outline that are numbered.", example: "2"),
    ]

    static let layoutOthers = Shape(
        .layoutOthers,
        "The author's sections that the layout names nowhere, in the author's order.",
        keys: [
            Key(
                "others", .choice(SectionRule.Numbering.allCases.map(\.rawValue)), .required,
                "How they are numbered.", example: "outline")
        ] + numbers)

    static let section = Shape(
        .section, "A section of the author's, by its heading.",
        keys: [
            Key(
                "section", .mapping(.sectionRule), .required, "What the house asks of it.",
                example: "{ id: summary, title: Summary, required: yes }")
        ])

    static let sectionRule = Shape(
        .sectionRule, "What a house asks of a section of a report.",
        keys: [
            Key("id", .id, .required, "Its role in the output.", example: "summary"),
            Key(
                "title", .words, .required, "As printed, and matched without regard to case.",
                example: "Brief summary"),
            Key(
                "aliases", .list(of: .words), "Other headings accepted.",
                example: "[ Recommendation ]"),
            Key(
                "required", .answer, .otherwise("no"), "Whether every report needs it.",
                example: "yes"),
            Key(
                "numbering", .choice(SectionRule.Numbering.allCases.map(\.rawValue)),
                .otherwise("none"), "How its paragraphs are numbered.", example: "paragraphs"),
        ] + numbers + [
            Key(
                "parts", .list(of: .mapping(.sectionRule)), "Its parts in order.",
                example: "[ { id: capital, title: Capital } ]"),
            Key(
                "otherwise", .words, "Printed when the author has no such section.",
                example: "None"),
            Key(
                "needed for", .list(of: .choice(Purpose.Kind.allCases.map(\.rawValue))),
                "Purposes for which it must hold a list.", example: "[ decision ]"),
        ])

    static let group = Shape(
        .group, "A headed part of the layout.",
        keys: [
            Key(
                "group", .either([.wording, .mapping(.groupTitle)]), .required, "Its heading.",
                example: "CONTACT DETAILS"), role, inner,
        ])

    static let groupTitle = Shape(
        .groupTitle, "The heading of a group.",
        keys: [
            Key("title", .wording, .required, "The heading.", example: "Appendices"), role,
        ])
}
