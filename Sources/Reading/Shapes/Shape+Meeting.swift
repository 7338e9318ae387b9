import Governance

extension Shape {
    static let agenda = Shape(
        .agenda, "One meeting of one or several bodies, and its items in order.",
        file: "meetings/<date-name>/agenda.yaml",
        keys: [
            Key("board", .reference("board"), "The body that meets.", example: "audit"),
            Key(
                "boards", .list(of: .reference("board")), "The bodies, when several meet as one.",
                example: "[ audit, standards ]"),
            Key("title", .words, "A title beside the body's name.", example: "Budget meeting"),
            Key(
                "kind", .choice(Meeting.Kind.allCases.map(\.rawValue)), .otherwise("ordinary"),
                "The kind of meeting.", example: "extraordinary"),
            Key("date", .date, .required, "The day of the meeting.", example: "2022-12-15"),
            Key("start", .time, "When it begins.", example: "\"09:30\""),
            Key("planned end", .time, "When it is to end.", example: "\"11:30\""),
            Key("actual start", .time, "When it began.", example: "\"09:34\""),
            Key("actual end", .time, "When it ended.", example: "\"11:20\""),
            Key(
                "zone", .words, .otherwise("the authority's"), "The time zone.",
                example: "Europe/London"),
            Key(
                "venue", .either([.words, .mapping(.venue)]), "Where it is held.",
                example: "{ room: Council Chamber, building: Civic Centre }"),
            Key("convened", .date, "The day the meeting was called.", example: "2022-12-01"),
            Key("summons", .date, "The day members were summoned.", example: "2022-12-07"),
            Key("published", .date, "The day the agenda goes out.", example: "2022-12-07"),
            Key(
                "decisions published", .date, "The day the decisions were published.",
                example: "2022-12-16"),
            Key(
                "minutes published", .date, "The day the draft minutes were published.",
                example: "2022-12-22"),
            Key(
                "changes", .number(0...1_000_000), .otherwise("0"),
                "How often its day or times were changed since it was sent out, for calendar programs.",
                example: "1"),
            Key(
                "notices", .list(of: .words), "Notices on the front sheet.",
                example: "[ Please note time of meeting ]"),
            Key(
                "parts", .list(of: .mapping(.part)), "The parts of the agenda.",
                example: "[ { id: part-1, title: Part I } ]"),
            Key(
                "items", .list(of: .mapping(.item)), .required, "The items in order.",
                example: "[ { title: Budget monitoring, papers: item-1-budget } ]"),
        ])

    static let venue = Shape(
        .venue, "Where a meeting is held.",
        keys: [
            Key("room", .words, "The room.", example: "Council Chamber"),
            Key("building", .words, "The building.", example: "Civic Centre"),
            Key("address", .words, "The address.", example: "Civic Centre Road, Southampton"),
            Key("joining", .words, "How to join from elsewhere.", example: "by video call"),
        ])

    static let part = Shape(
        .part, "A part of an agenda.",
        keys: [
            Key("id", .id, .required, "The name items know it by.", example: "part-2"),
            Key("title", .words, .required, "As printed.", example: "Part II: private business"),
        ])

    static let item = Shape(
        .item, "One piece of business on an agenda: a title, or a standing item's id.",
        keys: [
            Key(
                "standing", .reference("standing item"),
                "A standing item of the body, its forward plan or the house.",
                example: "declarations-of-interest"),
            Key("title", .words, "As printed.", example: "Budget monitoring"),
            Key(
                "number", .words, .otherwise("counted 1, 2, 3 …"),
                "The published number, once it is fixed.", example: "\"3\""),
            Key("position", .number(1...10_000), "The place on the draft agenda.", example: "3"),
            Key("minute", .words, "The number of its minute.", example: "\"12/22\""),
            Key(
                "taken", .number(1...10_000), "The place in the order in which items were taken.",
                example: "4"),
            Key("lead", .who, "Who leads it.", example: "head-of-finance"),
            Key(
                "purpose",
                .either([
                    .choice(Purpose.Kind.allCases.map(\.rawValue)),
                    .list(of: .choice(Purpose.Kind.allCases.map(\.rawValue))), .mapping(.purpose),
                ]), "Why it is on the agenda.", example: "decision"),
            Key(
                "papers",
                .either([.reference("folder"), .choice(["verbal", "to follow", "tabled"])]),
                "The folder of its papers, or why there is none: verbal, to follow, tabled.",
                example: "item-3-budget"),
            Key(
                "attachment", .words, .otherwise("the house's"), "The word in the attachment cell.",
                example: "Report"),
            Key("text", .words, "Words printed under the title.", example: "To receive apologies."),
            Key("time", .time, "When it is to be taken.", example: "\"10:15\""),
            Key("minutes", .number(0...1440), "How long it is to take.", example: "20"),
            Key(
                "class", .list(of: .words),
                "What kind of business it is, where a rule depends on it.",
                example: "key decision"),
            Key(
                "key decision notice", .date,
                "The day notice was given that a key decision will be made.",
                example: "2022-11-14"),
            Key(
                "private notices", .list(of: .date),
                "The days notice was given that it will be taken in private.",
                example: "[ 2022-11-14, 2022-12-07 ]"),
            Key(
                "motion notice", .date, "The day notice of the motion was given.",
                example: "2022-12-01"),
            Key(
                "question notice", .date, "The day the question was received.",
                example: "2022-12-09"),
            Key(
                "late", .mapping(.late), "That it came after the agenda, and why it is taken.",
                example:
                    "{ published: 2022-12-13, reason: The offer lapses, chair: Councillor Lee }"),
            Key(
                "urgency", .mapping(.urgency), "Why it is decided without the usual notice.",
                example: "{ kind: general exception, notice: 2022-12-07 }"),
            Key(
                "implemented", .date, "The day its decision was carried out.",
                example: "2022-12-28"),
            Key(
                "withdrawn", .either([.answer, .mapping(.withdrawal)]),
                "That it was taken off before the agenda went out; it keeps its number.",
                example: "yes"),
            Key("part", .reference("part"), "The part of the agenda it is in.", example: "part-2"),
            Key(
                "restricted", .restriction, "Why it is kept from the public.",
                example: "{ scheme: lga-1972-12a, paragraph: 3 }"),
            Key(
                "items", .list(of: .mapping(.item)), "Its parts.", example: "[ { title: Tenders } ]"
            ),
        ])

    static let purpose = Shape(
        .purpose, "Why an item is on the agenda, beside the body's own word.",
        keys: [
            Key(
                "purpose",
                .either([
                    .choice(Purpose.Kind.allCases.map(\.rawValue)),
                    .list(of: .choice(Purpose.Kind.allCases.map(\.rawValue))),
                ]), "One of ours, when the body's word is clear.", example: "information"),
            Key("word", .words, "The body's own word, printed.", example: "For noting"),
        ])

    static let restriction = Shape(
        .restriction, "Why something is kept from the public, and what the public reads instead.",
        file: "meetings/<date-name>/<item folder>/restricted.yaml",
        keys: [
            Key(
                "scheme", .reference("scheme"), "The list of grounds.", example: "lga-1972-12a"),
            Key(
                "paragraph", .either([.words, .list(of: .words)]),
                "The paragraph of the scheme, or several.", example: "3"),
            Key(
                "reason", .words, "The author's reason; never published.",
                example: "The tender is not yet let."),
            Key(
                "public title", .words, "What the public reads instead of the title.",
                example: "A contract"),
        ])
}
