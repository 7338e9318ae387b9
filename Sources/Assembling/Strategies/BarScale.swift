import DocumentTree
import Governance

/// The days over which bars are drawn, in columns of equal length.
struct BarScale {
    static let columns = 24

    let first: CivilDate
    let last: CivilDate
    /// The day of the data, marked where it lies within.
    let day: WrittenDate

    /// From the first to the last day that any of them speaks of, in whole months; `nil` when none does.
    init?(_ timings: [Timing?], _ day: WrittenDate) {
        var range: (first: CivilDate, last: CivilDate)?
        for timing in timings {
            for date in [timing?.from, timing?.until] {
                guard let date else { continue }
                range = (
                    min(range?.first ?? date.first, date.first),
                    max(range?.last ?? date.last, date.last)
                )
            }
        }
        guard let range else { return nil }
        let (year, month, _) = range.first.components
        first = CivilDate(year: year, month: month, day: 1) ?? range.first
        last = WrittenDate(range.last).lastOfMonth
        self.day = day
    }

    /// `nil` for a timing without any date. One without an end runs to the end of the scale.
    func bar(
        _ timing: Timing?, done: WrittenDate?, alternative: String
    ) -> Spark? {
        guard let from = timing?.from ?? timing?.until else { return nil }
        let until = timing?.until?.last ?? last
        let start = column(from.first)
        let columns = start..<max(start + 1, column(until) + 1)
        let isDone = done.map { $0.first <= day.last } ?? false
        var characters = ""
        for column in 0..<Self.columns {
            if columns.contains(column) {
                characters += isDone ? "░" : "█"
            } else {
                characters += column == mark ? "┆" : "·"
            }
        }
        return Spark(
            characters: characters,
            drawing: SparkDrawing.bar(columns, of: Self.columns, isHollow: isDone, mark: mark),
            alternative: alternative)
    }

    var isMarked: Bool { mark != nil }

    /// The column of the day of the data; `nil` when it lies outside, or is not known to the day or month.
    private var mark: Int? {
        guard day.precision != .year, first <= day.last, day.last <= last else { return nil }
        return column(day.last)
    }

    private func column(_ day: CivilDate) -> Int {
        let length = last.dayNumber - first.dayNumber + 1
        let days = day.dayNumber - first.dayNumber
        return min(Self.columns - 1, max(0, days * Self.columns / length))
    }
}

extension WrittenDate {
    /// The last day of the month that the date begins in.
    fileprivate var lastOfMonth: CivilDate {
        let (year, month, day) = first.components
        return first.adding(days: CivilDate.days(inMonth: month, of: year) - day)
    }
}
