import Governance

extension Shape {
    static let generatedPart = Shape(
        .generatedPart,
        "A part of a paper made from a strategy's data: a block of Markdown fenced as `strategy`.",
        keys: [
            Key(
                "print", .reference("layout"), .required,
                "How: a file of templates/papers, without its end.", example: "scorecard"),
            Key(
                "of", .reference("strategy"), .otherwise("the only strategy there is"),
                "The strategy.", example: "health-and-care-2020-2025"),
            Key(
                "only", .list(of: .words), .otherwise("everything"),
                "The priorities, aims, commitments, strands or areas to print.",
                example: "[ start-well ]"),
            Key("caption", .words, "Words above it, in Markdown.", example: "Scorecard"),
            Key("since", .words, "The earlier period of a comparison.", example: "2021/22"),
            Key("until", .words, "The later period of a comparison.", example: "2022/23"),
        ])

    static let paperLayout = Shape(
        .paperLayout, "How a part of a paper is made from a strategy's data.",
        file: "templates/papers/<id>.yaml",
        keys: [
            Key("name", .words, .required, "What it is called.", example: "Scorecard"),
            Key("source", .words, "The paper it is modelled on.", example: "A published paper"),
            Key(
                "words", .table(of: .wording), "Its own words, by name.",
                example: "{ worst third: In the worst third }"),
            Key(
                "layout", .layout, .required, "Its elements, in order.",
                example: "[ { line: \"{strategy}\" } ]"),
        ])
}
