import Diagnostics
import DocumentTree
import Governance

/// Puts the values that prose quotes in their place, for one audience.
struct Quotations<Reader: Audience> {
    private let values: QuotableValues
    private let words: PartWords
    private let who: WhoRecords

    /// Of strategies that this audience may not see, nothing is quoted.
    init(workspace: Workspace, house: House, day: CivilDate) {
        values = QuotableValues(
            workspace.strategies.compactMap { $0.strategy.disclosed(to: Reader.self) })
        words = PartWords(layout: nil, house: house)
        who = WhoRecords(workspace: workspace, day: day)
    }

    func blocks(_ blocks: [Block], within strategy: String? = nil) -> [Block] {
        rewriting(strategy).blocks(blocks) ?? blocks
    }

    func inlines(_ inlines: [Inline], within strategy: String? = nil) -> [Inline] {
        rewriting(strategy).inlines(inlines) ?? inlines
    }

    /// - Parameter strategy: the one whose own text it is.
    private func rewriting(_ strategy: String?) -> Rewriting {
        Rewriting { target, _ in
            guard case .quoted(let quoted) = target else { return nil }
            return .text(text(quoted, within: strategy))
        }
    }

    /// Nothing when there is no such value, which the check has told.
    private func text(_ quoted: QuotedValue, within strategy: String?) -> String {
        switch values.words(of: quoted, within: strategy) {
        case .success(.words(let words)): words
        case .success(.timing(let timing)): words.words(timing)
        case .success(.who(let people)): who.words(people)
        case .failure: ""
        }
    }
}
