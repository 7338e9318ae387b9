import Governance

extension Shape {
    static let minutes = Shape(
        .minutes, "What stands before the text of minutes.", file: "meetings/<meeting>/minutes.md",
        keys: [
            Key(
                "state", .choice(Minutes.State.allCases.map(\.rawValue)), .required,
                "How far they have come.", example: "draft"),
            Key(
                "circulated", .date, "When the draft was sent to the members.",
                example: "2026-05-29"),
            Key(
                "approved", .mapping(.minutesApproval), "Which meeting approved them.",
                example: "{ at: 2026-07-15-council, minute: 21/26 }"),
            Key(
                "signed", .mapping(.minutesSigning), "Who signed them, and when.",
                example: "{ on: 2026-07-15, by: mayor }"),
            Key(
                "corrections", .list(of: .mapping(.minutesCorrection)),
                "What a later meeting put right; the text itself stays as approved.",
                example: "[ { minute: 12/26, was: £300, becomes: £3,000 } ]"),
        ])

    static let minutesApproval = Shape(
        .minutesApproval, "The approval of minutes.",
        keys: [
            Key(
                "at", .words, .required, "The folder of the meeting that approved them.",
                example: "2026-07-15-council"),
            Key("minute", .words, "The number of the minute that says so.", example: "21/26"),
            Key("on", .date, .otherwise("the day of that meeting"), "When.", example: "2026-07-15"),
            Key(
                "sha256", .words,
                "Of the text after the keys, written by 'quorate minutes approve'.",
                example: "9f86d081884c7d65…"),
        ])

    static let minutesSigning = Shape(
        .minutesSigning, "The signature under minutes.",
        keys: [
            Key("on", .date, .required, "When.", example: "2026-07-15"),
            Key("by", .who, .required, "Who signed.", example: "mayor"),
        ])

    static let minutesCorrection = Shape(
        .minutesCorrection, "A correction of approved minutes.",
        keys: [
            Key("minute", .words, .required, "The minute that is put right.", example: "12/26"),
            Key("was", .words, .required, "The words as approved.", example: "£300"),
            Key("becomes", .words, .required, "How they are to be read.", example: "£3,000"),
            Key(
                "at", .words, "The folder of the meeting that said so.",
                example: "2026-09-16-council"),
            Key("by", .words, "The minute of that meeting.", example: "34/26"),
        ])

    static let decision = Shape(
        .decision, "A decision, in a fenced block of minutes.",
        keys: [
            Key(
                "number", .words, "Its number; 'quorate minutes draft' gives one.",
                example: "D3/26"),
            Key(
                "outcome", .choice(Decision.Outcome.allCases.map(\.rawValue)), .required,
                "What became of the proposal.", example: "resolved"),
            Key("text", .words, .required, "What was decided, in Markdown.", example: "That …"),
            Key("moved", .who, "Who moved it.", example: "jane-hart"),
            Key("seconded", .who, "Who seconded it.", example: "tom-reed"),
            Key(
                "dissent", .list(of: .reference("person")),
                "Those who asked that their dissent be recorded.", example: "[ ann-lowe ]"),
            Key("reasons", .words, "Why, in Markdown.", example: "The lease ends in June."),
            Key(
                "alternatives", .words, "What else was considered, and why it was not chosen.",
                example: "To do nothing: the roof leaks."),
            Key(
                "interests", .words, "Interests and dispensations of those who decided.",
                example: "None."),
            Key("key", .words, "A word to find it by.", example: "budget"),
        ])

    static let minutedAction = Shape(
        .minutedAction, "Something to be done, in a fenced block of minutes.",
        keys: [
            Key(
                "number", .words, "Its number; 'quorate minutes draft' gives a new one.",
                example: "A4/26"),
            Key("do", .words, "What is to be done.", example: "Ask for three quotations."),
            Key("owner", .who, "Who is to do it.", example: "clerk"),
            Key("due", .date, "By when.", example: "2026-06-30"),
            Key(
                "from", .words,
                "The earlier action it carries on, or whose place it takes if it has a number.",
                example: "A1/26"),
            Key("closes", .words, "The earlier action that is done.", example: "A1/26"),
            Key("note", .words, "What was reported of it.", example: "Two quotations are in."),
        ])

