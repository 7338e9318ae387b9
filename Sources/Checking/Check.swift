public import Diagnostics
public import Governance

/// Every fault of a workspace that the model can show, in the order of files and places.
///
/// Faults of single files (YAML, Markdown, CSV) are told by reading. A rule that needs something that
/// could not be read says nothing about it.
///
/// - Parameters:
///   - today: the day of the check, for what is overdue.
///   - sources: what the spans point into, for the order.
public func check(
    _ workspace: Workspace, today: CivilDate, sources: SourceTable
) -> [Diagnostic] {
    let record = Record(workspace, today: today)
    var faults = FaultList()
    for rule in RuleBook.rules {
        let found = rule.faults(in: record)
        guard !found.isEmpty else { continue }
        let code = rule.code
        faults += found.lazy.map { $0.named(code) }
    }
    return faults.kept.ordered(in: sources)
}

/// Every rule's code and what it finds, in the order of the codes.
public func checkingRules() -> [RuleDescription] {
    RuleBook.rules.map { RuleDescription(code: $0.code, summary: $0.summary) }
        .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
}
