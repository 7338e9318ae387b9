extension Shape {
    private static let related: KeyType = .list(
        of: .either([.reference("board"), .mapping(.relatedBody)]))

    static let board = Shape(
        .board, "A board, committee or group that meets.", file: "boards/<id>/board.yaml",
        keys: [
            Key("name", .words, .required, "Its name in full.", example: "Audit Committee"),
            Key("short", .words, "Its name as spoken.", example: "Audit"),
            Key(
                "kind", .words,
                "What it is: statutory committee, partnership board, programme board, steering "
                    + "group, task-and-finish group, council, cabinet, forum, or its own word.",
                example: "partnership board"),
            Key(
                "organisation", .words, "The organisation it belongs to: an id or words.",
                example: "southampton-city-council"),
            Key(
                "house", .reference("house"), .otherwise("the authority's"),
                "The house template of its papers.", example: "standard"),
            Key(
                "parents", related, "The bodies it reports to.",
                example: "[ health-and-care-partnership, { name: Cabinet } ]"),
            Key("sub-groups", related, "The bodies that report to it.", example: "[ early-years ]"),
            Key(
                "receives reports from", related, "Bodies whose reports it hears.",
                example: "[ { name: Safeguarding Board } ]"),
            Key(
                "reports to", related,
                "Bodies beside its parents that hear its reports.",
                example: "[ { name: Health Overview Panel } ]"),
            Key(
                "cross-membership", related, "Bodies with which it shares members.",
                example: "[ { name: Safe City Partnership } ]"),
            Key("secretary", .who, "Who serves it.", example: "{ title: Administrator }"),
            Key(
                "standing items", .list(of: .mapping(.standingItem)),
                "Items that come back at every meeting.",
                example: "[ { id: apologies, title: Apologies for absence } ]"),
            Key(
                "notice", .mapping(.notice), .otherwise("the regime's"),
                "What its own rules ask for around a meeting. They may ask for more than the law, not "
                    + "for less.", example: "{ agenda: 5 clear working days }"),
            Key(
                "regime", .reference("regime"), .otherwise("the authority's"),
                "The law its meetings are held under.", example: "school-governors"),
            Key(
                "executive", .answer, .otherwise("no"),
                "Whether it decides as a council's executive: its private meetings are then noticed "
                    + "beforehand, and its decisions can be called in.", example: "yes"),
            Key(
                "dissolved", .date, "The last day it existed; its terms of reference end with it.",
                example: "2025-03-31"),
            Key(
                "notes", .list(of: .words), "Remarks for those who keep these files.",
                example: "[ The chair is elected each May. ]"),
        ])

    static let relatedBody = Shape(
        .relatedBody, "A body outside this workspace.",
        keys: [
            Key("name", .words, .required, "Its name in words.", example: "Safe City Partnership")
        ])

    static let standingItem = Shape(
        .standingItem, "An item that comes back at every meeting.",
        keys: [
            Key("id", .id, .required, "The name agendas know it by.", example: "apologies"),
            Key("title", .words, .required, "As printed.", example: "Apologies for absence"),
            Key(
                "text", .words, "Words printed under the title.",
                example: "Members are asked to say now of any interest they have."),
            Key("lead", .who, "Who leads it.", example: "{ post: chair, as: Chair }"),
        ])

    static let termsOfReference = Shape(
        .termsOfReference,
        "One version of a body's terms of reference; the prose follows the keys.",
        file: "boards/<id>/terms-of-reference/<date>.md",
        keys: [
            Key("title", .words, "As printed.", example: "Terms of Reference"),
            Key("adopted", .date, .required, "When the body adopted it.", example: "2022-09-08"),
            Key(
                "effective", .date, .otherwise("the day it was adopted"),
                "When it takes effect.", example: "2022-10-01"),
            Key(
                "review", .mapping(.review), "When it is looked at again.",
                example: "{ every: 1 year, next: 2023-04 }"),
            Key(
                "meets", .mapping(.meets), "How often the body meets.",
                example: "{ every: 3 months, on: second thursday, at: \"09:00\" }"),
            Key(
                "seats", .list(of: .mapping(.seat)), "The places on the body.",
                example: "[ { id: chair, title: Chair, office: chair } ]"),
            Key(
                "substitutes", .mapping(.substituteRule), "Whether members may send somebody.",
                example: "{ per seat: 1, named: yes, notice: 2 working days }"),
            Key(
                "quorum", .either([.words, .mapping(.quorum)]),
                "The rule of who must be present, for reckoning.",
                example: "{ all of: [ chair, at least 1/3 of seats ], waiting: 30 minutes }"),
            Key(
                "quorum clause", .words, "The quorum in the document's own words.",
                example: "The quorum is four members."),
            Key(
                "voting", .mapping(.votingRule), "How the body votes.",
                example: "{ majority: simple, casting vote: chair }"),
        ])

    static let review = Shape(
        .review, "When the terms of reference are looked at again.",
        keys: [
            Key("every", .words, "How often.", example: "1 year"),
            Key("next", .date, "The next time.", example: "2023-04"),
            Key("by", .words, "Who reviews and how.", example: "the board, in the spring"),
        ])

    static let meets = Shape(
        .meets, "How often a body meets.",
        keys: [
            Key(
                "every", .words, "The time between meetings; the day may stand with it.",
                example: "3 months"),
            Key("times a year", .number(1...366), "How many meetings a year.", example: "4"),
            Key("on", .words, "The day.", example: "second thursday"),
            Key("at", .time, "The time.", example: "\"09:00\""),
            Key("for", .words, "How long.", example: "2 hours"),
            Key(
                "from", .date, .otherwise("the first meeting listed"),
                "The meeting from which it is counted.", example: "2022-09-08"),
            Key(
                "except", .list(of: .date), "Days of the rule on which there is no meeting.",
                example: "[ 2023-06-08 ]"),
            Key(
                "moved", .list(of: .mapping(.movedMeeting)),
                "Meetings on another day than the rule gives.",
                example: "[ { from: 2023-06-08, to: 2023-06-15 } ]"),
        ])

    static let seat = Shape(
        .seat, "A place on a body, held by whoever the terms of reference say.",
        keys: [
            Key("id", .id, .required, "The name other files know it by.", example: "icb-director"),
            Key("title", .words, .required, "As printed.", example: "Clinical Director"),
            Key(
                "organisation", .words, "The organisation it is for: an id or words.",
                example: "hiow-icb"),
            Key(
                "core", .answer, .otherwise("no"), "Whether it is a core seat.", example: "yes"),
            Key("office", .words, "The office it carries.", example: "chair"),
            Key(
                "places", .number(1...100_000), .otherwise("1"), "How many sit in it.", example: "2"
            ),
            Key("voting", .answer, .otherwise("yes"), "Whether it has a vote.", example: "no"),
            Key(
                "category", .list(of: .words), "The kinds of member it is for.", example: "lay"),
            Key(
                "representative", .answer, .otherwise("no"),
                "Whether the holder may send somebody in their place.", example: "yes"),
            Key(
                "ex officio", .answer, .otherwise("no"),
                "Whether it comes with an office held elsewhere.", example: "yes"),
            Key("appointed by", .words, "Who fills it.", example: "the council"),
            Key("term", .words, "How long it is held.", example: "3 years"),
            Key(
                "opposition", .answer, .otherwise("no"), "Whether it is for the opposition.",
                example: "yes"),
            Key(
                "substitutes", .answer, .otherwise("as the quorum counts them"),
                "Whether a substitute for it counts.", example: "no"),
        ])

    static let substituteRule = Shape(
        .substituteRule, "Whether members may send somebody in their place.",
        keys: [
            Key("per seat", .number(0...100), "How many for each seat.", example: "1"),
            Key(
                "named", .answer, .otherwise("no"), "Whether they must be named beforehand.",
                example: "yes"),
            Key("notice", .period, "How long before the meeting.", example: "2 working days"),
        ])
}
