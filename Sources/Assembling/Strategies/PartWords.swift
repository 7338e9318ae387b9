import DocumentTree
import Governance

/// The words of what is made from data: the layout's own, else the house's. None stand here.
struct PartWords {
    /// `nil` for a value that prose quotes.
    let layout: PaperLayout?
    /// `nil` where there is none to ask.
    let house: House?

    /// Empty when neither has such a wording.
    func words(_ name: String, _ values: [String: String] = [:]) -> String {
        wording(name)?.filled(with: values) ?? ""
    }

    /// With values that may have their own dress.
    func inlines(_ name: String, _ values: [String: [Inline]]) -> [Inline] {
        wording(name)?.filled { values[$0] }.inlines ?? []
    }

    private func wording(_ name: String) -> Wording? { layout?.words[name] ?? house?.words[name] }

    func words(_ standing: Standing?) -> String { standing.map { words($0.rawValue) } ?? "" }

    func words(_ betterOrWorse: BetterOrWorse?) -> String {
        betterOrWorse.map { words($0.rawValue) } ?? ""
    }

    // MARK: - Dates

    /// As the author wrote it; else in the layout's `date`, `month` or `year`; else a day as the house's
    /// short date, and a month by its name.
    func words(_ date: WrittenDate?) -> String {
        guard let date else { return "" }
        if let words = date.words { return words }
        let (year, month, _) = date.first.components
        switch date.precision {
        case .day:
            return (layout?.words["date"] ?? house?.dates["short"] ?? house?.dates["long"])
                .map { filled($0, date.first) } ?? date.iso
        case .month:
            if let wording = layout?.words["month"] { return filled(wording, date.first) }
            return at(month - 1, house?.months ?? []) + " " + String(year)
        case .year:
            return layout?.words["year"].map { filled($0, date.first) } ?? date.iso
        }
    }

    /// The author's words; else `from` and `until` in the layout's `range`, one date, or its `ongoing`.
    func words(_ timing: Timing?) -> String {
        guard let timing else { return "" }
        if let words = timing.words { return words }
        guard let from = timing.from ?? timing.until else {
            // The word of the format itself, where nobody has another.
            let words = timing.isOngoing ? self.words("ongoing") : ""
            return timing.isOngoing && words.isEmpty ? "ongoing" : words
        }
        guard timing.isRange, let until = timing.until else { return words(from) }
        return range(words(from), words(until))
    }

    func range(_ from: String, _ until: String) -> String {
        let words = self.words("range", ["from": from, "until": until])
        return words.isEmpty ? from + " – " + until : words
    }

    private func filled(_ wording: Wording, _ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return wording.filled(with: [
            "weekday": at(date.weekday.rawValue, house?.weekdays ?? []),
            "day": String(day), "ordinal": at(day - 1, house?.ordinals ?? []),
            "month": at(month - 1, house?.months ?? []), "year": String(year),
        ])
    }

    private func at(_ index: Int, _ names: [String]) -> String {
        names.indices.contains(index) ? names[index] : ""
    }
}
