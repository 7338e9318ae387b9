import Diagnostics
import DocumentTree
import Governance
import Judging

/// A meeting's attendance, with who sat on its bodies that day. A class as ``MeetingAtHand`` is.
final class AttendanceAtHand: Sendable {
    let meeting: MeetingAtHand
    let attendance: Attendance
    /// One for each body that meets; none unless all of them have terms of reference with seats in force.
    let rolls: [Roll]
    let votes: [VoteAtHand]
    /// When each item was taken; the first record of it.
    private let taken: [ItemKey: TakenItem]
    /// The items of the agenda and of the attendance in the order taken; none where ``isPlain``, as nobody
    /// comes or goes then.
    private let order: [ItemKey: Int]
    /// Whether of everybody only the id is written, and nothing of substitutes, seats, times.
    let isPlain: Bool
    /// Whether anybody is named on two lines.
    let namesSomebodyTwice: Bool

    /// - Parameters:
    ///   - lastDay: counts the days of a substitute's notice before the meeting.
    ///   - counting: who counts as present.
    init?(
        _ meeting: MeetingAtHand, lastDay: @escaping LastDay, counting: (Body, Roll) -> Counting,
        rolls: (Body, CivilDate) -> Roll?
    ) {
        guard let attendance = meeting.meeting.attendance else { return nil }
        self.meeting = meeting
        self.attendance = attendance
        let found = meeting.day.map { day in meeting.bodies.compactMap { rolls($0, day) } } ?? []
        let isWhole =
            found.count == meeting.meeting.bodies.count && found.allSatisfy { !$0.seats.isEmpty }
            && meeting.bodies.allSatisfy(\.isRead)
        self.rolls = isWhole ? found : []
        taken = Dictionary(
            attendance.items.map { (ItemKey($0.number.value), $0) },
            uniquingKeysWith: { first, _ in first })
        let lists = [
            attendance.present ?? [], attendance.accepted, attendance.absent, attendance.unknown,
        ]
        isPlain = lists.allSatisfy { $0.allSatisfy(\.isPlain) }
        var order: [ItemKey: Int] = [:]
        var votes: [VoteAtHand] = []
        if !isPlain || !attendance.votes.isEmpty {
            let sitting = Sitting(meeting.meeting) { $0.particulars.examined().items }
            for item in sitting.items where order[item.key] == nil {
                order[item.key] = order.count
            }
            votes = AttendanceAtHand.votes(
                at: sitting, self.rolls, zip(meeting.bodies, self.rolls).map(counting),
                lastDay: lastDay)
        }
        (self.order, self.votes) = (order, votes)
        var count = attendance.apologies.count
        for list in lists { count += list.count }
        var people = Set<String>(minimumCapacity: count)
        var isTwice = false
        for list in lists {
            for entry in list {
                guard let person = entry.person else { continue }
                if !people.insert(person.value).inserted { isTwice = true }
            }
        }
        for apology in attendance.apologies
        where !people.insert(apology.person.value).inserted { isTwice = true }
        namesSomebodyTwice = isTwice
    }

    var present: [Attendee] { attendance.present ?? [] }

    /// The seats of that id or office, over all bodies that meet.
    func seats(named name: String) -> [RollSeat] {
        rolls.flatMap { roll in roll.seats(named: name).map { roll.seats[$0] } }
    }

    /// The seats a person holds on the day, over all bodies that meet.
    func seats(of person: String) -> [RollSeat] {
        rolls.flatMap { roll in roll.seats(of: person).map { roll.seats[$0] } }
    }

    func holdsSeat(_ person: String) -> Bool { rolls.contains { !$0.seats(of: person).isEmpty } }

    /// The seats of that id or office, else those of that person.
    func target(_ name: String) -> [RollSeat] {
        let named = seats(named: name)
        return named.isEmpty ? seats(of: name) : named
    }

    // MARK: Times

    /// From when to when somebody was there, in minutes; `nil` where that cannot be told.
    func stay(_ attendee: Attendee) -> (from: Int, until: Int)? {
        var stay = (from: Int.min, until: Int.max)
        if let moment = attendee.from?.value {
            guard let from = minutes(moment, atEnd: false) else { return nil }
            stay.from = from
        }
        if let moment = attendee.until?.value {
            guard let until = minutes(moment, atEnd: true) else { return nil }
            stay.until = until
        }
        return stay
    }

    /// Whether both were surely there at one time.
    func areTogether(_ one: Attendee, _ other: Attendee) -> Bool {
        guard let one = stay(one), let other = stay(other) else { return false }
        return one.from < other.until && other.from < one.until
    }

    /// A time of day; of an item, when it began or ended as recorded.
    func minutes(_ moment: Moment, atEnd: Bool) -> Int? {
        switch moment {
        case .time(let time): time
        case .item(let number):
            atEnd
                ? taken[ItemKey(number)]?.until?.value : taken[ItemKey(number)]?.from?.value
        }
    }

    /// Whether the first moment is surely after the second. A coming with an item is at its start, a
    /// going at its end.
    func isAfter(
        _ first: Moment, atEnd firstEnds: Bool, _ second: Moment, atEnd secondEnds: Bool
    ) -> Bool {
        if case .item(let one) = first, case .item(let other) = second,
            let one = order[ItemKey(one)], let other = order[ItemKey(other)]
        {
            // Start and end of an item are two points of its own.
            return one * 2 + (firstEnds ? 1 : 0) > other * 2 + (secondEnds ? 1 : 0)
        }
        guard let one = minutes(first, atEnd: firstEnds),
            let other = minutes(second, atEnd: secondEnds)
        else { return false }
        return one > other
    }
}

/// Who sits on bodies on days, each roll made once for the days on which nothing changes.
struct RollStore {
    private let organisations: [Organisation]
    private var changes: [String: [CivilDate]] = [:]
    private var rolls: [String: [Int: Roll?]] = [:]

    init(_ organisations: [Organisation]) { self.organisations = organisations }

    /// The roll in force on a day. Its own ``Roll/day`` may be an earlier one on which it was the same.
    mutating func roll(of body: Body, on day: CivilDate) -> Roll? {
        let days = changes[body.id] ?? changeDays(of: body)
        changes[body.id] = days
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        if let known = rolls[body.id]?[low] { return known }
        let roll = Roll(of: body, on: day, organisations: organisations)
        rolls[body.id, default: [:]][low] = .some(roll)
        return roll
    }

    /// The days on which anything that a roll is made of may become another, in order.
    private func changeDays(of body: Body) -> [CivilDate] {
        var periods = body.memberships.map(\.period) + body.substitutions.map(\.period)
        periods += (body.unnamed + body.vacancies).map(\.period)
        periods += body.suspensions.map(\.period) + organisations.map(\.period)
        var days = periods.flatMap { period in
            [period.from?.value.first, period.until?.value.last.adding(days: 1)].compactMap { $0 }
        }
        days += body.termsOfReference.map(\.inForceFrom)
        if let dissolved = body.dissolved { days.append(dissolved.value.last.adding(days: 1)) }
        return Set(days).sorted()
    }
}
