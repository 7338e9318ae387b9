import Diagnostics
public import Governance

/// What is known of a meeting when it is judged.
public struct Sitting: Sendable {
    public struct Item: Sendable {
        public let number: String
        public let classes: [String]

        public init(number: String, classes: [String] = []) {
            self.number = number
            self.classes = classes
        }
    }

    public let kind: Meeting.Kind
    /// In the order in which they were taken.
    public let items: [Item]
    /// Minutes after midnight; `nil` when not known.
    public let start: Int?
    public let end: Int?
    public let attendance: Attendance

    public init(
        kind: Meeting.Kind, items: [Item], start: Int?, end: Int?, attendance: Attendance
    ) {
        self.kind = kind
        self.items = items
        self.start = start
        self.end = end
        self.attendance = attendance
    }

    /// The items of the agenda in the order taken, then those that only the attendance names.
    /// `nil` without attendance.
    public init?(_ meeting: Meeting) {
        guard let attendance = meeting.attendance else { return nil }
        let order = meeting.items.indices.sorted { left, right in
            let (a, b) = (meeting.items[left].taken ?? .max, meeting.items[right].taken ?? .max)
            return a == b ? left < right : a < b
        }
        let listed = order.map { index in
            Item(
                number: meeting.items[index].number,
                classes: meeting.items[index].classes.map(\.value))
        }
        self.init(
            kind: meeting.kind, items: Sitting.merge(listed, attendance.items),
            start: (meeting.actualStart ?? meeting.start)?.value.minutes,
            end: meeting.actualEnd?.value.minutes, attendance: attendance)
    }

    /// Adds items that only the attendance names, each after the one recorded before it.
    static func merge(_ listed: [Item], _ taken: [TakenItem]) -> [Item] {
        var items = listed
        var last = -1
        for item in taken {
            if let found = items.firstIndex(where: { $0.number == item.number.value }) {
                last = found
            } else {
                last += 1
                items.insert(Item(number: item.number.value), at: last)
            }
        }
        return items
    }
}
