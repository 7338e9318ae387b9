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
    ///   - workspace: with every meeting of the body.
    ///   - kind: which numbers, in minutes and in what drafts of them left.
    package init(
        _ numbers: MinutesStyle.Numbers, style: MinutesStyle, of meeting: Meeting,
        in workspace: Workspace, _ kind: Kind
    ) {
        self.numbers = numbers
        let day = meeting.date.value.first
        year = style.year(of: day)
        last = 0
        let body = meeting.bodies.first?.value
        for other in workspace.minuted(of: body) {
            pass(other.minutes.numbers(kind), of: other.folder, other.date, meeting, style)
        }
        // Minutes that were lost gave their numbers all the same.
        for other in workspace.meetings
        where other.minutes == nil && other.bodies.contains(where: { $0.value == body }) {
            let given = other.numbersGiven?.value.numbers(kind) ?? []
            pass(given, of: other.folder, other.date.value, meeting, style)
        }
    }

    /// Goes past numbers that were given, where they are within the scope of the numbering.
    private mutating func pass(
        _ given: [String], of folder: String, _ date: WrittenDate, _ meeting: Meeting,
        _ style: MinutesStyle
    ) {
        let theirs = style.year(of: date.first)
        let isInScope =
            switch numbers.numbering {
            case .perMeeting: folder == meeting.folder
            case .municipalYear: theirs == year
            case .continuous: true
            }
        guard isInScope else { return }
        for number in given {
            if let value = numbers.value(of: number, year: theirs) { last = max(last, value) }
        }
    }

    package enum Kind {
        case minutes
        case decisions
        case actions
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
    /// Those a draft gave, and those that stand in the text.
    func numbers(_ kind: NumberSeries.Kind) -> [String] {
        let written: [String?]
        switch kind {
        case .minutes: written = text.sections.map { $0.minute?.number?.value }
        case .decisions, .actions:
            written = text.sections.flatMap { $0.records(for: Members.self) }.map { record in
                switch (record, kind) {
                case (.decision(let decision), .decisions): decision.number?.value
                case (.action(let action), .actions): action.number?.value
                default: nil
                }
            }
        }
        return issued.numbers(kind) + written.compactMap(\.self)
    }
}

extension IssuedNumbers {
    func numbers(_ kind: NumberSeries.Kind) -> [String] {
        switch kind {
        case .minutes: minutes.map(\.number)
        case .decisions: decisions.map(\.number)
        case .actions: actions.map(\.number)
        }
    }
}
