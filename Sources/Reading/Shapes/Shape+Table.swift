import DocumentTree

extension Shape {
    static let tableAttributes = Shape(
        .tableAttributes,
        "What is said of a table: in braces below it, or beside an appendix that is a CSV file.",
        keys: [
            Key(
                "heads", .number(1...9), .otherwise("1"),
                "How many rows, from the top, are its head.",
                example: "2"),
            Key("caption", .words, "Printed above it.", example: "Table 2. Wards by age"),
            Key(
                "source", .words, "Where its figures come from; printed below it.",
                example: "\"Source: Office for National Statistics\""),
            Key(
                "notes", .list(of: .words), "Printed below it, each with its mark.",
                example: "[ \"* Provisional.\" ]"),
            Key(
                "fit", .choice(Table.Fit.allCases.map(\.rawValue)), .otherwise("records"),
                "What becomes of it where the page is too narrow.", example: "split"),
            Key(
                "columns", .list(of: .mapping(.tableAttributeColumn)),
                "Its columns, from the first; those left out stay as they are.",
                example: "[ { stub: yes }, { align: decimal, unit: \"%\" } ]"),
        ])

    static let tableAttributeColumn = Shape(
        .tableAttributeColumn, "What is said of one column of a table.",
        keys: [
            Key(
                "align", .choice(Table.Alignment.allCases.map(\.rawValue)),
                .otherwise("end where all are numbers, else start"),
                "Where its words stand; decimal: point under point.", example: "decimal"),
            Key(
                "unit", .words, "What its figures are counted in; printed once, in the head.",
                example: "\"%\""),
            Key(
                "stub", .answer, .otherwise("no"),
                "Whether it names the rows, and is repeated where the table is split.",
                example: "yes"),
            Key(
                "weight", .number(1...1000), "Its share of the width against the others'.",
                example: "3"),
        ])

    static let listAttributes = Shape(
        .listAttributes, "What is said of a numbered list: in braces above it.",
        keys: [
            Key(
                "list", .list(of: .words), .required,
                "Its numbers: decimal, letters, upper letters, roman or upper roman; of several, each is for a level.",
                example: "letters"),
            Key(
                "format", .list(of: .words), .otherwise("as its numbers are written"),
                "What stands around a number; % is the number.", example: "\"%)\""),
        ])
}
