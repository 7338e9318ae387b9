import Diagnostics
import Governance
import Judging
import Scheduling

/// What people, reasons and readings are called in answers about a quorum.
struct QuorumWords {
    let workspace: Workspace
    let terms: TermsOfReference?
    let names: QuorumNames?

    init(_ workspace: Workspace, _ terms: TermsOfReference?) {
        self.workspace = workspace
        self.terms = terms
        names = terms.map { QuorumNames($0, workspace.authority) }
    }

    // MARK: People

    /// `Cllr Fielker`; for the unnamed the title of their seat: `Chair`.
    func name(_ who: Somebody) -> String {
        switch who {
        case .person(let id): workspace.person(id)?.addressedName ?? id
        case .unnamed(let seat): title(seat)
        }
    }

    /// A person, the holder of a post on a day, or failing them the title of the post or the seat.
    func named(_ id: String, on day: CivilDate) -> String {
        if let person = workspace.person(id) { return person.addressedName }
        let holders = workspace.holders(ofPost: id, on: day)
        if !holders.isEmpty {
            return joined(holders.map { "\($0.addressedName) (\($1.title.value))" }, "and")
        }
        let posts = workspace.people.lazy.flatMap(\.posts)
        return posts.first { $0.id.value == id }?.title.value ?? title(id)
    }

    /// `Cllr Fielker`, `12 × Councillor`
    func name(_ who: Somebody, _ number: Int) -> String {
        number == 1 ? name(who) : "\(number) × \(name(who))"
    }

    func title(_ seat: String) -> String {
        guard !seat.isEmpty else { return "somebody of no seat" }
        return terms?.seats.first { $0.id.value == seat }?.title.value ?? seat
    }

    /// `Cllr Fielker`, `3 × Councillor`, `any 2 of A, B and C`
    func people(_ people: People) -> String {
        let all = people.among.map { name($0) }
        let called = people.areSubstitutes ? " (substitute)" : ""
        if all.count == 1, case .unnamed(let seat) = people.among[0] {
            guard people.number == 1 else { return name(people.among[0], people.number) + called }
            let isOne = terms?.seats.first { $0.id.value == seat }?.places == 1
            return (isOne ? "the " : "one ") + all[0] + called
        }
        if all.count == people.number { return joined(all, "and") + called }
        return (people.number == 1 ? "any of " : "any \(people.number) of ")
            + joined(all, "and", most: 6) + called
    }

    /// `A and B`: all of one set of people.
    ///
    /// Where one of them is a list itself, its end is marked: `any 2 of A, B and C, and D`.
    func together(_ set: [People]) -> String {
        let parts = set.map { people($0) }
        guard set.contains(where: { $0.among.count > 1 }), let last = parts.last, parts.count > 1
        else { return joined(parts, "and") }
        return parts.dropLast().joined(separator: "; ") + ", and " + last
    }

