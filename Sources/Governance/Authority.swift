public import Diagnostics

/// The organisation whose boards and meetings a workspace holds. Read from `authority.yaml`.
public struct Authority: Sendable {
    public let name: Located<String>
    /// The house template; default `standard`.
    public let house: Located<String>?
    /// The law it meets under; default none.
    public let regime: Located<String>?
    /// BCP 47; default `en-GB`.
    public let language: String
    /// Which bank holidays are kept; default `england-and-wales`.
    public let calendar: Located<String>?
    /// IANA name; default `Europe/London`.
    public let zone: String
    /// What its own rules ask for around a meeting of any of its bodies.
    public let notice: [ClockRule]
    public let daysOff: [DaysOff]
    public let organisations: [Organisation]
    public let span: Span

    public init(
        name: Located<String>, house: Located<String>?, regime: Located<String>?,
        language: String, calendar: Located<String>?, zone: String,
        notice: [ClockRule], daysOff: [DaysOff], organisations: [Organisation], span: Span
    ) {
        self.name = name
        self.house = house
        self.regime = regime
        self.language = language
        self.calendar = calendar
        self.zone = zone
        self.notice = notice
        self.daysOff = daysOff
        self.organisations = organisations
        self.span = span
    }
}

/// A council, an NHS body, a partner. Organisations succeed one another (CCG → ICB, 1 July 2022).
public struct Organisation: Sendable {
    public let id: Located<String>
    public let name: Located<String>
    public let short: String?
    /// Names it had before, in words.
    public let formerly: [String]
    /// The id of the organisation it took over from.
    public let succeeds: Located<String>?
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?

    public init(
        id: Located<String>, name: Located<String>, short: String?, formerly: [String],
        succeeds: Located<String>?, from: Located<WrittenDate>?, until: Located<WrittenDate>?
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.formerly = formerly
        self.succeeds = succeeds
        self.from = from
        self.until = until
    }
}
