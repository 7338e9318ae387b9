public import Diagnostics

/// A board, committee or group that meets. Read from `boards/<id>/`. A class, because it is looked up for
/// each of its meetings: copying its lists would be most of the work.
public final class Body: Sendable {
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
    /// Bodies that hear its reports beside its parents.
    public let reportsTo: [BodyRelation]
    public let crossMembership: [BodyRelation]
    public let secretary: [Who]
    public let standingItems: [StandingItem]
    /// The law it meets under, where that is not the authority's.
    public let regime: Located<String>?
    /// Whether it decides as a council's executive, whose key decisions and private meetings are
    /// noticed beforehand and whose decisions can be called in.
    public let isExecutive: Bool
    /// What its own rules ask for around a meeting, beside the regime's.
    public let notice: [ClockRule]
    public let notes: [String]
    public let termsOfReference: [TermsOfReference]
    public let memberships: [Membership]
    public let substitutions: [Substitution]
    /// Places held by people the record does not name.
    public let unnamed: [PlacesHeld]
    /// Places held by nobody.
    public let vacancies: [PlacesHeld]
    public let suspensions: [Suspension]
    public let forwardPlan: ForwardPlan?
    /// The last day it existed; its terms end with it. `nil`: it exists.
    public let dissolved: Located<WrittenDate>?
    /// Whether all that says who sits on it could be understood: every version of its terms with their
    /// seats, and its members. If not, the faults have been told, and nothing is concluded from the rest.
    public let isRead: Bool
    public let span: Span

    public init(
        id: String, name: Located<String>, short: String?, kind: Located<String>?,
        organisation: Located<String>?, house: Located<String>?, parents: [BodyRelation],
        subGroups: [BodyRelation], receivesReportsFrom: [BodyRelation],
        crossMembership: [BodyRelation], secretary: [Who], standingItems: [StandingItem],
        regime: Located<String>?, isExecutive: Bool, notice: [ClockRule], notes: [String],
        termsOfReference: [TermsOfReference],
        memberships: [Membership], substitutions: [Substitution], unnamed: [PlacesHeld],
        vacancies: [PlacesHeld], suspensions: [Suspension], forwardPlan: ForwardPlan?,
        reportsTo: [BodyRelation] = [],
        dissolved: Located<WrittenDate>? = nil, isRead: Bool = true, span: Span
    ) {
        self.isRead = isRead
        self.id = id
        self.name = name
        self.short = short
        self.kind = kind
        self.organisation = organisation
        self.house = house
        self.parents = parents
        self.subGroups = subGroups
        self.receivesReportsFrom = receivesReportsFrom
        self.reportsTo = reportsTo
        self.crossMembership = crossMembership
        self.secretary = secretary
        self.standingItems = standingItems
        self.regime = regime
        self.isExecutive = isExecutive
        self.notice = notice
        self.notes = notes
        self.termsOfReference = termsOfReference
        self.memberships = memberships
        self.substitutions = substitutions
        self.unnamed = unnamed
        self.vacancies = vacancies
        self.suspensions = suspensions
        self.forwardPlan = forwardPlan
        self.dissolved = dissolved
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
    /// It comes after the business, as the house's last items do.
    public let isClosing: Bool

    public init(
        id: Located<String>, title: String, text: String?, leads: [Who], isClosing: Bool = false
    ) {
        self.isClosing = isClosing
        self.id = id
        self.title = title
        self.text = text
        self.leads = leads
    }
}

/// A number of days before a meeting.
public struct NoticePeriod: Sendable, Equatable {
    /// Clear: neither the first day nor the last counts (R v Herefordshire JJ, 1820). Not clear: one
    /// of them does, so that two working days before Wednesday is Monday.
    public enum Counting: String, Sendable, CaseIterable {
        /// Monday to Friday less bank holidays.
        case workingDays = "working days"
        /// Monday to Saturday less bank holidays, the breaks of LGA 1972 s.243 and days of mourning.
        case parishDays = "parish days"
        case days = "days"
        case clearWorkingDays = "clear working days"
        case clearParishDays = "clear parish days"
        case clearDays = "clear days"
    }

    public let count: Int
    public let counting: Counting

    public init(_ count: Int, _ counting: Counting) {
        self.count = count
        self.counting = counting
    }
}
