import Governance

extension Shape {
    static let attendance = Shape(
        .attendance, "Who came to a meeting, or said whether they would.",
        file: "meetings/<meeting>/attendance.yaml",
        keys: [
            Key(
                "present", attendees, "Those who were there. Left out before the meeting.",
                example: "[ robert-henderson, { seat: councillor, number: 13 } ]"),
            Key(
                "accepted", attendees, "Those who said they would come.",
                example: "[ robert-henderson ]"),
            Key(
                "apologies", .list(of: .either([.reference("person"), .mapping(.apology)])),
                "Those who said they would not.", example: "[ stuart-webb ]"),
            Key(
                "absent", attendees, "Those who were not there and sent no word.",
                example: "[ jason-murphy ]"),
            Key(
                "unknown", attendees, "Those of whom it is not known whether they came.",
                example: "[ tammy-marks ]"),
            Key(
                "in attendance", .who, "Officers and others who are never counted.",
                example: "[ { title: Administrator } ]"),
            Key(
                "items", .list(of: .mapping(.takenItem)), "When the items were taken.",
                example: "[ { number: \"3\", from: \"09:35\", until: \"10:05\" } ]"),
            Key(
                "votes", .list(of: .mapping(.vote)), "The votes that were taken.",
                example: "[ { item: \"3\", for: 8, against: 2, abstained: 1 } ]"),
            Key(
                "adjourned", .answer, .otherwise("no"),
                "Whether this meeting was called again after there was no quorum.",
                example: "yes"),
            Key("opened", .time, "When the meeting opened.", example: "\"10:02\""),
            Key("closed", .time, "When it closed.", example: "\"12:10\""),
            Key(
                "adjournments", .list(of: .mapping(.adjournment)), "Pauses in it.",
                example: "[ { from: \"11:00\", until: \"11:15\" } ]"),
            Key(
                "order varied", .words, "How the order of business was varied.",
                example: "item 6 was taken before item 4"),
            Key(
                "motions", .list(of: .mapping(.motion)), "What was moved.",
                example: "[ { item: \"3\", text: That the plan be approved, moved: jane-hart } ]"),
            Key(
                "exclusions", .list(of: .mapping(.exclusion)),
                "Resolutions that the press and public leave.",
                example: "[ { items: [ \"7\" ], scheme: lga-1972-12a, paragraph: [ \"3\" ] } ]"),
        ])

    private static let attendees: KeyType = .list(
        of: .either([.reference("person"), .mapping(.attendee)]))

    static let attendee = Shape(
        .attendee, "Somebody at a meeting, and for which seat.",
        keys: [
            Key("person", .reference("person"), "The person's id.", example: "robert-henderson"),
            Key(
                "seat", .reference("seat"), .otherwise("every seat the person holds"),
                "The seat they were there for.", example: "councillor"),
            Key(
                "number", .number(1...100_000), .otherwise("1"),
                "How many, where the record does not name them.", example: "13"),
            Key(
                "substitute for", .reference("seat or person"),
                "Whose place they took, under the rule for substitutes.",
                example: "icb-clinical-director"),
            Key(
                "notified", .date, "When the substitute was notified.", example: "2022-12-12"),
            Key(
                "nominated proxy for", .reference("seat or person"),
                "Whose office they were named to stand in for: a seat, a person or an office.",
                example: "chair"),
            Key(
                "proxy for", .reference("seat or person"), "Whose vote they carried.",
                example: "donna-chapman"),
            Key(
                "representing", .reference("organisation or seat"),
                "For which organisation, or seat, they were sent.", example: "hiow-icb"),
            Key(
                "manner", .choice(["in room", "two-way", "listen-only", "remote"]),
                .otherwise("in room"), "How they took part.", example: "two-way"),
            Key(
                "from", moment, .otherwise("the start"), "When they came.",
                example: "\"09:40\""),
            Key(
                "until", moment, .otherwise("the end"), "When they left.",
                example: "{ item: \"5\" }"),
            Key(
                "away", .list(of: .mapping(.timeAway)), "Times away in between.",
                example: "[ { from: \"10:00\", until: \"10:10\" } ]"),
            Key(
                "interests", .list(of: .mapping(.interest)), "Interests they declared.",
                example: "[ { item: \"4\", withdrew: yes } ]"),
        ])

