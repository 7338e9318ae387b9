import Diagnostics
import DocumentTree
import Governance

/// Puts the values that prose quotes in their place.
struct Quotations {
    private let values: QuotableValues
    private let words: PartWords
    private let who: WhoRecords

    /// - Parameter strategies: those that the audience may see; of others nothing is quoted.
    init(_ strategies: [Strategy], house: House, who: WhoRecords) {
        values = QuotableValues(strategies)
        words = PartWords(layout: nil, house: house)
        self.who = who
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
