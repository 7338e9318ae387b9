import Diagnostics
import Governance

/// Conditions: counts, shares, comparisons, offices.
extension PhraseParser {
    private static let starters = [
        "at least", "more than", "all", "all but", "a majority of", "the greater of",
        "the lesser of", "more", "half",
    ]

    mutating func condition() throws(Stop) -> QuorumRule {
        let rule = try anyCondition()
        try expectEnd()
        return rule
    }

    private mutating func anyCondition() throws(Stop) -> QuorumRule {
        if isNext("the", "greater") || isNext("the", "lesser") {
            return try threshold(nil)
        }
        if take("at", "least", "as", "many") { return try comparison(.atLeast, between: "as") }
        if isNext("more"), !isNext("more", "than") {
            at += 1
            return try comparison(.moreThan, between: "than")
        }
        if isThresholdNext { return try threshold(nil) }
        return try officeOrGroup()
    }

    /// Whether a number or a share of something comes next.
    private var isThresholdNext: Bool {
        isNext("at") || isNext("more", "than") || isNext("all") || isNext("a", "majority")
            || isNext("the", "greater") || isNext("the", "lesser") || isPartNext || isNumberNext
    }

    /// How many are enough; of whom, when the words before have said it.
    private mutating func threshold(_ group: SeatGroup?) throws(Stop) -> QuorumRule {
        if isNext("the", "greater") || isNext("the", "lesser") {
            return try bounds(group)
        }
        if take("all") {
            let but = take("but") ? try number() : 0
            if but > 0 { try expect("of") } else { _ = take("of") }
            let (base, counted) = try base()
            return .count(group.map { Counted($0) } ?? counted, .allBut(but, base))
        }
        if take("a", "majority") {
            let (share, counted) = try share(1, 2, .moreThan)
            return .count(group.map { Counted($0) } ?? counted, .share(share))
        }
        let comparison = try comparisonWords()
        if isPartNext {
            let (numerator, denominator) = try part()
            let (share, counted) = try share(numerator, denominator, comparison)
            return .count(group.map { Counted($0) } ?? counted, .share(share))
        }
        let number = try number() + (comparison == .moreThan ? 1 : 0)
        if let group { return .count(Counted(group), .number(number)) }
        if take("from", "each") { return try fromEach(number) }
        let counted = try who()
        return .count(counted, .number(number))
    }

    private mutating func comparisonWords() throws(Stop) -> Comparison {
        if take("more", "than") { return .moreThan }
        if take("at") { try expect("least") }
        return .atLeast
    }

    /// `lay`, `lay members`, `from hiow-icb`, `organisations`; nothing is the members.
    private mutating func who() throws(Stop) -> Counted {
        let isOpen = take("of")
        _ = take("the")
        if isOpen, word == nil { throw unknown(expected: ["a group of members"]) }
        if let seats = word, ["seats", "seat", "places", "place"].contains(seats.text) {
            throw tell(
                .quorumPhraseUnknown, at: seats.span,
                "a number counts members, not \(quote: seats.written)",
                remedies: ["write the number alone, as 'at least 3', or a share, as '1/3 of seats'"]
            )
        }
        defer { _ = take("present") }
        if word == nil || isNext("present") { return Counted(.members) }
        if takeOne(of: Self.organisationWords) != nil {
            return Counted(.members, unit: .organisations)
        }
        let group = try group()
        if takeOne(of: Self.organisationWords) != nil {
            return Counted(group, unit: .organisations)
        }
        return Counted(group)
    }

    /// `from each organisation`, `from each of one, another and a third`
    private mutating func fromEach(_ number: Int) throws(Stop) -> QuorumRule {
        if takeOne(of: Self.organisationWords) != nil {
            if number == 1 {
                return .count(
                    Counted(.members, unit: .organisations), .allBut(0, .organisations(.members)))
            }
            return .all(
                vocabulary.seated.map { .count(Counted(.organisation($0)), .number(number)) })
        }
        guard take("of") else { throw unknown(expected: ["of", "organisation"]) }
        var parts: [QuorumRule] = []
        repeat {
            _ = take("from")
            parts.append(.count(Counted(.organisation(try organisation())), .number(number)))
        } while take(",", "and") || take(",") || take("and")
        return .all(parts)
    }

