import Diagnostics
import Governance

/// A stretch of a meeting during which nobody comes or goes, as far as that is known.
struct Stretch: Sendable {
    /// Between which places on the axis of items: item n, from 0, stands at 2n + 1, what comes before it at 2n;
    /// `nil` when not known.
    let places: ClosedRange<Int>?
    /// Minutes between which it lies.
    let low: Int
    let high: Int
    /// The item that begins with it; `nil`: none does.
    var begins: Int?

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
            if let places, let item = timeline.index(number) {
                Stretch.passed(2 * item, places)
            } else {
                .unknown
            }
        }
    }

    func hasGone(_ moment: Moment, _ timeline: Timeline) -> Truth {
        switch moment {
        case .time(let time): time <= low ? .yes : time >= high ? .no : .unknown
        case .item(let number):
            if let places, let item = timeline.index(number) {
                // Who left with an item was there for those within it.
                Stretch.passed(2 * timeline.ends[item] - 1, places)
            } else {
                .unknown
            }
        }
    }

    /// Whether a place is behind.
    private static func passed(_ place: Int, _ places: ClosedRange<Int>) -> Truth {
        place < places.lowerBound ? .yes : place >= places.upperBound ? .no : .unknown
    }
}

/// When what was taken, cut where somebody comes or goes.
struct Timeline: Sendable {
    /// Minutes after midnight; `nil` where not recorded.
    private struct Window {
        var from: Int?
        var until: Int?
    }

    let sitting: Sitting
    private let places: [ItemKey: Int]
    /// For each item, the index after those within it.
    let ends: [Int]
    /// For each item, when it was taken, where that is recorded.
    private let windows: [Window]
    /// For each item, between what times it was taken at the widest.
    private let limits: [(low: Int, high: Int)]
    /// Every time at which somebody comes or goes, ascending, each once.
    let times: [Int]
    /// Whether somebody comes or goes with an item rather than at a time.
    let hasItemMoments: Bool
    /// The last that is recorded of the meeting.
    let end: Int?

