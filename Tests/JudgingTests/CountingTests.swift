import Diagnostics
import Governance
import Testing

@testable import Judging

/// Who is counted where several lines, seats or conditions meet.
@Suite struct CountingTests {
    private let clear = Counting(remote: .yes, proxies: .yes, interested: .yes)

    private func judge(
        _ rule: QuorumRule, _ roll: Roll, _ present: [Attendee], unknown: [Attendee] = [],
        counting: Counting? = nil
    ) -> Judge {
        Judge(
            roll: roll, quorum: quorum(rule, counting: counting ?? clear),
            sitting: sitting(
                attendance(present: present, unknown: unknown), items: [.init(number: "1")]),
            lastDay: plainDays)
    }

    private func verdict(
        _ rule: QuorumRule, _ roll: Roll, _ present: [Attendee], unknown: [Attendee] = [],
        counting: Counting? = nil
    ) -> Verdict {
        judge(rule, roll, present, unknown: unknown, counting: counting).proof().items[0].verdict
    }

    private let pair = [member("a", "ann"), member("b", "bob")]

    @Test func aBodyWhoseSeatsMaySendNobodyCountsNoSubstitute() {
        func verdict(own: Bool?, perSeat: Int?) -> Verdict {
            self.verdict(
                atLeast(2),
                Roll.of(
                    [seat("a"), seat("b", substitutes: own)], members: pair,
                    substitutes: SubstituteRule(perSeat: perSeat, named: false, notice: nil)),
                [attendee("ann"), attendee("zoe", .substitute(for: at("b")))])
        }
        #expect(verdict(own: nil, perSeat: 1) == .quorate)
        #expect(verdict(own: nil, perSeat: 0) == .inquorate)
        #expect(verdict(own: true, perSeat: 0) == .quorate)
    }

    @Test func aWithdrawalCountsForAllThatSomebodyIsThereFor() {
        let roll = Roll.of([seat("a"), seat("b")], members: pair)
        let lines = [
            attendee("ann", interests: withdrew("1")), attendee("ann", .proxy(for: at("bob"))),
        ]
        #expect(verdict(atLeast(1), roll, lines) == .inquorate)
        let other = [
            attendee("ann"), attendee("ann", .substitute(for: at("b")), interests: withdrew("1")),
        ]
        #expect(verdict(atLeast(1), roll, other) == .inquorate)
    }

    // MARK: An empty room

