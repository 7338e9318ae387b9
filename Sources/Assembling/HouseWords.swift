import DocumentTree
public import Governance

extension House {
    /// Stock words of the house, with values put in; empty when the house has none of that name.
    public func words(_ name: String, _ values: [String: String] = [:]) -> String {
        words[name]?.filled(with: values) ?? ""
    }

    /// A date in one of the house's wordings; its ISO form when the house has no such wording.
    func words(_ date: WrittenDate, as wording: Wording) -> String {
        guard date.precision == .day else { return date.words ?? date.iso }
        let (year, month, day) = date.first.components
        return wording.filled(with: [
            "weekday": weekdays.at(date.first.weekday.rawValue),
            "day": String(day),
            "ordinal": ordinals.at(day - 1),
            "month": months.at(month - 1),
            "year": String(year),
        ])
    }

    func words(_ time: WrittenTime) -> String {
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        return self.time.filled(with: [
            "hour": String(hour), "hour24": twoDigits(time.hour), "minute": twoDigits(time.minute),
            "half": time.hour < 12 ? "am" : "pm",
        ])
    }

    func words(_ purpose: Purpose) -> String {
        purpose.word
            ?? purpose.kinds.map { purposes[$0.rawValue] ?? $0.rawValue }.joined(separator: ", ")
    }

    func answer(_ isYes: Bool) -> String { words(isYes ? "yes" : "no") }

    /// Every wording of a date, as `date long`, `date short` …
    func record(_ date: WrittenDate?, named name: String, into record: inout LayoutRecord) {
        guard let date else { return }
        for (style, wording) in dates {
            record[name + " " + style] = LayoutValue(words(date, as: wording))
        }
        record[name] = LayoutValue(date.words ?? date.iso)
        record[name + " written"] = LayoutValue(date.words ?? date.iso)
    }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension [String] {
    fileprivate func at(_ index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
