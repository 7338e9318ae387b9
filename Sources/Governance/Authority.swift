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
    public let organisations: [Organisation]
    public let span: Span

    public init(
        name: Located<String>, house: Located<String>?, regime: Located<String>?,
        language: String, calendar: Located<String>?, zone: String,
        organisations: [Organisation], span: Span
    ) {
        self.name = name
        self.house = house
        self.regime = regime
        self.language = language
        self.calendar = calendar
        self.zone = zone
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
