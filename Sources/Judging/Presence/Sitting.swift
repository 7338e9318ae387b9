import Diagnostics
public import Governance

/// What is known of a meeting when it is judged.
public struct Sitting: Sendable {
    public struct Item: Sendable {
        public let number: String
        public let classes: [String]
        /// 0 on the agenda itself, 1 for an item within an item.
        public let depth: Int

        public var key: ItemKey { ItemKey(number) }

        public init(number: String, classes: [String] = [], depth: Int = 0) {
            self.number = number
            self.classes = classes
            self.depth = depth
        }
    }

    public let kind: Meeting.Kind
    /// In the order in which they were taken; each before those within it.
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
    ///
    /// A meeting of which nothing is recorded is one of which nothing is known.
    ///
    /// - Parameter within: the items within an item; usually those that everybody may know of.
    public init(
        _ meeting: Meeting, within: (AgendaItem) -> [AgendaItem] = \.openItems
    ) {
        let attendance =
            meeting.attendance
            ?? Attendance(
                present: nil, accepted: [], apologies: [], absent: [], unknown: [],
                inAttendance: [], items: [], votes: [], isAdjourned: false, span: meeting.span)
        var listed: [Item] = []
        var isWhole = true
        func add(_ items: [AgendaItem], depth: Int) {
            let order = items.indices.sorted { left, right in
                let (a, b) = (items[left].taken ?? .max, items[right].taken ?? .max)
                return a == b ? left < right : a < b
            }
            for item in order.map({ items[$0] }) {
                listed.append(
                    Item(number: item.number, classes: item.classes.map(\.value), depth: depth))
                if item.restriction != nil { isWhole = false }
                add(within(item), depth: depth + 1)
            }
        }
        add(meeting.items, depth: 0)
        self.init(
            kind: meeting.kind,
            // Beside a restricted item, a number that is not known may be of one within it.
            items: isWhole ? Sitting.merge(listed, attendance.items) : listed,
            start: (meeting.actualStart ?? meeting.start)?.value.minutes,
            end: meeting.actualEnd?.value.minutes, attendance: attendance)
    }

    /// Adds items that only the attendance names, each after the one recorded before it.
    static func merge(_ listed: [Item], _ taken: [TakenItem]) -> [Item] {
        /// The listed item after which it stands, counted from 1.
        var places: [ItemKey: Int] = [:]
        for (index, item) in listed.enumerated() where places[item.key] == nil {
            places[item.key] = index + 1
        }
        var added: [[Item]] = Array(repeating: [], count: listed.count + 1)
        var last = 0
        for item in taken {
            let key = ItemKey(item.number.value)
            if let place = places[key] {
                last = place
            } else {
                places[key] = last
                let depth = last == 0 ? 0 : listed[last - 1].depth
                added[last].append(Item(number: item.number.value, depth: depth))
            }
        }
        return added[0] + listed.indices.flatMap { [listed[$0]] + added[$0 + 1] }
    }
}
