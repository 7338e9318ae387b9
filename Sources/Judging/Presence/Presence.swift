import Diagnostics
public import Governance

/// A person by id, or one of those the record does not name.
public enum Somebody: Sendable, Hashable {
    case person(String)
    /// One of the unnamed of a seat, by the seat's id.
    case unnamed(seat: String)
}

/// In which right somebody is there.
public enum Capacity: String, Sendable, CaseIterable {
    case member
    case substitute
    case nominatedProxy = "nominated proxy"
    case representative
    /// A vote carried by somebody else.
    case proxy
}

/// Why somebody, or an entry of the record, is not counted.
public enum Reason: Sendable, Equatable {
    /// They hold no seat of this body on the day.
    case notAMember
    /// The seat named does not exist under the terms in force.
    case noSuchSeat(String)
    /// They do not hold the seat they were recorded for.
    case notTheHolder(seat: String)
    /// Nobody holds the seat.
    case vacant(seat: String)
    case suspended
    case disqualified
    /// A substitute notified after the last day for it.
    case lateNotice(notified: CivilDate, latest: CivilDate)
    /// The terms ask for notice, and it is not recorded when it was given, or the days cannot be counted.
    case noticeUnknown
    /// The terms ask for named substitutes, and this one is not.
    case notNamed
    case seatSendsNoSubstitute(seat: String)
    /// The seat is not "or representative".
    case seatSendsNoRepresentative(String)
    /// The clause does not count people in this capacity.
    case capacityNotCounted(Capacity)
    case remote
    /// Whether they could hear and be heard is not recorded.
    case mannerUnknown
    case listenOnly
    /// They declared an interest, stayed, and are not counted for it.
    case interested
    case withdrew
    case arrivedLater(Moment)
    case left(Moment)
    case away
    /// It is not recorded when the item was taken, so not whether they were there.
    case timeUnknown
    /// Whether they came is not known.
    case attendanceUnknown
    case nonVoting(seat: String)
    /// The clause does not count people of this category.
    case category(String)
    /// Every place they could take is taken by somebody else who was counted.
    case placeTaken
    /// No condition of the clause asks for anybody of their seat.
    case noCondition
    case apologies
    case absent
    case inAttendance
}

/// A right of somebody to take places.
struct Claim: Sendable {
    let capacity: Capacity
    let slots: [Int]
    /// Whether the rule for substitutes is met.
    let isValid: Truth
    let manner: Attendee.Manner
}

/// A line of the attendance, with what it claims.
struct Entry: Sendable {
    let attendee: Attendee
    let claims: [Claim]
    /// `unknown` when it is not known whether they came.
    let came: Truth
}

/// Somebody who is there, may be there or could come: one head, a vote carried, or a number of unnamed.
struct Presence: Sendable {
    let who: Somebody
    /// Those of one owner come and go together: a person and the votes they carry.
    let owner: Int
    let number: Int
    var entries: [Entry]
    /// What they would claim if they came; empty for votes carried.
    let expected: [Claim]
    /// A named substitute who could be called.
    var isCallable = false
}
