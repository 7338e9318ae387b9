public import Diagnostics
public import Governance

/// The faults of reading a workspace, and after them every fault that the model can show.
///
/// Faults of single files (YAML, Markdown, CSV) are told by reading. A rule that needs something that
/// could not be read says nothing about it.
///
/// - Parameters:
///   - today: the day of the check, for what is overdue.
///   - read: what reading told. One list, so that both together tell no more of a file than one may.
public func check(
    _ workspace: Workspace, today: CivilDate, after read: FaultList
) -> FaultList {
    let record = Record(workspace, today: today)
    var faults = read
    for rule in RuleBook.rules {
        let found = rule.faults(in: record)
        guard !found.isEmpty else { continue }
        let code = rule.code
        faults += found.lazy.map { $0.named(code) }
    }
    return faults
}

/// Every rule's code and what it finds, in the order of the codes.
public func checkingRules() -> [RuleDescription] {
    RuleBook.rules.map { RuleDescription(code: $0.code, summary: $0.summary) }
        .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
}
