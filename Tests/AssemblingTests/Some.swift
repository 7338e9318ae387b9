import Diagnostics
import DocumentTree
import Governance
import Testing

/// Values as a reader would make them, without the rest.
enum Some {
    static let span = Span(SourceID(0), 0..<0)

    static func located(_ words: String) -> Located<String> { Located(words, span) }

    /// `2023`, `2023-11` or `2023-11-17`.
    static func date(_ iso: String) throws -> WrittenDate {
        let precision: WrittenDate.Precision =
            switch iso.utf8.count {
            case 4: .year
            case 7: .month
            default: .day
            }
        let full = iso + "-01-01".suffix(10 - iso.utf8.count)
        return WrittenDate(try #require(CivilDate(iso: full)), precision: precision)
    }

    /// `2023-11`, or `2021-09-27/2021-11-19` for a range; other words as they are.
    static func timing(_ words: String) throws -> Timing {
        let ends = words.split(separator: "/").map(String.init)
        guard let first = ends.first, first.utf8.first.map({ $0 < 0x3A }) ?? false else {
            return Timing(
                from: nil, until: nil, words: words, isOngoing: words == "ongoing", span: span)
        }
        return Timing(
            from: try date(first), until: try date(ends.last ?? first), words: nil,
            isOngoing: false, span: span)
    }

    /// `53.4` with its number; other words without.
    static func value(_ words: String) -> IndicatorValue {
        IndicatorValue(words: located(words), number: number(words))
    }

    static func number(_ words: String) -> DecimalNumber? {
        let isNegative = words.hasPrefix("-")
        let parts = words.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let digits = Int(parts.joined()) else { return nil }
        return DecimalNumber(
            digits: isNegative ? -digits : digits,
            places: parts.count == 2 ? parts[1].utf8.count : 0)
    }

    static func indicator(
        local: String? = nil, period: String? = nil, national: String? = nil,
        polarity: Indicator.Polarity? = nil, significance: Indicator.Significance? = nil,
        series: KeyValuePairs<String, String> = [:]
    ) -> Indicator {
        Indicator(
            id: located("some"), aim: nil, area: .blank, measure: .written(located("Something")),
            alsoCalled: [], unit: nil, period: period, local: local.map(value),
            national: national.map(value), comparator: nil, rank: nil, polarity: polarity,
            significance: significance, significanceWords: nil, baseline: nil,
            baselinePeriod: nil, target: nil, targetBy: nil, source: .blank, notes: [],
            series: series.map {
                Indicator.Point(period: located($0.key), local: value($0.value), national: nil)
            }, span: span)
    }

    /// Words as a layout has them: its own, and no house's.
    static func words(_ wordings: [String: String] = [:]) throws -> PaperLayout {
        PaperLayout(
            id: "some", name: "Some",
            words: try wordings.mapValues { try #require(Wording(parsing: $0)) }, layout: [],
            span: span)
    }
}
