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
        keys: [Key("if", .words, .required, "The value.", example: "leads"), inner])

    static let grid = Shape(
        .grid, "A table of labels and values.",
        keys: [
            Key(
                "grid", .list(of: .mapping(.gridRow)), .required, "Its rows.",
                example: "[ { label: Date, value: \"{date short}\" } ]"), role,
        ])

    static let gridRow = Shape(
        .gridRow, "A label and its value.",
        keys: [
            Key("label", .wording, .required, "The label.", example: "\"SUBJECT:\""),
            Key("value", .wording, "The value, when it is one line.", example: "\"{title}\""),
            Key("do", .layout, "The value, when it is more.", example: "[ { line: \"{name}\" } ]"),
        ])

    static let table = Shape(
        .table, "A table with a head: a row for each record, or one for the record at hand.",
        keys: [
            Key(
                "table", .list(of: .mapping(.tableColumn)), .required, "Its columns.",
                example: "[ { label: Name, value: \"{name}\", weight: 3 } ]"),
            Key("each", .words, "The list that gives the rows.", example: "contacts"), role,
        ])

    static let tableColumn = Shape(
        .tableColumn, "A column: its head and what stands in its cells.",
        keys: gridRow.keys + [
            Key(
                "weight", .number(1...1000), "Its share of the width.", example: "3")
        ])

    static let list = Shape(
        .list, "A list of records.",
        keys: [
            Key("list", .words, .required, "The list.", example: "appendices"),
            Key(
                "numbered", .choice(HouseReader.numberings.map(\.word)), .otherwise("bullets"),
                "How it is numbered.", example: "published"),
            inner,
            Key("otherwise", .wording, "Printed when the list is empty.", example: "None"),
        ])

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
