public import Diagnostics
public import DocumentTree

/// One piece of business on an agenda.
///
/// Draft position, published number, minute reference and the order taken are four things: numbers
/// are free strings, frozen when published, with gaps kept.
///
/// A value that nothing changes; it is a class because items are handed from stage to stage and from
/// rule to rule, and each is some hundred words long.
public final class AgendaItem: Sendable {
    /// What is printed: written, or counted 1, 2, 3 … over the items of its level. A sub-item's
    /// number stands under its item's: `3a`, `3(a)` as written, or `3.1`.
    public let number: String
    public let writtenNumber: Located<String>?
    /// Draft position.
    public let position: Int?
    /// `12/22`.
    public let minuteReference: String?
    /// The place in the order in which items were really taken, from 1.
    public let taken: Int?
    /// An ``AgendaPart`` id.
    public let part: Located<String>?
    public let time: WrittenTime?
    public let minutes: Int?
    /// What kind of business it is where rules depend on it: `key decision`. Never printed.
    public let classes: [Located<String>]
    public let clock: ItemClock
    public let restriction: Restriction?
    /// Title, leads, papers: all that a restricted item keeps from the public.
    public let particulars: Guarded<Particulars>
    /// Set when it was taken off before the agenda went out.
    public let withdrawal: Withdrawal?
    /// The number of the supplement it came with; `nil` when it stands on the agenda.
    public let supplement: Int?
    /// Where the item is written in the agenda.
    public let span: Span

    public init(
        number: String, writtenNumber: Located<String>?, position: Int?, minuteReference: String?,
        taken: Int?, part: Located<String>?, time: WrittenTime?, minutes: Int?,
        classes: [Located<String>], clock: ItemClock, restriction: Restriction?,
        particulars: Guarded<Particulars>, span: Span, withdrawal: Withdrawal? = nil,
        supplement: Int? = nil
    ) {
        self.number = number
        self.writtenNumber = writtenNumber
        self.position = position
        self.minuteReference = minuteReference
        self.taken = taken
        self.part = part
        self.time = time
        self.minutes = minutes
        self.classes = classes
        self.clock = clock
        self.restriction = restriction
        self.particulars = particulars
        self.span = span
        self.withdrawal = withdrawal
        self.supplement = supplement
    }

    public final class Particulars: Sendable {
        /// The id of a standing item.
        public let standing: Located<String>?
        /// Written, or the standing item's.
        public let title: Located<String>
        public let text: String?
        public let leads: [Who]
        public let purpose: Located<Purpose>?
        public let papers: Papers
        /// The word in the attachment cell; `nil` means the house's.
        public let attachment: String?
        public let items: [AgendaItem]

        public init(
            standing: Located<String>?, title: Located<String>, text: String?, leads: [Who],
            purpose: Located<Purpose>?, papers: Papers, attachment: String?, items: [AgendaItem]
        ) {
            self.standing = standing
            self.title = title
            self.text = text
            self.leads = leads
            self.purpose = purpose
            self.papers = papers
            self.attachment = attachment
            self.items = items
        }
    }

    /// What stands behind an item.
    public enum Papers: Sendable {
        case none
        case verbal
        case toFollow
        case tabled
        /// A folder with a report and appendices. The folder as named, and what was read.
        indirect case folder(Located<String>, PaperFolder)
        /// A folder that does not exist.
        case missing(Located<String>)
    }
}

/// Why an item is on the agenda: a small set, beside the body's own word.
public struct Purpose: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case decision
        case discussion
        case information
        case assurance
    }

    /// One or two; empty when the body's word cannot be mapped safely ("review", "receive").
    public let kinds: [Kind]
    public let word: String?

    public init(kinds: [Kind], word: String?) {
        self.kinds = kinds
        self.word = word
    }
}

extension AgendaItem {
    public var isKeyDecision: Bool { classes.haveKeyDecision }
}

extension [Located<String>] {
    /// Whether classes of business have `key decision` among them, in capitals or not.
    var haveKeyDecision: Bool { contains { $0.value.lowercased() == "key decision" } }
}
