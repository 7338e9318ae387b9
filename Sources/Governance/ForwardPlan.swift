public import Diagnostics

/// What a body means to take at its coming meetings. Read from `forward-plan.yaml`.
public struct ForwardPlan: Sendable {
    public let title: String?
    /// `2022/2023`.
    public let period: String?
    public let standing: [PlannedItem]
    public let meetings: [PlannedMeeting]
    public let recurrence: MeetingRhythm?
    public let notes: [String]
    public let span: Span

    public init(
        title: String?, period: String?, standing: [PlannedItem], meetings: [PlannedMeeting],
        recurrence: MeetingRhythm?, notes: [String], span: Span
    ) {
        self.title = title
        self.period = period
        self.standing = standing
        self.meetings = meetings
        self.recurrence = recurrence
        self.notes = notes
        self.span = span
    }
}

public struct PlannedMeeting: Sendable {
    public let date: Located<WrittenDate>
    public let start: WrittenTime?
    public let end: WrittenTime?
    /// The rule in the plan's words: `2nd Thursday of the month`.
    public let recurrence: Located<String>?
    public let items: [PlannedItem]

    public init(
        date: Located<WrittenDate>, start: WrittenTime?, end: WrittenTime?,
        recurrence: Located<String>?, items: [PlannedItem]
    ) {
        self.date = date
        self.start = start
        self.end = end
        self.recurrence = recurrence
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
    public let rotation: String?
    public let items: [PlannedItem]
    public let span: Span

    public init(
        id: Located<String>?, standing: Located<String>?, title: Located<String>?, leads: [Who],
        signOff: Bool, note: String?, rotation: String?, items: [PlannedItem], span: Span
    ) {
        self.id = id
        self.standing = standing
        self.title = title
        self.leads = leads
        self.signOff = signOff
        self.note = note
        self.rotation = rotation
        self.items = items
        self.span = span
    }
}
