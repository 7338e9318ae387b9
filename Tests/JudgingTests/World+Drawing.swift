import Diagnostics
import Governance

@testable import Judging

extension World {
    static func drawn(_ seed: UInt64) -> World {
        var draw = Drawing(seed: seed)
        var world = World()
        world.drawBoard(&draw)
        world.drawMeeting(&draw)
        world.rule = world.drawRule(&draw, depth: 2)
        world.counting = World.drawCounting(&draw)
        world.isAnnual = draw.chance(40)
        world.isKey = draw.chance(40)
        return world
    }

    private mutating func drawBoard(_ draw: inout Drawing) {
        let count = 1 + draw.below(5)
        for index in 0..<count {
            var categories: [String] = []
            if draw.chance(35) { categories.append("lay") }
            if draw.chance(20) { categories.append("staff") }
            seats.append(
                Seat(
                    id: "s\(index)", organisation: draw.one(of: ["a", "b", "c", "d", nil]),
                    core: draw.chance(60), voting: draw.chance(80), categories: categories,
                    office: index == 0 ? "chair" : draw.chance(10) ? "deputy" : nil,
                    orRepresentative: draw.chance(30),
                    substitutes: draw.chance(15) ? draw.chance(50) : nil))
            let size = draw.chance(70) ? 1 : 1 + draw.below(4)
            let way = draw.below(100)
            for _ in 0..<size {
                var place = Place(seat: index, kind: .vacant, holders: [])
                if draw.chance(85) {
                    if way < 12 {
                        place.kind = .unrecorded
                    } else if way < 22 {
                        place.kind = .unnamed
                    } else {
                        place.kind = .named
                        place.holders = [drawHolder(&draw, of: index)]
                    }
                }
                places.append(place)
            }
            if size == 1, places[places.count - 1].kind == .named, draw.chance(12) {
                let other = drawHolder(&draw, of: index)
                places[places.count - 1].holders.append(other)
                places[places.count - 1].isOverfull = draw.chance(25)
            }
        }
        let kinds = [Suspension.Kind.suspended, .disqualified]
        for person in 0..<people where draw.chance(8) {
            let seat = places.first { $0.holders.contains(person) }?.seat
            bars.append(
                Bar(
                    person: person, seat: draw.chance(30) ? seat : nil, kind: draw.one(of: kinds)))
        }
        for index in places.indices
        where places[index].holders.isEmpty && places[index].kind != .vacant && draw.chance(8) {
            places[index].barred = draw.one(of: kinds)
        }
        hasSubstituteRule = draw.chance(60)
        substitutesMustBeNamed = draw.chance(50)
        noticeIsAsked = draw.chance(60)
        mayNoSeatSend = draw.chance(10)
    }

    /// Now and then somebody who holds another seat already.
    private mutating func drawHolder(_ draw: inout Drawing, of seat: Int) -> Int {
        if people > 0, draw.chance(20) {
            let person = draw.below(people)
            if !places.contains(where: { $0.seat == seat && $0.holders.contains(person) }) {
                return person
            }
        }
        people += 1
        return people - 1
    }

