import Diagnostics
import Governance

/// Groups of seats, and what a share is taken of.
extension PhraseParser {
    /// Words that hold a phrase together, and so are no names.
    private static let reserved: Set<String> = [
        "of", "and", "or", "than", "excluding", "plus", "rounded", "present", "is", "are", "as",
        "not", "at", "each", "the", "a", "an", "but", "least", "more", "most", "than", ",", "if",
        "to", "many", "greater", "lesser", "majority",
    ]

    private static let memberWords = ["members", "member"]
    private static let seatWords = ["seats", "seat", "places", "place", "members", "member"]
    static let organisationWords = ["organisations", "organisation"]

    /// `lay`, `lay or co-opted members`, `from hiow-icb`, `members excluding chair`.
    ///
    /// - Parameter isBase: leaves the noun, which says what the share is of.
    mutating func group(isBase: Bool = false) throws(Stop) -> SeatGroup {
        var terms = [try term(isBase: isBase)]
        while take("or") { terms.append(try term(isBase: isBase, after: terms.last)) }
        let group = terms.count == 1 ? terms[0] : .union(terms)
        guard !isBase, isNext("excluding") else { return group }
        return .excluding(group, try excluded())
    }

    /// `excluding chair, vice-chair and observer`
    mutating func excluded() throws(Stop) -> SeatGroup {
        try expect("excluding")
        var terms: [SeatGroup] = []
        repeat {
            _ = take("the")
            terms.append(try term(isBase: false))
        } while take(",", "and") || take(",") || take("and") || take("or")
        return terms.count == 1 ? terms[0] : .union(terms)
    }

    private mutating func term(
        isBase: Bool, after last: SeatGroup? = nil
    ) throws(Stop) -> SeatGroup {
        _ = take("the")
        if takeOne(of: Self.memberWords) != nil { return .members }
        if take("from") { return .organisation(try organisation()) }
        let group: SeatGroup
        if take("core") {
            group = .core
        } else if take("voting") {
            group = .members
        } else if let (found, count) = vocabulary.group(at: words[at...]) {
            names.append(QuorumName(.group, name(of: found, count)))
            at += count
            group = found
        } else if case .organisation? = last {
            // `from one or another`
            group = .organisation(try organisation())
        } else {
            group = .category(try unknownName(.group, expected: "a group of members"))
        }
        if !isBase { _ = takeOne(of: Self.memberWords) }
        return group
    }

    private func name(of group: SeatGroup, _ count: Int) -> Located<String> {
        let span = spanOfNext(count)
        return switch group {
        case .category(let name), .seat(let name), .organisation(let name): Located(name, span)
        case .members, .core, .union, .excluding: Located("", span)
        }
    }

    func spanOfNext(_ count: Int) -> Span {
        let first = words[at].span
        return Span(first.source, Int(first.start), Int(words[at + count - 1].span.end))
    }

    mutating func organisation() throws(Stop) -> String {
        _ = take("the")
        if let (found, count) = vocabulary.organisation(at: words[at...]) {
            names.append(QuorumName(.organisation, Located(found, spanOfNext(count))))
            at += count
            return found
        }
        return try unknownName(.organisation, expected: "an organisation")
    }

    /// A name that no seat has: taken as it is, and told when the rules are checked.
    mutating func unknownName(
        _ kind: QuorumName.Kind, expected: String
    ) throws(Stop) -> String {
        guard let word, !Self.reserved.contains(word.text), !isNumberNext else {
            throw unknown(expected: [expected])
        }
        names.append(QuorumName(kind, Located(word.written, word.span)))
        at += 1
        return word.written
    }

    /// `seats`, `filled core seats`, `serving organisations`, `those present`, `20 members`; with
    /// whom a share of it counts.
    mutating func base() throws(Stop) -> (Base, Counted) {
        _ = take("the")
        _ = take("all")
        if take("those", "present") { return (.present(.members), Counted(.members)) }
        if isNumberNext {
            let number = try number()
            guard takeOne(of: Self.seatWords) != nil else { throw unknown(expected: ["members"]) }
            return (.number(number), Counted(.members))
        }
        let adjective = takeOne(of: ["filled", "serving", "qualified", "eligible"])
        var group = SeatGroup.members
        if let text = word?.text, !Self.seatWords.contains(text),
            !Self.organisationWords.contains(text)
        {
            group = try self.group(isBase: true)
        }
        if takeOne(of: Self.organisationWords) != nil {
            let counted = Counted(group, unit: .organisations)
            switch adjective {
            case nil: return (.organisations(group), counted)
            case "serving": return (.servingOrganisations(group), counted)
            default:
                at -= 1
                throw unknown(expected: ["seats"])
            }
        }
        guard takeOne(of: Self.seatWords) != nil else {
            throw unknown(
                expected: ["seats", "members", "organisations"],
                remedies: [
                    "write what the share is of: 'seats' with the vacant ones, 'filled seats', 'serving seats', 'qualified seats', 'eligible seats', 'organisations' or 'those present'"
                ])
        }
        if let word, word.text == "present" {
            throw tell(
                .quorumPhraseUnknown, at: word.span,
                "'present' leaves open what the share is of",
                remedies: [
                    "take it out: whoever counts is present; or write 'of those present' for a share of those who came"
                ])
        }
        let counted = Counted(group)
        return switch adjective {
        case "filled": (.filled(group), counted)
        case "serving": (.serving(group), counted)
        case "qualified": (.qualified(group), counted)
        case "eligible": (.eligible(group), counted)
        default: (.seats(group), counted)
        }
    }
}
