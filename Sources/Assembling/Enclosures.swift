import Diagnostics
import DocumentTree
import Governance

/// Letters for the papers of items, in the order of the agenda.
///
/// Those of items that an audience may not see count too, so that both editions carry the same.
struct Enclosures {
    private var count = 0

    /// The letter of an item's papers; `nil` when it has none.
    mutating func next(_ item: AgendaItem) -> String? {
        var hasPapers = false
        _ = item.particulars.map { hasPapers = $0.papers.areEnclosed }
        guard hasPapers else { return nil }
        count += 1
        return letters(count)
    }

    /// Counts the papers of the items under one, which are not shown.
    mutating func pass(_ item: AgendaItem) {
        var inner: [AgendaItem] = []
        _ = item.particulars.map { inner = $0.items }
        for item in inner {
            _ = next(item)
            pass(item)
        }
    }

    /// `A` to `Z`, then `AA`.
    private func letters(_ number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension AgendaItem.Papers {
    /// Whether there is a paper, or one is to come.
    fileprivate var areEnclosed: Bool {
        switch self {
        case .folder, .missing, .toFollow: true
        case .none, .verbal, .tabled: false
        }
    }
}