    @Test func anEmptyRoomIsNeverQuorate() {
        let roll = Roll.of([seat("a"), seat("b")], vacancies: [held("a", 1), held("b", 1)])
        let half = QuorumRule.count(
            Counted(.members), .share(Share(1, 2, of: .serving(.members))))
        let proof = judge(half, roll, []).proof().opening
        #expect(proof.verdict == .inquorate)
        #expect(proof.missing.map(\.needed) == [1])
        #expect(
            verdict(.all([]), Roll.of([seat("a")], members: [member("a", "ann")]), []) == .inquorate
        )
    }

    @Test func whoIsNotCountedDoesNotFillTheRoom() {
        let roll = Roll.of(
            [seat("a"), seat("silent", voting: false)],
            members: [member("a", "ann"), member("silent", "sid")])
        let half = QuorumRule.count(
            Counted(.members), .share(Share(1, 2, of: .present(.members))))
        #expect(verdict(half, roll, [attendee("sid")]) == .inquorate)
        #expect(verdict(half, roll, [attendee("ann")]) == .quorate)
        #expect(verdict(half, roll, [], unknown: [attendee("ann")]) == .undetermined)
        let margin = judge(half, roll, [attendee("ann")]).proof().opening.margin
        #expect(margin?.essential == [.person("ann")])
    }

    // MARK: Doubts

    @Test func whatSomebodyHoldsStaysSureThoughTheyAlsoStandInDoubtfully() {
        let roll = Roll.of(
            [seat("a"), seat("b")], members: pair,
            substitutes: SubstituteRule(perSeat: nil, named: false, notice: .init(2, .workingDays)))
        // Nobody knows when the notice was given.
        let lines = [attendee("ann", .substitute(for: at("b")))]
        #expect(verdict(atLeast(1), roll, lines) == .quorate)
        #expect(verdict(atLeast(1, .seat("a")), roll, lines) == .quorate)
        #expect(verdict(atLeast(1, .seat("b")), roll, lines) == .undetermined)
        let proof = judge(atLeast(1), roll, lines).proof().opening
        #expect(proof.counted.map(\.seat) == ["a"])
        #expect(proof.required.map(\.counted) == [1...1])
    }

    // MARK: Offices

    @Test func aSeatNamedByItsOfficeIsThatSeat() {
        let roll = Roll.of(
            [seat("head", places: 2, office: "chair"), seat("b")], members: [member("b", "bob")],
            unnamed: [held("head", 2)])
        let eligible = QuorumRule.count(
            Counted(.members), .share(Share(1, 1, of: .eligible(.members))))
        let lines =
            [attendee("bob"), attendee(nil, seat: "chair", interests: withdrew("1"))]
            + [attendee(nil, seat: "chair")]
        let proof = judge(eligible, roll, lines).proof().items[0].toSit
        #expect(proof.required.map(\.needed) == [2])
        #expect(proof.counted.map(\.who) == [.unnamed(seat: "head"), .person("bob")].reversed())
    }

    @Test func whoCameForASeatByItsOfficeCameForTheSeat() throws {
        let terms = terms([seat("head", office: "chair"), seat("b")])
        let board = body(terms, members: [member("head", "ann"), member("b", "bob")])
        let day = date("2022-12-15")
        let meetings = [
            HeldMeeting(
                day: day,
                attendance: attendance(present: [
                    attendee("ann", seat: "chair"), attendee("sub", .substitute(for: at("Chair"))),
                ]), terms: board.terms(on: day)),
            HeldMeeting(
                day: day,
                attendance: attendance(present: [attendee("sub", .substitute(for: at("Chair")))]),
                terms: board.terms(on: day)),
        ]
        let count = AttendanceCount(
            of: board.memberships[0], meetings: meetings, suspensions: [])
        #expect(count.came == 1)
        #expect(count.sentSubstitute == 1)
    }

    // MARK: Bounds

    @Test func theSearchGivesUpByItsWorkNotByItsTests() {
        let seats = (0..<24).map { seat("s\($0)", categories: [$0 % 2 == 0 ? "lay" : "staff"]) }
        let roll = Roll.of(seats, members: (0..<24).map { member("s\($0)", "p\($0)") })
        let rule = QuorumRule.comparison(
            Counted(.category("lay")), .moreThan, Counted(.category("staff")))
        let lines = [0, 2, 4, 6].map { attendee("p\($0)") }
        let unknown = (8..<24).map { attendee("p\($0)") }
        let start = ContinuousClock.now
        let proof = judge(rule, roll, lines, unknown: unknown).proof().opening
        #expect(proof.verdict == .undetermined)
        #expect(proof.remedy?.isExact != true || proof.remedy?.size ?? 0 > 0)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func tenThousandNamedSeatsAreMatchedWithoutATable() {
        let seats = (0..<10_000).map { seat("s\($0)") }
        let roll = Roll.of(seats, members: (0..<10_000).map { member("s\($0)", "p\($0)") })
        let lines = (0..<10_000).map { attendee("p\($0)") }
        let edges = (0..<10_000).map { [$0] }
        var matching = Matching(edges: edges, capacities: edges.map { _ in 1 })
        #expect((0..<10_000).reduce(0) { $0 + matching.place($1, 1) } == 10_000)
        #expect(judge(atLeast(9_000), roll, lines).proof().opening.counted.count == 10_000)
    }

    @Test func aLongWayThatMakesRoomIsFound() {
        // Everybody may move on by one place; the last of all is free.
        let size = 20_000
        var edges = (0..<size).map { [$0, $0 + 1] }
        edges.append([0])
        var matching = Matching(edges: edges, capacities: Array(repeating: 1, count: size + 1))
        for source in 0..<size { #expect(matching.place(source, 1) == 1) }
        #expect(matching.place(size, 1) == 1)
        #expect(matching.placed(size).map(\.target) == [0])
        #expect(matching.placed(0).map(\.target) == [1])
        #expect(matching.load.allSatisfy { $0 == 1 })
    }
}
