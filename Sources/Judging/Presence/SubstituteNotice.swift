import Diagnostics
public import Governance

/// The last day for giving so much notice before a day; `nil` when that cannot be told.
public typealias LastDay = @Sendable (NoticePeriod, CivilDate) -> CivilDate?

/// The rule for substitutes, asked of one substitute.
struct SubstituteNotice {
    let roll: Roll
    let apologies: [Apology]
    let lastDay: LastDay

    /// Whether the rule is met, and if not surely, why.
    func judge(_ attendee: Attendee, for substituted: String) -> (Truth, Reason?) {
        guard let rule = roll.terms.substitutes else { return (.yes, nil) }
        let person = attendee.person?.value
        let apology = apologies.first { person != nil && $0.substitute?.value == person }
        if rule.named {
            guard let person else { return (.unknown, .notNamed) }
            if !isNamed(person, for: substituted) && apology == nil { return (.no, .notNamed) }
        }
        guard let notice = rule.notice else { return (.yes, nil) }
        guard let given = (attendee.notified ?? apology?.notified)?.value,
            let latest = lastDay(notice, roll.day)
        else { return (.unknown, .noticeUnknown) }
        if given.last <= latest { return (.yes, nil) }
        if given.first > latest {
            return (.no, .lateNotice(notified: given.first, latest: latest))
        }
        return (.unknown, .noticeUnknown)
    }

    /// For the seat, its office, whoever holds it, or the person.
    private func isNamed(_ person: String, for substituted: String) -> Bool {
        let seats = roll.seats(named: substituted)
        let meant = Set(seats.isEmpty ? roll.seats(of: substituted) : seats)
        return roll.substitutes.contains { line in
            guard line.person.value == person else { return false }
            if line.substituted.value == substituted { return true }
            let named = roll.seats(named: line.substituted.value)
            let theirs = named.isEmpty ? roll.seats(of: line.substituted.value) : named
            return theirs.contains { meant.contains($0) }
        }
    }
}
