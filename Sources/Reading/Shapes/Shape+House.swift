import Governance

extension Shape {
    static let house = Shape(
        .house, "How an authority's papers are laid out and worded.",
        file: "templates/houses/<id>/house.yaml",
        keys: [
            Key("name", .words, .required, "The house's name.", example: "Standard"),
            Key(
                "source", .words, "The papers it was made after.",
                example: "Agenda of 15 December 2022"),
            Key(
                "language", .words, .otherwise("en-GB"), "Its language (BCP 47).", example: "en-GB"),
            Key(
                "dates", .table(of: .wording), .required, "Wordings of a date, by name.",
                example: "{ long: \"{weekday} {day} {month} {year}\" }"),
            Key(
                "time", .wording, .required, "The wording of a time.",
                example: "\"{hour}.{minute} {half}\""),
            Key(
                "months", .list(of: .words), .required, "The twelve months.",
                example: "[ January, February, … ]"),
            Key(
                "weekdays", .list(of: .words), .required, "The seven days from Monday.",
                example: "[ Monday, Tuesday, … ]"),
            Key(
                "ordinals", .list(of: .words), "The days of a month as ordinals.",
                example: "[ 1st, 2nd, … ]"),
            Key(
                "words", .table(of: .wording), .required, "Stock words by name.",
                example: "{ attachment: Report }"),
            Key(
                "purposes", .table(of: .words), "The words for each purpose.",
                example: "{ decision: For decision }"),
            Key(
                "links", .choice(House.Links.allCases.map(\.rawValue)), .otherwise("notes"),
                "Whether addresses stand in place or in numbered notes.", example: "in place"),
            Key(
                "references", .mapping(.references),
                "The words that begin a cross-reference in prose.",
                example: "{ appendix: [appendix, appendices] }"),
            Key(
                "standing items", .list(of: .mapping(.houseStandingItem)),
                "Items every agenda of the house may use.",
                example: "[ { id: apologies, title: Apologies } ]"),
            Key(
                "front sheet", .mapping(.frontSheet), .required, "The agenda's front sheet.",
                example: "{ title: \"{body}\", layout: [ { line: \"{date long}\" } ] }"),
            Key(
                "supplement sheet", .mapping(.supplementSheet),
                .otherwise("that of the house standard"),
                "The front sheet of a supplement, and how its pages are numbered.",
                example: "{ title: \"{body}\", layout: [ { line: \"{reason}\" } ] }"),
            Key(
                "report fields", .list(of: .mapping(.reportField)),
                "The keys a report has in this house.",
                example: "[ { key: wards, type: words, meaning: The wards affected. } ]"),
            Key(
                "report", .mapping(.reportLayout), .required, "The layout of a report.",
                example: "{ layout: [ { section: { id: summary, title: Summary } } ] }"),
            Key(
                "minutes", .mapping(.minutesStyle), .otherwise("the standard house's"),
                "How its minutes are numbered and worded.",
                example: "{ words: { draft: DRAFT } }"),
        ])

    static let references = Shape(
        .references, "The words that begin a cross-reference, by what it leads to.",
        keys: [
            Key("appendix", .list(of: .words), "To an appendix.", example: "[ appendix ]"),
            Key("paragraph", .list(of: .words), "To a paragraph.", example: "[ paragraph ]"),
            Key("item", .list(of: .words), "To an item.", example: "[ item ]"),
        ])

    static let houseStandingItem = Shape(
        .houseStandingItem, "An item every agenda of the house may use.",
        keys: [
            Key("id", .id, .required, "The name agendas know it by.", example: "apologies"),
            Key("title", .words, .required, "As printed.", example: "Apologies for absence"),
            Key("text", .words, "Words printed under the title.", example: "Members are asked …"),
            Key(
                "closing", .answer, .otherwise("no"), "Whether it comes after the business.",
                example: "yes"),
        ])

    static let frontSheet = Shape(
        .frontSheet, "The agenda's front sheet.",
        keys: [
            Key("title", .wording, .required, "Its title.", example: "\"{body}\""),
            Key(
                "layout", .layout, .required, "What stands on it.", example: "[ { label: Agenda } ]"
            ),
        ])

