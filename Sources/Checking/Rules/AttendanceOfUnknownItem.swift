import Diagnostics
import Governance

/// What it finds: the number of an item that is not on the agenda, in an attendance.
/// Why it matters: the interest, the vote or the time belongs to no item.
/// Example: `interests: [ { item: "14", withdrew: yes } ]` with eight items.
/// Source: the format's reference, `attendance.yaml`.
enum AttendanceOfUnknownItem: AttendanceRule {
    static let severity = Severity.error
    static let summary = "The number of an item that is not on the agenda, in an attendance."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        let course = at.attendance.course
        guard
            !at.isPlain || !at.attendance.items.isEmpty || !at.attendance.votes.isEmpty
                || !course.motions.isEmpty || !course.exclusions.isEmpty
        else { return [] }
        let known = Set(at.meeting.items.map(\.item.key))
        let attendance = at.attendance
        var numbers = attendance.items.map(\.number) + attendance.votes.map(\.item)
        numbers += course.motions.map(\.item) + course.exclusions.flatMap(\.items)
        for entry in at.present + attendance.accepted + attendance.unknown {
            let moments =
                [entry.from, entry.until].compactMap { $0 }
                + entry.away.flatMap { [$0.from, $0.until] }
            for moment in moments {
                if case .item(let number) = moment.value {
                    numbers.append(Located(number, moment.span))
                }
            }
            numbers += entry.interests.map(\.item)
        }
        return numbers.filter { !known.contains(ItemKey($0.value)) }.tellable(at: \.span).map {
            number in
            fault(
                at: number.span, "there is no item \(quote: number) on the agenda",
                remedies: ["correct the number, or add the item to agenda.yaml"])
        }
    }
}
