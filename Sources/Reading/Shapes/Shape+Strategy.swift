import Governance

extension Shape {
    static let strategy = Shape(
        .strategy, "A plan over several years, held as data.",
        file: "strategies/<id>/strategy.yaml",
        keys: [
            Key("title", .words, .required, "As printed.", example: "Health and care strategy"),
            Key("subtitle", .words, "A line below the title.", example: "Our vision for 2025"),
            Key(
                "body", .reference("board"), "The body that owns it.",
                example: "health-and-care-partnership"),
            Key("from", .date, "When it begins.", example: "2020"),
            Key("until", .date, "When it ends.", example: "2025"),
            Key(
                "approved", .mapping(.approval), "When and by whom it was approved.",
                example: "{ on: 2020-03-19, by: cabinet }"),
            Key(
                "reported", .date, .otherwise("the day of the meeting"),
                "The day its data tell of; what is overdue is reckoned on it.",
                example: "2022-12-15"),
            Key(
                "restricted", .restriction, "Why the whole strategy is kept from the public.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
        ])

    static let approval = Shape(
        .approval, "When and by whom something was approved.",
        keys: [
            Key("on", .date, "The day.", example: "2020-03-19"),
            Key("by", .words, "A board's id, or words.", example: "cabinet"),
        ])

    static let priorities = Shape(
        .priorities, "What a strategy wants first, with its aims and their actions.",
        file: "strategies/<id>/priorities.yaml",
        keys: [
            Key(
                "priorities", .list(of: .mapping(.priority)), .required, "In the order printed.",
                example: "[ { id: best-start, title: The best start in life } ]")
        ])

    static let priority = Shape(
        .priority, "A priority, a goal or a life stage.",
        keys: [
            Key(
                "id", .id, .required, "The name papers know it by.", example: "best-start"),
            Key("number", .words, .otherwise("counted"), "As printed.", example: "\"1\""),
            Key(
                "title", .words, .required, "As printed.", example: "The best start in life"),
            Key(
                "text", .words, "What it is about, in Markdown.",
                example: "Every child is ready for school."),
            Key(
                "highlights", .list(of: .mapping(.highlight)),
                "What a progress report puts first.",
                example: "[ { success: Waiting times halved. } ]"),
            Key(
                "aims", .list(of: .mapping(.aim)), "What it is to bring about.",
                example: "[ { id: maternity, title: Safe births } ]"),
        ])

    static let highlight = Shape(
        .highlight, "A success, or an example of what is still to be done.",
        keys: [
            Key("success", .words, "A success, in Markdown.", example: "Waiting times halved."),
            Key(
                "further", .words, "What is still to be done, in Markdown.",
                example: "Two wards have no clinic."),
        ])

    static let aim = Shape(
        .aim, "An aim or objective of a priority.",
        keys: [
            Key(
                "id", .id, .otherwise("made of the title"), "The name papers know it by.",
                example: "maternity"),
            Key(
                "number", .words, .otherwise("counted within the priority"), "As printed.",
                example: "A2"),
            Key("title", .words, .required, "As printed.", example: "Safe births"),
            Key("text", .words, "What it is about, in Markdown.", example: "Close to home."),
            Key(
                "actions", .list(of: .mapping(.action)), "Who does what for it.",
                example: "[ { title: Review the causes, owner: Public Health } ]"),
        ])

    static let action = Shape(
        .action, "What somebody is to do for an aim or a commitment.",
        keys: [
            Key("id", .id, "The name papers know it by.", example: "review-causes"),
            Key("number", .words, "As printed.", example: "\"3\""),
            Key("group", .words, "A heading it stands under.", example: "Infrastructure"),
            Key(
                "title", .words, .otherwise("that of the action it is the same as"),
                "As printed.", example: "Review the causes"),
            Key(
                "owner", .who, "Who does it, or `as above`.", example: "Public Health"),
            Key(
                "update", .words,
                "What was told of it on the day of report, in Markdown, or `as above`.",
                example: "The review is published."),
            Key(
                "updates", .list(of: .mapping(.progressUpdate)),
                "What was told of it, the newest first; in place of `update`.",
                example: "[ { on: 2023-11, text: The review is published. } ]"),
            Key(
                "due", timed, "When it is to be done, or `as above`.", example: "2024-06"),
            Key("started", .date, "When it was begun.", example: "2023-04"),
            Key("done", .date, "When it was done.", example: "2023-10"),
            Key(
                "status", .words, .otherwise("what the dates tell"), "In the author's words.",
                example: "off track"),
            Key(
                "same as", .reference("action"),
                "The action that this is, where one stands under two aims.",
                example: "review-causes"),
        ])

    static let progressUpdate = Shape(
        .progressUpdate, "What was told of an action at a time.",
        keys: [
            Key("on", .date, .otherwise("the day of report"), "When.", example: "2023-11"),
            Key(
                "text", .words, .required, "What was told, in Markdown.",
                example: "The review is published."),
        ])

    /// A date, a range of dates, `ongoing` or other words.
    static let timed = KeyType.either([.date, .words, .mapping(.timing)])

    static let timing = Shape(
        .timing, "When something is to happen: `date`, or `from` and `until`.",
        keys: [
            Key("date", .date, "A day, month or year.", example: "2022-04"),
            Key("from", .date, "The first day, month or year.", example: "2021-09-27"),
            Key("until", .date, "The last day, month or year.", example: "2021-11-19"),
            Key(
                "written", .words, "The words printed in place of the date.", example: "Apr-22"),
        ])

    static let commitment = Shape(
        .commitment, "The keys at the head of a commitment; its headings are the boxes of a form.",
        file: "strategies/<id>/commitments/<name>.md",
        keys: [
            Key("title", .words, .required, "As printed.", example: "Tobacco, alcohol and drugs"),
            Key("number", .words, .otherwise("counted"), "As printed.", example: "\"1\""),
            Key("status", .words, "How far it is.", example: "draft"),
            Key(
                "actions", .list(of: .mapping(.action)), "Who does what for it.",
                example: "[ { title: Review the causes, owner: Public Health } ]"),
            Key(
                "restricted", .restriction,
                "Why it is kept from the public, and the whole strategy with it.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
        ])
}
