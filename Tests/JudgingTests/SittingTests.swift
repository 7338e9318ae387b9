import Diagnostics
import DocumentTree
import Governance
import Testing

@testable import Judging

/// Items and moments of a meeting: their numbers, items within items, before the opening, after the end.
@Suite struct SittingTests {
    private let clear = Counting(remote: .yes, interested: .yes)

    private func board(_ count: Int = 3) -> Roll {
        Roll.of(
            (0..<count).map { seat("s\($0)") },
            members: (0..<count).map { member("s\($0)", "p\($0)") })
    }

    private func proof(
        _ attendance: Attendance, _ items: [Sitting.Item], needed: Int = 2, start: Int? = 600,
        end: Int? = nil, tested: Quorum.Tested = .throughout, waiting: Int = 0
    ) -> MeetingProof {
        Judge(
            roll: board(),
            quorum: quorum(atLeast(needed), counting: clear, tested: tested, waiting: waiting),
            sitting: sitting(attendance, items: items, start: start, end: end), lastDay: plainDays
        ).proof()
    }

    private func agendaItem(
        _ number: String, taken: Int? = nil, restricted: Bool = false, _ items: [AgendaItem] = []
    ) -> AgendaItem {
        let particulars = AgendaItem.Particulars(
            standing: nil, title: at("Title"), text: nil, leads: [], purpose: nil, papers: .none,
            attachment: nil, items: items)
        let restriction =
            restricted
            ? Restriction(scheme: nil, paragraphs: [], reason: nil, publicTitle: nil, span: nowhere)
            : nil
        return AgendaItem(
            number: number, writtenNumber: nil, position: nil, minuteReference: nil, taken: taken,
            part: nil, time: nil, minutes: nil, classes: [], clock: ItemClock(),
            restriction: restriction,
            particulars: restricted
                ? Guarded(restricted: particulars) : Guarded(open: particulars), span: nowhere)
    }

    private func meeting(_ items: [AgendaItem], _ attendance: Attendance) -> Meeting {
        Meeting(
            folder: "meetings/m", bodies: [at("board")], title: nil, kind: .ordinary,
            date: at(WrittenDate(date("2022-12-15"))), start: nil, plannedEnd: nil,
            actualStart: nil, actualEnd: nil, zone: nil, venue: nil, convened: nil, summons: nil,
            published: nil, decisionsPublished: nil, minutesPublished: nil, notices: [], parts: [],
            items: items, attendance: attendance, unclaimed: [], span: nowhere)
    }

    // MARK: Numbers

    @Test func numbersAreComparedWithoutTheirCase() {
        let vote = Vote(
            item: at("9A"), motion: nil, majority: nil, votesFor: .number(2), against: .number(0),
            abstained: .number(0), castingVote: nil, span: nowhere)
        let found = proof(
            attendance(
                present: [
                    attendee("p0"), attendee("p1", interests: withdrew("9A")),
                    attendee("p2", from: .item("10")),
                ], items: [("9A", 600, 610)], votes: [vote]),
            [.init(number: "9a"), .init(number: "10")])
        #expect(found.items.map(\.number) == ["9a", "10"])
        #expect(found.items.map(\.verdict) == [.inquorate, .quorate])
        #expect(found.items[0].moments.map(\.until) == [610])
        #expect(found.items[0].votes.count == 1)
        #expect(found.item("9A")?.number == "9a")
    }

    // MARK: Items within items

