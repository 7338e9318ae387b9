extension Shape {
    static let authority = Shape(
        .authority, "The organisation whose boards and meetings the workspace holds.",
        file: "authority.yaml",
        keys: [
            Key(
                "name", .words, .required, "The authority's name in full.",
                example: "Southampton City Council"),
            Key(
                "house", .reference("house"), .otherwise("standard"),
                "The house template its papers are laid out by.", example: "southampton"),
            Key(
                "regime", .reference("regime"), .otherwise("none"),
                "The law its meetings are held under.", example: "principal-council-england"),
            Key(
                "language", .words, .otherwise("en-GB"), "The language of its papers (BCP 47).",
                example: "en-GB"),
            Key(
                "calendar", .reference("calendar"), .otherwise("england-and-wales"),
                "The bank holidays that are kept.", example: "scotland"),
            Key(
                "zone", .words, .otherwise("Europe/London"), "The time zone of its meetings.",
                example: "Europe/London"),
            Key(
                "notice", .mapping(.notice), .otherwise("the regime's"),
                "What its own rules ask for around the meetings of all its boards.",
                example: "{ call-in: 5 working days }"),
            Key(
                "non-counting days", .list(of: .mapping(.daysOff)),
                "Days that do not count as notice, beside the bank holidays.",
                example: "[ { date: 2022-12-28, until: 2022-12-30, name: Offices closed } ]"),
            Key(
                "organisations", .list(of: .mapping(.organisation)),
                "The organisations that its boards, people and papers name.",
                example: "[ { id: hiow-icb, name: NHS Hampshire and Isle of Wight } ]"),
        ])

    static let organisation = Shape(
        .organisation, "A council, an NHS body or another partner.",
        keys: [
            Key("id", .id, .required, "The name other files know it by.", example: "hiow-icb"),
            Key(
                "name", .words, .required, "Its name in full.",
                example: "NHS Hampshire and Isle of Wight Integrated Care Board"),
            Key("short", .words, "Its name as spoken.", example: "HIOW ICB"),
            Key(
                "formerly", .list(of: .words), "Names it had before.",
                example: "[ Southampton Primary Care Trust ]"),
            Key(
                "succeeds", .reference("organisation"), "The organisation it took over from.",
                example: "southampton-city-ccg"),
            Key("from", .date, "The first day it existed.", example: "2022-07-01"),
            Key("until", .date, "The last day it existed.", example: "2022-06-30"),
        ])

    static let people = Shape(
        .people, "The people whom boards and papers name, and the posts they hold.",
        file: "people.yaml",
        keys: [
            Key(
                "people", .list(of: .mapping(.person)), .required, "One entry for each person.",
                example: "[ { id: donna-chapman, name: Donna Chapman } ]")
        ])

    static let person = Shape(
        .person, "Somebody who holds posts or seats.",
        keys: [
            Key(
                "id", .id, .required, "The name other files know them by.", example: "donna-chapman"
            ),
            Key("name", .words, .required, "Their name as printed.", example: "Donna Chapman"),
            Key("prefix", .words, "The form of address before the name.", example: "Cllr"),
            Key(
                "posts", .list(of: .mapping(.post)), "The posts they hold or have held.",
                example: "[ { id: head-of-finance, title: Head of Finance } ]"),
        ])

    static let post = Shape(
        .post, "A post held by a person over a time.",
        keys: [
            Key(
                "id", .id, .required, "The name of the post; several people may share it.",
                example: "head-of-finance"),
            Key(
                "title", .words, .required, "The job title as printed.", example: "Head of Finance"),
            Key(
                "organisation", .words, "The organisation's id, or its name in words.",
                example: "southampton-city-council"),
            Key(
                "unit", .words, "The department or team.",
                example: "Integrated Commissioning Unit"),
            Key("from", .date, "The first day the post was held.", example: "2022-05-18"),
            Key("until", .date, "The last day the post was held.", example: "2024-05-07"),
            Key(
                "contact", .mapping(.contact), "How readers reach the holder.",
                example: "{ email: head.of.finance@example.org }"),
        ])

    static let contact = Shape(
        .contact, "How readers reach somebody.",
        keys: [
            Key("telephone", .words, "As printed.", example: "\"01234 567890\""),
            Key("email", .words, "As printed.", example: "head.of.finance@example.org"),
        ])

    static let who = Shape(
        .who, "Somebody named on the spot, when an id alone does not say enough.",
        keys: [
            Key("person", .reference("person"), "The person's id.", example: "donna-chapman"),
            Key("post", .reference("post"), "The post's id.", example: "head-of-finance"),
            Key("name", .words, "A name in words.", example: "Strategic Plan leads"),
            Key(
                "title", .words, "A job title that wins over the post's.",
                example: "Deputy Director"),
            Key(
                "organisation", .words, "The organisation's id, or its name in words.",
                example: "hiow-icb"),
            Key(
                "role", .words, .otherwise("lead"),
                "What they do here: lead, author, presenter, sponsor, mover, shepherd, contact, or "
                    + "the house's own word.", example: "author"),
            Key("as", .words, "Words in brackets after the name.", example: "Chair"),
        ])

    static let writtenDate = Shape(
        .writtenDate, "A date beside the words it was written in.",
        keys: [
            Key(
                "date", .date, .required, "The day, month or year.", example: "2022-12-15"),
            Key(
                "written", .words, "The author's own words, kept for the record.",
                example: "\"Thursday, 15th December, 2022\""),
        ])

    static let writtenTime = Shape(
        .writtenTime, "A time beside the words it was written in.",
        keys: [
            Key("time", .time, .required, "The time.", example: "\"09:30\""),
            Key("written", .words, "The author's own words.", example: "9.30 am"),
        ])
}
