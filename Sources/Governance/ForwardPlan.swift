public import Diagnostics

/// What a body means to take at its coming meetings. Read from `forward-plan.yaml`.
public struct ForwardPlan: Sendable {
    public let title: String?
    /// `2022/2023`.
    public let period: String?
    public let standing: [PlannedItem]
    /// Items that take turns: those a ``PlannedItem/Rotation`` names.
    public let strands: [PlannedItem]
    public let meetings: [PlannedMeeting]
    public let recurrence: MeetingRhythm?
    public let notes: [PlanNote]
    public let span: Span

    public init(
        title: String?, period: String?, standing: [PlannedItem], strands: [PlannedItem],
        meetings: [PlannedMeeting], recurrence: MeetingRhythm?, notes: [PlanNote], span: Span
    ) {
        self.title = title
        self.period = period
        self.standing = standing
        self.strands = strands
        self.meetings = meetings
        self.recurrence = recurrence
        self.notes = notes
        self.span = span
    }
}

/// A remark under a plan, which may promise a review.
public struct PlanNote: Sendable {
    /// What a planned item's `reviews` names it by.
    public let id: Located<String>?
    public let words: String
    /// When what it speaks of is to be looked at again.
    public let review: Located<WrittenDate>?

    public init(id: Located<String>?, words: String, review: Located<WrittenDate>?) {
        self.id = id
        self.words = words
        self.review = review
    }
}

public struct PlannedMeeting: Sendable {
    public let date: Located<WrittenDate>
    public let start: WrittenTime?
    public let end: WrittenTime?
    /// The rule in the plan's words: `2nd Thursday of the month`.
    public let recurrence: Located<String>?
    public let isCancelled: Bool
    /// How often its data changed since it was first sent out.
    public let changes: Int
    public let items: [PlannedItem]

    public init(
        date: Located<WrittenDate>, start: WrittenTime?, end: WrittenTime?,
        recurrence: Located<String>?, isCancelled: Bool, changes: Int, items: [PlannedItem]
    ) {
        self.date = date
        self.start = start
        self.end = end
        self.recurrence = recurrence
        self.isCancelled = isCancelled
        self.changes = changes
        self.items = items
    }
}

public struct PlannedItem: Sendable {
    public let id: Located<String>?
    /// The standing item it repeats; then `title` is `nil` and the standing item's holds.
    public let standing: Located<String>?
    public let title: Located<String>?
    public let leads: [Who]
    /// It comes back until it is signed off.
    public let signOff: Bool
    public let note: String?
    public let rotation: Rotation?
    /// The day it was signed off, after which it comes back no more.
    public let signedOff: Located<WrittenDate>?
    /// The meeting it was put off from.
    public let deferredFrom: Located<WrittenDate>?
    /// How soon it comes again: `every 12 months`.
    public let returns: Located<String>?
    /// What it looks at again: `terms of reference`, or the id of a note.
    public let reviews: Located<String>?
    /// `key decision`.
    public let classes: [Located<String>]
    public let items: [PlannedItem]
    public let span: Span

    /// Items that take turns.
    public struct Rotation: Sendable {
        public let words: String?
        /// Ids of strands, in the order of their turns.
        public let strands: [Located<String>]
        /// The time in which each has its turn: `12 months`.
        public let each: Located<String>?

        public init(words: String?, strands: [Located<String>], each: Located<String>?) {
            self.words = words
            self.strands = strands
            self.each = each
        }
    }

    public init(
        id: Located<String>?, standing: Located<String>?, title: Located<String>?, leads: [Who],
        signOff: Bool, note: String?, rotation: Rotation?, signedOff: Located<WrittenDate>?,
        deferredFrom: Located<WrittenDate>?, returns: Located<String>?,
        reviews: Located<String>?, classes: [Located<String>], items: [PlannedItem], span: Span
    ) {
        self.id = id
        self.standing = standing
        self.title = title
        self.leads = leads
        self.signOff = signOff
        self.note = note
        self.rotation = rotation
        self.signedOff = signedOff
        self.deferredFrom = deferredFrom
        self.returns = returns
        self.reviews = reviews
        self.classes = classes
        self.items = items
        self.span = span
    }
}

extension ForwardPlan {
    /// Every item that `standing` may name: standing items with those within them, and the strands.
    public var repeatable: [PlannedItem] { (standing + strands).flatMap(\.withInner) }
}

extension PlannedItem {
    /// What two entries of one matter have in common: its id, else its title.
    public var matter: String { standing?.value ?? id?.value ?? slug(title?.value ?? "") }

    public var isKeyDecision: Bool { classes.haveKeyDecision }

    /// It and all within it, in the order written.
    public var withInner: [PlannedItem] { [self] + items.flatMap(\.withInner) }
}
