import Diagnostics
import Governance
import Testing

@testable import Judging

/// Meetings of the partnership board of the sample pack, and of boards like those of the worked rules.
@Suite struct JudgeTests {
    private let clear = Counting(remote: .yes, interested: .yes)

    // MARK: A rule of three parts

    private func partnership(
        _ attendance: Attendance, counting: Counting? = nil, start: Int? = 540, end: Int? = nil
    ) -> Judge {
        var seats = [
            seat("director", organisation: "council", core: true, office: "chair"),
            seat("clinical", organisation: "icb", core: true),
        ]
        seats += (0..<18).map { seat("s\($0)", organisation: "council", core: true) }
        var members = [member("director", "dora"), member("clinical", "clive")]
        members += (0..<18).map { member("s\($0)", "p\($0)") }
        let roll = Roll.of(
            seats, members: members, substitutions: [substitution("s0", "sub")],
            organisations: [
                organisation("ccg"), organisation("icb", succeeds: "ccg", from: "2022-07-01"),
            ], substitutes: SubstituteRule(perSeat: 1, named: true, notice: .init(2, .workingDays)))
        let clause = QuorumRule.all([
            .office(OfficePresence(names: [at("chair")], standIns: [.nominatedProxy])),
            .count(Counted(.organisation("ccg")), .number(1)),
            .count(Counted(.core), .share(Share(1, 2, of: .seats(.core)))),
        ])
        return Judge(
            roll: roll, quorum: quorum(clause, counting: counting ?? clear),
            sitting: sitting(
                attendance, items: ["1", "2", "3"].map { .init(number: $0) }, start: start,
                end: end),
            lastDay: plainDays)
    }

    private func members(_ range: Range<Int>) -> [Attendee] { range.map { attendee("p\($0)") } }

