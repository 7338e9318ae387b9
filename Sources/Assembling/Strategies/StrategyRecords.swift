import Diagnostics
import DocumentTree
import Governance

/// A strategy as a layout reads it: named values and lists of records.
///
/// Only what the layout speaks of is made, so that a strategy with thousands of indicators costs a
/// table of its aims nothing. The names are told in `docs/papers-from-strategies.md`.
struct StrategyRecords<Reader: Audience> {
    let strategy: Strategy
    let options: PartOptions
    let caption: [Inline]
    /// Every name in the layout.
    let names: Set<String>
    let words: PartWords
    /// The day the data tell of: the strategy's, else the meeting's.
    let day: WrittenDate
    var owners: Owners

    init(
        _ strategy: Strategy, _ part: GeneratedPart, caption: [Inline], words: PartWords,
        names: Set<String>,
        meeting: WrittenDate, in workspace: Workspace
    ) {
        self.strategy = strategy
        options = PartOptions(part)
        self.caption = caption
        self.names = names
        self.words = words
        day = strategy.reported?.value ?? meeting
        owners = Owners(WhoRecords(workspace: workspace, day: meeting.first))
    }

    func speaksOf(_ some: String...) -> Bool { some.contains { names.contains($0) } }

    mutating func record() -> LayoutRecord {
        var record = LayoutRecord([
            "strategy": strategy.title.value,
            "subtitle": strategy.subtitle ?? "",
            "from": words.words(strategy.from?.value),
            "until": words.words(strategy.until?.value),
            "approved": words.words(strategy.approvedOn?.value),
            "since": options.since ?? "",
        ])
        record["approved by"] = LayoutValue(body(strategy.approvedBy?.value))
        record["owned by"] = LayoutValue(body(strategy.body?.value))
        record["reported"] = LayoutValue(words.words(day))
        record["caption"] = .inlines(caption)
        addPriorities(to: &record)
        addIndicators(to: &record)
        addUndertakings(to: &record)
        return record
    }

    /// The name of a body by its id; other words stand as they are.
    private func body(_ id: String?) -> String {
        guard let id else { return "" }
        return owners.who.workspace.body(id)?.name.value ?? id
    }
}
