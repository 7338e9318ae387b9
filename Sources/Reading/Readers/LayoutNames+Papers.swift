import Diagnostics

extension LayoutNames {
    /// Those of a part made from a strategy's data: `docs/papers-from-strategies.md`, "Its records".
    static let ofPapers = LayoutNames(
        Set(strategy + lists + progress + indicators + undertakings)
            .union(joined.flatMap { [$0, $0 + " in full"] })
            .union(figures.flatMap { [$0, $0 + " with unit"] }),
        // A box for each heading of a commitment.
        prefix: "box ",
        remedy: "use one that the guide 'Papers made from strategies' lists")

    private static let strategy = [
        "strategy", "subtitle", "from", "until", "approved", "approved by", "owned by", "reported",
        "caption", "since", "number of actions", "number done", "number overdue",
        "number not started", "number under way", "number not told", "scale", "scale first",
        "scale last",
    ]
    private static let lists = [
        "priorities", "aims", "actions", "overdue actions", "highlights", "successes", "further",
        "indicators", "areas", "goals", "objectives", "indicator notes", "changes", "not compared",
        "milestones", "years", "strands", "commitments", "projects", "domains", "groups", "owners",
        "leads", "group lead", "updates", "notes", "series", "other boxes", "linked strategies",
        "done", "planned",
    ]
    private static let progress = [
        "id", "number", "title", "text", "priority", "priority number", "aim", "aim number",
        "commitment", "commitment number", "group", "on", "started", "status", "derived",
        "standing", "overdue", "kind",
    ]
    private static let indicators = [
        "unit", "period", "baseline period", "target by", "rank", "place", "of", "worst third",
        "significance", "judged", "better", "worse", "spark", "note", "goal", "goal number",
        "objective", "objective number", "earlier", "earlier period", "later", "later period",
        "difference", "by", "direction", "moved",
    ]
    private static let undertakings = [
        "condition", "strand", "year", "bar", "level", "description", "impact", "via", "words",
        // Of somebody.
        "name", "organisation", "role", "acting", "telephone", "email",
    ]
    /// What a table joins to the cell above.
    private static let joined = [
        "owner", "update", "due", "area", "measure", "source", "date", "start", "end",
    ]
    private static let figures = ["local", "national", "comparator", "baseline", "target"]
}
