public import Diagnostics

/// The whole of a quorum clause: who must be there, who counts, when it is tested and what follows.
///
/// Read from `quorum:` in the front matter of the terms of reference.
public struct Quorum: Sendable {
    /// For the meeting to sit. Also to vote, unless ``toVote`` says otherwise.
    public let rule: QuorumRule
    /// For a decision on an item, where the clause asks for it apart.
    public let toVote: QuorumRule?
    public let counting: Counting
    /// What the clause leaves unsaid, and how it is read here: `core`, `substitutes`, any word.
    public let undefined: [(subject: Located<String>, words: Located<String>)]
    public let tested: Tested
    /// How long a meeting without a quorum waits for one; default 0.
    public let waitingMinutes: Int
    public let consequence: Located<Consequence>?
    /// What holds at the meeting that is called again; `nil`: the same rule.
    public let adjourned: AdjournedMeeting?
    /// Where the rule comes from: `LGA 1972 Sch 12 para 6`. Default: the terms of reference.
    public let source: String?
    /// Every name the rules use, in the order written: for telling those that nobody has.
    public let names: [QuorumName]
    public let span: Span

    public init(
        rule: QuorumRule, toVote: QuorumRule?, counting: Counting,
        undefined: [(subject: Located<String>, words: Located<String>)], tested: Tested,
        waitingMinutes: Int, consequence: Located<Consequence>?, adjourned: AdjournedMeeting?,
        source: String?, names: [QuorumName] = [], span: Span
    ) {
        self.rule = rule
        self.toVote = toVote
        self.counting = counting
        self.undefined = undefined
        self.tested = tested
        self.waitingMinutes = waitingMinutes
        self.consequence = consequence
        self.adjourned = adjourned
        self.source = source
        self.names = names
        self.span = span
    }

    /// When the rule must hold.
    public enum Tested: String, Sendable, CaseIterable {
        /// At the start, at every item, at every vote. The default.
        case throughout
        /// Once quorate, the meeting stays so.
        case atTheStart = "at the start"
        /// At the start and at every vote.
        case atVotes = "at votes"
    }

    /// What a meeting without a quorum may do.
    public enum Consequence: String, Sendable, CaseIterable {
        case adjourn
        case cancel
        case discussOnly = "discuss only"
        /// Decisions stand once the absent members confirm them.
        case ratifyLater = "ratify later"
        case callAnotherMeetingOnly = "call another meeting only"
        case adjournOnly = "adjourn only"
    }

    public struct AdjournedMeeting: Sendable {
        /// When it is held: `the same time next week`.
        public let held: String?
        /// The rule it sits under; `nil`: the same.
        public let rule: QuorumRule?
        /// Those who come are enough.
        public let thosePresentSuffice: Bool

        public init(held: String?, rule: QuorumRule?, thosePresentSuffice: Bool) {
            self.held = held
            self.rule = rule
            self.thosePresentSuffice = thosePresentSuffice
        }
    }
}

/// A name in a quorum rule, with its place.
public struct QuorumName: Sendable {
    public enum Kind: Sendable {
        /// A category of seats, an office or a seat.
        case group
        case organisation
        /// An office or a seat whose holder must be there.
        case office
    }

    public let kind: Kind
    public let name: Located<String>

    public init(_ kind: Kind, _ name: Located<String>) {
        self.kind = kind
        self.name = name
    }
}

/// Who counts as present. What the clause is silent about is `unclear`: judged both ways.
public struct Counting: Sendable {
    public enum Answer: String, Sendable, CaseIterable {
        case yes
        case no
        /// The clause does not say: both readings are judged.
        case unclear
    }

    public enum Remote: String, Sendable, CaseIterable {
        case yes
        case no
        case unclear
        /// Only those who can hear and be heard.
        case twoWay = "two-way"
    }

    /// Members who take part by telephone or video. Default `unclear`.
    public let remote: Remote
    /// Substitutes who are named and notified as the terms ask. Default `yes`.
    public let substitutes: Answer
    /// Those sent for a seat "or representative". Default `yes`.
    public let representatives: Answer
    /// Members whose proxy another person carries. Default `no`.
    public let proxies: Answer
    /// Members who declared an interest in the item and stayed in the room. Default `unclear`.
    public let interested: Answer
    /// Members without a vote. Default `no`; a category named in the rule counts whether it votes or not.
    public let nonVoting: Answer
    /// An organisation that succeeds the one the clause names. Default `yes`.
    public let successors: Answer
    /// Categories that the clause counts, does not count, or is silent about: `co-opted: unclear`.
    public let categories: [(category: Located<String>, answer: Answer)]

    public init(
        remote: Remote = .unclear, substitutes: Answer = .yes, representatives: Answer = .yes,
        proxies: Answer = .no, interested: Answer = .unclear, nonVoting: Answer = .no,
        successors: Answer = .yes, categories: [(category: Located<String>, answer: Answer)] = []
    ) {
        self.remote = remote
        self.substitutes = substitutes
        self.representatives = representatives
        self.proxies = proxies
        self.interested = interested
        self.nonVoting = nonVoting
        self.successors = successors
        self.categories = categories
    }
}
