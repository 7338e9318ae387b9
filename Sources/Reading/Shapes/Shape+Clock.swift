import Governance

extension Shape {
    /// What the law or a body's own rules ask for around a meeting: a key for each ``ClockStep``.
    static let notice = Shape(
        .notice, "What is asked for around a meeting, and how long before or after it.",
        keys: [
            rule(
                "key decision notice",
                "How long before the meeting it is announced that a key decision will be made.",
                example: "28 clear days"),
            rule(
                "first private notice",
                "How long before the meeting it is announced that business will be taken in private.",
                example: "28 clear days"),
            rule(
                "second private notice",
                "How long before the meeting the reasons for privacy are announced again, with what was said against.",
                example: "5 clear working days"),
            rule(
                "general exception",
                "How long before a key decision without the usual notice its own notice is made available.",
                example: "5 clear working days"),
            rule(
                "special urgency", "Who must agree to a key decision without time for any notice.",
                example: "{ words: the chair of scrutiny agrees }"),
            rule(
                "summons", "How long before the meeting members are summoned.",
                example: "3 clear parish days"),
            rule(
                "agenda", "How long before the meeting the agenda goes out.",
                example: "5 clear working days"),
            rule(
                "late items", "What business that came after the agenda needs.",
                example: "{ words: the chair gives a reason }"),
            rule(
                "motions", "How long before the meeting notice of a motion is given.",
                example: "7 clear working days"),
            rule(
                "questions", "How long before the meeting the public send in questions.",
                example: "3 clear working days"),
            rule(
                "substitutes",
                "How long before the meeting a substitute is named, where the terms of reference do not say.",
                example: "2 working days"),
            rule(
                "recording", "Who may film or record.",
                example: "{ words: anybody may }"),
            rule(
                "decisions", "How long after the meeting its decisions are published.",
                example: "2 working days"),
            rule(
                "call-in", "How long after publication a decision may be called in.",
                example: "5 working days"),
            rule(
                "minutes", "How long after the meeting the draft minutes are published.",
                example: "10 clear working days"),
            rule(
                "background papers", "How long background papers can be inspected.",
                example: "4 years"),
            rule(
                "inspection", "How long agenda, open reports and minutes can be inspected.",
                example: "6 years"),
            rule(
                "minutes kept", "How long minutes are kept.",
                example: "10 years"),
        ])

    private static func rule(_ name: String, _ meaning: String, example: String) -> Key {
        Key(
            name, .either([.period, .words, .mapping(.clockRule)]), meaning, example: example)
    }

    static let clockRule = Shape(
        .clockRule, "One thing asked for around a meeting, with where the rule stands.",
        keys: [
            Key(
                "within", .either([.period, .words]),
                "A number of days, a number of years, or 'settled locally'.",
                example: "5 clear working days"),
            Key(
                "or when convened", .answer, .otherwise("no"),
                "Whether a meeting convened later satisfies it on the day it is convened.",
                example: "yes"),
            Key(
                "words", .words, "What it asks for, in words.", example: "The chair gives a reason."
            ),
            Key(
                "source", .words, "Where the rule stands.",
                example: "\"LGA 1972 s.100B(3)\""),
            Key(
                "checked", .answer, .otherwise("yes"),
                "Whether the figure was read in its source; if not, read it before you rely on it.",
                example: "no"),
        ])

    static let late = Shape(
        .late, "Business that came after the agenda, and why it is taken.",
        keys: [
            Key("published", .date, "The day it was published.", example: "2022-12-13"),
            Key(
                "reason", .words, "The special circumstances, as minuted.",
                example: "The offer lapses before the next meeting."),
            Key(
                "chair", .words, "Who, in the chair, was of the opinion that it is urgent.",
                example: "Councillor Lee"),
        ])

    static let urgency = Shape(
        .urgency, "Why a key decision is taken without the usual notice.",
        keys: [
            Key(
                "kind", .choice(Urgency.Kind.allCases.map(\.rawValue)), .required,
                "Which of the two ways.", example: "general exception"),
            Key("notice", .date, "The day its notice was made available.", example: "2022-12-07"),
            Key(
                "agreed by", .words, "Who was told, or agreed.",
                example: "Chair of the scrutiny committee"),
            Key(
                "reason", .words, "Why it cannot wait.", example: "The grant ends in March."),
            Key(
                "exempt from call-in", .answer, .otherwise("no"),
                "Whether the decision was exempted from call-in.", example: "yes"),
        ])

    static let daysOff = Shape(
        .daysOff, "Days that do not count, beside the bank holidays.",
        keys: [
            Key("date", .date, .required, "The day, or the first of them.", example: "2022-12-28"),
            Key("until", .date, "The last of them.", example: "2022-12-30"),
            Key("name", .words, "What they are.", example: "Offices closed"),
            Key(
                "calendar", .choice(CalendarOfDaysOff.allCases.map(\.rawValue)),
                .otherwise("both"), "Of which count they are left out.", example: "working days"),
        ])
}
