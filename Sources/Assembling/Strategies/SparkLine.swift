import Diagnostics
import DocumentTree
import Governance

/// The course of an indicator as a small picture: characters, a drawing, and words.
///
/// All in whole numbers, so that the same figures always give the same bytes. Colour means nothing in it.
struct SparkLine {
    /// A point without a number leaves a gap.
    let points: [(period: String, value: IndicatorValue?)]

    private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let gap = "·"

    /// `nil` when there are not two numbers to draw.
    func spark(_ words: PartWords) -> Spark? {
        let numbers = points.map { $0.value?.number }
        let known = numbers.compactMap { $0 }
        guard known.count > 1, let low = known.min(), let high = known.max() else { return nil }
        let places = known.reduce(0) { max($0, $1.places) }
        let (bottom, top) = (low.digits(in: places), high.digits(in: places))
        /// Where a number stands between the lowest and the highest, rounded to the nearest step.
        func step(_ number: DecimalNumber, of steps: Int128) -> Int {
            guard top > bottom else { return Int(steps / 2) }
            // Halved until the product below has room: digits need at most 127 bits.
            var (rise, height) = (number.digits(in: places) - bottom, top - bottom)
            while height > Int128.max >> 12 {
                rise /= 2
                height /= 2
            }
            return Int((rise * steps * 2 + height) / (height * 2))
        }
        let characters = numbers.map { number in
            number.map { Self.levels[step($0, of: 7)] } ?? Self.gap
        }
        let heights = numbers.map { number in number.map { step($0, of: 100) } }
        return Spark(
            characters: characters.joined(), drawing: SparkDrawing.line(heights),
            alternative: alternative(low, high, words))
    }

    private func alternative(
        _ low: DecimalNumber, _ high: DecimalNumber, _ words: PartWords
    ) -> String {
        let told = points.filter { $0.value?.number != nil }
        guard let first = told.first, let last = told.last, let from = first.value?.number,
            let to = last.value?.number
        else { return "" }
        func figure(_ number: DecimalNumber) -> String {
            told.first { $0.value?.number == number }?.value?.words.value ?? ""
        }
        let said = words.words(
            "spark",
            [
                "first": first.value?.words.value ?? "", "first period": first.period,
                "last": last.value?.words.value ?? "", "last period": last.period,
                "lowest": figure(low), "highest": figure(high),
                "direction": words.words(from < to ? "rising" : to < from ? "falling" : "level"),
            ])
        guard said.isEmpty else { return said }
        return told.map { $0.period + " " + ($0.value?.words.value ?? "") }.joined(separator: ", ")
    }
}
