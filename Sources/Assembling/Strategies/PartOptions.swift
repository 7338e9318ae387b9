import Diagnostics
import DocumentTree
import Governance

/// What the author asks of a part besides its layout: `only`, `since`, `until`.
struct PartOptions {
    /// Which records; everything when nothing is written.
    let only: Only
    /// The earlier of two periods, or the first year or day of what is printed.
    let since: String?
    let until: String?

    init(_ part: GeneratedPart) {
        func values(_ key: String) -> [String] {
            part.options.filter { $0.key.value == key }.flatMap { $0.values.map(\.value) }
        }
        only = Only(values("only"))
        since = values("since").first
        until = values("until").first
    }

    /// Whether something that is told of a period falls within those asked for: by its dates where they
    /// can be told, else by its words as they sort: `2020/21`.
    func include(_ period: String?, _ timing: Timing?) -> Bool {
        guard since != nil || until != nil else { return true }
        if let period {
            return (since.map { $0 <= period } ?? true) && (until.map { period <= $0 } ?? true)
        }
        guard let first = timing?.from?.first, let last = timing?.until?.last else { return true }
        return (since.flatMap(date).map { $0.first <= last } ?? true)
            && (until.flatMap(date).map { first <= $0.last } ?? true)
    }

    /// Whether what was told on a day falls within the days asked for.
    func include(_ day: WrittenDate) -> Bool {
        (since.flatMap(date).map { $0.first <= day.last } ?? true)
            && (until.flatMap(date).map { day.first <= $0.last } ?? true)
    }

    /// `2021`, `2021-09` or `2021-09-27`; `nil` for other words.
    private func date(_ words: String) -> WrittenDate? {
        switch words.utf8.count {
        case 4: CivilDate(iso: words + "-01-01").map { WrittenDate($0, precision: .year) }
        case 7: CivilDate(iso: words + "-01").map { WrittenDate($0, precision: .month) }
        default: CivilDate(iso: words).map { WrittenDate($0) }
        }
    }
}

/// The ids, numbers or words that choose records.
struct Only {
    private let values: [String]
    private let slugs: Set<String>

    init(_ values: [String]) {
        self.values = values
        slugs = Set(values.map(slug))
    }

    var isEverything: Bool { values.isEmpty }

    /// Whether one of them is asked for, by an id, a number or a name without regard to case and signs.
    func has(_ names: String?...) -> Bool {
        isEverything
            || names.contains { $0.map { !$0.isEmpty && slugs.contains(slug($0)) } ?? false }
    }

    /// What is left of the choice of aims, once the priorities that it names are known: a number means
    /// a priority before it means an aim.
    func without(_ priorities: [Priority]) -> Only {
        let named = Set(priorities.flatMap { [slug($0.id.value), slug($0.number)] })
        return Only(values.filter { !named.contains(slug($0)) })
    }
}