    private static let moment: KeyType = .either([.time, .mapping(.momentOfItem)])

    static let momentOfItem = Shape(
        .momentOfItem, "A point of a meeting, by the item that was being taken.",
        keys: [
            Key(
                "item", .words, .required,
                "The item's number: its start for a coming, its end for a going.",
                example: "\"5\"")
        ])

    static let timeAway = Shape(
        .timeAway, "A time away from the meeting.",
        keys: [
            Key("from", moment, .required, "When they left.", example: "\"10:00\""),
            Key("until", moment, .required, "When they came back.", example: "\"10:10\""),
        ])

    static let interest = Shape(
        .interest, "An interest in an item.",
        keys: [
            Key("item", .words, .required, "The item's number.", example: "\"4\""),
            Key(
                "withdrew", .answer, .otherwise("no"),
                "Whether they left while it was taken.", example: "yes"),
            Key("kind", .words, "What kind of interest.", example: "pecuniary"),
            Key(
                "effect", .words, "What followed from it.",
                example: "spoke under a dispensation"),
        ])

    static let apology = Shape(
        .apology, "Somebody who said they would not come.",
        keys: [
            Key(
                "person", .reference("person"), .required, "The person's id.",
                example: "stuart-webb"),
            Key(
                "substitute", .reference("person"), "Who is to come instead.",
                example: "donna-chapman"),
            Key("notified", .date, "When the substitute was notified.", example: "2022-12-12"),
        ])

    static let takenItem = Shape(
        .takenItem, "When an item was taken.",
        keys: [
            Key("number", .words, .required, "The item's number.", example: "\"3\""),
            Key("from", .time, "When it began.", example: "\"09:35\""),
            Key("until", .time, "When it ended.", example: "\"10:05\""),
            Key(
                "outcome", .choice(Decision.Outcome.allCases.map(\.rawValue)),
                "What became of it.", example: "deferred"),
            Key(
                "urgent", .words, "Why the chair took it as urgent business.",
                example: "the offer ends on 30 June"),
            Key(
                "deferred to", .words, "To which meeting or day it was put off.",
                example: "the meeting in September"),
        ])

    static let vote = Shape(
        .vote, "A vote that was taken.",
        keys: [
            Key("item", .words, .required, "The item's number.", example: "\"3\""),
            Key("motion", .words, "What was voted on.", example: "To approve the plan."),
            Key(
                "majority", .words, .otherwise("the terms' own"), "What carries the motion.",
                example: "2/3 of votes cast"),
            Key("for", voters, "How many, or who, voted for it.", example: "8"),
            Key("against", voters, "How many, or who, voted against it.", example: "2"),
            Key("abstained", voters, "How many, or who, abstained.", example: "[ tom-sheppard ]"),
            Key(
                "casting vote", .choice(["for", "against"]), "How the chair cast a second vote.",
                example: "for"),
            Key(
                "dissent", .list(of: .reference("person")),
                "Those who asked that their dissent be minuted.", example: "[ ann-lowe ]"),
        ])

    private static let voters: KeyType = .either([
        .number(0...100_000), .list(of: .reference("person")),
    ])

    static let votingRule = Shape(
        .votingRule, "How the body votes.",
        keys: [
            Key(
                "majority", .words, .otherwise("simple"), "What carries a motion.",
                example: "more than 1/2 of votes cast"),
            Key(
                "casting vote", .words, "The office with a second vote when votes are equal.",
                example: "chair"),
        ])
}
