import Testing

@testable import Checking

/// Who is on a circle together.
@Suite struct WalkTests {
    @Test func circlesAreFound() {
        // 0 → 1 → 2 → 0, 2 → 3, 3 ⇄ 4, 5 alone, 6 to itself.
        let group = circles(of: [[1], [2], [0, 3], [4], [3], [], [6]])
        #expect(Set([group[0], group[1], group[2]]).count == 1)
        #expect(group[3] == group[4] && group[3] != group[0])
        #expect(Set(group).count == 4)
    }

    /// Against the definition: each reaches the other.
    @Test func circlesAreThoseWhoReachEachOther() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            let count = 1 + random(8)
            let next = (0..<count).map { _ in (0..<random(3)).map { _ in random(count) } }
            func reaches(_ one: Int, _ other: Int) -> Bool {
                canReach(String(other), from: String(one)) { next[Int($0) ?? 0].map { String($0) } }
            }
            let group = circles(of: next)
            for one in 0..<count {
                for other in 0..<count {
                    #expect(
                        (group[one] == group[other])
                            == (reaches(one, other) && reaches(other, one)), "\(next)")
                }
            }
        }
    }

    @Test func aLongChainIsWalkedOnce() {
        let next = (0..<200_000).map { $0 + 1 < 200_000 ? [$0 + 1] : [] }
        #expect(Set(circles(of: next)).count == 200_000)
    }
}
