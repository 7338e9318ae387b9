public import Diagnostics

/// Who came to a meeting, or said whether they would. Read from `meetings/<slug>/attendance.yaml`.
///
/// Attendance that is not recorded is unknown, never present.
public struct Attendance: Sendable {
    /// `nil` before the meeting: nobody is recorded as present yet.
    public let present: [Attendee]?
    /// Replies of those who said they would come.
    public let accepted: [Attendee]
    public let apologies: [Apology]
    /// Members who were not there and sent no word.
    public let absent: [Attendee]
    /// Those of whom it is not known whether they came.
    public let unknown: [Attendee]
    /// Officers, observers, members of the public: never counted.
    public let inAttendance: [Who]
    /// When the items were taken.
    public let items: [TakenItem]
    public let votes: [Vote]
    /// Whether the meeting is one called again after there was no quorum.
    public let isAdjourned: Bool
    /// How the meeting itself went.
    public let course: MeetingCourse
    public let span: Span

    public init(
        present: [Attendee]?, accepted: [Attendee], apologies: [Apology], absent: [Attendee],
        unknown: [Attendee], inAttendance: [Who], items: [TakenItem], votes: [Vote],
        isAdjourned: Bool, course: MeetingCourse = MeetingCourse(), span: Span
    ) {
        self.present = present
        self.accepted = accepted
        self.apologies = apologies
        self.absent = absent
        self.unknown = unknown
        self.inAttendance = inAttendance
        self.items = items
        self.votes = votes
        self.isAdjourned = isAdjourned
        self.course = course
        self.span = span
    }
}

/// Somebody at a meeting, and for which seat.
public struct Attendee: Sendable {
    /// Whose place somebody takes.
    public enum Capacity: Sendable {
        /// For the seats they hold, or for ``Attendee/seat`` alone when it is given.
        case member
        /// For a seat or a person, under the rule for substitutes.
        case substitute(for: Located<String>)
        /// With the vote of another member: a person or a seat.
        case proxy(for: Located<String>)
        /// Named by the holder of an office to stand in for it: `chair`.
        case nominatedProxy(for: Located<String>)
        /// Sent by an organisation for its seat: an organisation or a seat.
        case representative(of: Located<String>)
    }

    public enum Manner: String, Sendable, CaseIterable {
        case inRoom = "in room"
        /// Remote, able to hear and be heard.
        case twoWay = "two-way"
        /// Remote, able only to follow.
        case listenOnly = "listen-only"
        /// Remote; not recorded in which way.
        case remote
    }

    /// A person's id; `nil` for the unnamed, of whom there are ``number``.
    public let person: Located<String>?
    public let span: Span
    /// `nil` for a member of whom only the id is written, as of nearly everybody: years of attendance
    /// are hundreds of thousands of entries.
    private let particulars: Particulars?

    /// What is written of somebody beside the id.
    private final class Particulars: Sendable {
        let seat: Located<String>?
        let capacity: Capacity
        let number: Int
        let manner: Manner
        let notified: Located<WrittenDate>?
        let from: Located<Moment>?
        let until: Located<Moment>?
        let away: [(from: Located<Moment>, until: Located<Moment>)]
        let interests: [Interest]

        init(
            seat: Located<String>?, capacity: Capacity, number: Int, manner: Manner,
            notified: Located<WrittenDate>?, from: Located<Moment>?, until: Located<Moment>?,
            away: [(from: Located<Moment>, until: Located<Moment>)], interests: [Interest]
        ) {
            self.seat = seat
            self.capacity = capacity
            self.number = number
            self.manner = manner
            self.notified = notified
            self.from = from
            self.until = until
            self.away = away
            self.interests = interests
        }
    }

    /// Whether only the id is written: a member, in the room from start to end.
    public var isPlain: Bool { particulars == nil }
    public var seat: Located<String>? { particulars?.seat }
    public var capacity: Capacity { particulars?.capacity ?? .member }
    /// How many unnamed people of ``seat``; 1 for a person.
    public var number: Int { particulars?.number ?? 1 }
    public var manner: Manner { particulars?.manner ?? .inRoom }
    /// The day on which a substitute was notified.
    public var notified: Located<WrittenDate>? { particulars?.notified }
    /// When they came; `nil`: from the start.
    public var from: Located<Moment>? { particulars?.from }
    /// When they left; `nil`: stayed to the end.
    public var until: Located<Moment>? { particulars?.until }
    /// Times away in between.
    public var away: [(from: Located<Moment>, until: Located<Moment>)] { particulars?.away ?? [] }
    /// Items from which they withdrew, or in which they declared an interest and stayed.
    public var interests: [Interest] { particulars?.interests ?? [] }

    /// A member of whom only the id is written.
    public init(member person: Located<String>) {
        self.person = person
        span = person.span
        particulars = nil
    }

    public init(
        person: Located<String>?, seat: Located<String>?, capacity: Capacity, number: Int,
        manner: Manner, notified: Located<WrittenDate>?, from: Located<Moment>?,
        until: Located<Moment>?, away: [(from: Located<Moment>, until: Located<Moment>)],
        interests: [Interest], span: Span
    ) {
        self.person = person
        self.span = span
        particulars = Particulars(
            seat: seat, capacity: capacity, number: number, manner: manner, notified: notified,
            from: from, until: until, away: away, interests: interests)
    }
}

/// A point of a meeting: a time of day, or the item that was being taken.
public enum Moment: Sendable, Equatable {
    /// Minutes after midnight.
    case time(Int)
    /// At the start of the item of that number for a coming, at its end for a going.
    case item(String)
}

/// An interest in an item.
public struct Interest: Sendable {
    /// The item's number.
    public let item: Located<String>
    /// Whether they left while it was taken.
    public let withdrew: Bool
    public let kind: String?
    /// What followed from it, in the clerk's words: `spoke under a dispensation`.
    public let effect: String?

    public init(
        item: Located<String>, withdrew: Bool, kind: String?, effect: String? = nil
    ) {
        self.item = item
        self.withdrew = withdrew
        self.kind = kind
        self.effect = effect
    }
}

public struct Apology: Sendable {
    public let person: Located<String>
    /// Who is to come instead.
    public let substitute: Located<String>?
    public let notified: Located<WrittenDate>?

    public init(
        person: Located<String>, substitute: Located<String>?, notified: Located<WrittenDate>?
    ) {
        self.person = person
        self.substitute = substitute
        self.notified = notified
    }
}

/// When an item was taken, in minutes after midnight, and what became of it.
public struct TakenItem: Sendable {
    public let number: Located<String>
    public let from: Located<Int>?
    public let until: Located<Int>?
    public let outcome: Located<Decision.Outcome>?
    /// Why the chair took it as urgent business. Source: LGA 1972 s.100B(4)(b).
    public let urgency: String?
    /// To which meeting or day it was put off, in words.
    public let deferredTo: String?

    public init(
        number: Located<String>, from: Located<Int>?, until: Located<Int>?,
        outcome: Located<Decision.Outcome>? = nil, urgency: String? = nil,
        deferredTo: String? = nil
    ) {
        self.number = number
        self.from = from
        self.until = until
        self.outcome = outcome
        self.urgency = urgency
        self.deferredTo = deferredTo
    }
}
