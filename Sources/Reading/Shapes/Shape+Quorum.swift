extension Shape {
    /// A phrase, or a mapping of conditions.
    private static let condition: KeyType = .either([.words, .mapping(.quorumCondition)])

    private static let conditionKeys = [
        Key(
            "all of", .list(of: condition), "Conditions that must all hold.",
            example: "[ chair or nominated proxy, at least 1/2 of core seats ]"),
        Key(
            "any of", .list(of: condition), "Conditions of which one is enough.",
            example: "[ at least 5, all core members ]"),
        Key(
            "either", .table(of: condition),
            "Ways to read words that are not clear: each is judged.",
            example: "{ total membership: 2/5 of seats, current membership: 2/5 of filled seats }"),
        Key(
            "if", .words, "A circumstance on which the condition depends.",
            example: "independent-chair is appointed"),
        Key("then", condition, "What is asked in that circumstance.", example: "at least 3"),
        Key(
            "otherwise", condition, .otherwise("nothing"),
            "What is asked in any other circumstance.", example: "at least 2"),
    ]

    static let quorumCondition = Shape(
        .quorumCondition,
        "A condition made of others; one of 'all of', 'any of', 'either' and 'if'.",
        keys: conditionKeys)

    static let quorum = Shape(
        .quorum,
        "Who must be there, who counts, and what follows; a phrase alone is the rule alone.",
        keys: conditionKeys + [
            Key("rule", condition, "The condition, as a phrase.", example: "at least 1/3 of seats"),
            Key("to sit", condition, "The same as 'rule'.", example: "at least 1/3 of seats"),
            Key(
                "to vote", condition, .otherwise("as to sit"),
                "What a decision needs, where the clause asks it apart.",
                example: "at least 1/2 of serving seats rounded up"),
            Key(
                "counting", .mapping(.counting), "Who counts as present.",
                example: "{ remote: two-way, substitutes: yes }"),
            Key(
                "tested", .choice(["throughout", "at the start", "at votes"]),
                .otherwise("throughout"), "When the rule must hold.", example: "at votes"),
            Key(
                "waiting", .words, .otherwise("0 minutes"),
                "How long a meeting without a quorum waits for one.", example: "30 minutes"),
            Key(
                "without",
                .choice([
                    "adjourn", "cancel", "discuss only", "ratify later",
                    "call another meeting only", "adjourn only",
                ]), "What a meeting without a quorum may do.", example: "adjourn"),
            Key(
                "adjourned meeting", .mapping(.adjournedMeeting), .otherwise("the same rule"),
                "What holds at the meeting that is called again.",
                example: "{ held: the same time next week, those present suffice: yes }"),
            Key(
                "undefined", .table(of: .words),
                "What the clause leaves open, and how it is read here.",
                example: "{ core: every seat is read as core }"),
            Key(
                "source", .words, .otherwise("the terms of reference"),
                "Where the rule comes from.", example: "LGA 1972 Sch 12 para 6"),
        ])

    private static let counts: KeyType = .choice(["yes", "no", "unclear"])

    static let counting = Shape(
        .counting, "Who counts as present; what the clause does not say is 'unclear'.",
        keys: [
            Key(
                "remote", .choice(["yes", "no", "unclear", "two-way"]), .otherwise("unclear"),
                "Members who take part by telephone or video; 'two-way' if they can hear and be "
                    + "heard.", example: "two-way"),
            Key(
                "substitutes", counts, .otherwise("yes"),
                "Substitutes who are named and notified as the terms ask.", example: "unclear"),
            Key(
                "representatives", counts, .otherwise("yes"),
                "Those sent for a seat \"or representative\".", example: "no"),
            Key(
                "proxies", counts, .otherwise("no"),
                "Members whose proxy another person carries.", example: "yes"),
            Key(
                "interested", counts, .otherwise("unclear"),
                "Members who declared an interest in the item and stayed.", example: "no"),
            Key(
                "non-voting", counts, .otherwise("no"), "Members without a vote.", example: "yes"),
            Key(
                "successors", counts, .otherwise("yes"),
                "An organisation that took over from the one the clause names.", example: "unclear"),
        ],
        others: Key(
            "<category>", counts, "A category of seats, by its name.", example: "unclear"))

    static let adjournedMeeting = Shape(
        .adjournedMeeting, "The meeting that is called again after there was no quorum.",
        keys: [
            Key("held", .words, "When it is held.", example: "the same time next week"),
            Key(
                "rule", condition, .otherwise("the same"), "The rule it sits under.",
                example: "at least 3"),
            Key(
                "those present suffice", .answer, .otherwise("no"),
                "Whether those who come are enough.", example: "yes"),
        ])
}
