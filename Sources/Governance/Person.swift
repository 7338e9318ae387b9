public import Diagnostics

/// Somebody who holds posts or seats. Read from `people.yaml`.
public struct Person: Sendable {
    public let id: Located<String>
    public let name: Located<String>
    /// The form of address: `Cllr`, `Dr`.
    public let prefix: String?
    public let posts: [PostHolding]

    public init(
        id: Located<String>, name: Located<String>, prefix: String?, posts: [PostHolding]
    ) {
        self.id = id
        self.name = name
        self.prefix = prefix
        self.posts = posts
    }

    /// `Cllr Fielker`.
    public var addressedName: String { prefix.map { $0 + " " + name.value } ?? name.value }
}

/// A post held by a person over a time. Several people may hold one post, one person several.
public struct PostHolding: Sendable {
    public let id: Located<String>
    public let title: Located<String>
    /// An organisation's id, or free words.
    public let organisation: Located<String>?
    public let unit: String?
    public let telephone: String?
    public let email: String?
    /// `nil` means: for as long as known.
    public let from: Located<WrittenDate>?
    /// The last day held; `nil` means still held.
    public let until: Located<WrittenDate>?

    public init(
        id: Located<String>, title: Located<String>, organisation: Located<String>?,
        unit: String?, telephone: String?, email: String?, from: Located<WrittenDate>?,
        until: Located<WrittenDate>?
    ) {
        self.id = id
        self.title = title
        self.organisation = organisation
        self.unit = unit
        self.telephone = telephone
        self.email = email
        self.from = from
        self.until = until
    }

    public func isHeld(on day: CivilDate) -> Bool {
        (from.map { $0.value.first <= day } ?? true) && (until.map { day <= $0.value.last } ?? true)
    }
}

extension WrittenDate {
    /// The last day the date covers: itself, the end of the month, the end of the year.
    public var last: CivilDate {
        let (year, month, _) = first.components
        switch precision {
        case .day: return first
        case .month:
            return first.adding(days: CivilDate.days(inMonth: month, of: year) - 1)
        case .year: return CivilDate(year: year, month: 12, day: 31) ?? first
        }
    }
}
