import Assembling
import Diagnostics
import DocumentTree
package import Governance

/// Numbers of one kind given out in turn: those of minutes, of decisions or of actions.
///
/// The next one is above all that were given within the scope of the numbering, also to what has been
/// dropped since.
package struct NumberSeries {
    private let numbers: MinutesStyle.Numbers
    private let year: Int
    private var last: Int

    /// - Parameters:
    ///   - meeting: the one for which numbers are wanted.
    ///   - record: every meeting of the body with minutes, and this one if it has any.
    ///   - given: which numbers minutes have given out.
    package init(
        _ numbers: MinutesStyle.Numbers, style: MinutesStyle, of meeting: Meeting,
        among record: [MinutedMeeting], _ given: (Minutes) -> [String]
    ) {
        self.numbers = numbers
        let day = meeting.date.value.first
        year = style.year(of: day)
        last = 0
        for other in record {
            let theirs = style.year(of: other.date.first)
            let isInScope =
                switch numbers.numbering {
                case .perMeeting: other.folder == meeting.folder
                case .municipalYear: theirs == year
                case .continuous: true
                }
            guard isInScope else { continue }
            for number in given(other.minutes) {
                if let value = numbers.value(of: number, year: theirs) { last = max(last, value) }
            }
        }
    }

    package mutating func next() -> String {
        last += 1
        return numbers.words(last, year: year)
    }
}

extension MinutesStyle.Numbers {
    func words(_ number: Int, year: Int) -> String { words(String(number), year: year) }

    private func words(_ number: String, year: Int) -> String {
        format.filled(with: [
            "number": number, "year": String(year),
            "short year": String(String(year + 10_000).utf8.suffix(2)) ?? "",
        ])
    }

    /// The number within its words; `nil` when they are not of this numbering.
    func value(of words: String, year: Int) -> Int? {
        // No format has this character in it.
        let parts = self.words("\u{1}", year: year).utf8.split(
            separator: 1, maxSplits: 1, omittingEmptySubsequences: false)
        let bytes = Array(words.utf8)
        guard parts.count == 2, bytes.count > parts[0].count + parts[1].count,
            bytes.starts(with: parts[0]), bytes.reversed().starts(with: parts[1].reversed())
        else { return nil }
        let digits = bytes[parts[0].count..<(bytes.count - parts[1].count)]
        guard digits.count < 10, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

extension Minutes {
    package var minuteNumbers: [String] {
        issued.minutes.map(\.number) + text.sections.compactMap { $0.minute?.number?.value }
    }

    package var decisionNumbers: [String] {
        issued.decisions.map(\.number)
            + text.sections.flatMap { $0.records(for: Members.self) }.compactMap { record in
                if case .decision(let decision) = record { decision.number?.value } else { nil }
            }
    }

    package var actionNumbers: [String] {
        issued.actions.map(\.number)
            + text.sections.flatMap { $0.records(for: Members.self) }.compactMap { record in
                if case .action(let action) = record { action.number?.value } else { nil }
            }
    }
}