    @Test func aSuccessorStandsForTheOrganisationOfTheClause() {
        let present = [attendee("dora"), attendee("clive")] + members(0..<9)
        let proof = partnership(attendance(present: present)).proof()
        #expect(proof.verdict == .quorate)
        #expect(proof.opening.required.map(\.needed) == [nil, 1, 10])
        #expect(proof.opening.required.map(\.counted) == [nil, 1...1, 11...11])
        #expect(proof.opening.margin?.spare == 0)
        #expect(
            Set(proof.opening.margin?.essential ?? []) == [.person("dora"), .person("clive")])
        #expect(proof.opening.margin?.breaking.map { $0.map(\.number) } == [[1], [1]])
        #expect(proof.opening.counted.count == 11)
    }

    @Test func nobodyStandsInForTheChairUnlessTheyWereNamed() {
        let others = [attendee("clive")] + members(0..<13)
        #expect(partnership(attendance(present: others)).proof().verdict == .inquorate)
        let named = others + [attendee("eve", .nominatedProxy(for: at("chair")))]
        let proof = partnership(attendance(present: named)).proof()
        #expect(proof.verdict == .quorate)
        #expect(proof.opening.counted.contains { $0.capacity == .nominatedProxy })
    }

    @Test func whatIsMissingIsNamedWithWhoCouldMendIt() {
        let proof = partnership(
            attendance(present: [attendee("dora")] + members(0..<12))
        ).proof().opening
        #expect(proof.verdict == .inquorate)
        #expect(proof.missing.count == 1)
        #expect(proof.missing.first?.couldCome == [.person("clive")])
        #expect(proof.remedy?.size == 1)
        #expect(proof.remedy?.options.first?.first?.among == [.person("clive")])
        #expect(proof.notCounted.contains { $0.who == .person("clive") && $0.reason == .absent })
    }

    @Test func aSubstituteNeedsNoticeInTime() {
        func verdict(_ notified: String?) -> (Verdict, [NotCounted]) {
            let present = [attendee("dora"), attendee("clive")] + members(1..<8)
            let substitute = attendee("sub", .substitute(for: at("s0")), notified: notified)
            let proof = partnership(attendance(present: present + [substitute])).proof()
            return (proof.verdict, proof.opening.notCounted)
        }
        // Thursday 15 December: two working days before is Tuesday 13.
        #expect(verdict("2022-12-13").0 == .quorate)
        let (late, reasons) = verdict("2022-12-14")
        #expect(late == .inquorate)
        #expect(
            reasons.contains(
                NotCounted(
                    who: .person("sub"), number: 1,
                    reason: .lateNotice(notified: date("2022-12-14"), latest: date("2022-12-13")))))
        #expect(verdict(nil).0 == .undetermined)
    }

    @Test func whereTheClauseIsSilentTheVerdictDepends() {
        let present =
            [attendee("dora"), attendee("clive")] + members(1..<8)
            + [attendee("sub", .substitute(for: at("s0")), notified: "2022-12-12")]
        let proof = partnership(
            attendance(present: present),
            counting: Counting(remote: .unclear, substitutes: .unclear, interested: .yes)
        ).proof().opening
        #expect(proof.verdict == .depends)
        #expect(proof.choices.map(\.subject) == [.substitutes])
        #expect(proof.deciding == [0])
        #expect(proof.readings.map(\.truth) == [.yes, .no])
        #expect(proof.shown == 1)
        #expect(proof.notCounted.contains { $0.reason == .capacityNotCounted(.substitute) })
    }

    // MARK: Time

    @Test func anEarlyDepartureLosesTheQuorum() {
        let present = [attendee("dora"), attendee("clive", until: .time(590))] + members(0..<12)
        let proof = partnership(
            attendance(
                present: present, items: [("1", 540, 560), ("2", 560, 600), ("3", 600, 630)])
        ).proof()
        #expect(proof.verdict == .quorate)
        #expect(proof.items.map(\.verdict) == [.quorate, .inquorate, .inquorate])
        #expect(proof.items[1].moments.map(\.verdict) == [.quorate, .inquorate])
        #expect(proof.lost?.moment == .time(590))
        #expect(proof.lost?.left == [.person("clive")])
        #expect(
            proof.items[2].toSit.notCounted.contains {
                $0.who == .person("clive") && $0.reason == .left(.time(590))
            })
    }

    @Test func whoGoesWhenTheMeetingEndsTakesNoQuorumAway() {
        let present = [attendee("dora"), attendee("clive", until: .time(630))] + members(0..<12)
        let taken = attendance(present: present, items: [("1", 540, 560), ("3", 600, 630)])
        #expect(partnership(taken, end: 630).proof().lost == nil)
        #expect(partnership(taken, end: 640).proof().lost?.moment == .time(630))
    }

    @Test func withoutTimesOfItemsAPartialPresenceIsUnknown() {
        let present = [attendee("dora"), attendee("clive", until: .time(590))] + members(0..<12)
        let proof = partnership(attendance(present: present)).proof()
        #expect(proof.items.map(\.verdict) == [.undetermined, .undetermined, .undetermined])
        let byItem = [attendee("dora"), attendee("clive", until: .item("2"))] + members(0..<12)
        let second = partnership(attendance(present: byItem)).proof()
        #expect(second.items.map(\.verdict) == [.quorate, .quorate, .inquorate])
        #expect(second.lost?.moment == .item("3"))
    }

    @Test func awayInBetweenIsAway() {
        let present =
            [attendee("dora", away: [(.time(570), .time(580))]), attendee("clive")]
            + members(0..<12)
        let proof = partnership(
            attendance(
                present: present, items: [("1", 540, 560), ("2", 560, 600), ("3", 600, 630)])
        ).proof()
        #expect(proof.items[1].moments.map(\.verdict) == [.quorate, .inquorate, .quorate])
        #expect(proof.items[2].verdict == .quorate)
    }

    @Test func aMeetingWaits() {
        let roll = Roll.of([seat("member", places: 25)])
        let clause = QuorumRule.count(
            Counted(.members), .share(Share(1, 3, of: .seats(.members), rounding: .up)))
        let present = [
            attendee(nil, seat: "member", number: 8),
            attendee(nil, seat: "member", number: 1, from: .time(620)),
        ]
        func proof(waiting: Int) -> MeetingProof {
            Judge(
                roll: roll, quorum: quorum(clause, counting: clear, waiting: waiting),
                sitting: sitting(attendance(present: present), start: 600), lastDay: plainDays
            ).proof()
        }
        #expect(proof(waiting: 0).verdict == .inquorate)
        #expect(proof(waiting: 30).verdict == .quorate)
        #expect(proof(waiting: 30).opened == 620)
        #expect(proof(waiting: 10).opened == nil)
    }

    // MARK: To sit and to vote

    @Test func whoWithdrawsStillSitsWhereVotingIsAskedAboutApart() {
        let roll = Roll.of(
            [seat("governor", places: 15)], members: (0..<13).map { member("governor", "p\($0)") },
            vacancies: [held("governor", 2)], suspensions: [suspension("p12", .suspended)])
        let half = QuorumRule.count(
            Counted(.members), .share(Share(1, 2, of: .serving(.members), rounding: .up)))
        var present = (0..<5).map { attendee("p\($0)") }
        present.append(attendee("p5", interests: withdrew("7")))
        let proof = Judge(
            roll: roll, quorum: quorum(half, toVote: half, counting: clear),
            sitting: sitting(
                attendance(present: present), items: [.init(number: "6"), .init(number: "7")]),
            lastDay: plainDays
        ).proof()
        #expect(proof.verdict == .quorate)
        #expect(proof.items[0].verdict == .quorate)
        #expect(proof.items[1].toSit.verdict == .quorate)
        #expect(proof.items[1].toVote?.verdict == .inquorate)
        #expect(proof.items[1].verdict == .inquorate)
        #expect(proof.lost == nil)
        #expect(proof.items[1].toVote?.notCounted.contains { $0.reason == .withdrew } == true)
    }

    @Test func onceOpenedStaysOpenWhereTheQuorumIsTestedAtTheStart() {
        let roll = Roll.of(
            [seat("a"), seat("b")], members: [member("a", "ann"), member("b", "bob")])
        let present = [attendee("ann"), attendee("bob", until: .item("1"))]
        func proof(_ tested: Quorum.Tested) -> MeetingProof {
            Judge(
                roll: roll, quorum: quorum(atLeast(2), counting: clear, tested: tested),
                sitting: sitting(
                    attendance(present: present), items: [.init(number: "1"), .init(number: "2")]),
                lastDay: plainDays
            ).proof()
        }
        #expect(proof(.atTheStart).items.map(\.verdict) == [.quorate, .quorate])
        #expect(proof(.throughout).items.map(\.verdict) == [.quorate, .inquorate])
        #expect(proof(.atVotes).items[1].toSit.verdict == .quorate)
        #expect(proof(.atVotes).items[1].verdict == .inquorate)
    }

    @Test func atTheAdjournedMeetingThosePresentMaySuffice() {
        let roll = Roll.of([seat("a", places: 10)])
        let clause = quorum(
            atLeast(5), counting: clear,
            adjourned: .init(held: nil, rule: nil, thosePresentSuffice: true))
        func verdict(_ number: Int, again: Bool) -> Verdict {
            let present = number > 0 ? [attendee(nil, seat: "a", number: number)] : []
            return Judge(
                roll: roll, quorum: clause,
                sitting: sitting(attendance(present: present, isAdjourned: again)),
                lastDay: plainDays
            ).proof().verdict
        }
        #expect(verdict(2, again: false) == .inquorate)
        #expect(verdict(2, again: true) == .quorate)
        #expect(verdict(0, again: true) == .inquorate)
    }

    // MARK: Counting

    private func verdict(
        _ rule: QuorumRule, _ roll: Roll, _ present: [Attendee], counting: Counting? = nil
    ) -> Verdict {
        Judge(
            roll: roll, quorum: quorum(rule, counting: counting ?? clear),
            sitting: sitting(attendance(present: present)), lastDay: plainDays
        ).proof().verdict
    }

    @Test func aVoteCarriedCountsOncePerPrincipal() {
        let roll = Roll.of(
            [seat("a"), seat("b"), seat("c")],
            members: [member("a", "ann"), member("b", "bob"), member("c", "cat")])
        let proxies = Counting(remote: .yes, proxies: .yes, interested: .yes)
        func count(_ present: [Attendee]) -> Verdict {
            verdict(atLeast(2), roll, present, counting: proxies)
        }
        let forCat = attendee("zoe", .proxy(for: at("cat")))
        #expect(count([attendee("ann"), forCat]) == .quorate)
        #expect(
            count([
                attendee("yan", .proxy(for: at("ann"))), attendee("zoe", .proxy(for: at("ann"))),
            ]) == .inquorate)
        #expect(count([attendee("cat"), forCat]) == .inquorate)
        #expect(count([attendee("ann", .proxy(for: at("cat")))]) == .quorate)
        #expect(verdict(atLeast(2), roll, [attendee("ann"), forCat]) == .inquorate)
    }

    @Test func organisationsCountOnceHoweverManyTheySend() {
        let organisations = (0..<12).map { "o\($0)" }
        let roll = Roll.of(
            organisations.map { seat($0, places: 3, organisation: $0, orRepresentative: true) })
        let quarter = QuorumRule.count(
            Counted(.members, unit: .organisations),
            .share(Share(1, 4, of: .organisations(.members))))
        func sent(_ numbers: [Int]) -> [Attendee] {
            numbers.enumerated().map { attendee(nil, seat: "o\($0)", number: $1) }
        }
        #expect(verdict(quarter, roll, sent([3, 1, 1])) == .quorate)
        #expect(verdict(quarter, roll, sent([3, 3])) == .inquorate)
    }

    @Test func morePeopleThanPlacesAreNoMoreThanThePlaces() {
        let roll = Roll.of([seat("a", places: 13)])
        let present = [attendee(nil, seat: "a", number: 14)]
        #expect(verdict(atLeast(13), roll, present) == .quorate)
        #expect(verdict(atLeast(14), roll, present) == .inquorate)
        let proof = Judge(
            roll: roll, quorum: quorum(atLeast(13), counting: clear),
            sitting: sitting(attendance(present: present)), lastDay: plainDays
        ).proof().opening
        #expect(
            proof.notCounted.contains(
                NotCounted(who: .unnamed(seat: "a"), number: 1, reason: .placeTaken)))
        #expect(proof.margin?.spare == 1)
    }

    @Test func theNonVotingCountOnlyWhereTheClauseNamesThem() {
        let roll = Roll.of([
            seat("a", places: 10),
            seat("associate", places: 2, voting: false, categories: ["associate"]),
        ])
        let present = [
            attendee(nil, seat: "a", number: 2), attendee(nil, seat: "associate", number: 2),
        ]
        #expect(verdict(atLeast(3), roll, present) == .inquorate)
        #expect(verdict(atLeast(2, .category("associate")), roll, present) == .quorate)
        let proof = Judge(
            roll: roll, quorum: quorum(atLeast(3), counting: clear),
            sitting: sitting(attendance(present: present)), lastDay: plainDays
        ).proof().opening
        #expect(proof.notCounted.contains { $0.reason == .nonVoting(seat: "associate") })
    }

    @Test func followingIsNotTakingPart() {
        let roll = Roll.of([seat("a", places: 6)], members: (0..<6).map { member("a", "p\($0)") })
        func count(_ last: Attendee.Manner, _ remote: Counting.Remote) -> Verdict {
            verdict(
                atLeast(6), roll,
                (0..<5).map { attendee("p\($0)") } + [attendee("p5", manner: last)],
                counting: Counting(remote: remote, interested: .yes))
        }
        #expect(count(.twoWay, .twoWay) == .quorate)
        #expect(count(.listenOnly, .twoWay) == .inquorate)
        #expect(count(.remote, .twoWay) == .undetermined)
        #expect(count(.remote, .yes) == .quorate)
        #expect(count(.twoWay, .no) == .inquorate)
        #expect(count(.twoWay, .unclear) == .depends)
    }

    @Test func aHundredMembersAreCountedAsTenAre() {
        let roll = Roll.of(
            [seat("a", places: 100)], members: (0..<100).map { member("a", "p\($0)") })
        func verdict(_ number: Int) -> Verdict {
            self.verdict(atLeast(34), roll, (0..<number).map { attendee("p\($0)") })
        }
        #expect(verdict(34) == .quorate)
        #expect(verdict(33) == .inquorate)
    }

    @Test func strangersAndTheSuspendedAreNotCounted() {
        let roll = Roll.of(
            [seat("a"), seat("b")], members: [member("a", "ann"), member("b", "bob")],
            suspensions: [suspension("bob", .suspended)])
        let proof = Judge(
            roll: roll, quorum: quorum(atLeast(2), counting: clear),
            sitting: sitting(
                attendance(present: [attendee("ann"), attendee("bob"), attendee("zoe")])),
            lastDay: plainDays
        ).proof().opening
        #expect(proof.verdict == .inquorate)
        #expect(proof.notCounted.contains { $0.who == .person("bob") && $0.reason == .suspended })
        #expect(proof.notCounted.contains { $0.who == .person("zoe") && $0.reason == .notAMember })
        #expect(proof.remedy == nil)
    }

    @Test func tooManyReadingsAreOwnedUpTo() {
        let one = QuorumRule.either([
            QuorumReading(words: at("so"), rule: atLeast(1)),
            QuorumReading(words: at("or so"), rule: atLeast(2)),
        ])
        let roll = Roll.of([seat("a", places: 2)])
        let proof = Judge(
            roll: roll, quorum: quorum(.all(Array(repeating: one, count: 9)), counting: clear),
            sitting: sitting(attendance(present: [attendee(nil, seat: "a", number: 2)])),
            lastDay: plainDays
        ).proof().opening
        #expect(proof.hasTooManyReadings)
        #expect(proof.verdict == .undetermined)
    }

    // MARK: Exact arithmetic

    @Test(arguments: [
        (Share(1, 4, of: .number(51)), 13), (Share(1, 3, of: .number(9)), 3),
        (Share(1, 3, of: .number(10), plus: 1), 5), (Share(1, 3, of: .number(9), plus: 1), 4),
        (Share(1, 2, .moreThan, of: .number(17)), 9), (Share(1, 2, .moreThan, of: .number(18)), 10),
        (Share(1, 2, of: .number(13), rounding: .up), 7),
        (Share(1, 2, of: .number(13), rounding: .down), 6),
        (Share(1, 2, of: .number(13), rounding: .nearest), 7),
        (Share(1, 3, of: .number(10), rounding: .nearest), 3),
        (Share(2, 5, of: .number(22)), 9), (Share(1, 5, of: .number(151)), 31),
    ])
    func sharesAreExact(share: Share, need: Int) {
        guard case .number(let base) = share.base else { return }
        #expect(share.need(of: base) == need)
    }

    // MARK: Before the meeting

    @Test func beforeTheMeetingTheFewestToChaseAreNamed() {
        let roll = Roll.of(
            [seat("a"), seat("b"), seat("c"), seat("d")],
            members: [
                member("a", "ann"), member("b", "bob"), member("c", "cat"), member("d", "dan"),
            ],
            substitutions: [substitution("d", "sub")],
            substitutes: SubstituteRule(perSeat: 1, named: true, notice: .init(2, .workingDays)))
        func forecast(
            _ accepted: [String], declined: [String], on day: String, needed: Int = 3
        ) -> Forecast {
            Judge(
                roll: roll, quorum: quorum(atLeast(needed), counting: clear),
                sitting: sitting(
                    attendance(
                        present: nil, accepted: accepted.map { attendee($0) },
                        apologies: declined.map {
                            Apology(person: at($0), substitute: nil, notified: nil)
                        })), lastDay: plainDays
            ).forecast(on: date(day))
        }
        #expect(
            forecast(["ann", "bob", "cat"], declined: [], on: "2022-12-01").outlook == .certain)
        let chase = forecast(["ann", "bob"], declined: ["dan"], on: "2022-12-01")
        #expect(chase.outlook == .possible)
        #expect(chase.silent == [.person("cat")])
        #expect(chase.callable == [.person("sub")])
        #expect(chase.toDo?.size == 1)
        #expect(chase.toDo?.options.first?.first?.among == [.person("cat")])
        #expect(chase.lastDayForSubstitutes == date("2022-12-13"))
        let call = forecast(["ann", "bob"], declined: ["cat", "dan"], on: "2022-12-13")
        #expect(call.outlook == .possible)
        #expect(call.toDo?.options.first?.first?.areSubstitutes == true)
        let late = forecast(["ann", "bob"], declined: ["cat", "dan"], on: "2022-12-14")
        #expect(late.outlook == .impossible)
        #expect(late.toDo == nil)
    }

    @Test func aSubstituteNotifiedWithTheApologyIsExpected() {
        let roll = Roll.of(
            [seat("a"), seat("b")], members: [member("a", "ann"), member("b", "bob")],
            substitutions: [substitution("bob", "sub")],
            substitutes: SubstituteRule(perSeat: 1, named: true, notice: .init(2, .workingDays)))
        func outlook(_ notified: String) -> Forecast.Outlook {
            Judge(
                roll: roll, quorum: quorum(atLeast(2), counting: clear),
                sitting: sitting(
                    attendance(
                        present: nil, accepted: [attendee("ann")],
                        apologies: [
                            Apology(
                                person: at("bob"), substitute: at("sub"),
                                notified: written(notified))
                        ])), lastDay: plainDays
            ).forecast(on: date("2022-12-14")).outlook
        }
        #expect(outlook("2022-12-13") == .certain)
        #expect(outlook("2022-12-14") == .impossible)
    }
}