    /// What follows `1/3`: `of filled seats plus 1 rounded up`.
    private mutating func share(
        _ numerator: Int, _ denominator: Int, _ comparison: Comparison
    ) throws(Stop) -> (Share, Counted) {
        guard take("of") else {
            throw unknown(
                expected: ["of"],
                remedies: ["write what the share is of, for example 'of seats'"])
        }
        let (base, counted) = try base()
        var plus = 0
        var rounding = Share.Rounding.none
        while true {
            if take("plus") {
                plus += try number()
            } else if take("rounded") {
                rounding = try roundingWords()
            } else {
                break
            }
        }
        let share = Share(
            numerator, denominator, comparison, of: base, plus: min(plus, 1_000_000),
            rounding: rounding)
        return (share, counted)
    }

    private mutating func roundingWords() throws(Stop) -> Share.Rounding {
        if take("up") { return .up }
        if take("down") { return .down }
        if take("to", "the", "nearest") {
            _ = take("whole", "number")
            return .nearest
        }
        throw unknown(expected: ["up", "down", "to the nearest"])
    }

    /// `the greater of 1/3 of seats and 3`
    private mutating func bounds(_ group: SeatGroup?) throws(Stop) -> QuorumRule {
        try expect("the")
        let isGreatest = isNext("greater")
        at += 1
        try expect("of")
        var thresholds: [Threshold] = []
        var counted: Counted?
        repeat {
            let start = at
            let (threshold, own) = try bound()
            if let own, let counted, own != counted {
                throw tell(
                    .shareMalformed, at: words[start].span,
                    "this part counts others than the part before",
                    remedies: [
                        "write them as two conditions under 'all of' or 'any of', or name the group first: 'lay the greater of …'"
                    ])
            }
            counted = counted ?? own
            thresholds.append(threshold)
        } while take(",", "and") || take(",") || take("and")
        guard thresholds.count > 1 else { throw unknown(expected: ["and"]) }
        let whom = group.map { Counted($0) } ?? counted ?? Counted(.members)
        _ = take("present")
        return .count(whom, isGreatest ? .greatest(thresholds) : .least(thresholds))
    }

    /// A number or a share within `the greater of`; whom it counts, if it says so.
    private mutating func bound() throws(Stop) -> (Threshold, Counted?) {
        if take("all") {
            let but = take("but") ? try number() : 0
            if but > 0 { try expect("of") } else { _ = take("of") }
            let (base, counted) = try base()
            return (.allBut(but, base), counted)
        }
        if take("a", "majority") {
            let (share, counted) = try share(1, 2, .moreThan)
            return (.share(share), counted)
        }
        let comparison = try comparisonWords()
        if isPartNext {
            let (numerator, denominator) = try part()
            let (share, counted) = try share(numerator, denominator, comparison)
            return (.share(share), counted)
        }
        let number = try number() + (comparison == .moreThan ? 1 : 0)
        if word == nil || isNext("and") || isNext(",") || isNext("present") {
            return (.number(number), nil)
        }
        return (.number(number), try who())
    }

    /// `more lay than staff excluding chair`, `at least as many lay as staff`
    private mutating func comparison(
        _ comparison: Comparison, between: String
    ) throws(Stop) -> QuorumRule {
        var left = try sideOfComparison()
        try expect(between)
        var right = try sideOfComparison()
        if isNext("excluding") {
            let outside = try excluded()
            left = .excluding(left, outside)
            right = .excluding(right, outside)
        }
        _ = take("present")
        return .comparison(Counted(left), comparison, Counted(right))
    }

