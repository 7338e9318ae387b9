import Diagnostics
import Governance

/// A stretch of a meeting during which nobody comes or goes, as far as that is known.
struct Stretch: Sendable {
    /// On the axis of items: item n, from 0, stands at 2n + 1; `nil` when not known.
    let position: Int?
    /// Minutes between which it lies.
    let low: Int
    let high: Int

    /// Whether an entry's person is there.
    func has(_ attendee: Attendee, in timeline: Timeline) -> Truth {
        var there = Truth.yes
        if let from = attendee.from { there = there.and(hasCome(from.value, timeline)) }
        if let until = attendee.until { there = there.and(!hasGone(until.value, timeline)) }
        for gap in attendee.away {
            let away = hasGone(gap.from.value, timeline).and(!hasCome(gap.until.value, timeline))
            there = there.and(!away)
        }
        return there
    }

    func hasCome(_ moment: Moment, _ timeline: Timeline) -> Truth {
        switch moment {
        case .time(let time): time <= low ? .yes : time >= high ? .no : .unknown
        case .item(let number):
            if let position, let item = timeline.index(number) {
                Truth(2 * item + 1 <= position)
            } else {
                .unknown
            }
        }
    }

    func hasGone(_ moment: Moment, _ timeline: Timeline) -> Truth {
        switch moment {
        case .time(let time): time <= low ? .yes : time >= high ? .no : .unknown
        case .item(let number):
            if let position, let item = timeline.index(number) {
                Truth(2 * item + 1 < position)
            } else {
                .unknown
            }
        }
    }
}

/// When what was taken, cut where somebody comes or goes.
struct Timeline: Sendable {
    let sitting: Sitting
    private let places: [String: Int]
    /// For each item, when it was taken, where that is recorded.
    private let windows: [(from: Int?, until: Int?)]
    /// Every time at which somebody comes or goes, ascending, each once.
    let times: [Int]
    /// Whether somebody comes or goes with an item rather than at a time.
    let hasItemMoments: Bool

    init(_ sitting: Sitting) {
        self.sitting = sitting
        var places: [String: Int] = [:]
        for (index, item) in sitting.items.enumerated() where places[item.number] == nil {
            places[item.number] = index
        }
        self.places = places
        var recorded: [(from: Int?, until: Int?)] = sitting.items.map { _ in (nil, nil) }
        for item in sitting.attendance.items {
            guard let index = places[item.number.value] else { continue }
            recorded[index] = (item.from?.value, item.until?.value)
        }
        // An item begins when the one before it ends.
        for index in recorded.indices {
            let before = index == 0 ? sitting.start : recorded[index - 1].until
            let after = index + 1 == recorded.count ? sitting.end : recorded[index + 1].from
            recorded[index].from = recorded[index].from ?? before
            recorded[index].until = recorded[index].until ?? after
        }
        windows = recorded
        var times: Set<Int> = []
        var hasItemMoments = false
        let entries = (sitting.attendance.present ?? []) + sitting.attendance.unknown
        for attendee in entries {
            let moments =
                [attendee.from?.value, attendee.until?.value].compactMap { $0 }
                + attendee.away.flatMap { [$0.from.value, $0.until.value] }
            for moment in moments {
                if case .time(let time) = moment {
                    times.insert(time)
                } else {
                    hasItemMoments = true
                }
            }
        }
        self.times = times.sorted()
        self.hasItemMoments = hasItemMoments
    }

    func index(_ number: String) -> Int? { places[number] }

    /// The moment at which the meeting begins, or begins again after waiting.
    func opening(at time: Int?) -> Stretch {
        // Without a time, whoever came at a time came later, and whoever left at a time was there.
        let time = time ?? sitting.start ?? Int.min
        return Stretch(position: 1, low: time, high: time)
    }

    /// The stretches of an item; one at least.
    func stretches(of item: Int) -> [Stretch] {
        let position = 2 * item + 1
        let (from, until) = windows[item]
        if let from, let until {
            guard from < until else { return [Stretch(position: position, low: from, high: from)] }
            let cuts = [from] + times.filter { from < $0 && $0 < until } + [until]
            return zip(cuts, cuts.dropFirst()).map {
                Stretch(position: position, low: $0, high: $1)
            }
        }
        let earlier = windows[..<item].flatMap { [$0.from, $0.until] }.compactMap { $0 }
        let later = windows[(item + 1)...].flatMap { [$0.from, $0.until] }.compactMap { $0 }
        let low = from ?? (earlier + [sitting.start].compactMap { $0 }).max() ?? Int.min
        let high = until ?? (later + [sitting.end].compactMap { $0 }).min() ?? Int.max
        return [Stretch(position: position, low: low, high: max(low, high))]
    }

    /// The stretch that begins at a time, whatever is taken then.
    func moment(_ time: Int) -> Stretch {
        let item = windows.firstIndex { window in
            guard let from = window.from, let until = window.until else { return false }
            return from <= time && time < until
        }
        return Stretch(position: item.map { 2 * $0 + 1 }, low: time, high: time)
    }
}
