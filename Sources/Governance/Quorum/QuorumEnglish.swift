import Diagnostics

extension QuorumRule {
    /// The rule in one or more plain sentences, every node of it.
    ///
    /// `All of these must be present: the chair; at least one third of all seats, vacant ones
    /// included.`
    public func english(in names: QuorumNames) -> String {
        EnglishWords.capitalised(clause(names)) + "."
    }

    /// `at least three members must be present`
    private func clause(_ names: QuorumNames) -> String {
        switch self {
        case .located(let rule, _): rule.clause(names)
        case .all(let parts): list(parts, "all of these must", names)
        case .any(let parts): list(parts, "one of these is enough, and must", names)
        case .count, .comparison, .office: sentence(noun(names) ?? "")
        case .when(let circumstance, let then, let otherwise):
            "if \(circumstance.english(in: names)), \(then.clause(names)); otherwise "
                + (otherwise?.clause(names) ?? "nothing is asked")
        case .either(let readings):
            "the clause can be read in \(EnglishWords.number(readings.count)) ways: "
                + EnglishWords.listed(
                    readings.map { "read as ‘\($0.words.value)’, \($0.rule.clause(names))" })
        }
    }

    private func list(_ parts: [QuorumRule], _ head: String, _ names: QuorumNames) -> String {
        if parts.count == 1 { return parts[0].clause(names) }
        let parts = parts.flatMap(within)
        let nouns = parts.compactMap { $0.noun(names) }
        if nouns.count == parts.count {
            return head + " be present: " + EnglishWords.listed(nouns)
        }
        return head + " hold: "
            + EnglishWords.listed(
                parts.map { $0.noun(names).map($0.sentence) ?? $0.inner(names) })
    }

    /// A share carries words behind a comma, which another comma closes.
    private func sentence(_ noun: String) -> String {
        let isOpen = if case .office = self { false } else { noun.utf8.contains(UInt8(ascii: ",")) }
        return noun + (isOpen ? ", must be present" : " must be present")
    }

    /// The parts of a list within a list of the same kind, which need no brackets.
    private func within(_ part: QuorumRule) -> [QuorumRule] {
        switch (self, part) {
        case (_, .located(let rule, _)): within(rule)
        case (.all, .all(let parts)), (.any, .any(let parts)): parts.flatMap(within)
        default: [part]
        }
    }

    /// A clause within a list, in brackets where it has parts of its own.
    private func inner(_ names: QuorumNames) -> String {
        switch self {
        case .located(let rule, _): rule.inner(names)
        case .count, .comparison, .office: clause(names)
        case .all, .any, .when, .either: "(" + clause(names) + ")"
        }
    }

    /// Those who must be present, as the subject of a sentence; `nil` where it takes more than one.
    private func noun(_ names: QuorumNames) -> String? {
        switch self {
        case .located(let rule, _): return rule.noun(names)
        case .count(let counted, let threshold):
            return threshold.english(counting: counted, in: names)
        case .comparison(let left, .moreThan, let right):
            return "more \(left.plural(names)) than \(right.plural(names))"
        case .comparison(let left, .atLeast, let right):
            return "at least as many \(left.plural(names)) as \(right.plural(names))"
        case .office(let office): return office.english(in: names)
        case .all(let parts), .any(let parts):
            let nouns = parts.compactMap { $0.noun(names) }
            guard nouns.count == parts.count, let first = nouns.first else { return nil }
            if nouns.count == 1 { return first }
            let isAll = if case .all = self { true } else { false }
            return (isAll ? "all of (" : "any one of (") + EnglishWords.listed(nouns) + ")"
        case .when, .either: return nil
        }
    }
}

extension OfficePresence {
    /// `the chair or a proxy the chair has nominated`
    func english(in names: QuorumNames) -> String {
        let holders = self.names.map { names.holder($0.value) }
        let them = holders.count == 1 ? holders[0] : "one of them"
        let others = standIns.map { standIn in
            switch standIn {
            case .nominatedProxy: "a proxy \(them) has nominated"
            case .substitute: "a substitute for \(them)"
            case .representative: "a representative of \(them)"
            }
        }
        return EnglishWords.joined(holders + others, "or")
    }
}

extension Circumstance {
    /// `the meeting is annual`
    func english(in names: QuorumNames) -> String {
        switch self {
        case .isAppointed(let group):
            group.isHolder
                ? "\(group.named(names)) is appointed"
                : "\(EnglishWords.article(group.singular(names))) is appointed"
        case .meeting(let kind): "the meeting is \(EnglishWords.article(kind.rawValue)) meeting"
        case .item(let name): "the item is \(EnglishWords.article(name))"
        case .atMost(let most, .filled(.members)):
            "at most \(EnglishWords.number(most)) \(most == 1 ? "seat is" : "seats are") filled"
        case .atMost(let most, let base):
            "the number of \(base.english(in: names)) is at most \(EnglishWords.number(most))"
        case .disqualified(let comparison, let numerator, let denominator, let group):
            "the holders of \(comparison.rawValue) \(EnglishWords.share(numerator, denominator)) of "
                + "\(Base.seats(group).seats(names)) are disqualified"
        }
    }
}
