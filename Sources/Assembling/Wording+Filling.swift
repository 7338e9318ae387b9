import DocumentTree
package import Governance

extension Wording {
    /// The words with plain values put in; a placeholder without a value leaves nothing.
    package func filled(with values: [String: String]) -> String {
        filled { values[$0].map { [.text($0)] } }.inlines.plainText
    }

    /// The words with values put in.
    ///
    /// `value` gives what stands for a name, `nil` or empty when there is nothing. `isEmpty` tells
    /// that the wording has placeholders and none of them had a value: such a line is left out.
    func filled(value: (String) -> [Inline]?) -> (inlines: [Inline], isEmpty: Bool) {
        var filling = Filling()
        let inlines = filling.inlines(of: parts, value)
        return (inlines, filling.placeholders > 0 && filling.found == 0)
    }
}

private struct Filling {
    var placeholders = 0
    var found = 0

    mutating func inlines(
        of parts: [Wording.Part], _ value: (String) -> [Inline]?
    ) -> [Inline] {
        var result: [Inline] = []
        for part in parts {
            switch part {
            case .words(let words):
                result.append(.text(words))
            case .placeholder(let name, let capitals):
                placeholders += 1
                guard let inlines = value(name), !inlines.isEmpty else { continue }
                found += 1
                result += capitals ? inlines.map(\.inCapitals) : inlines
            case .optional(let inner):
                let before = (placeholders, found)
                let inlines = self.inlines(of: inner, value)
                // Left out when one of its placeholders is empty.
                if placeholders - before.0 == found - before.1 { result += inlines }
            case .strong(let inner):
                let inlines = self.inlines(of: inner, value)
                if !inlines.isEmpty { result.append(.strong(inlines)) }
            }
        }
        return result
    }
}

extension Inline {
    fileprivate var inCapitals: Inline {
        switch self {
        case .text(let words): .text(words.uppercased())
        case .emphasis(let inner): .emphasis(inner.map(\.inCapitals))
        case .strong(let inner): .strong(inner.map(\.inCapitals))
        case .struckOut(let inner): .struckOut(inner.map(\.inCapitals))
        case .link(let address, let inner): .link(address: address, inner.map(\.inCapitals))
        case .reference(let target, let words): .reference(target, words: words.uppercased())
        case .code, .footnote, .lineBreak, .pageRange, .spark: self
        }
    }
}
