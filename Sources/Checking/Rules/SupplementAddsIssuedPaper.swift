import Diagnostics
import Governance

/// What it finds: a paper that a supplement adds and that was issued already.
/// Why it matters: two papers of one name would be out, and nobody could tell which holds.
/// Example: `adds` with a report for an item whose report is in the pack.
/// Source: the format's reference, `supplement-1/`.
enum SupplementAddsIssuedPaper: MeetingRule {
    static let severity = Severity.error
    static let summary = "A paper added that was issued already."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.suppliedPapers.filter { $0.kind == .adds && $0.isIssued }.map { paper in
            fault(
                at: paper.entry.span,
                "\(paper.words) of \(paper.item.numbered) was issued already",
                remedies: ["name it under 'replaces'"])
        }
    }
}
