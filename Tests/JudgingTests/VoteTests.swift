import Diagnostics
import Governance
import Testing

@testable import Judging

@Suite struct VoteTests {
    private func vote(
        _ votesFor: Vote.Voters, _ against: Vote.Voters, abstained: Vote.Voters = .number(0),
        majority: Majority? = nil, casting: Bool? = nil
    ) -> Vote {
        Vote(
            item: at("1"), motion: nil, majority: majority, votesFor: votesFor, against: against,
            abstained: abstained, castingVote: casting.map(at), span: nowhere)
    }

    private func judged(
        _ vote: Vote, present: [Attendee]? = nil, unknown: [Attendee] = [],
        rule: VotingRule? = VotingRule(majority: .simple, castingVote: at("chair"))
    ) -> VoteJudgement? {
        let seats =
            [seat("chair", office: "chair")] + (1..<6).map { seat("s\($0)") }
            + [seat("observer", voting: false)]
        let terms = terms(seats, voting: rule)
        let members =
            [member("chair", "p0")] + (1..<6).map { member("s\($0)", "p\($0)") }
            + [member("observer", "obs")]
        let roll = Roll(
            of: body(terms, members: members), under: terms, on: date("2022-12-15"),
            organisations: [])
        return Judge(
            roll: roll, quorum: quorum(atLeast(1)),
            sitting: sitting(
                attendance(
                    present: present ?? (0..<6).map { attendee("p\($0)") } + [attendee("obs")],
                    unknown: unknown, votes: [vote]), items: [.init(number: "1")]),
            lastDay: plainDays
        ).proof().items[0].votes.first
    }

    private func names(_ people: String...) -> Vote.Voters { .named(people.map(at)) }

    @Test func moreForThanAgainstCarries() {
        #expect(judged(vote(.number(3), .number(2)))?.outcome == .carried)
        #expect(judged(vote(.number(2), .number(3)))?.outcome == .lost)
        #expect(judged(vote(.number(3), .number(3)))?.outcome == .tied)
        #expect(judged(vote(.number(0), .number(0)))?.outcome == .lost)
    }

    @Test func theCastingVoteDecidesOnlyWhenVotesAreEqual() {
        let decided = judged(vote(.number(3), .number(3), casting: true))
        #expect(decided?.outcome == .carried)
        #expect(decided?.usedCastingVote == true)
        #expect(decided?.faults == [])
        #expect(judged(vote(.number(3), .number(3), casting: false))?.outcome == .lost)
        let needless = judged(vote(.number(3), .number(2), casting: true))
        #expect(needless?.faults == [.castingVoteWithoutEquality])
        let none = judged(
            vote(.number(3), .number(3), casting: true),
            rule: VotingRule(majority: .simple, castingVote: nil))
        #expect(none?.faults == [.castingVoteNotGiven])
        #expect(none?.outcome == .tied)
    }

    @Test func specialMajoritiesAreExact() {
        let thirds = Majority(2, 3, .atLeast, of: .votesCast)
        #expect(judged(vote(.number(4), .number(2), majority: thirds))?.outcome == .carried)
        #expect(judged(vote(.number(3), .number(2), majority: thirds))?.outcome == .lost)
        let all = Majority(1, 2, .moreThan, of: .allMembers)
        #expect(judged(vote(.number(3), .number(0), majority: all))?.outcome == .lost)
        #expect(judged(vote(.number(4), .number(0), majority: all))?.needed == 4)
    }

    @Test func aShareOfThosePresentIsOpenWhileAttendanceIs() {
        let half = Majority(1, 2, .moreThan, of: .membersPresent)
        let present = (0..<3).map { attendee("p\($0)") }
        let two = vote(.number(2), .number(0), majority: half)
        #expect(judged(two, present: present)?.outcome == .carried)
        #expect(judged(two, present: present, unknown: [attendee("p3")])?.outcome == .undetermined)
    }

    @Test func whoMayNotVoteIsNamed() {
        let odd = judged(
            vote(names("p0", "obs", "zoe"), names("p0")),
            present: [attendee("p0"), attendee("obs")])
        #expect(
            odd?.faults == [
                .notEntitled(person: "obs", .nonVoting(seat: "observer")),
                .notEntitled(person: "zoe", .notAMember), .votedTooOften(person: "p0", votes: 1),
                .moreVotesThanMembers(votes: 4, members: 1),
            ])
        let withdrawn = judged(
            vote(names("p1"), names()), present: [attendee("p1", interests: withdrew("1"))])
        #expect(withdrawn?.faults.first == .notEntitled(person: "p1", .withdrew))
        #expect(
            judged(vote(names("p1"), names()), present: [attendee("p0")])?.faults.first
                == .notEntitled(person: "p1", .absent))
    }

    @Test func moreVotesThanMembersIsAFault() {
        #expect(
            judged(vote(.number(5), .number(2)))?.faults == [
                .moreVotesThanMembers(votes: 7, members: 6)
            ])
    }

    @Test func termsThatSayNothingOfVotingLeaveTheCastingVoteToTheLaw() {
        let decided = judged(vote(.number(3), .number(3), casting: true), rule: nil)
        #expect(decided?.outcome == .carried)
        #expect(decided?.faults == [])
    }

    @Test func whoWasThereAtTheEndOfTheItemMayHaveVoted() {
        let present = [
            attendee("p0"), attendee("p1", until: .time(610)), attendee("p2", until: .time(600)),
        ]
        let terms = terms((0..<3).map { seat("s\($0)") })
        let roll = Roll(
            of: body(terms, members: (0..<3).map { member("s\($0)", "p\($0)") }), under: terms,
            on: date("2022-12-15"), organisations: [])
        let sitting = sitting(
            attendance(
                present: present, items: [("1", 600, 620)],
                votes: [vote(names("p0", "p1", "p2"), names())]), items: [.init(number: "1")])
        let judged =
            VoteJudgement.all(
                of: sitting, roll: roll, counting: Counting(), lastDay: plainDays
            ).first ?? nil
        #expect(
            judged?.faults == [
                .notEntitled(person: "p1", .left(.time(610))),
                .notEntitled(person: "p2", .left(.time(600))),
                .moreVotesThanMembers(votes: 3, members: 1),
            ])
        #expect(judged?.base == 3)
    }
}