    private mutating func drawMeeting(_ draw: inout Drawing) {
        let members = people
        let presence = 20 + draw.below(80)
        func manner(_ draw: inout Drawing) -> Attendee.Manner {
            draw.chance(80) ? .inRoom : draw.one(of: [.twoWay, .listenOnly, .remote, .twoWay])
        }
        func interest(_ draw: inout Drawing) -> Bool? {
            draw.chance(88) ? nil : draw.chance(50)
        }
        func line(_ person: Int?, _ role: Line.Role, _ draw: inout Drawing) -> Line {
            Line(
                person: person, role: role, manner: manner(&draw),
                notice: draw.one(of: [.given, .given, .given, .late, .unrecorded]),
                isKnownToHaveCome: draw.chance(88), interest: interest(&draw))
        }
        for person in 0..<members where draw.chance(presence) {
            var own = line(person, .member, &draw)
            if draw.chance(8) { own.role = .nominated(drawPrincipal(&draw, members)) }
            if draw.chance(4) { own.role = .substitute(drawPrincipal(&draw, members)) }
            lines.append(own)
        }
        // Others: substitutes, stand-ins, representatives, strangers.
        for _ in 0..<draw.below(4) where draw.chance(60) {
            let seat = draw.below(seats.count)
            let person = people
            people += 1
            let principal = drawPrincipal(&draw, members)
            var role = Line.Role.substitute(principal)
            switch draw.below(10) {
            case 0, 1: role = .nominated(principal)
            case 2, 3: role = .representative(seat: seat)
            case 4: role = .representativeOf(organisation: draw.one(of: ["a", "b", "c", "d"]))
            case 5: role = .memberOf(seat: seat)
            case 6: role = .member
            default: break
            }
            lines.append(line(person, role, &draw))
            if draw.chance(60) {
                let other = drawPrincipal(&draw, members)
                namedSubstitutes.append((person, draw.chance(70) ? principal : other))
            }
            if members > 0, draw.chance(15) {
                sent.append(
                    Sent(
                        member: draw.below(members), substitute: person,
                        notice: draw.one(of: [.given, .late, .unrecorded])))
            }
        }
        for index in seats.indices
        where places.contains(where: {
            $0.seat == index && $0.holders.isEmpty && $0.kind != .vacant
        }) {
            if draw.chance(70) {
                var own = line(nil, .memberOf(seat: index), &draw)
                if draw.chance(70) { own.interest = nil }
                // Several are taken together where all of them surely count or surely do not.
                if own.isKnownToHaveCome, own.manner != .remote { own.number = 1 + draw.below(3) }
                lines.append(own)
            }
        }
        let carriers = lines.compactMap(\.person)
        for _ in 0..<draw.below(3) where !carriers.isEmpty && members > 0 && draw.chance(40) {
            let carrier = draw.one(of: carriers)
            let first = lines.first { $0.person == carrier }
            var own = line(carrier, .proxy(drawPrincipal(&draw, members)), &draw)
            // The same person is there in one way.
            own.manner = first?.manner ?? .inRoom
            own.isKnownToHaveCome = first?.isKnownToHaveCome ?? true
            if draw.chance(60) { own.interest = first?.interest }
            lines.append(own)
        }
        for index in lines.indices where lines[index].isKnownToHaveCome {
            if let person = lines[index].person,
                lines.contains(where: { $0.person == person && !$0.isKnownToHaveCome })
            {
                lines[index].isKnownToHaveCome = false
            }
        }
        let came = Set(lines.compactMap(\.person))
        for person in 0..<members where !came.contains(person) && draw.chance(5) {
            interestsOfAbsent[person] = draw.chance(50)
        }
    }

    /// A seat, somebody who holds one, or an office.
    private func drawPrincipal(_ draw: inout Drawing, _ members: Int) -> Line.Principal {
        let kind = draw.below(10)
        if kind < 2 { return .office(draw.chance(70) ? "chair" : "deputy") }
        if kind < 5, members > 0 { return .person(draw.below(members)) }
        return .seat(draw.below(seats.count))
    }

    private static func drawCounting(_ draw: inout Drawing) -> Counting {
        func answer(_ usual: Counting.Answer) -> Counting.Answer {
            draw.chance(75) ? usual : draw.one(of: [.yes, .no, .yes, .no, .unclear])
        }
        var categories: [(category: Located<String>, answer: Counting.Answer)] = []
        for name in ["lay", "staff"] where draw.chance(12) {
            categories.append((at(name), draw.one(of: [.yes, .no, .unclear])))
        }
        return Counting(
            remote: draw.one(of: [.yes, .no, .twoWay, .twoWay, .unclear]),
            substitutes: answer(.yes), representatives: answer(.yes),
            proxies: answer(draw.chance(50) ? .yes : .no), interested: answer(.yes),
            nonVoting: answer(.no), successors: answer(.yes), categories: categories)
    }

