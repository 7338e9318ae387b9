extension Threshold {
    /// `at least three lay members`, `at least one half of the core seats, vacant ones included`
    func english(counting counted: Counted, in names: QuorumNames) -> String {
        switch self {
        case .number(let number):
            return "at least \(EnglishWords.number(number)) "
                + (number == 1 ? counted.singular(names) : counted.plural(names))
        case .share(let share):
            let words = share.english(in: names)
            if share.base.counts(counted) { return words }
            return "\(counted.plural(names)) who make up " + words
        case .allBut(let missing, let base):
            let words =
                missing == 0
                ? base.all(in: names)
                : "all but \(EnglishWords.number(missing)) of " + base.english(in: names)
            return base.counts(counted)
                ? words : "\(counted.plural(names)) to the number of " + words
        case .greatest(let bounds):
            return bound(bounds, "and never fewer than", "the greater of", counted, names)
        case .least(let bounds):
            return bound(bounds, "though never more than", "the lesser of", counted, names)
        }
    }

    private func bound(
        _ bounds: [Threshold], _ link: String, _ head: String, _ counted: Counted,
        _ names: QuorumNames
    ) -> String {
        // A share with a number beside it is the usual case, and read best so.
        if bounds.count == 2, case .share = bounds[0], case .number(let number) = bounds[1] {
            return bounds[0].english(counting: counted, in: names)
                + ", \(link) \(EnglishWords.number(number))"
        }
        return head + " ("
            + EnglishWords.listed(bounds.map { $0.english(counting: counted, in: names) }) + ")"
    }
}

extension Share {
    func english(in names: QuorumNames) -> String {
        var words =
            numerator == denominator && comparison == .atLeast
            ? base.all(in: names)
            : "\(comparison.rawValue) \(EnglishWords.share(numerator, denominator)) of "
                + base.english(in: names)
        switch rounding {
        case .none: break
        case .up: words += ", rounded up"
        case .down: words += ", rounded down"
        case .nearest: words += ", rounded to the nearest whole number"
        }
        if plus > 0 { words += ", plus \(EnglishWords.number(plus))" }
        return words
    }
}

extension Base {
    var group: SeatGroup? {
        switch self {
        case .seats(let group), .filled(let group), .serving(let group), .qualified(let group),
            .eligible(let group), .organisations(let group), .servingOrganisations(let group),
            .present(let group):
            group
        case .number: nil
        }
    }

    /// Whether a share of this is of those counted, so that they need not be named apart.
    func counts(_ counted: Counted) -> Bool {
        switch self {
        case .organisations(let group), .servingOrganisations(let group):
            counted.unit == .organisations && counted.group == group
        case .number: counted == Counted(.members)
        default: counted.unit == .members && group == counted.group
        }
    }

    /// `all seats, vacant ones included`, `all of the filled seats`
    func all(in names: QuorumNames) -> String {
        let words = english(in: names)
        return words.hasPrefix("all ") ? words : "all of " + words
    }

    /// `the core seats, vacant ones included`
    func english(in names: QuorumNames) -> String {
        switch self {
        case .seats: return seats(names) + ", vacant ones included"
        case .filled(let group): return held(group, names)
        case .serving:
            return seats(names) + " held by members neither suspended nor disqualified"
        case .qualified:
            return seats(names) + ", vacant ones included, less those whose holder is disqualified"
        case .eligible:
            return seats(names) + " held by members free to act on the item"
        case .organisations(.members): return "the organisations that have a seat"
        case .organisations(let group):
            return "the organisations that have a seat among the \(group.plural(names))"
        case .servingOrganisations(.members):
            return "the organisations that have a member in office"
        case .servingOrganisations(let group):
            return "the organisations that have one of the \(group.plural(names)) in office"
        case .present(.members): return "those present"
        case .present(let group): return "the \(group.plural(names)) present"
        case .number(let number):
            return "\(EnglishWords.number(number)) \(number == 1 ? "member" : "members")"
        }
    }

    private func held(_ group: SeatGroup, _ names: QuorumNames) -> String {
        switch group {
        case .members: "the filled seats"
        case .core: "the filled core seats"
        default: "the filled seats of \(group.plural(names))"
        }
    }

    /// `all seats`, `the core seats`, `the seats of lay members`
    func seats(_ names: QuorumNames) -> String {
        switch group {
        case .members?, nil: "all seats"
        case .core?: "the core seats"
        case .seat(let name)?: "the places of \(names.seat(name))"
        case .some(let group): "the seats of \(group.plural(names))"
        }
    }
}

extension Counted {
    func singular(_ names: QuorumNames) -> String {
        unit == .members ? group.singular(names) : "organisation" + of(names)
    }

    func plural(_ names: QuorumNames) -> String {
        unit == .members ? group.plural(names) : "organisations" + of(names)
    }

    private func of(_ names: QuorumNames) -> String {
        group == .members ? "" : " by \(group.plural(names))"
    }
}

extension SeatGroup {
    /// Whether it is the one holder of a seat or an office.
    var isHolder: Bool { if case .seat = self { true } else { false } }

    func singular(_ names: QuorumNames) -> String {
        switch self {
        case .members: "member"
        case .core: "core member"
        case .category(let name): EnglishWords.member(of: name, isPlural: false)
        case .organisation(let id): "member from \(names.organisation(id))"
        case .seat(let name): "holder of \(names.seat(name))"
        case .union(let groups):
            EnglishWords.joined(groups.map { $0.singular(names) }, "or")
        case .excluding(let group, let others):
            group.singular(names) + " other than \(others.named(names))"
        }
    }

    /// As one speaks of those in the group: `the chair`, `lay members`.
    func named(_ names: QuorumNames) -> String {
        switch self {
        case .seat(let name): names.holder(name)
        case .union(let groups): EnglishWords.joined(groups.map { $0.named(names) }, "or")
        case .members, .core, .category, .organisation, .excluding: plural(names)
        }
    }

    func plural(_ names: QuorumNames) -> String {
        switch self {
        case .members: "members"
        case .core: "core members"
        case .category(let name): EnglishWords.member(of: name, isPlural: true)
        case .organisation(let id): "members from \(names.organisation(id))"
        case .seat(let name): "holders of \(names.seat(name))"
        case .union(let groups): EnglishWords.joined(groups.map { $0.plural(names) }, "or")
        case .excluding(let group, let others):
            group.plural(names) + " other than \(others.named(names))"
        }
    }
}
