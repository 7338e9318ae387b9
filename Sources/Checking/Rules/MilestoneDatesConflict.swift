import Diagnostics
import DocumentTree
import Governance

/// What it finds: a milestone told twice with dates that do not agree.
/// Why it matters: readers would come at different times.
/// Example: engagement from 27 September to 19 November, and again from October to December.
/// Source: the format's reference, `strategies/`.
enum MilestoneDatesConflict: StrategyRule {
    static let severity = Severity.warning
    static let summary = "A milestone told twice with dates that do not agree."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        let milestones = strategy.strategy.milestones
        var above: Timing?
        let timings = milestones.map { milestone -> Timing? in
            above = milestone.date.resolved(above: above)
            return above
        }
        let told = repeated(Array(milestones.indices)) { place -> String? in
            let milestone = milestones[place]
            let first = milestone.sameAs.flatMap { strategy.milestonePlaces[$0.value] }
            let title = milestones[first ?? place].title.value
            return isBlank(title)
                ? nil : title.lowercased() + (milestones[first ?? place].year ?? "")
        }
        return told.compactMap { place, first in
            guard let timing = timings[place], let other = timings[first], let days = timing.days,
                let others = other.days, !contains(days, others), !contains(others, days)
            else { return nil }
            return fault(
                at: timing.span,
                "milestone \(quote: milestones[place].title) has other dates than before",
                notes: [.init(other.span, "its other dates are written here")],
                remedies: ["correct one of the two, or give it a title of its own"])
        }
    }

    private static func contains(
        _ outer: ClosedRange<CivilDate>, _ inner: ClosedRange<CivilDate>
    ) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }
}