    private mutating func sideOfComparison() throws(Stop) -> SeatGroup {
        var terms: [SeatGroup] = []
        repeat {
            // An exclusion at the end is from both sides, so none is read with a side.
            terms.append(try group(isBase: true))
            _ = takeOne(of: ["members", "member"])
        } while take("and") || take("or")
        return terms.count == 1 ? terms[0] : .union(terms)
    }

    // MARK: Offices

    /// `chair or nominated proxy`, or a group with its number: `lay at least 1/2 of those present`.
    private mutating func officeOrGroup() throws(Stop) -> QuorumRule {
        let start = at
        let before = (names, faults)
        if let group = try? group(), !isPartNext, !isNumberNext, isThresholdNext {
            return try threshold(group)
        }
        // It was no group; what was told of it is untold.
        at = start
        (names, faults) = before
        return .office(try office())
    }

    private mutating func office() throws(Stop) -> OfficePresence {
        var offices: [Located<String>] = []
        var standIns: [OfficePresence.StandIn] = []
        repeat {
            for article in ["the", "a", "an", "their", "its", "his", "her"] where take(article) {
                break
            }
            if !offices.isEmpty, let standIn = takeStandIn() {
                standIns.append(standIn)
            } else if standIns.isEmpty {
                offices.append(try officeName())
            } else {
                throw unknown(expected: OfficePresence.StandIn.allCases.map(\.rawValue))
            }
        } while take("or")
        _ = take("present")
        if word != nil {
            // What began with no known name was hardly meant as an office.
            if vocabulary.office(at: words[...]) == nil {
                at = 0
                throw unknown(
                    expected: Self.starters + ["an office"],
                    remedies: [
                        "write, for example, 'at least 3', '1/3 of seats' or 'chair or nominated proxy'"
                    ])
            }
            throw unknown(expected: ["or", "present"])
        }
        return OfficePresence(names: offices, standIns: standIns)
    }

    private mutating func takeStandIn() -> OfficePresence.StandIn? {
        if take("nominated", "proxy") { return .nominatedProxy }
        if take("substitute") || take("alternate") { return .substitute }
        if take("representative") { return .representative }
        return nil
    }

    private mutating func officeName() throws(Stop) -> Located<String> {
        if let (found, count) = vocabulary.office(at: words[at...]) {
            let name = Located(found, spanOfNext(count))
            names.append(QuorumName(.office, name))
            at += count
            return name
        }
        let span = word?.span ?? whole
        return Located(try unknownName(.office, expected: "an office"), span)
    }

    // MARK: Circumstances

    /// What stands after `if:`.
    mutating func circumstance() throws(Stop) -> Circumstance {
        let circumstance = try anyCircumstance()
        try expectEnd()
        return circumstance
    }

    private mutating func anyCircumstance() throws(Stop) -> Circumstance {
        if take("the", "meeting", "is") {
            _ = take("a") || take("an")
            let kinds = Meeting.Kind.allCases.map(\.rawValue)
            guard let kind = takeOne(of: kinds).flatMap(Meeting.Kind.init) else {
                throw unknown(expected: kinds)
            }
            return .meeting(kind)
        }
        if take("the", "item", "is") {
            _ = take("a") || take("an")
            guard word != nil else { throw unknown(expected: ["a class of items"]) }
            let rest = words[at...].map(\.text).joined(separator: " ")
            at = words.count
            return .item(rest)
        }
        if take("at", "most") {
            let number = try number()
            _ = take("of")
            let (base, _) = try base()
            return .atMost(number, base)
        }
        if isNext("at") || isNext("more", "than") || isPartNext {
            let comparison = try comparisonWords()
            let (numerator, denominator) = try part()
            try expect("of")
            let (base, _) = try base()
            guard case .seats(let group) = base else {
                throw unknown(expected: ["seats are disqualified"])
            }
            try expect("are")
            try expect("disqualified")
            return .disqualified(comparison, numerator, denominator, group)
        }
        _ = take("a") || take("an")
        let group = try group()
        guard take("is", "appointed") || take("are", "appointed") else {
            throw unknown(expected: ["is appointed"])
        }
        return .isAppointed(group)
    }
}
