public import Diagnostics
public import Governance

/// Whether one rule held at one moment, and why. Enough for a chair's line and a lawyer's page.
public struct QuorumProof: Sendable {
    public let verdict: Verdict
    /// What the clause leaves open and can matter here.
    public let choices: [Choice]
    /// Those of ``choices`` whose turning alone changes the answer. Indexes.
    public let deciding: [Int]
    /// Every combination of the choices; one when there are none. The first choice turns slowest.
    public let readings: [ReadingProof]
    /// The reading of which ``counted`` and ``notCounted`` speak: the first that gives the verdict,
    /// for `depends` the first that does not hold. Index into ``readings``.
    public let shown: Int
    /// Who was counted, and for what.
    public let counted: [CountedPresence]
    /// Everybody else, with the reason; also places nobody could be counted for.
    public let notCounted: [NotCounted]
    /// When quorate.
    public let margin: Margin?
    /// When not.
    public let remedy: Remedy?
    /// There are more than 256 readings; only the first answers are taken.
    public let hasTooManyReadings: Bool

    /// Each condition of the shown reading, with its numbers.
    public var required: [Derivation] { readings[shown].derivation.conditions }

    /// Those that do not hold, or not surely. Of alternatives, all that fail.
    public var missing: [Derivation] { readings[shown].derivation.missing }
}

public struct ReadingProof: Sendable {
    /// For each choice, the option taken.
    public let picks: [Int]
    public let truth: Truth
    public let derivation: Derivation
}

/// A node of the rule with its numbers.
public struct Derivation: Sendable {
    public enum Kind: Sendable, Equatable {
        case all
        case any
        /// A `when` or an `either`: its one part is the branch taken, from 0; a branch that asks for
        /// nothing has no part.
        case branch(Int)
        /// So many of a group, or more of one than of another.
        case count
        case office
        /// Whether a rule applies depends on who is present: condition, then, otherwise.
        case varying
    }

    public let rule: QuorumRule
    public let span: Span?
    public let kind: Kind
    public let truth: Truth
    /// How many are counted: surely, and if everybody comes of whom it is not known.
    public let counted: ClosedRange<Int>?
    /// The fewest that are enough. For a comparison, what the other group asks for. Where it depends on who
    /// is present: for those surely there.
    public let needed: Int?
    /// The bases of the shares, with their numbers.
    public let bases: [BaseNumber]
    /// Those not there who would be counted for this condition.
    public let couldCome: [Somebody]
    public let parts: [Derivation]

    /// The conditions at the leaves.
    public var conditions: [Derivation] {
        switch kind {
        case .count, .office: [self]
        case .all, .any, .branch, .varying: parts.flatMap(\.conditions)
        }
    }

    var missing: [Derivation] {
        guard truth != .yes else { return [] }
        switch kind {
        case .count, .office: return [self]
        case .all, .any, .branch: return parts.flatMap(\.missing)
        case .varying: return parts.dropFirst().flatMap(\.missing)
        }
    }
}

public struct CountedPresence: Sendable, Equatable {
    public let who: Somebody
    public let number: Int
    /// The seat's id.
    public let seat: String
    public let capacity: Capacity
    /// Only for the named office; they are not one of those counted.
    public let forOfficeOnly: Bool
}

public struct NotCounted: Sendable, Equatable {
    public let who: Somebody
    public let number: Int
    public let reason: Reason
}

/// A number out of some who are alike.
public struct People: Sendable, Equatable {
    public let number: Int
    /// As many as ``number`` at least, or one entry for the unnamed.
    public let among: [Somebody]
    /// Substitutes who would have to be called, rather than people who may come.
    public let areSubstitutes: Bool
}

/// How far a quorum is from being lost.
public struct Margin: Sendable, Equatable {
    /// Whichever people leave, so many may.
    public let spare: Int
    /// False when the search was given up: then at least ``spare`` may leave.
    public let isExact: Bool
    /// Those whose departure alone would end it.
    public let essential: [Somebody]
    /// Whose departure together would end it: smallest sets, up to eight; empty when everybody may leave.
    public let breaking: [[People]]
}

/// What would make a quorum.
public struct Remedy: Sendable, Equatable {
    /// The fewest people to be added.
    public let size: Int
    /// False when the search was given up: then more than ``size`` less one are needed, and nobody is named.
    public let isExact: Bool
    /// Up to eight ways of that size. All people of each are needed together.
    public let options: [[People]]
}