    /// - Parameter opened: when the meeting began after waiting; `nil`: when it was to start.
    init(_ sitting: Sitting, opened: Int? = nil) {
        self.sitting = sitting
        let start = opened ?? sitting.start
        let items = sitting.items
        var places: [ItemKey: Int] = [:]
        for (index, item) in items.enumerated() where places[item.key] == nil {
            places[item.key] = index
        }
        self.places = places
        var recorded = items.map { _ in Window() }
        for item in sitting.attendance.items {
            guard let index = places[ItemKey(item.number.value)] else { continue }
            recorded[index] = Window(from: item.from?.value, until: item.until?.value)
        }
        end = sitting.end ?? recorded.compactMap(\.until).max()
        ends = Timeline.ends(of: items)
        windows = Timeline.filled(recorded, ends, start: start, end: sitting.end)
        limits = Timeline.limits(windows, ends, start: start, end: sitting.end)
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

    private static func ends(of items: [Sitting.Item]) -> [Int] {
        var ends = items.map { _ in items.count }
        var open: [Int] = []
        for (index, item) in items.enumerated() {
            while let last = open.last, items[last].depth >= item.depth {
                ends[last] = index
                open.removeLast()
            }
            open.append(index)
        }
        return ends
    }

    /// An item begins when the one before it on its level ends; the first of those within an item with it.
    private static func filled(
        _ recorded: [Window], _ ends: [Int], start: Int?, end: Int?
    ) -> [Window] {
        var windows = recorded
        func fill(_ range: Range<Int>, start: Int?, end: Int?) {
            var before = start
            var index = range.lowerBound
            while index < range.upperBound {
                let next = ends[index]
                let within = index + 1..<next
                let own = windows[index]
                let inner = recorded[within]
                windows[index].from = own.from ?? before ?? inner.first?.from
                windows[index].until =
                    own.until ?? (next < range.upperBound ? recorded[next].from : end)
                    ?? inner.last?.until
                fill(within, start: windows[index].from, end: windows[index].until)
                before = windows[index].until
                index = next
            }
        }
        fill(recorded.indices, start: start, end: end)
        return windows
    }

    private static func limits(
        _ windows: [Window], _ ends: [Int], start: Int?, end: Int?
    ) -> [(low: Int, high: Int)] {
        var lows = windows.map { _ in Int.min }
        var low = start ?? Int.min
        for (index, window) in windows.enumerated() {
            lows[index] = low
            // What is within an item begins before it ends: only beginnings carry over.
            low = max(low, window.from ?? Int.min)
            if ends[index] == index + 1 { low = max(low, window.until ?? Int.min) }
        }
        var highs = windows.map { _ in Int.max }
        // The least that is recorded from each index on.
        var least = Array(repeating: end ?? Int.max, count: windows.count + 1)
        for index in windows.indices.reversed() {
            let own = [windows[index].from, windows[index].until].compactMap { $0 }.min()
            least[index] = min(least[index + 1], own ?? Int.max)
            highs[index] = least[ends[index]]
        }
        return windows.indices.map { index in
            let low = windows[index].from ?? lows[index]
            return (low, max(low, windows[index].until ?? highs[index]))
        }
    }

    func index(_ number: String) -> Int? { places[ItemKey(number)] }

    /// The moment at which the meeting begins, or begins again after waiting.
    func opening(at time: Int?) -> Stretch {
        // Without a time, whoever came at a time came later, and whoever left at a time was there.
        let time = time ?? sitting.start ?? Int.min
        return Stretch(places: 1...1, low: time, high: time)
    }

    /// The stretches of an item and of those within it, in order; one at least.
    func stretches(of item: Int) -> [Stretch] {
        var found: [Stretch]
        let window = windows[item]
        if ends[item] == item + 1 {
            found = alone(item)
        } else if let from = window.from, let until = window.until, from < until {
            found = around(item, from, until)
        } else {
            found = before(item)
            for inner in directlyWithin(item) { found += stretches(of: inner) }
        }
        found[0].begins = item
        return found
    }

    private func directlyWithin(_ item: Int) -> [Int] {
        var found: [Int] = []
        var index = item + 1
        while index < ends[item] {
            found.append(index)
            index = ends[index]
        }
        return found
    }

    /// Of an item with none within it.
    private func alone(_ item: Int) -> [Stretch] {
        let place = 2 * item + 1
        guard let from = windows[item].from, let until = windows[item].until else {
            return [
                Stretch(places: place...place, low: limits[item].low, high: limits[item].high)
            ]
        }
        guard from < until else { return [Stretch(places: place...place, low: from, high: from)] }
        return cut(from, until, place...place)
    }

    /// Of an item of which it is not known when it was taken, until the first of those within it begins.
    private func before(_ item: Int) -> [Stretch] {
        let place = 2 * item + 1
        guard let from = windows[item].from, let until = windows[item + 1].from else {
            return [
                Stretch(places: place...place, low: limits[item].low, high: limits[item].high)
            ]
        }
        return from < until ? cut(from, until, place...place) : []
    }

    /// Of an item whose time is known: all of it is its own, and those within it divide it as far as their times are
    /// known.
    private func around(_ item: Int, _ from: Int, _ until: Int) -> [Stretch] {
        var found: [Stretch] = []
        var (time, next) = (from, item + 1)
        func fill(until end: Int, before index: Int) {
            guard time < end else { return }
            let untimed = next..<index
            let isFirst = next == item + 1
            let isCut = count(upTo: time) < count(upTo: end - 1)
            if hasItemMoments, !untimed.isEmpty, !isCut {
                // Nobody comes or goes at a time: the items tell more.
                if isFirst {
                    found.append(Stretch(places: 2 * item + 1...2 * item + 1, low: time, high: end))
                }
                found += untimed.map {
                    Stretch(places: 2 * $0 + 1...2 * $0 + 1, low: time, high: end, begins: $0)
                }
                return
            }
            // Who left with the item is there to its end.
            let last = index == ends[item] ? 2 * index - 1 : 2 * index
            found += cut(time, end, min(isFirst ? 2 * item + 1 : 2 * next, last)...last)
        }
        for inner in directlyWithin(item) {
            guard let begun = windows[inner].from, let ended = windows[inner].until,
                time <= begun, begun < ended, ended <= until
            else { continue }
            fill(until: begun, before: inner)
            found += stretches(of: inner)
            (time, next) = (ended, ends[inner])
        }
        fill(until: until, before: ends[item])
        return found
    }

    private func cut(_ from: Int, _ until: Int, _ places: ClosedRange<Int>) -> [Stretch] {
        let cuts = [from] + times[count(upTo: from)..<count(upTo: until - 1)] + [until]
        return zip(cuts, cuts.dropFirst()).map { Stretch(places: places, low: $0, high: $1) }
    }

    /// How many of ``times`` are at a time or before.
    private func count(upTo time: Int) -> Int {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The stretch that begins at a time, whatever is taken then.
    func moment(_ time: Int) -> Stretch {
        // Of items within items the innermost, which stands last.
        let item = windows.lastIndex { window in
            guard let from = window.from, let until = window.until else { return false }
            return from <= time && time < until
        }
        return Stretch(places: item.map { 2 * $0 + 1...2 * $0 + 1 }, low: time, high: time)
    }
}