    private func drawGroup(_ draw: inout Drawing, depth: Int = 1) -> SeatGroup {
        switch draw.below(depth > 0 ? 12 : 9) {
        case 0, 1, 2: return .members
        case 3, 4: return .core
        case 5: return .category("lay")
        case 6: return .category("staff")
        case 7: return .organisation(draw.one(of: ["a", "b", "c", "d"]))
        case 8: return .seat(draw.one(of: [draw.one(of: seats).id, "chair", "deputy"]))
        case 9, 10:
            return .union([drawGroup(&draw, depth: 0), drawGroup(&draw, depth: 0)])
        default:
            return .excluding(drawGroup(&draw, depth: 0), drawGroup(&draw, depth: 0))
        }
    }

    private func drawBase(_ draw: inout Drawing) -> Base {
        let group = drawGroup(&draw)
        switch draw.below(10) {
        case 0, 1: return .seats(group)
        case 2: return .filled(group)
        case 3: return .serving(group)
        case 4: return .qualified(group)
        case 5: return .eligible(group)
        case 6: return .organisations(group)
        case 7: return .servingOrganisations(group)
        case 8: return .present(group)
        default: return .number(draw.below(9))
        }
    }

    private func drawThreshold(_ draw: inout Drawing, depth: Int = 1) -> Threshold {
        switch draw.below(depth > 0 ? 8 : 6) {
        case 0, 1: return .number(draw.below(5))
        case 2, 3, 4:
            let denominator = draw.chance(80) ? 1 + draw.below(7) : draw.one(of: [12, 100])
            return .share(
                Share(
                    1 + draw.below(denominator), denominator,
                    draw.chance(50) ? .atLeast : .moreThan, of: drawBase(&draw),
                    plus: draw.chance(20) ? draw.below(3) : 0,
                    rounding: draw.one(of: [.none, .none, .up, .down, .nearest])))
        case 5: return .allBut(draw.below(3), drawBase(&draw))
        case 6:
            return .greatest([drawThreshold(&draw, depth: 0), drawThreshold(&draw, depth: 0)])
        default: return .least([drawThreshold(&draw, depth: 0), drawThreshold(&draw, depth: 0)])
        }
    }

    private func drawCircumstance(_ draw: inout Drawing) -> Circumstance {
        switch draw.below(5) {
        case 0: return .isAppointed(drawGroup(&draw))
        case 1: return .meeting(.annual)
        case 2: return .item("key decision")
        case 3: return .atMost(draw.below(5), drawBase(&draw))
        default:
            return .disqualified(draw.chance(50) ? .atLeast : .moreThan, 1, 3, drawGroup(&draw))
        }
    }

    func drawRule(_ draw: inout Drawing, depth: Int) -> QuorumRule {
        switch draw.below(depth > 0 ? 13 : 7) {
        case 0, 1, 2, 3:
            let unit: Counted.Unit = draw.chance(80) ? .members : .organisations
            return .count(Counted(drawGroup(&draw), unit: unit), drawThreshold(&draw))
        case 4:
            let unit: Counted.Unit = draw.chance(85) ? .members : .organisations
            return .comparison(
                Counted(drawGroup(&draw), unit: unit), draw.chance(50) ? .atLeast : .moreThan,
                Counted(drawGroup(&draw), unit: unit))
        case 5, 6:
            let standIns = OfficePresence.StandIn.allCases.filter { _ in draw.chance(35) }
            return .office(
                OfficePresence(
                    names: draw.one(of: [
                        ["chair"], ["chair"], ["chair", "deputy"], [draw.one(of: seats).id],
                    ]).map(at),
                    standIns: standIns))
        case 7, 8:
            return .all((0..<(1 + draw.below(3))).map { _ in drawRule(&draw, depth: depth - 1) })
        case 9:
            return .any((0..<(1 + draw.below(3))).map { _ in drawRule(&draw, depth: depth - 1) })
        case 10:
            return .when(
                drawCircumstance(&draw), then: drawRule(&draw, depth: depth - 1),
                otherwise: draw.chance(60) ? drawRule(&draw, depth: depth - 1) : nil)
        case 11:
            return .either(
                (0..<2).map {
                    QuorumReading(words: at("way \($0)"), rule: drawRule(&draw, depth: depth - 1))
                })
        default: return .located(drawRule(&draw, depth: depth - 1), nowhere)
        }
    }
}
