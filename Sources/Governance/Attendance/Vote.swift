public import Diagnostics

/// A vote that was taken, and what it needed. Judged beside the quorum, never part of it.
public struct Vote: Sendable {
    /// Names, or a number where the vote was not recorded by name.
    public enum Voters: Sendable {
        case number(Int)
        case named([Located<String>])
    }

    public let item: Located<String>
    public let motion: String?
    /// `nil`: the terms' own.
    public let majority: Majority?
    public let votesFor: Voters
    public let against: Voters
    public let abstained: Voters
    /// How the chair cast the second vote; `nil`: not used.
    public let castingVote: Located<Bool>?
    /// Those who asked at once that their dissent be minuted. Source: SI 1993/202 Sch 2 para 1.
    public let dissent: [Located<String>]
    public let span: Span

    public init(
        item: Located<String>, motion: String?, majority: Majority?, votesFor: Voters,
        against: Voters, abstained: Voters, castingVote: Located<Bool>?,
        dissent: [Located<String>] = [], span: Span
    ) {
        self.item = item
        self.motion = motion
        self.majority = majority
        self.votesFor = votesFor
        self.against = against
        self.abstained = abstained
        self.castingVote = castingVote
        self.dissent = dissent
        self.span = span
    }
}

/// What carries a motion: a share of a number.
public struct Majority: Sendable, Equatable {
    public enum Base: String, Sendable, CaseIterable {
        /// Votes for and against.
        case votesCast = "votes cast"
        case membersPresent = "members present"
        case allMembers = "all members"
        case seats
    }

    /// `1/2` with ``Comparison/moreThan`` is the simple majority.
    public let numerator: Int
    public let denominator: Int
    public let comparison: Comparison
    public let base: Base

    public init(_ numerator: Int, _ denominator: Int, _ comparison: Comparison, of base: Base) {
        self.numerator = numerator
        self.denominator = denominator
        self.comparison = comparison
        self.base = base
    }

    /// More votes for than against.
    public static let simple = Majority(1, 2, .moreThan, of: .votesCast)
}

extension Vote.Voters {
    public var count: Int {
        switch self {
        case .number(let number): number
        case .named(let people): people.count
        }
    }
}
