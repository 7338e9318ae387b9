import Diagnostics
import Governance

/// What it finds: a file or folder of a supplement that its `supplement.yaml` does not name.
/// Why it matters: the papers would not go out, and somebody may think they do.
/// Example: a folder `item-5-audit` and no entry for it under `adds`.
/// Source: the format's reference, `supplement-1/`.
enum SupplementFolderUnnamed: MeetingRule {
    static let severity = Severity.error
    static let summary = "Papers in the folder of a supplement that it does not name."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.meeting.supplements.flatMap { supplement in
            supplement.unclaimed.map { name in
                fault(
                    at: name.span,
                    "\(quote: name) is named by nothing in supplement \(supplement.number)",
                    remedies: ["name it under 'adds', 'replaces' or 'items', or take it out"])
            }
        }
    }
}
