import Governance

extension Shape {
    static let supplement = Shape(
        .supplement,
        "What came after the pack was issued: it keeps every number that was published.",
        file: "meetings/<date-name>/supplement-<number>/supplement.yaml",
        keys: [
            Key("published", .date, "The day it goes out.", example: "2022-12-13"),
            Key(
                "reason", .words, "Why it comes late; printed, in the public edition as well.",
                example: "The audit was finished on 12 December."),
            Key(
                "adds", .list(of: .mapping(.supplementPapers)),
                "Papers added to items of the agenda.",
                example: "[ { item: \"5\", papers: item-5-audit } ]"),
            Key(
                "replaces", .list(of: .mapping(.supplementPapers)),
                "Papers that take the place of issued ones.",
                example: "[ { item: \"3\", papers: item-3-budget } ]"),
            Key(
                "items", .list(of: .mapping(.item)),
                "Late business: items with new numbers, taken after those of the agenda.",
                example: "[ { title: Flood relief, late: { reason: …, chair: … } } ]"),
            Key(
                "withdraws", .list(of: .mapping(.withdrawnItem)),
                "Items of the agenda that are not taken.",
                example: "[ { item: \"4\", reason: To be taken in March. } ]"),
        ])

    static let supplementPapers = Shape(
        .supplementPapers, "The papers a supplement brings to one item.",
        keys: [
            Key("item", .words, .required, "The item's number.", example: "\"5\""),
            Key(
                "papers", .reference("folder"), .required,
                "Their folder, within that of the supplement.", example: "item-5-audit"),
            Key(
                "appendices", .list(of: .mapping(.appendixEntry)),
                .otherwise("the files named appendix-…"),
                "The appendices, where the folder has no report that lists them.",
                example: "[ { number: 2, title: Figures } ]"),
            Key("note", .words, "What is new in them.", example: "Table 2 is corrected."),
        ])

    static let withdrawnItem = Shape(
        .withdrawnItem, "An item of the issued agenda that is not taken.",
        keys: [
            Key("item", .words, .required, "The item's number.", example: "\"4\""),
            Key("reason", .words, "Why.", example: "To be taken in March."),
        ])

    static let withdrawal = Shape(
        .withdrawal, "That an item was taken off before the agenda went out.",
        keys: [
            Key("on", .date, "The day it was taken off.", example: "2022-12-02"),
            Key("reason", .words, "Why; for the record.", example: "More work is needed."),
        ])

    static let supplementSheet = Shape(
        .supplementSheet, "The front sheet of a supplement, and how its pages are numbered.",
        keys: [
            Key("title", .wording, .required, "Its title.", example: "\"{body}\""),
            Key(
                "pages", .choice(SupplementSheet.Pages.allCases.map(\.rawValue)),
                .otherwise("continue"),
                "Whether its pages run on from those issued, or begin again with a letter.",
                example: "letter"),
            Key(
                "layout", .layout, .required, "What stands on it.",
                example: "[ { label: Supplement } ]"),
        ])
}
