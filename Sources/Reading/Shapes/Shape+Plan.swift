extension Shape {
    static let members = Shape(
        .members, "Who holds which seat, and who may stand in.",
        file: "boards/<id>/members.yaml",
        keys: [
            Key(
                "members", .list(of: .mapping(.membership)), "One entry for each seat held.",
                example: "[ { seat: chair, person: robert-henderson, from: 2022-09-08 } ]"),
            Key(
                "substitutes", .list(of: .mapping(.substitution)), "Those who may stand in.",
                example: "[ { for: chair, person: donna-chapman } ]"),
            Key(
                "unnamed", .list(of: .mapping(.placesHeld)),
                "Places held by people the record does not name.",
                example: "[ { seat: councillor, number: 40 } ]"),
            Key(
                "vacancies", .list(of: .mapping(.placesHeld)), "Places nobody holds.",
                example: "[ { seat: councillor, number: 8, from: 2024-05-03 } ]"),
            Key(
                "suspensions", .list(of: .mapping(.suspension)),
                "Members who may not act for a time.",
                example: "[ { person: tom-sheppard, kind: suspended, from: 2024-05-03 } ]"),
        ])

    static let placesHeld = Shape(
        .placesHeld, "So many places of a seat, from when to when.",
        keys: [
            Key("seat", .reference("seat"), .required, "The seat's id.", example: "councillor"),
            Key("number", .number(1...100_000), .otherwise("1"), "How many.", example: "8"),
            Key("from", .date, "The first day.", example: "2024-05-03"),
            Key("until", .date, "The last day.", example: "2024-07-11"),
        ])

    static let suspension = Shape(
        .suspension, "A time in which a member may not act.",
        keys: [
            Key("person", .reference("person"), "The person's id.", example: "tom-sheppard"),
            Key(
                "seat", .reference("seat"), .otherwise("every seat the person holds"),
                "Only in this seat.", example: "councillor"),
            Key(
                "number", .number(1...100_000), .otherwise("1"),
                "How many of the seat, where they are not named.", example: "3"),
            Key(
                "kind", .choice(["suspended", "disqualified"]), .otherwise("suspended"),
                "What keeps them from acting.", example: "disqualified"),
            Key("from", .date, "The first day.", example: "2024-05-03"),
            Key("until", .date, "The last day.", example: "2024-07-11"),
            Key("reason", .words, "Why.", example: "Suspended by the council."),
        ])

    static let membership = Shape(
        .membership, "Who holds a seat, from when to when.",
        keys: [
            Key("seat", .reference("seat"), .required, "The seat's id.", example: "chair"),
            Key(
                "person", .reference("person"), .required, "The person's id.",
                example: "robert-henderson"),
            Key("from", .date, "The first day.", example: "2022-09-08"),
            Key("until", .date, "The last day.", example: "2023-05-16"),
            Key("note", .words, "A remark.", example: "Elected at the annual meeting."),
            Key(
                "shared", .answer, .otherwise("no"),
                "Whether they share one place with others of the seat.", example: "yes"),
        ])

    static let substitution = Shape(
        .substitution, "Somebody who may stand in for a seat or a person.",
        keys: [
            Key(
                "for", .reference("seat or person"), .required, "The seat's or person's id.",
                example: "chair"),
            Key(
                "person", .reference("person"), .required, "Who stands in.",
                example: "donna-chapman"),
            Key("from", .date, "The first day.", example: "2022-09-08"),
            Key("until", .date, "The last day.", example: "2023-05-16"),
        ])

    static let forwardPlan = Shape(
        .forwardPlan, "What a body means to take at its coming meetings.",
        file: "boards/<id>/forward-plan.yaml",
        keys: [
            Key("title", .words, "As printed.", example: "Forward Plan"),
            Key("period", .words, "The time it covers.", example: "2022/2023"),
            Key(
                "standing", .list(of: .mapping(.plannedItem)), "Items that meetings repeat.",
                example: "[ { id: welcome, title: Welcome } ]"),
            Key(
                "strands", .list(of: .mapping(.plannedItem)), "Items that take turns.",
                example: "[ { id: early-years, title: Early years, lead: TBC } ]"),
            Key(
                "meetings", .list(of: .mapping(.plannedMeeting)), "The meetings, dated.",
                example: "[ { date: 2022-12-08, items: [ { standing: welcome } ] } ]"),
            Key(
                "recurrence", .mapping(.meets), "How meetings recur.",
                example: "{ every: 3 months, on: second thursday }"),
            Key(
                "notes", .list(of: .either([.words, .mapping(.planNote)])), "Remarks.",
                example: "[ Reviewed each March. ]"),
        ])

    static let planNote = Shape(
        .planNote, "A remark under a plan, which may promise a review.",
        keys: [
            Key(
                "id", .id, "The name an item's `reviews` knows it by.", example: "sub-groups"),
            Key(
                "note", .words, .required, "The remark.",
                example: "Sub-group reporting is looked at again in March."),
            Key(
                "review", .date, "When what it speaks of is looked at again.",
                example: "2023-03"),
        ])

    static let rotation = Shape(
        .rotation, "Items that take turns, and how long a round takes.",
        keys: [
            Key("words", .words, "The rule in the plan's words.", example: "Each has its turn."),
            Key(
                "of", .list(of: .reference("strand")), .required, "The strands, in turn.",
                example: "[ early-years, education ]"),
            Key("each", .words, "The time in which each has its turn.", example: "12 months"),
        ])

    static let movedMeeting = Shape(
        .movedMeeting, "A meeting on another day than the rule gives.",
        keys: [
            Key("from", .date, .required, "The day of the rule.", example: "2023-06-08"),
            Key("to", .date, .required, "The day of the meeting.", example: "2023-06-15"),
        ])

    static let plannedMeeting = Shape(
        .plannedMeeting, "A meeting to come, and its items.",
        keys: [
            Key("date", .date, .required, "The day.", example: "2022-12-08"),
            Key("start", .time, "When it begins.", example: "\"09:00\""),
            Key("end", .time, "When it is to end.", example: "\"11:00\""),
            Key(
                "recurrence", .words, "The rule in the plan's words.",
                example: "2nd Thursday of the month"),
            Key(
                "cancelled", .answer, .otherwise("no"), "Whether it will not take place.",
                example: "yes"),
            Key(
                "changes", .number(0...1_000_000), .otherwise("0"),
                "How often it was changed since it was sent out, for calendar programs.",
                example: "1"),
            Key(
                "items", .list(of: .mapping(.plannedItem)), "What is to be taken.",
                example: "[ { title: Outcomes framework } ]"),
        ])

    static let plannedItem = Shape(
        .plannedItem, "An item of a forward plan: a title, or a standing item's id.",
        keys: [
            Key("id", .id, "The name agendas and the plan know it by.", example: "welcome"),
            Key(
                "standing", .reference("standing item"), "The standing item it repeats.",
                example: "welcome"),
            Key("title", .words, "As printed.", example: "Outcomes framework"),
            Key("lead", .who, "Who leads it.", example: "donna-chapman"),
            Key(
                "sign off", .answer, .otherwise("no"), "Whether it comes back until signed off.",
                example: "yes"),
            Key("note", .words, "A remark.", example: "Moved from September."),
            Key(
                "rotation", .either([.words, .mapping(.rotation)]),
                "How it takes turns with others.", example: "Each plan has its turn."),
            Key(
                "signed off", .date, "The day it was signed off; then it comes back no more.",
                example: "2022-12-08"),
            Key(
                "deferred from", .date, "The meeting it was put off from.",
                example: "2022-09-08"),
            Key("returns", .words, "How soon it comes again.", example: "every 12 months"),
            Key(
                "reviews", .words,
                "What it looks at again: `terms of reference`, or the id of a note.",
                example: "terms of reference"),
            Key(
                "class", .list(of: .words),
                "What kind of business it is, where rules depend on it.", example: "key decision"),
            Key(
                "items", .list(of: .mapping(.plannedItem)), "Its parts.",
                example: "[ { title: Early years } ]"),
        ])
}
