import Diagnostics
import DocumentTree
import Governance

/// A quotation in a paper or in a strategy's own text, and what became of it.
struct QuoteAtHand {
    let value: QuotedValue
    let words: Located<String>
    /// The paper or the section it stands in is restricted.
    let isRestricted: Bool
    let isOfTerms: Bool
    /// The strategy it is of, where there is one.
    let strategy: StrategyAtHand?
    let failure: QuotationFailure?
}

/// A part of a paper to be made from a strategy's data.
struct PartAtHand {
    let part: GeneratedPart
    let isRestricted: Bool
    let isOfTerms: Bool
    /// The one it names, or the only one there is.
    let strategy: StrategyAtHand?
}

/// What papers and strategies take from strategies.
struct StrategyUses {
    private(set) var quotes: [QuoteAtHand] = []
    private(set) var parts: [PartAtHand] = []

    private let values: QuotableValues
    /// Those that everybody may read: what a message offers is of them.
    private let open: QuotableValues
    private let strategies: [String: StrategyAtHand]
    private let unread: Set<String>
    private let ids: [String]

    init(_ workspace: Workspace, _ strategies: [StrategyAtHand], _ papers: [PaperAtHand]) {
        values = QuotableValues(strategies.map(\.strategy))
        open = QuotableValues(strategies.filter { !$0.isRestricted }.map(\.strategy))
        self.strategies = Dictionary(
            strategies.map { ($0.strategy.id, $0) }, uniquingKeysWith: { first, _ in first })
        unread = workspace.unread.strategies
        ids = workspace.strategyIDs
        for paper in papers {
            for reference in paper.text.references {
                add(
                    reference, isRestricted: paper.isRestricted || reference.isRestricted,
                    isOfTerms: paper.kind == .terms)
            }
            for part in paper.text.parts {
                let named = part.part.strategy.map(\.value) ?? (ids.count == 1 ? ids[0] : nil)
                parts.append(
                    PartAtHand(
                        part: part.part, isRestricted: paper.isRestricted || part.isRestricted,
                        isOfTerms: paper.kind == .terms,
                        strategy: named.flatMap { self.strategies[$0] }))
            }
        }
        for strategy in strategies {
            for reference in strategy.strategy.references {
                add(
                    reference, isRestricted: strategy.isRestricted || reference.isRestricted,
                    within: strategy.strategy.id)
            }
        }
    }

    private mutating func add(
        _ reference: WrittenReference, isRestricted: Bool, isOfTerms: Bool = false,
        within home: String? = nil
    ) {
        guard case .quoted(let value) = reference.target else { return }
        let strategy = values.strategy(of: value, within: home).flatMap { strategies[$0] }
        var failure: QuotationFailure?
        if case .failure(let found) = values.words(of: value, within: home) { failure = found }
        if let found = failure, isUncertain(found, value, home) { failure = nil }
        if !isRestricted {
            // That it is shown at all is told by another rule.
            if strategy?.isRestricted == true { failure = nil }
            failure = failure.map { withoutRestricted($0, value, home) }
        }
        quotes.append(
            QuoteAtHand(
                value: value, words: reference.words, isRestricted: isRestricted,
                isOfTerms: isOfTerms,
                strategy: strategy,
                failure: isOfTerms ? nil : failure))
    }

    /// The failure without what a restricted strategy has.
    private func withoutRestricted(
        _ failure: QuotationFailure, _ value: QuotedValue, _ home: String?
    ) -> QuotationFailure {
        switch failure {
        case .unknownKind, .unknownStrategy, .unknownField, .missing: return failure
        case .ambiguous(let ids):
            return .ambiguous(ids.filter { strategies[$0]?.isRestricted == false })
        case .unknownRecord:
            if case .failure(.unknownRecord(let ids)) = open.words(of: value, within: home) {
                return .unknownRecord(ids)
            }
            return .unknownRecord([])
        }
    }

    /// Whether what is missing may stand in what could not be read.
    private func isUncertain(
        _ failure: QuotationFailure, _ value: QuotedValue, _ home: String?
    ) -> Bool {
        switch failure {
        case .unknownKind, .unknownField, .ambiguous: return false
        case .unknownStrategy:
            return (value.strategy ?? home).map { ids.contains($0) } ?? false
        case .unknownRecord, .missing:
            guard let strategy = value.strategy ?? home else { return !unread.isEmpty }
            return unread.contains(strategy)
        }
    }
}
