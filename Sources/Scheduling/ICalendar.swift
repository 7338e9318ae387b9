public import Governance

/// A calendar file that other programs take up: RFC 5545.
///
/// The same value gives the same bytes: no clock is read. Times are of Europe/London, whose rules go
/// with them; times of any other zone are written as local times without one.
public struct ICalendar: Sendable {
    public struct Event: Sendable {
        public enum Status: String, Sendable {
            case tentative = "TENTATIVE"
            case confirmed = "CONFIRMED"
            case cancelled = "CANCELLED"
        }

        /// When the event is; the end may be left out.
        public enum When: Sendable {
            case day(CivilDate)
            case time(CivilDate, from: WrittenTime, until: WrittenTime?)
        }

        /// Stays the same when the event changes: `2022-12-15-audit/agenda@riverside-council`.
        public let uid: String
        /// The day the data is of, written as the time stamp: never the clock's.
        public let stamp: CivilDate
        /// Grows each time the event changes.
        public let sequence: Int
        public let when: When
        public let summary: String
        public let description: String?
        public let categories: [String]
        public let status: Status
        /// An `RRULE` value: `FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH`.
        public let recurrence: String?
        /// Days of the recurrence on which the event does not take place.
        public let except: [CivilDate]
        /// The day and time by the recurrence which this event stands for; `nil`: none.
        public let instance: (day: CivilDate, start: WrittenTime?)?
        /// Whether the day or time stays free in the diary.
        public let isTransparent: Bool

        public init(
            uid: String, stamp: CivilDate, sequence: Int = 0, when: When, summary: String,
            description: String? = nil, categories: [String] = [],
            status: Status = .confirmed, recurrence: String? = nil, except: [CivilDate] = [],
            instance: (CivilDate, WrittenTime?)? = nil, isTransparent: Bool = false
        ) {
            self.uid = uid
            self.stamp = stamp
            self.sequence = sequence
            self.when = when
            self.summary = summary
            self.description = description
            self.categories = categories
            self.status = status
            self.recurrence = recurrence
            self.except = except
            self.instance = instance
            self.isTransparent = isTransparent
        }
    }

    public let name: String
    /// IANA name.
    public let zone: String
    public let events: [Event]

    public init(name: String, zone: String = "Europe/London", events: [Event]) {
        self.name = name
        self.zone = zone
        self.events = events
    }

    /// The file, lines ended by CR LF and folded at 75 octets.
    public func bytes() -> [UInt8] {
        var lines = ICalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Quorate//Quorate//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: name)
        let hasTimes = events.contains { if case .time = $0.when { true } else { false } }
        if hasTimes, isLondon { lines.addLondon() }
        for event in events { add(event, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private var isLondon: Bool { zone == "Europe/London" }

    private func add(_ event: Event, to lines: inout ICalendarLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: event.uid)
        lines.add("DTSTAMP", event.stamp.basic + "T000000Z")
        lines.add("SEQUENCE", String(event.sequence))
        switch event.when {
        case .day(let day):
            lines.add("DTSTART;VALUE=DATE", day.basic)
            lines.add("DTEND;VALUE=DATE", day.adding(days: 1).basic)
        case .time(let day, let start, let end):
            let zone = isLondon ? ";TZID=Europe/London" : ""
            lines.add("DTSTART" + zone, day.basic + "T" + start.basic)
            // An end must lie after the start: RFC 5545, 3.8.2.2.
            if let end, end.minutes != start.minutes {
                // A meeting that ends before it starts ends on the next day.
                let last = end.minutes < start.minutes ? day.adding(days: 1) : day
                lines.add("DTEND" + zone, last.basic + "T" + end.basic)
            }
        }
        if let recurrence = event.recurrence { lines.add("RRULE", recurrence) }
        let start: WrittenTime? = if case .time(_, let start, _) = event.when { start } else { nil }
        for day in event.except { add("EXDATE", day, start, to: &lines) }
        if let instance = event.instance {
            add("RECURRENCE-ID", instance.day, instance.start, to: &lines)
        }
        lines.add("SUMMARY", text: event.summary)
        if let description = event.description { lines.add("DESCRIPTION", text: description) }
        if !event.categories.isEmpty { lines.add("CATEGORIES", texts: event.categories) }
        lines.add("STATUS", event.status.rawValue)
        lines.add("TRANSP", event.isTransparent ? "TRANSPARENT" : "OPAQUE")
        lines.add("END", "VEVENT")
    }
}

extension ICalendar {
    private func add(
        _ name: String, _ day: CivilDate, _ start: WrittenTime?, to lines: inout ICalendarLines
    ) {
        guard let start else {
            lines.add(name + ";VALUE=DATE", day.basic)
            return
        }
        let zone = isLondon ? ";TZID=Europe/London" : ""
        lines.add(name + zone, day.basic + "T" + start.basic)
    }
}

/// Content lines as they are written.
struct ICalendarLines {
    private(set) var bytes: [UInt8] = []

    /// A value that needs no escaping.
    mutating func add(_ name: String, _ value: String) {
        addFolded(Array("\(name):".utf8) + Array(value.utf8))
    }

    mutating func add(_ name: String, text: String) {
        addFolded(Array("\(name):".utf8) + escaped(text))
    }

    mutating func add(_ name: String, texts: [String]) {
        addFolded(Array("\(name):".utf8) + Array(texts.map(escaped).joined(separator: [0x2C])))
    }

    /// The rules of Europe/London since 1996.
    mutating func addLondon() {
        add("BEGIN", "VTIMEZONE")
        add("TZID", "Europe/London")
        add("BEGIN", "DAYLIGHT")
        add("DTSTART", "19960331T010000")
        add("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
        add("TZOFFSETFROM", "+0000")
        add("TZOFFSETTO", "+0100")
        add("TZNAME", "BST")
        add("END", "DAYLIGHT")
        add("BEGIN", "STANDARD")
        add("DTSTART", "19961027T020000")
        add("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
        add("TZOFFSETFROM", "+0100")
        add("TZOFFSETTO", "+0000")
        add("TZNAME", "GMT")
        add("END", "STANDARD")
        add("END", "VTIMEZONE")
    }

    /// At most 75 octets to a line; a line that goes on begins with a space. No character is split.
    private mutating func addFolded(_ line: [UInt8]) {
        var start = 0
        var room = 75
        while line.count - start > room {
            var end = start + room
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            room = 74
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }

    /// Backslash, semicolon and comma after a backslash, line ends as `\n`; other control characters
    /// cannot stand in a calendar and are left out.
    private func escaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                result += [UInt8(ascii: "\\"), byte]
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x00..<0x09, 0x0B..<0x20, 0x7F: break
            default: result.append(byte)
            }
            previous = byte
        }
        return result
    }
}

extension CivilDate {
    /// `20221215`.
    var basic: String { iso.filter { $0 != "-" } }
}

extension WrittenTime {
    /// `093000`.
    var basic: String {
        (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? "0" : "") + String(minute) + "00"
    }
}