    /// `A, B and C`
    func joined(_ things: [String], _ word: String, most: Int = .max) -> String {
        if things.count > most {
            return things.prefix(most).joined(separator: ", ")
                + " \(word) \(things.count - most) more"
        }
        guard let last = things.last, things.count > 1 else { return things.first ?? "" }
        return things.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    // MARK: Why not

    func reason(_ reason: Reason) -> String {
        switch reason {
        case .notAMember: "holds no seat on the day"
        case .noSuchSeat(let seat): "there is no seat ‘\(seat)’"
        case .notTheHolder(let seat): "does not hold the seat ‘\(title(seat))’"
        case .vacant: "vacant"
        case .suspended: "suspended"
        case .disqualified: "disqualified"
        case .lateNotice(let notified, let latest):
            "notified as substitute on \(notified.english); the last day was \(latest.english)"
        case .noticeUnknown: "it is not recorded when notice of the substitute was given"
        case .notNamed: "not named as a substitute"
        case .seatSendsNoSubstitute(let seat):
            "the seat ‘\(title(seat))’ may not send a substitute"
        case .seatSendsNoRepresentative(let seat): "‘\(sender(seat))’ may not send somebody else"
        case .capacityNotCounted(let capacity): "the clause counts no \(plural(capacity))"
        case .remote: "takes part from elsewhere; only those in the room count"
        case .mannerUnknown: "it is not recorded whether they can hear and be heard"
        case .listenOnly: "can only listen"
        case .interested: "has an interest in the item"
        case .withdrew: "withdrew for the item"
        case .arrivedLater(let moment): "came \(at(moment))"
        case .left(let moment): "left \(at(moment, isEnd: true))"
        case .away: "out of the room"
        case .timeUnknown: "when the item was taken is not recorded"
        case .attendanceUnknown: "not known whether they came"
        case .nonVoting(let seat): "the seat ‘\(title(seat))’ has no vote"
        case .category(let category): "the clause does not count ‘\(category)’"
        case .placeTaken: "somebody else is counted for the place"
        case .noCondition: "the clause asks for nobody of the seat"
        case .apologies: "sent apologies"
        case .absent: "absent"
        case .inAttendance: "in attendance only"
        }
    }

    private func sender(_ id: String) -> String {
        workspace.organisation(id)?.name.value ?? title(id)
    }

    private func plural(_ capacity: Capacity) -> String {
        capacity == .proxy || capacity == .nominatedProxy
            ? String(capacity.rawValue.dropLast()) + "ies" : capacity.rawValue + "s"
    }

    /// `at 10:20`, `for item 5`
    func at(_ moment: Moment, isEnd: Bool = false) -> String {
        switch moment {
        case .time(let minutes): "at \(clock(minutes))"
        case .item(let number): isEnd ? "after item \(number)" : "for item \(number)"
        }
    }

    /// `from 10:20 on`, `from item 5 on`
    func from(_ moment: Moment) -> String {
        switch moment {
        case .time(let minutes): "from \(clock(minutes)) on"
        case .item(let number): "from item \(number) on"
        }
    }

    /// `09:05`
    func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    // MARK: Readings

    /// `substitutes count`, `read as ‘the filled seats’`
    func reading(_ choice: Choice, _ pick: Int) -> String {
        let option = choice.options.indices.contains(pick) ? choice.options[pick] : ""
        let counts = option == "yes" ? "count" : "do not count"
        switch choice.subject {
        case .wording: return "read as ‘\(option)’"
        case .remote: return "those who take part by telephone or video \(counts)"
        case .substitutes: return "substitutes \(counts)"
        case .representatives: return "representatives \(counts)"
        case .proxies: return "proxies \(counts)"
        case .interested: return "members with an interest who stay \(counts)"
        case .nonVoting: return "members without a vote \(counts)"
        case .successors: return "organisations that took over \(counts)"
        case .category(let category): return "‘\(category)’ members \(counts)"
        }
    }

    func reading(_ reading: ReadingProof, of proof: QuorumProof) -> String {
        joined(zip(proof.choices, reading.picks).map { self.reading($0, $1) }, "and")
    }

    // MARK: Conditions

    /// `At least three members must be present`
    func condition(_ derivation: Derivation) -> String {
        guard let names else { return "" }
        let english = derivation.rule.english(in: names)
        return english.hasSuffix(".") ? String(english.dropLast()) : english
    }

    /// `9 are needed, of 25; 8 are there`
    func numbers(_ derivation: Derivation) -> String {
        guard let counted = derivation.counted, let needed = derivation.needed else {
            switch derivation.truth {
            case .yes: return "yes"
            case .no: return "no"
            case .unknown: return "not known"
            }
        }
        let bases = derivation.bases.compactMap(\.number).map(String.init)
        let of = bases.isEmpty ? "" : " of " + joined(bases, "and")
        let there =
            counted.lowerBound == counted.upperBound
            ? "\(counted.lowerBound)" : "\(counted.lowerBound) to \(counted.upperBound)"
        return "\(needed) needed\(of), \(there) counted"
    }

    // MARK: Numbers

    /// `one more is needed`
    func spelled(_ number: Int) -> String {
        let small = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ]
        return small.indices.contains(number) ? small[number] : String(number)
    }
}
