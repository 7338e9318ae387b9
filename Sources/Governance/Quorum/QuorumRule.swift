public import Diagnostics

/// What must hold of those present for a body to be quorate: the clause as data, whole.
///
/// Arithmetic is exact: a share is kept as two integers and compared by cross-multiplication.
public indirect enum QuorumRule: Sendable {
    case all([QuorumRule])
    case any([QuorumRule])
    /// So many of a group, or of its organisations, are present.
    case count(Counted, Threshold)
    /// More of one group than of another: `more lay than staff`.
    case comparison(Counted, Comparison, Counted)
    /// The holder of a named office is present, or somebody who may stand in: `chair or nominated proxy`.
    case office(OfficePresence)
    /// `if the meeting is annual then … otherwise …`; no `otherwise` asks for nothing.
    case when(Circumstance, then: QuorumRule, otherwise: QuorumRule?)
    /// Words that can be read in several ways: each is judged. At least two, in the order written.
    case either([QuorumReading])
    /// The rule with the place where it stands.
    case located(QuorumRule, Span)
}

/// One way to read an ambiguous clause.
public struct QuorumReading: Sendable {
    /// `the regulation's words: total membership`.
    public let words: Located<String>
    public let rule: QuorumRule

    public init(words: Located<String>, rule: QuorumRule) {
        self.words = words
        self.rule = rule
    }
}

/// Whom a condition counts.
public struct Counted: Sendable, Equatable {
    public enum Unit: Sendable, Equatable {
        /// Members: nobody counts twice, and no more for a seat than it has places.
        case members
        /// Organisations with at least one member of the group present.
        case organisations
    }

    public let group: SeatGroup
    public let unit: Unit

    public init(_ group: SeatGroup, unit: Unit = .members) {
        self.group = group
        self.unit = unit
    }
}

/// A set of seats, named as the clause names it.
public indirect enum SeatGroup: Sendable, Equatable {
    /// Every voting seat.
    case members
    /// Seats marked `core: true`.
    case core
    /// Seats of a category: `lay`, `co-opted`, `councillor`. Holds also when the seat does not vote.
    case category(String)
    /// Seats of an organisation, or of one that succeeds it.
    case organisation(String)
    /// The seat of that id, or the seats of that office.
    case seat(String)
    case union([SeatGroup])
    case excluding(SeatGroup, SeatGroup)
}

public enum Comparison: String, Sendable {
    case atLeast = "at least"
    case moreThan = "more than"
}

/// How many are enough.
public indirect enum Threshold: Sendable, Equatable {
    /// `at least 3`.
    case number(Int)
    /// `at least 1/3 of filled seats plus 1`; `of` says what the share is taken of.
    case share(Share)
    /// `all but 2 of organisations`; `all of …` is `allBut(0, …)`.
    case allBut(Int, Base)
    /// `the greater of 1/3 of seats and 3`.
    case greatest([Threshold])
    case least([Threshold])
}

public struct Share: Sendable, Equatable {
    public enum Rounding: String, Sendable, CaseIterable {
        /// Compared exactly: 1/4 of 51 is reached by 13. The default.
        case none
        case up
        case down
        /// Halves go up.
        case nearest
    }

    /// Both positive; `numerator <= denominator`, at most 1,000,000.
    public let numerator: Int
    public let denominator: Int
    public let comparison: Comparison
    public let base: Base
    /// Added after the share was taken; default 0.
    public let plus: Int
    public let rounding: Rounding

    public init(
        _ numerator: Int, _ denominator: Int, _ comparison: Comparison = .atLeast, of base: Base,
        plus: Int = 0, rounding: Rounding = .none
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.comparison = comparison
        self.base = base
        self.plus = plus
        self.rounding = rounding
    }
}

/// What a share is taken of.
public enum Base: Sendable, Equatable {
    /// Every place, vacant ones too: "the whole number of members".
    case seats(SeatGroup)
    /// Places that are held: vacancies left out.
    case filled(SeatGroup)
    /// Places that are held by members who are neither suspended nor disqualified.
    case serving(SeatGroup)
    /// Places, vacant ones too, less those whose holder is disqualified.
    case qualified(SeatGroup)
    /// Serving members who have no interest that keeps them from the item.
    case eligible(SeatGroup)
    /// Organisations with a seat in the group.
    case organisations(SeatGroup)
    /// Organisations with a serving member in the group.
    case servingOrganisations(SeatGroup)
    /// Those counted as present.
    case present(SeatGroup)
    case number(Int)
}

/// A named office that must be there, and who may stand in for its holder.
public struct OfficePresence: Sendable, Equatable {
    public enum StandIn: String, Sendable, CaseIterable {
        /// Somebody the holder has named for the purpose.
        case nominatedProxy = "nominated proxy"
        /// A substitute under the body's rule for substitutes.
        case substitute
        /// Somebody the seat's organisation sends.
        case representative
    }

    /// Ids of seats or words for offices; any of them will do: `chair or vice-chair`.
    public let names: [Located<String>]
    public let standIns: [StandIn]

    public init(names: [Located<String>], standIns: [StandIn]) {
        self.names = names
        self.standIns = standIns
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.names.map(\.value) == right.names.map(\.value) && left.standIns == right.standIns
    }
}

/// What a rule may depend on beside who is present.
public enum Circumstance: Sendable, Equatable {
    /// `independent-chair is appointed`: a place of the group is held.
    case isAppointed(SeatGroup)
    /// `the meeting is annual`.
    case meeting(Meeting.Kind)
    /// `the item is a key decision`: the item has this class.
    case item(String)
    /// `at most 1 of filled seats`.
    case atMost(Int, Base)
    /// `more than 1/3 of seats are disqualified`.
    case disqualified(Comparison, Int, Int, SeatGroup)
}
