import Diagnostics
import DocumentTree
import Governance

/// What it finds: an indicator whose figure is another than its series has for the same period.
/// Why it matters: one of the two is printed, and the other drawn.
/// Example: `period: 2021/22`, `local: 53.4`, and `{ period: 2021/22, local: 53.1 }` in the series.
/// Source: the format's reference, `strategies/`.
enum SeriesContradictsFigure: StrategyRule {
    static let severity = Severity.error
    static let summary =
        "An indicator whose figure is another than its series has for the same period."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.flatMap { indicator -> [Diagnostic] in
            guard let period = indicator.period,
                let point = indicator.series.last(where: { $0.period.value == period })
            else { return [] }
            return [(indicator.local, point.local), (indicator.national, point.national)]
                .compactMap { figure, drawn in
                    guard let figure, let drawn, differ(figure, drawn) else { return nil }
                    return fault(
                        at: drawn.words.span,
                        "\(quote: drawn.words) here, \(quote: figure.words) as the figure of the same period",
                        notes: [.init(figure.words.span, "the figure is written here")],
                        remedies: ["correct the one that is wrong"])
                }
        }
    }

    private static func differ(_ one: IndicatorValue, _ other: IndicatorValue) -> Bool {
        if let first = one.number, let second = other.number { return !first.isEqual(to: second) }
        return one.words.value != other.words.value
    }
}
