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
                remedies: documents(in: papers) + ["add 'report.md' to the folder"])
        ]
    }

    /// What can be done with the first document that may be the report, as it came from its author.
    private static func documents(in papers: PaperFolder) -> [Message] {
        let documents = papers.unlisted.filter { OfficeDocument(name: $0.value) != nil }
        let named = documents.first { $0.value.lowercased().hasPrefix("report.") }
        let report = named ?? documents.first { !$0.value.isAppendixName }
        return [report.flatMap { OfficeDocument.remedy(for: $0, paper: "report.md") }]
            .compactMap { $0 }
    }
}
