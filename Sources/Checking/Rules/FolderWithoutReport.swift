import Diagnostics
import Governance

/// What it finds: a folder of papers without a cover report.
/// Why it matters: the appendices would stand in the pack without a report that explains them.
/// Example: an item's folder without `report.md`.
/// Source: the format's reference, `report.md`.
enum FolderWithoutReport: ItemRule {
    static let severity = Severity.error
    static let summary = "A folder of papers without a cover report."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        guard case .folder(let folder, let papers) = item.particulars.papers, papers.report == nil
        else { return [] }
        return [
            fault(
                at: folder.span, "folder \(quote: folder) of \(item.named) has no report",
                remedies: ["add 'report.md' to the folder"])
        ]
    }
}
