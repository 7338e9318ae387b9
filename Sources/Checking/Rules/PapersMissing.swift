import Diagnostics
import Governance

/// What it finds: an item whose folder of papers does not exist.
/// Why it matters: the pack would lack the papers.
/// Example: `papers: item-3-annual-update`.
/// Source: the format's reference, `papers`.
enum PapersMissing: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item whose folder of papers does not exist."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let unclaimed = meeting.meeting.unclaimed
        let names = unclaimed.map(\.value)
        return meeting.items.compactMap { item in item.missingFolder.map { (item, folder: $0) } }
            .tellable(at: \.folder.span).map { item, folder in
                let near = nearMiss(of: folder.value, among: names)
                let found = unclaimed.first { $0.value == near }
                return fault(
                    at: folder.span,
                    "papers of \(item.named) are not there: no folder \(quote: folder)",
                    remedies: (found.map { ["did you mean \(quote: $0)?"] } ?? [])
                        + ["add the folder, or write 'papers: to follow'"])
            }
    }
}
