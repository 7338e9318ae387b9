public import Diagnostics
public import DocumentTree

/// A measure with its values.
public struct Indicator: Sendable {
    /// Which way is good.
    public enum Polarity: String, Sendable, CaseIterable {
        case higher
        case lower
        case neither
    }

    /// How the local value stands to the national one.
    public enum Significance: String, Sendable, CaseIterable {
        case significantlyHigher = "significantly higher"
        case higher
        case similar
        case lower
        case significantlyLower = "significantly lower"
        case notCompared = "not compared"
    }

    public let id: Located<String>
    /// The id of an aim or priority it measures.
    public let aim: Located<String>?
    /// `Children & Young People/Early years`.
    public let area: Cell<Located<String>>
    public let measure: Cell<Located<String>>
    /// Words by which prose speaks of it: `breastfeeding`.
    public let alsoCalled: [Located<String>]
    /// `%`, `per 1,000`, `years`.
    public let unit: Located<String>?
    public let period: String?
    public let local: IndicatorValue?
    public let national: IndicatorValue?
    public let comparator: IndicatorValue?
    public let rank: Rank?
    public let polarity: Polarity?
    public let significance: Significance?
    /// As the paper writes it: `Significantly Higher`; `nil` prints the standard word.
    public let significanceWords: String?
    public let baseline: IndicatorValue?
    public let baselinePeriod: String?
    public let target: IndicatorValue?
    /// `2020`, `2025/26`.
    public let targetBy: String?
    public let source: Cell<[Inline]>
    public let notes: [[Inline]]
    /// Earlier and later values, oldest first.
    public let series: [Point]
    public let span: Span

    public struct Point: Sendable {
        public let period: Located<String>
        public let local: IndicatorValue?
        public let national: IndicatorValue?

        public init(period: Located<String>, local: IndicatorValue?, national: IndicatorValue?) {
            self.period = period
            self.local = local
            self.national = national
        }
    }

    public init(
        id: Located<String>, aim: Located<String>?, area: Cell<Located<String>>,
        measure: Cell<Located<String>>, alsoCalled: [Located<String>], unit: Located<String>?,
        period: String?, local: IndicatorValue?, national: IndicatorValue?,
        comparator: IndicatorValue?, rank: Rank?,
        polarity: Polarity?, significance: Significance?, significanceWords: String?,
        baseline: IndicatorValue?, baselinePeriod: String?, target: IndicatorValue?,
        targetBy: String?,
        source: Cell<[Inline]>, notes: [[Inline]], series: [Point], span: Span
    ) {
        self.id = id
        self.aim = aim
        self.area = area
        self.measure = measure
        self.alsoCalled = alsoCalled
        self.unit = unit
        self.period = period
        self.local = local
        self.national = national
        self.comparator = comparator
        self.rank = rank
        self.polarity = polarity
        self.significance = significance
        self.significanceWords = significanceWords
        self.baseline = baseline
        self.baselinePeriod = baselinePeriod
        self.target = target
        self.targetBy = targetBy
        self.source = source
        self.notes = notes
        self.series = series
        self.span = span
    }
}

extension Indicator {
    /// A value as printed by itself: as written, and `%` behind it where that is what it counts.
    public func words(of value: IndicatorValue) -> String {
        let words = value.words.value
        let endsInDigit = words.utf8.last.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
        return unit?.value == "%" && endsInDigit ? words + "%" : words
    }
}

/// A value as written, and as a number where it is one.
public struct IndicatorValue: Sendable {
    /// `53.4`, `>99`, `1,204`, `Data unavailable`.
    public let words: Located<String>
    /// Exact; `nil` when the words are no number.
    public let number: DecimalNumber?

    public init(words: Located<String>, number: DecimalNumber?) {
        self.words = words
        self.number = number
    }
}

/// A place among others: `4 of 7`, `2nd highest`.
public struct Rank: Sendable {
    /// As the paper prints it.
    public let words: Located<String>
    public let place: Int?
    public let of: Int?
    /// Which end is place 1: in Southampton's scorecards 1 is the worst.
    public let firstIs: End?

    public enum End: String, Sendable, CaseIterable {
        case worst
        case best
    }

    public init(words: Located<String>, place: Int?, of: Int?, firstIs: End?) {
        self.words = words
        self.place = place
        self.of = of
        self.firstIs = firstIs
    }
}