    static let minutesStyle = Shape(
        .minutesStyle, "How a house numbers and words its minutes.",
        keys: [
            Key(
                "year starts", .number(1...12), .otherwise("5"),
                "The month in which the municipal year begins.", example: "5"),
            Key(
                "minutes", .mapping(.numberStyle), "How minutes are numbered.",
                example: "{ numbering: per meeting, format: \"{number}\" }"),
            Key(
                "decisions", .mapping(.numberStyle), "How decisions are numbered.",
                example: "{ numbering: municipal year, format: \"D{number}/{short year}\" }"),
            Key(
                "actions", .mapping(.numberStyle), "How actions are numbered.",
                example: "{ numbering: continuous, format: \"A{number}\" }"),
            Key(
                "apologies items", .list(of: .words), "The standing items that tell of apologies.",
                example: "[ apologies ]"),
            Key(
                "interests items", .list(of: .words),
                "The standing items that tell of the interests declared.",
                example: "[ declarations-of-interest ]"),
            Key(
                "outcomes", .table(of: .words), "The words for each outcome.",
                example: "{ resolved: RESOLVED }"),
            Key(
                "words", .table(of: .wording), "The sentences of minutes, by name.",
                example: "{ arrived: \"{name} arrived during this item.\" }"),
        ])

    static let numberStyle = Shape(
        .numberStyle, "How something in minutes is numbered.",
        keys: [
            Key(
                "numbering", .choice(MinutesStyle.Numbering.allCases.map(\.rawValue)), .required,
                "Where it begins again at 1.", example: "municipal year"),
            Key(
                "format", .wording, .required, "The number as printed.",
                example: "\"{number}/{short year}\""),
        ])

    static let adjournment = Shape(
        .adjournment, "A pause in a meeting.",
        keys: [
            Key("from", .time, .required, "When it adjourned.", example: "\"11:00\""),
            Key("until", .time, "When it resumed.", example: "\"11:15\""),
            Key("reason", .words, "Why.", example: "a fire alarm"),
        ])

    static let motion = Shape(
        .motion, "Something put to a meeting.",
        keys: [
            Key("item", .words, .required, "The item's number.", example: "\"3\""),
            Key(
                "text", .words, .otherwise("the report's recommendations"), "What was moved.",
                example: "That the plan be approved"),
            Key("moved", .reference("person"), "Who moved it.", example: "jane-hart"),
            Key("seconded", .reference("person"), "Who seconded it.", example: "tom-reed"),
            Key(
                "fate", .choice(Motion.Fate.allCases.map(\.rawValue)), "What became of it.",
                example: "carried"),
            Key(
                "amendments", .list(of: .mapping(.amendment)), "Amendments, in order.",
                example: "[ { text: \"After plan add: of June\", fate: lost } ]"),
        ])

    static let amendment = Shape(
        .amendment, "An amendment to a motion.",
        keys: [
            Key("text", .words, .required, "What was moved.", example: "After plan add: of June"),
            Key("moved", .reference("person"), "Who moved it.", example: "ann-lowe"),
            Key("seconded", .reference("person"), "Who seconded it.", example: "tom-reed"),
            Key(
                "fate", .choice(Motion.Fate.allCases.map(\.rawValue)), "What became of it.",
                example: "lost"),
        ])

    static let exclusion = Shape(
        .exclusion, "A resolution that the press and public leave.",
        keys: [
            Key(
                "items", .list(of: .words), .required, "The items for which they left.",
                example: "[ \"7\" ]"),
            Key("scheme", .id, "The scheme of its ground.", example: "lga-1972-12a"),
            Key("paragraph", .list(of: .words), "Its paragraphs.", example: "[ \"3\" ]"),
            Key("from", .time, "When they left.", example: "\"11:40\""),
            Key("moved", .reference("person"), "Who moved it.", example: "jane-hart"),
            Key("seconded", .reference("person"), "Who seconded it.", example: "tom-reed"),
        ])
}
