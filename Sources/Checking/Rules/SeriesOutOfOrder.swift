import Diagnostics
import DocumentTree
import Governance

/// What it finds: a series whose periods are not in order, the oldest first.
/// Why it matters: the course drawn of it would be another than the true one.
/// Example: `2021/22` before `2020/21`.
/// Source: the format's reference, `strategies/`.
enum SeriesOutOfOrder: StrategyRule {
    static let severity = Severity.error
    static let summary = "A series whose periods are not in order, the oldest first."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.flatMap { indicator in
            zip(indicator.series, indicator.series.dropFirst()).compactMap { earlier, later in
                let periods = (earlier.period.value, later.period.value)
                let isTwice = periods.0 == periods.1
                guard let first = year(in: periods.0), let next = year(in: periods.1),
                    next < first || isTwice
                else { return nil }
                return fault(
                    at: later.period.span,
                    isTwice
                        ? "period \(quote: later.period) stands twice in the series"
                        : "period \(quote: later.period) stands after a later one",
                    notes: [.init(earlier.period.span, "which is written here")],
                    remedies: ["put the oldest first, and each period once"])
            }
        }
    }

    /// The first four digits that stand together.
    private static func year(in period: String) -> Int? {
        var (value, count) = (0, 0)
        for byte in period.utf8 {
            if byte &- 0x30 < 10 {
                value = value * 10 + Int(byte - 0x30)
                count += 1
                if count == 4 { return value }
            } else {
                (value, count) = (0, 0)
            }
        }
        return nil
    }
}
