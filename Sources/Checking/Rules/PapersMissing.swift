import Diagnostics
import Governance

/// What it finds: an item whose folder of papers does not exist.
/// Why it matters: the pack would lack the papers.
/// Example: `papers: item-3-annual-update`.
/// Source: the format's reference, `papers`.
enum PapersMissing: ItemRule {
    static let severity = Severity.error
    static let summary = "An item whose folder of papers does not exist."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        guard case .missing(let folder) = item.particulars.papers else { return [] }
        let unclaimed = item.meeting.unclaimed
        let near = nearMiss(of: folder.value, among: unclaimed.map(\.value))
        let found = unclaimed.first { $0.value == near }
        return [
            fault(
                at: folder.span,
                "papers of \(item.named) are not there: no folder \(quote: folder)",
                remedies: (found.map { ["did you mean \(quote: $0)?"] } ?? [])
                    + ["add the folder, or write 'papers: to follow'"])
        ]
    }
}
