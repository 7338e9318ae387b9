import Diagnostics
import Governance
import Scheduling

/// When each strand of a plan last had its turn, and each item that comes again was last taken.
struct Visits {
    private(set) var last: [String: CivilDate] = [:]
    private var returns: [(item: PlannedItem, last: CivilDate)] = []

    /// - Parameter until: meetings from this day on do not count; `nil`: all do.
    init(plan: ForwardPlan?, until: CivilDate?) {
        let dated = (plan?.meetings ?? []).compactMap { meeting in
            meeting.date.value.day.map { (meeting: meeting, day: $0) }
        }
        for (meeting, day) in dated.sorted(by: { $0.day < $1.day }) {
            if meeting.isCancelled { continue }
            if let until, day >= until { break }
            for item in meeting.items.flatMap(\.withInner) {
                if let id = item.standing ?? item.id { last[id.value] = day }
                returns.removeAll { $0.item.matter == item.matter }
                if item.returns != nil { returns.append((item, day)) }
            }
        }
    }

    /// The strands whose turn it is: those longest not seen, so many at a meeting as the round needs.
    mutating func next(
        of rotation: PlannedItem.Rotation, on day: CivilDate, _ rule: Recurrence
    ) -> [String] {
        let ids = rotation.strands.map(\.value)
        let cycle = rotation.each.flatMap(\.cycleDays) ?? 365
        let meetings = max(1, rule.days(in: day...day.adding(days: cycle - 1)).count)
        let count = (ids.count + meetings - 1) / meetings
        let chosen = ids.enumerated().sorted { left, right in
            let (one, other) = (last[left.element], last[right.element])
            if one == other { return left.offset < right.offset }
            return (one?.dayNumber ?? Int.min) < (other?.dayNumber ?? Int.min)
        }.prefix(count).map(\.element)
        for id in chosen { last[id] = day }
        return chosen
    }

    /// The items that are to come again by a day, with when they were last taken.
    mutating func returning(on day: CivilDate) -> [(PlannedItem, CivilDate)] {
        var coming: [(PlannedItem, CivilDate)] = []
        for index in returns.indices {
            let (item, since) = returns[index]
            // Days of grace: the same weekday of its month may fall up to a week before the year is over.
            guard let cycle = item.returns?.cycleDays,
                since.adding(days: cycle - 7) <= day
            else { continue }
            coming.append((item, since))
            returns[index].last = day
        }
        return coming
    }
}
