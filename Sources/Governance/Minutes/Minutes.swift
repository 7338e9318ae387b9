public import Diagnostics
public import DocumentTree

/// What the minutes of one meeting say. Read from `meetings/<slug>/minutes.md`.
public struct Minutes: Sendable {
    /// How far they have come. They are a draft until the body has approved them (LGA 1972 Sch 12 para 41).
    public enum State: String, Sendable, CaseIterable {
        case draft
        case circulated
        case approved
        case signed

        /// Whether the text stands, and is corrected by patches alone.
        public var isFinal: Bool { self == .approved || self == .signed }

        /// What a register says of what is not approved yet; `nil` where it is.
        public var mark: String? { isFinal ? nil : "\(rawValue), to be approved" }
    }

    public let state: Located<State>
    public let circulated: Located<WrittenDate>?
    public let approval: Approval?
    public let signing: Signing?
    /// What a later meeting put right. The approved text itself is never rewritten.
    public let corrections: [Correction]
    /// What stands before the first heading, and a section for each item.
    public let text: PaperText
    /// SHA-256 of the text after the keys, as ``Approval/digest`` records it.
    public let digest: String
    /// Where a merge left both sides standing.
    public let conflicts: [Span]
    /// Whether nobody can tell where what is restricted ends, so that nothing of it is open.
    public let isDoubtful: Bool
    /// Headings and decisions that let restricted minutes go on in the open.
    public let strays: [Span]
    /// What the drafts so far have given numbers to; empty when there was none.
    public let issued: IssuedNumbers
    public let span: Span

    /// The numbers of the minutes there are.
    public var numbers: Set<String> { Set(text.sections.compactMap { $0.minute?.number?.value }) }

    public init(
        state: Located<State>, circulated: Located<WrittenDate>?, approval: Approval?,
        signing: Signing?, corrections: [Correction], text: PaperText, digest: String,
        conflicts: [Span], isDoubtful: Bool, strays: [Span], issued: IssuedNumbers, span: Span
    ) {
        self.state = state
        self.circulated = circulated
        self.approval = approval
        self.signing = signing
        self.corrections = corrections
        self.text = text
        self.digest = digest
        self.conflicts = conflicts
        self.isDoubtful = isDoubtful
        self.strays = strays
        self.issued = issued
        self.span = span
    }

    /// Which meeting approved them.
    public struct Approval: Sendable {
        public let on: Located<WrittenDate>?
        /// The meeting's folder, as it is called under `meetings`.
        public let meeting: Located<String>?
        /// The number of the minute that says so.
        public let minute: Located<String>?
        /// Of the text that was approved; `nil` when nobody recorded it.
        public let digest: Located<String>?
        public let span: Span

        public init(
            on: Located<WrittenDate>?, meeting: Located<String>?, minute: Located<String>?,
            digest: Located<String>?, span: Span
        ) {
            self.on = on
            self.meeting = meeting
            self.minute = minute
            self.digest = digest
            self.span = span
        }
    }

    /// Who signed them, and when.
    public struct Signing: Sendable {
        public let on: Located<WrittenDate>?
        public let by: [Who]

        public init(on: Located<WrittenDate>?, by: [Who]) {
            self.on = on
            self.by = by
        }
    }

    /// A patch: words of one minute that are to be read otherwise.
    public struct Correction: Sendable {
        /// The minute that is put right.
        public let minute: Located<String>
        /// The meeting that said so, and the minute there.
        public let meeting: Located<String>?
        public let by: Located<String>?
        /// Of a restricted minute they are restricted themselves.
        public let words: Guarded<Words>
        /// Whether the minute says what is put right; so too where there is no such minute.
        public let isFound: Bool
        public let span: Span

        public struct Words: Sendable {
            public let was: String
            public let becomes: String

            public init(was: String, becomes: String) {
                self.was = was
                self.becomes = becomes
            }
        }

        public init(
            minute: Located<String>, meeting: Located<String>?, by: Located<String>?,
            words: Guarded<Words>, isFound: Bool, span: Span
        ) {
            self.minute = minute
            self.meeting = meeting
            self.by = by
            self.words = words
            self.isFound = isFound
            self.span = span
        }
    }
}

/// The numbers that drafts have given out, and to what; none of them is ever given again.
public struct IssuedNumbers: Sendable {
    public struct Number: Sendable {
        /// The number of the agenda's item, or what else stands for the minute: `exclusion-1`.
        public let key: String
        public let number: String
        public let span: Span

        public init(key: String, number: String, span: Span) {
            self.key = key
            self.number = number
            self.span = span
        }
    }

    public let minutes: [Number]
    public let decisions: [Number]
    /// Their keys tell nothing: actions belong to no item.
    public let actions: [Number]

    public init(minutes: [Number] = [], decisions: [Number] = [], actions: [Number] = []) {
        self.minutes = minutes
        self.decisions = decisions
        self.actions = actions
    }
}
