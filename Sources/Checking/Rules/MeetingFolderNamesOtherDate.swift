import Diagnostics
import Governance

/// What it finds: a meeting's folder whose name begins with another date than the meeting's.
/// Why it matters: papers are looked for, and put, in the wrong meeting.
/// Example: `meetings/2022-12-08-board` with `date: 2022-12-15`.
/// Source: the format's reference, `meetings/`.
enum MeetingFolderNamesOtherDate: MeetingRule {
    static let severity = Severity.warning
    static let summary =
        "A meeting's folder whose name begins with another date than the meeting's."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let path = meeting.meeting.folder.utf8
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) }
        let name = path[(start ?? path.startIndex)...].prefix(10)
        guard let named = CivilDate(iso: String(Substring(name))), let day = meeting.day,
            named != day
        else { return [] }
        return [
            fault(
                at: meeting.meeting.date.span,
                "meeting on \(word: day.iso) in a folder named for \(word: named.iso)",
                remedies: ["rename the folder, or correct the date"])
        ]
    }
}
