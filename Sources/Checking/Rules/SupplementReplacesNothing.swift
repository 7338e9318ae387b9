import Diagnostics
import Governance

/// What it finds: a paper said to replace one that was never issued.
/// Why it matters: readers would look for what it takes the place of.
/// Example: `replaces` with Appendix 3 for an item with two appendices.
/// Source: the format's reference, `supplement-1/`.
enum SupplementReplacesNothing: MeetingRule {
    static let severity = Severity.error
    static let summary = "A paper said to replace one that was never issued."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.suppliedPapers.filter { $0.kind == .replaces && !$0.isIssued }.map { paper in
            fault(
                at: paper.entry.span,
                "\(paper.words) of \(paper.item.numbered) takes the place of nothing that was issued",
                remedies: ["name it under 'adds', or correct the item or the number"])
        }
    }
}
