public import Diagnostics

/// One meeting of one or several bodies. Read from `meetings/<slug>/agenda.yaml`. A class as ``Body`` is.
public final class Meeting: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case ordinary
        case extraordinary
        case special
        case annual
    }

    /// The folder within the workspace: `meetings/2022-12-15-health-and-care-partnership`.
    public let folder: String
    /// Ids of the bodies that meet; at least one.
    public let bodies: [Located<String>]
    public let title: Located<String>?
    public let kind: Kind
    public let date: Located<WrittenDate>
    public let start: Located<WrittenTime>?
    /// `start` is written but could not be read, and reading has told why.
    public let isStartUnread: Bool
    public let plannedEnd: Located<WrittenTime>?
    public let actualStart: Located<WrittenTime>?
    public let actualEnd: Located<WrittenTime>?
    /// IANA name; `nil` means the authority's.
    public let zone: String?
    public let venue: Venue?
    /// The day the meeting was called.
    public let convened: Located<WrittenDate>?
    /// The day members were summoned.
    public let summons: Located<WrittenDate>?
    public let published: Located<WrittenDate>?
    public let decisionsPublished: Located<WrittenDate>?
    public let minutesPublished: Located<WrittenDate>?
    /// How often its day or times changed since it was sent out.
    public let changes: Int
    public let notices: [Located<String>]
    public let parts: [AgendaPart]
    /// Those of the agenda, then those that came with supplements.
    public let items: [AgendaItem]
    /// By number.
    public let supplements: [Supplement]
    /// What was published, where that is on record.
    public let issued: IssuedAgenda?
    /// Who came, or said whether they would; `nil` when there is no `attendance.yaml`.
    public let attendance: Attendance?
    /// `nil` when there is no `minutes.md`, or nothing of it can be understood.
    public let minutes: Minutes?
    /// What drafts of its minutes gave numbers to; `nil` when there was none. It may outlast the minutes.
    public let numbersGiven: Located<IssuedNumbers>?
    /// Folders and files of the meeting that no item names.
    public let unclaimed: [Located<String>]
    public let span: Span

    public init(
        folder: String, bodies: [Located<String>], title: Located<String>?, kind: Kind,
        date: Located<WrittenDate>, start: Located<WrittenTime>?,
        plannedEnd: Located<WrittenTime>?, actualStart: Located<WrittenTime>?,
        actualEnd: Located<WrittenTime>?, zone: String?, venue: Venue?,
        convened: Located<WrittenDate>?, summons: Located<WrittenDate>?,
        published: Located<WrittenDate>?, decisionsPublished: Located<WrittenDate>?,
        minutesPublished: Located<WrittenDate>?, notices: [Located<String>], parts: [AgendaPart],
        items: [AgendaItem], attendance: Attendance?, unclaimed: [Located<String>], span: Span,
        isStartUnread: Bool = false, changes: Int = 0, supplements: [Supplement] = [],
        issued: IssuedAgenda? = nil, minutes: Minutes? = nil,
        numbersGiven: Located<IssuedNumbers>? = nil
    ) {
        self.folder = folder
        self.bodies = bodies
        self.title = title
        self.kind = kind
        self.date = date
        self.start = start
        self.isStartUnread = isStartUnread
        self.plannedEnd = plannedEnd
        self.actualStart = actualStart
        self.actualEnd = actualEnd
        self.zone = zone
        self.venue = venue
        self.convened = convened
        self.summons = summons
        self.published = published
        self.decisionsPublished = decisionsPublished
        self.minutesPublished = minutesPublished
        self.changes = changes
        self.supplements = supplements
        self.issued = issued
        self.notices = notices
        self.parts = parts
        self.items = items
        self.attendance = attendance
        self.minutes = minutes
        self.numbersGiven = numbersGiven
        self.unclaimed = unclaimed
        self.span = span
    }
}

public struct Venue: Sendable {
    /// The whole in the author's words, when it was not given in parts.
    public let words: String?
    public let room: String?
    public let building: String?
    public let address: String?
    public let joining: String?

    public init(
        words: String?, room: String?, building: String?, address: String?, joining: String?
    ) {
        self.words = words
        self.room = room
        self.building = building
        self.address = address
        self.joining = joining
    }
}

/// A part of an agenda: Part I, Part II, private session.
public struct AgendaPart: Sendable {
    public let id: Located<String>
    public let title: String

    public init(id: Located<String>, title: String) {
        self.id = id
        self.title = title
    }
}
