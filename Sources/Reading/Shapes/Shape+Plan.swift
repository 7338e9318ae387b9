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
                "meetings", .list(of: .mapping(.plannedMeeting)), "The meetings, dated.",
                example: "[ { date: 2022-12-08, items: [ { standing: welcome } ] } ]"),
            Key(
                "recurrence", .mapping(.meets), "How meetings recur.",
                example: "{ every: 3 months, on: second thursday }"),
            Key("notes", .list(of: .words), "Remarks.", example: "[ Reviewed each March. ]"),
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
                "rotation", .words, "How it takes turns with others.",
                example: "Each plan has its turn."),
            Key(
                "items", .list(of: .mapping(.plannedItem)), "Its parts.",
                example: "[ { title: Early years } ]"),
        ])
}