    static let reportField = Shape(
        .reportField, "A key that reports have in this house.",
        keys: [
            Key("key", .words, .required, "As written in a report.", example: "wards"),
            Key(
                "type", .choice(FieldRule.Kind.allCases.map(\.rawValue)), .required,
                "What its value is.", example: "words"),
            Key(
                "required", .answer, .otherwise("no"), "Whether every report needs it.",
                example: "yes"),
            Key(
                "meaning", .words, .required, "One sentence for the author.",
                example: "The wards affected."),
            Key("example", .words, "A value.", example: "All"),
            Key(
                "fields", .list(of: .mapping(.reportField)), "The keys of each of its records.",
                example: "[ { key: payee, type: words, meaning: Who is paid. } ]"),
            Key(
                "total", .words,
                "The key of its records whose amounts are added up; the sum is called '… total'.",
                example: "amount"),
        ])

    static let fieldRecord = Shape(
        .fieldRecord, "One entry of a list in a report; its keys are the house's.", keys: [])

    static let reportLayout = Shape(
        .reportLayout, "The layout of a report.",
        keys: [
            Key("layout", .layout, .required, "Its elements in order.", example: "[ … ]")
        ])

    static let scheme = Shape(
        .scheme, "A list of grounds on which papers may be kept from the public.",
        file: "templates/schemes/<id>.yaml",
        keys: [
            Key(
                "name", .words, .required, "Its name within a sentence.",
                example: "Part 1 of Schedule 12A to the Local Government Act 1972"),
            Key(
                "source", .words, .required, "Where the law stands.",
                example: "Local Government Act 1972"),
            Key(
                "grounds", .list(of: .mapping(.ground)), .required, "The grounds.",
                example: "[ { number: \"1\", words: it is about an individual, source: … } ]"),
            Key(
                "resolution", .mapping(.power),
                "What a resolution to exclude the public is made under.",
                example: "{ words: section 1(2) of the Act, source: section 1(2) }"),
            Key(
                "executive resolution", .mapping(.power),
                "The same of a council's executive, where it is another.",
                example: "{ words: regulation 4(2)(b), source: SI 2012/2089 reg 4(2)(b) }"),
        ])

    static let power = Shape(
        .power, "What the law lets a meeting resolve.",
        keys: [
            Key(
                "words", .words, .required, "Its name within a sentence.",
                example: "section 1(2) of the Act"),
            Key("source", .words, .required, "Where it stands.", example: "section 1(2)"),
        ])

    static let ground = Shape(
        .ground, "A ground on which a paper may be kept from the public.",
        keys: [
            Key("number", .words, .required, "Its paragraph.", example: "\"3\""),
            Key(
                "words", .words, .required, "In words the public reads.",
                example: "it is about an individual"),
            Key(
                "source", .words, .required, "Where it stands.",
                example: "\"Schedule 12A, paragraph 1\""),
        ])

    static let regime = Shape(
        .regime, "The law a body meets under.", file: "templates/regimes/<id>.yaml",
        keys: [
            Key(
                "name", .words, .required, "Its name.", example: "Principal council (England)"),
            Key(
                "source", .words, .required, "Where the law stands.",
                example: "Local Government Act 1972, Part VA"),
            Key(
                "notice", .mapping(.notice), "What it asks for around a meeting.",
                example: "{ agenda: 5 clear working days }"),
            Key(
                "executive notice", .mapping(.notice),
                "What it asks for around a meeting of a council's executive, in place of the same in `notice`.",
                example: "{ inspection: settled locally }"),
            Key(
                "quorum", .either([.words, .mapping(.quorum)]),
                "Who must be there when the terms of reference do not say.",
                example: "{ rule: at least 1/4 of seats, source: LGA 1972 Sch 12 para 6 }"),
            Key(
                "quorum for", .list(of: .words), .otherwise("every kind"),
                "The kinds of body that have this quorum, as their `kind` says.",
                example: "[ council ]"),
        ])
}
