import Diagnostics

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
    /// What a resolution to exclude the public is made under, as a sentence names it; `nil` when nobody says.
    public let resolution: String?
    /// The same of an executive.
    public let executiveResolution: String?

    public init(
        id: String, name: String, source: String, grounds: [Ground], resolution: String? = nil,
        executiveResolution: String? = nil
    ) {
        self.id = id
        self.name = name
        self.source = source
        self.grounds = grounds
        self.resolution = resolution
        self.executiveResolution = executiveResolution
    }
}

/// The law a body meets under: `templates/regimes/<id>.yaml`.
public struct Regime: Sendable {
    public let id: String
    public let name: String
    /// The Act or document as a whole.
    public let source: String
    /// Who must be there when the terms of reference do not say.
    public let quorum: Quorum?
    /// The kinds of body ``quorum`` is for, as ``Body/kind`` has them; empty: every kind. What a
    /// committee needs, its own terms or standing orders say.
    public let quorumFor: [String]
    /// What is asked for around a meeting, each with its own source.
    public let notice: [ClockRule]
    /// What is asked for around a meeting of an executive, in place of the rules of the same steps.
    public let executiveNotice: [ClockRule]

    public init(
        id: String, name: String, source: String, quorum: Quorum?, quorumFor: [String],
        notice: [ClockRule], executiveNotice: [ClockRule] = []
    ) {
        self.id = id
        self.name = name
        self.source = source
        self.quorum = quorum
        self.quorumFor = quorumFor
        self.notice = notice
        self.executiveNotice = executiveNotice
    }

    /// What it asks for around a meeting of a body.
    public func notice(for body: Body?) -> [ClockRule] {
        guard body?.isExecutive == true else { return notice }
        return executiveNotice
            + notice.filter { rule in !executiveNotice.contains { $0.step == rule.step } }
    }

    /// The quorum it gives a body of its own; `nil` when it is for other kinds.
    public func quorum(for body: Body) -> Quorum? {
        let kind = body.kind?.value.lowercased()
        return quorumFor.isEmpty || quorumFor.contains { $0.lowercased() == kind } ? quorum : nil
    }
}

/// Which days of the calendar count.
public enum DayKind: Sendable, CaseIterable {
    /// Monday to Friday less bank holidays.
    case workingDays
    /// Monday to Saturday less bank holidays and the days of ``HolidayCalendar/parishDaysOff``.
    case parishDays
    /// Every day.
    case calendarDays
}

/// Bank holidays, and other days that do not count: `templates/calendars/<id>.csv`, and
/// `templates/calendars/<id>-parish.csv` for parishes.
public struct HolidayCalendar: Sendable {
    public let id: String
    /// Sorted.
    public let holidays: [CivilDate]
    /// The years the list covers; outside them nothing can be counted surely.
    public let years: ClosedRange<Int>?
    /// Days beside the bank holidays that do not count as working days. Sorted.
    public let workingDaysOff: [CivilDate]
    /// Days beside the bank holidays that do not count as parish days. Sorted.
    public let parishDaysOff: [CivilDate]

    public init(
        id: String, holidays: [CivilDate], years: ClosedRange<Int>?,
        workingDaysOff: [CivilDate] = [], parishDaysOff: [CivilDate] = []
    ) {
        self.id = id
        self.holidays = holidays
        self.years = years
        self.workingDaysOff = workingDaysOff
        self.parishDaysOff = parishDaysOff
    }
}
