/// How a house numbers and words its minutes. Data: `minutes` in `house.yaml`.
public struct MinutesStyle: Sendable {
    /// Within what a number is given once.
    public enum Numbering: String, Sendable, CaseIterable {
        case perMeeting = "per meeting"
        case municipalYear = "municipal year"
        case continuous
    }

    public struct Numbers: Sendable {
        public let numbering: Numbering
        /// Of `{number} {year} {short year}`; the years are those in which the municipal year begins.
        public let format: Wording

        public init(numbering: Numbering, format: Wording) {
            self.numbering = numbering
            self.format = format
        }
    }

    public let minutes: Numbers
    public let decisions: Numbers
    public let actions: Numbers
    /// The month in which the municipal year begins, 1 to 12.
    public let yearStarts: Int
    /// Ids of standing items: those that tell of apologies, and of interests.
    public let apologiesItems: [String]
    public let interestsItems: [String]
    /// By the outcome's name: `resolved` → `RESOLVED`.
    public let outcomes: [String: String]
    /// Its sentences and labels by name.
    public let words: [String: Wording]

    public init(
        minutes: Numbers, decisions: Numbers, actions: Numbers, yearStarts: Int,
        apologiesItems: [String], interestsItems: [String], outcomes: [String: String],
        words: [String: Wording]
    ) {
        self.minutes = minutes
        self.decisions = decisions
        self.actions = actions
        self.yearStarts = yearStarts
        self.apologiesItems = apologiesItems
        self.interestsItems = interestsItems
        self.outcomes = outcomes
        self.words = words
    }

    /// Of a house that says nothing of minutes, before the standard house's words are put in.
    public static let none = MinutesStyle(
        minutes: Numbers(numbering: .municipalYear, format: Wording(parts: [])),
        decisions: Numbers(numbering: .municipalYear, format: Wording(parts: [])),
        actions: Numbers(numbering: .municipalYear, format: Wording(parts: [])), yearStarts: 5,
        apologiesItems: [], interestsItems: [], outcomes: [:], words: [:])

    /// The year in which the municipal year of a day begins.
    public func year(of day: CivilDate) -> Int {
        let (year, month, _) = day.components
        return month >= yearStarts ? year : year - 1
    }
}
