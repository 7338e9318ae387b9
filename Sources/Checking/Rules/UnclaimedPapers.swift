import Diagnostics
import Governance

/// What it finds: a file or folder in a meeting's folder that no item names.
/// Why it matters: somebody wrote a paper that will not be in the pack.
/// Example: a folder `item-5-risk-register` and no item with that `papers`.
/// Source: the format's reference, `meetings/`.
enum UnclaimedPapers: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A file or folder in a meeting's folder that no item names."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let unclaimed = meeting.meeting.unclaimed
        let names = unclaimed.map(\.value)
        // A folder whose name an item spells nearly right is told by `PapersMissing`.
        let told = meeting.items.compactMap(\.missingFolder).tellable(at: \.span)
            .compactMap { nearMiss(of: $0.value, among: names) }
        return unclaimed.filter { !told.contains($0.value) }.tellable(at: \.span).map { name in
            fault(
                at: name.span, "\(quote: name) belongs to no item",
                remedies: OfficeDocument.remedy(for: name, paper: "report.md").map {
                    [
                        $0,
                        "put that into a folder of its own, and name the folder as 'papers' of its item",
                    ]
                } ?? ["name it as 'papers' of its item, or move it out of the meeting's folder"])
        }
    }
}
