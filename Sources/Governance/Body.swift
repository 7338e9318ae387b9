public import Diagnostics

/// A board, committee or group that meets. Read from `boards/<id>/`.
public struct Body: Sendable {
    /// The folder's name.
    public let id: String
    public let name: Located<String>
    public let short: String?
    /// `partnership board`, `steering group` …: the body's own word.
    public let kind: Located<String>?
    public let organisation: Located<String>?
    /// Overrides the authority's house template.
    public let house: Located<String>?
    public let parents: [BodyRelation]
    public let subGroups: [BodyRelation]
    public let receivesReportsFrom: [BodyRelation]
    public let crossMembership: [BodyRelation]
    public let secretary: [Who]
    public let standingItems: [StandingItem]
    /// Days of notice its own rules give the agenda; `nil` leaves it to the regime.
    public let notice: Located<NoticePeriod>?
    public let notes: [String]
    public let termsOfReference: [TermsOfReference]
    public let memberships: [Membership]
    public let substitutions: [Substitution]
    public let forwardPlan: ForwardPlan?
    public let span: Span

    public init(
        id: String, name: Located<String>, short: String?, kind: Located<String>?,
        organisation: Located<String>?, house: Located<String>?, parents: [BodyRelation],
        subGroups: [BodyRelation], receivesReportsFrom: [BodyRelation],
        crossMembership: [BodyRelation], secretary: [Who], standingItems: [StandingItem],
        notice: Located<NoticePeriod>?, notes: [String], termsOfReference: [TermsOfReference],
        memberships: [Membership], substitutions: [Substitution], forwardPlan: ForwardPlan?,
        span: Span
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.kind = kind
        self.organisation = organisation
        self.house = house
        self.parents = parents
        self.subGroups = subGroups
        self.receivesReportsFrom = receivesReportsFrom
        self.crossMembership = crossMembership
        self.secretary = secretary
        self.standingItems = standingItems
        self.notice = notice
        self.notes = notes
        self.termsOfReference = termsOfReference
        self.memberships = memberships
        self.substitutions = substitutions
        self.forwardPlan = forwardPlan
        self.span = span
    }
}

/// Another body: one of this workspace by id, or one outside it by name.
public enum BodyRelation: Sendable {
    case body(Located<String>)
    case outside(Located<String>)
}

/// An item that comes back at every meeting of a body, or that the house provides.
public struct StandingItem: Sendable {
    public let id: Located<String>
    public let title: String
    /// Stock words printed under the title.
    public let text: String?
    public let leads: [Who]

    public init(id: Located<String>, title: String, text: String?, leads: [Who]) {
        self.id = id
        self.title = title
        self.text = text
        self.leads = leads
    }
}

/// A number of days before a meeting.
public struct NoticePeriod: Sendable, Equatable {
    public enum Counting: String, Sendable, CaseIterable {
        /// Monday to Friday less bank holidays.
        case workingDays = "working days"
        /// Monday to Saturday less bank holidays.
        case parishDays = "parish days"
        case days = "days"
        /// Working days, neither the day of publication nor that of the meeting counted.
        /// R v Herefordshire JJ (1820); LGA 1972 s.100B(3).
        case clearWorkingDays = "clear working days"
        case clearDays = "clear days"
    }

    public let count: Int
    public let counting: Counting

    public init(_ count: Int, _ counting: Counting) {
        self.count = count
        self.counting = counting
    }
}
