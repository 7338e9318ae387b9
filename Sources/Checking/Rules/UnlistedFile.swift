import Diagnostics
import Governance

/// What it finds: a file in an item's folder that neither its report nor a paper names.
/// Why it matters: it will not be in the pack, and somebody may think it is.
/// Example: `budget-old.csv` beside the report.
/// Source: the format's reference, `meetings/`.
enum UnlistedFile: ItemRule {
    static let severity = Severity.warning
    static let summary = "A file in an item's folder that neither its report nor a paper names."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        guard folder.report != nil || folder.isOfSupplement else { return [] }
        return folder.unlisted.filter { !$0.value.isAppendixName }.map { name in
            fault(
                at: name.span, "\(quote: name) is used by no paper of \(item.numbered)",
                remedies: OfficeDocument.remedy(for: name).map {
                    [$0, "then move the document itself out of the folder"]
                } ?? ["embed it in a paper, list it as an appendix, or move it out of the folder"])
        }
    }
}
