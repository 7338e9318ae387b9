import Diagnostics
import DocumentTree
import Governance

/// What the papers read ask of strategies, so that nothing else is read.
struct StrategyNeeds {
    /// The strategies named; those that are quoted without a name may be any.
    private var named: Set<String> = []
    private var needsAll = false
    /// The layouts that papers print, in order.
    private(set) var layouts: [Located<String>] = []

    /// Whether a strategy is to be read.
    func includes(_ id: String, _ scope: ReadingScope) -> Bool {
        scope == .everything || needsAll || named.contains(id)
    }

    mutating func add(_ text: PaperText) {
        for reference in text.references {
            if case .quoted(let value) = reference.target { add(value.strategy) }
        }
        for part in text.parts {
            layouts.append(part.part.layout)
            add(part.part.strategy?.value)
        }
    }

    private mutating func add(_ strategy: String?) {
        if let strategy { named.insert(strategy) } else { needsAll = true }
    }
}

/// Reads the strategies that a scope and its papers need, and the names of all.
func readStrategies(
    _ scope: ReadingScope, _ run: inout ReadingRun
) -> (read: [GuardedStrategy], ids: [String], unread: Set<String>) {
    let ids = run.folders(in: "strategies")
    var isRestricted = false
    for entry in run.list("strategies") where !ids.contains(entry.name) {
        guard isRestrictionFile(entry.name) else { continue }
        isRestricted = true
        let file = run.load("strategies/" + entry.name)
        run.sources.withholdAll(of: file.id, publicName: "strategies (restricted file)")
        run.findings.add(
            .fileMisplaced, at: file.head,
            "'restricted.yaml' restricts the folder of one strategy, never all of them",
            remedies: ["move it into the folder of the strategy it is for"])
    }
    var unread: Set<String> = []
    let needs = run.needs
    let read = ids.filter { needs.includes($0, scope) }.compactMap { id in
        var reader = StrategyReader(id, isRestricted: isRestricted)
        let strategy = reader.read(&run)
        if !reader.isWhole { unread.insert(id) }
        return strategy
    }
    return (read, ids, unread)
}
