import Governance

extension Shape {
    private static let areaMeaning = "Where a scorecard puts it, or `as above`."

    static let indicators = Shape(
        .indicators, "What a strategy is measured by.", file: "strategies/<id>/indicators.yaml",
        keys: [
            Key(
                "first is", .choice(Rank.End.allCases.map(\.rawValue)),
                "Which end is place 1 in every rank that does not say so itself.",
                example: "worst"),
            Key(
                "indicators", .list(of: .mapping(.indicator)), .required,
                "In the order printed.",
                example: "[ { id: smoking, measure: Adults who smoke, local: 14.2 } ]"),
        ])

    static let indicator = Shape(
        .indicator, "A measure with its values; figures are printed as they are written.",
        keys: [
            Key("id", .id, .required, "The name papers know it by.", example: "smoking"),
            Key(
                "aim", .reference("aim or priority"), "What it measures.", example: "best-start"),
            Key("area", .words, areaMeaning, example: "Children/Early years"),
            Key(
                "measure", .words, "What is measured, or `as above`.",
                example: "Adults who smoke"),
            Key(
                "also called", .list(of: .words), "Words by which prose speaks of it.",
                example: "[ smoking prevalence ]"),
            Key("unit", .words, "What its figures count.", example: "\"%\""),
            Key("period", .words, "The time they are of.", example: "2021/22"),
            Key("local", .words, "The figure here, or why there is none.", example: "14.2"),
            Key("national", .words, "The figure of the country.", example: "13.0"),
            Key("comparator", .words, "The figure of those like us.", example: "15.1"),
            Key(
                "rank", .either([.words, .mapping(.rank)]), "Its place among others.",
                example: "4 of 7"),
            Key(
                "first is", .choice(Rank.End.allCases.map(\.rawValue)),
                .otherwise("as at the head of the file"), "Which end is place 1.",
                example: "worst"),
            Key(
                "polarity", .choice(Indicator.Polarity.allCases.map(\.rawValue)),
                "Which way is good.", example: "lower"),
            Key(
                "significance", .choice(Indicator.Significance.allCases.map(\.rawValue)),
                "How the figure here stands to that of the country.",
                example: "significantly higher"),
            Key(
                "significance written", .words, .otherwise("the word of `significance`"),
                "As printed.", example: "Significantly Higher"),
            Key("baseline", .words, "Where it began.", example: "72.5"),
            Key("baseline period", .words, "When that was.", example: "2015/16"),
            Key("target", .words, "Where it is to be.", example: "\"80\""),
            Key("target by", .words, "When that is.", example: "\"2020\""),
            Key(
                "source", .words, "Where the figures come from, in Markdown, or `as above`.",
                example: "Fingertips"),
            Key(
                "notes", .list(of: .words), "Lines below its table, in Markdown.",
                example: "[ Provisional. ]"),
            Key(
                "series", .list(of: .mapping(.seriesPoint)), "Its figures, the oldest first.",
                example: "[ { period: 2020/21, local: 15.0, national: 13.8 } ]"),
        ])

    static let rank = Shape(
        .rank, "A place among others.",
        keys: [
            Key("written", .words, "As printed.", example: "2nd highest"),
            Key("place", .number(1...100_000), "The place.", example: "2"),
            Key("of", .number(1...100_000), "Among how many.", example: "15"),
            Key(
                "first is", .choice(Rank.End.allCases.map(\.rawValue)), "Which end is place 1.",
                example: "worst"),
        ])

    static let seriesPoint = Shape(
        .seriesPoint, "The figures of one period.",
        keys: [
            Key("period", .words, .required, "The time they are of.", example: "2020/21"),
            Key("local", .words, "The figure here.", example: "15.0"),
            Key("national", .words, "The figure of the country.", example: "13.8"),
        ])

    static let milestones = Shape(
        .milestones, "The steps on the way.", file: "strategies/<id>/milestones.yaml",
        keys: [
            Key(
                "milestones", .list(of: .mapping(.milestone)), .required,
                "In the order printed.", example: "[ { title: Sign-off, date: 2021-07-23 } ]")
        ])

    static let milestone = Shape(
        .milestone, "A step on the way.",
        keys: [
            Key("id", .id, "The name papers know it by.", example: "sign-off"),
            Key("title", .words, .required, "As printed.", example: "Sign-off of the scope"),
            Key("owner", .who, "Who sees to it, or `as above`.", example: "Public Health"),
            Key("date", timed, "When, or `as above`.", example: "2021-07-23"),
            Key("condition", .words, "What it depends on.", example: "subject to Cabinet"),
            Key("done", .date, "When it was reached.", example: "2021-07-23"),
            Key("strand", .words, "The strand or life stage it belongs to.", example: "Start Well"),
            Key("year", .words, "The year of its roadmap.", example: "2020/21"),
            Key(
                "same as", .reference("milestone"), "The milestone that this tells once more.",
                example: "sign-off"),
        ])

    static let domains = Shape(
        .domains, "The parts of a strategy, with their leads.",
        file: "strategies/<id>/domains.yaml",
        keys: [
            Key(
                "domains", .list(of: .mapping(.domain)), .required, "In the order printed.",
                example: "[ { id: housing, title: Housing } ]")
        ])

    static let domain = Shape(
        .domain, "A part of a strategy.",
        keys: [
            Key("id", .id, .required, "The name papers know it by.", example: "housing"),
            Key("number", .words, .otherwise("counted"), "As printed.", example: "\"3\""),
            Key("title", .words, .required, "As printed.", example: "Housing"),
            Key("leads", .who, "Who leads it.", example: "Director of Housing"),
            Key("via", .words, "The group through which they work.", example: "Housing Board"),
            Key(
                "linked strategies", .list(of: .words), "Other strategies beside it.",
                example: "[ Housing Strategy ]"),
            Key("group lead", .who, "Who leads the group.", example: "Director of Housing"),
            Key("goals", .list(of: .words), "What it is for.", example: "[ Homes that are warm ]"),
        ])

    static let projects = Shape(
        .projects, "The projects of a strategy: the rows of a tracker.",
        file: "strategies/<id>/projects.yaml",
        keys: [
            Key(
                "projects", .list(of: .mapping(.project)), .required, "In the order printed.",
                example: "[ { title: Stop smoking service, start: 2022-04 } ]")
        ])

    static let project = Shape(
        .project, "A project: a row of a tracker.",
        keys: [
            Key("id", .id, "The name papers know it by.", example: "stop-smoking"),
            Key("level", .words, "Where it is run.", example: "Place"),
            Key("strand", .words, "The strand or life stage it belongs to.", example: "Live Well"),
            Key("title", .words, .required, "As printed.", example: "Stop smoking service"),
            Key("description", .words, "What it is, in Markdown.", example: "A new service."),
            Key("start", timed, "When it begins, or `as above`.", example: "2022-04"),
            Key("end", timed, "When it ends, or `as above`.", example: "ongoing"),
            Key("impact", .words, "What it is to bring, in Markdown.", example: "Fewer smokers."),
            Key("leads", .who, "Who leads it.", example: "Public Health"),
        ])
}