    @Test func itemsWithinItemsAreJudged() {
        let items = [
            agendaItem("1"), agendaItem("6", [agendaItem("6.1"), agendaItem("6.2")]),
            agendaItem("7", restricted: true, [agendaItem("7.1")]),
        ]
        let recorded = attendance(
            present: [
                attendee("p0"), attendee("p1", interests: withdrew("6.1")),
                attendee("p2", until: .item("1")),
            ], items: [("6.1", nil, nil), ("7.1", nil, nil)])
        let sitting = Sitting(meeting(items, recorded))
        #expect(sitting.items.map(\.number) == ["1", "6", "6.1", "6.2", "7"])
        let judge = Judge(
            roll: board(), quorum: quorum(atLeast(2), counting: clear), sitting: sitting,
            lastDay: plainDays)
        #expect(
            judge.proof().items.map(\.verdict)
                == [.quorate, .quorate, .inquorate, .quorate, .quorate])
    }

    @Test func itemsWithinAnItemAreTakenWhileItIs() {
        let items: [Sitting.Item] = [
            .init(number: "5"), .init(number: "6"), .init(number: "6.1", depth: 1),
            .init(number: "6.2", depth: 1), .init(number: "7"),
        ]
        let sitting = sitting(
            attendance(
                present: [attendee("p0", until: .item("6"))],
                items: [("6", 610, 640), ("6.2", 630, nil)]),
            items: items, start: 600, end: 700)
        let timeline = Timeline(sitting)
        let own = items.indices.map { timeline.stretches(of: $0).map { [$0.low, $0.high] } }
        #expect(
            own == [
                [[600, 610]], [[610, 630], [630, 640]], [[610, 630]], [[630, 640]], [[640, 700]],
            ])
        // Who left with an item was there for those within it.
        let leaver = sitting.attendance.present?.first ?? attendee("p0")
        let there = items.indices.map { timeline.stretches(of: $0)[0].has(leaver, in: timeline) }
        #expect(there == [.yes, .yes, .yes, .yes, .no])
    }

    @Test func theTimeOfAnItemIsItsOwn() {
        let items: [Sitting.Item] = [
            .init(number: "5"), .init(number: "5.1", depth: 1), .init(number: "5.2", depth: 1),
        ]
        func item(_ inner: [(String, Int?, Int?)], until: Moment) -> ItemProof {
            proof(
                attendance(
                    present: [attendee("p0"), attendee("p1", until: until)],
                    items: [("5", 600, 630)] + inner), items
            ).items[0]
        }
        func moments(_ item: ItemProof) -> [[Int?]] { item.moments.map { [$0.from, $0.until] } }
        // Nothing is known of those within it.
        let plain = item([], until: .time(610))
        #expect(moments(plain) == [[600, 610], [610, 630]])
        #expect(plain.moments.map(\.verdict) == [.quorate, .inquorate])
        #expect(plain.verdict == .inquorate)
        // Between those within it, it is taken as well.
        let timed = item([("5.1", 600, 610), ("5.2", 620, 630)], until: .time(615))
        #expect(moments(timed) == [[600, 610], [610, 615], [615, 620], [620, 630]])
        #expect(
            timed.moments.map(\.verdict) == [.quorate, .quorate, .inquorate, .inquorate])
        let left = item([("5.1", 600, 610), ("5.2", 620, 630)], until: .item("5.1"))
        #expect(left.moments.map(\.verdict) == [.quorate, .inquorate, .inquorate])
        #expect(item([], until: .item("5.1")).verdict == .inquorate)
        #expect(item([], until: .item("5")).verdict == .quorate)
    }

    // MARK: Moments

    @Test func whoGoesAsTheMeetingEndsDoesNotEndIt() {
        let present = [attendee("p0"), attendee("p1", until: .time(660))]
        func lost(end: Int?, _ items: [(String, Int?, Int?)] = []) -> Loss? {
            proof(attendance(present: present, items: items), [.init(number: "1")], end: end).lost
        }
        #expect(lost(end: 660) == nil)
        #expect(lost(end: nil, [("1", 600, 660)]) == nil)
        #expect(lost(end: 690)?.moment == .time(660))
        #expect(lost(end: nil)?.moment == .time(660))
    }

    @Test func afterWaitingTheFirstItemBeginsWithTheMeeting() {
        let found = proof(
            attendance(
                present: [attendee("p0"), attendee("p1", from: .time(620))],
                items: [("1", nil, 640)]), [.init(number: "1")], waiting: 30)
        #expect(found.opened == 620)
        #expect(found.items[0].moments.map(\.from) == [620])
        #expect(found.items[0].verdict == .quorate)
    }

    @Test func testedAtVotesNothingIsLostInBetween() {
        let present = [attendee("p0"), attendee("p1", away: [(.time(610), .time(620))])]
        func lost(_ tested: Quorum.Tested) -> Loss? {
            proof(attendance(present: present), [.init(number: "1")], tested: tested).lost
        }
        #expect(lost(.throughout) != nil)
        #expect(lost(.atVotes) == nil)
        #expect(lost(.atTheStart) == nil)
    }
}
