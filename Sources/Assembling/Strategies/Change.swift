import Diagnostics
import Governance

/// What became of an indicator between two periods.
struct Change {
    let earlier: Indicator.Point
    let later: Indicator.Point
    /// Later less earlier, exact; `nil` when one of them is no number.
    let difference: DecimalNumber?

    /// - Parameters:
    ///   - since: the earlier period; `nil` means the one before the later.
    ///   - until: the later period; `nil` means the last.
    /// - Returns: `nil` when the indicator has nothing to tell of one of them.
    init?(_ indicator: Indicator, since: String?, until: String?) {
        let course = indicator.course
        let last =
            until.map { until in course.lastIndex { $0.period.value == until } }
            ?? course.indices.last
        guard let last else { return nil }
        let first =
            since.map { since in course.lastIndex { $0.period.value == since } }
            ?? (last > 0 ? last - 1 : nil)
        guard let first, first != last, course[first].local != nil, course[last].local != nil
        else { return nil }
        earlier = course[first]
        later = course[last]
        difference = course[first].local?.number.flatMap { before in
            course[last].local?.number.flatMap { $0.minus(before) }
        }
    }
}
