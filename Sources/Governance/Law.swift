/// A list of grounds on which papers may be kept from the public: `templates/schemes/<id>.yaml`.
public struct ExemptionScheme: Sendable {
    public struct Ground: Sendable {
        public let number: String
        /// The ground in words the public reads.
        public let words: String
        public let source: String

        public init(number: String, words: String, source: String) {
            self.number = number
            self.words = words
            self.source = source
        }
    }

    public let id: String
    /// `Part 1 of Schedule 12A to the Local Government Act 1972`.
    public let name: String
    public let source: String
    public let grounds: [Ground]

    public init(id: String, name: String, source: String, grounds: [Ground]) {
        self.id = id
        self.name = name
        self.source = source
        self.grounds = grounds
    }
}

/// The law a body meets under: `templates/regimes/<id>.yaml`.
public struct Regime: Sendable {
    public let id: String
    public let name: String
    /// Notice of the agenda; `nil` when the regime leaves it to the body's own terms.
    public let agendaNotice: NoticePeriod?
    /// The Act and section the notice comes from.
    public let agendaNoticeSource: String?

    public init(
        id: String, name: String, agendaNotice: NoticePeriod?, agendaNoticeSource: String?
    ) {
        self.id = id
        self.name = name
        self.agendaNotice = agendaNotice
        self.agendaNoticeSource = agendaNoticeSource
    }
}

/// The days that are not working days beside Saturdays and Sundays: `templates/calendars/<id>.csv`.
public struct HolidayCalendar: Sendable {
    public let id: String
    /// Sorted.
    public let holidays: [CivilDate]
    /// The years the list covers; outside them nothing can be counted surely.
    public let years: ClosedRange<Int>?

    public init(id: String, holidays: [CivilDate], years: ClosedRange<Int>?) {
        self.id = id
        self.holidays = holidays
        self.years = years
    }
}
