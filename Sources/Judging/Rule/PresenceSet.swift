/// Who is there: a bit for everybody who counts for one, a number for each group of the unnamed.
public struct PresenceSet: Sendable, Hashable {
    /// The first 64.
    public var first: UInt64 = 0
    /// Those beyond, 64 to a word; empty when there are none.
    public var more: [UInt64] = []
    /// How many of each group of the unnamed are there.
    public var numbers: [Int] = []

    /// Nobody, of so many single people and groups.
    public init(singles: Int, groups: Int) {
        if singles > 64 { more = Array(repeating: 0, count: (singles - 1) / 64) }
        numbers = Array(repeating: 0, count: groups)
    }

    public func contains(_ single: Int) -> Bool {
        let word = single < 64 ? first : more[single / 64 - 1]
        return word & (1 << UInt64(single % 64)) != 0
    }

    public mutating func insert(_ single: Int) {
        if single < 64 {
            first |= 1 << UInt64(single)
        } else {
            more[single / 64 - 1] |= 1 << UInt64(single % 64)
        }
    }

    public mutating func remove(_ single: Int) {
        if single < 64 {
            first &= ~(1 << UInt64(single))
        } else {
            more[single / 64 - 1] &= ~(1 << UInt64(single % 64))
        }
    }

    /// Both together; of a group, the greater number.
    func union(_ other: PresenceSet) -> PresenceSet {
        var both = self
        both.first |= other.first
        for index in more.indices { both.more[index] |= other.more[index] }
        for index in numbers.indices {
            both.numbers[index] = max(numbers[index], other.numbers[index])
        }
        return both
    }
}

/// Which single people something is asked of.
struct Mask: Sendable {
    var first: UInt64 = 0
    var more: [UInt64] = []

    init(_ singles: [Int], of count: Int) {
        var set = PresenceSet(singles: count, groups: 0)
        for single in singles { set.insert(single) }
        (first, more) = (set.first, set.more)
    }

    @inline(__always)
    func count(_ present: PresenceSet) -> Int {
        var count = (first & present.first).nonzeroBitCount
        for index in more.indices { count += (more[index] & present.more[index]).nonzeroBitCount }
        return count
    }

    func contains(_ single: Int) -> Bool {
        let word = single < 64 ? first : more[single / 64 - 1]
        return word & (1 << UInt64(single % 64)) != 0
    }
}
