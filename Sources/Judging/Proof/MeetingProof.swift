public import Governance

/// The answer for a whole meeting, item by item.
public struct MeetingProof: Sendable {
    /// Whether the meeting could open: at its start, or as soon as there was a quorum within the waiting time.
    public let opening: QuorumProof
    /// Minutes after midnight; `nil` when there was no quorum within the waiting time, or times are not known.
    public let opened: Int?
    /// The first moment after the opening at which there was no quorum any more.
    public let lost: Loss?
    /// In the order in which they were taken.
    public let items: [ItemProof]
    public let quorum: Quorum
    public let roll: Roll
    private let places: [ItemKey: Int]

    init(
        opening: QuorumProof, opened: Int?, lost: Loss?, items: [ItemProof], quorum: Quorum,
        roll: Roll
    ) {
        self.opening = opening
        self.opened = opened
        self.lost = lost
        self.items = items
        self.quorum = quorum
        self.roll = roll
        places = Dictionary(
            items.enumerated().map { (ItemKey($1.number), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    public func item(_ number: String) -> ItemProof? {
        places[ItemKey(number)].map { items[$0] }
    }

    /// Whether the meeting opened with a quorum.
    public var verdict: Verdict { opening.verdict }
}

/// When a quorum was lost.
public struct Loss: Sendable {
    /// A time, where it is known, else the item during which it was lost.
    public let moment: Moment
    /// `inquorate`, or what else cannot be told from then on.
    public let verdict: Verdict
    /// Those who were there the moment before.
    public let left: [Somebody]
}

public struct ItemProof: Sendable {
    public let number: String
    /// To sit and to vote together: whether the item can be decided.
    public let verdict: Verdict
    /// At the moment that decides: the first of the worst.
    public let toSit: QuorumProof
    /// Where the clause asks for more to vote, or tests it at votes.
    public let toVote: QuorumProof?
    /// In order; one at least.
    public let moments: [MomentVerdict]
    public let votes: [VoteJudgement]
}

/// A stretch of an item during which nobody comes or goes.
public struct MomentVerdict: Sendable {
    /// Minutes after midnight; `nil` when not known.
    public let from: Int?
    public let until: Int?
    public let verdict: Verdict
}
