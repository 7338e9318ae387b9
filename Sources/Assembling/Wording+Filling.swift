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
    /// that the wording has placeholders and none of them had a value: such a line is left out. A comma,
    /// a semicolon or a dash that would part a value from what was left out is left out with it.
    func filled(value: (String) -> [Inline]?) -> (inlines: [Inline], isEmpty: Bool) {
        var filling = Filling()
        var inlines = filling.inlines(of: parts, value)
        if filling.endsShort, case .text(let words)? = inlines.last {
            inlines[inlines.count - 1] = .text(Separator.atEnd(of: words))
        }
        return (inlines, filling.placeholders > 0 && filling.found == 0)
    }
}

private struct Filling {
    /// Where the words stand, for what is between two of them.
    struct Place {
        /// Something is printed.
        var hasBegun = false
        /// Something was left out after what was printed last.
        var isShort = false
        /// What was printed last are words of the wording.
        var endsInWords = false
    }

    var placeholders = 0
    var found = 0
    private var place = Place()

    /// The wording's own words end it, since what was to follow is left out.
    var endsShort: Bool { place.isShort && place.endsInWords }

    mutating func inlines(
        of parts: [Wording.Part], _ value: (String) -> [Inline]?
    ) -> [Inline] {
        var result: [Inline] = []
        for part in parts {
            switch part {
            case .words(let words):
                let words = !place.hasBegun && place.isShort ? Separator.atStart(of: words) : words
                guard !words.isEmpty else { continue }
                result.append(.text(words))
                place = Place(hasBegun: true, isShort: false, endsInWords: true)
            case .placeholder(let name, let capitals):
                placeholders += 1
                guard let inlines = value(name), !inlines.isEmpty else {
                    place.isShort = true
                    continue
                }
                found += 1
                place = Place(hasBegun: true)
                result += capitals ? inlines.map(\.inCapitals) : inlines
            case .optional(let inner):
                let before = (placeholders, found, place)
                let inlines = self.inlines(of: inner, value)
                // Left out when one of its placeholders is empty.
                if placeholders - before.0 == found - before.1 {
                    result += inlines
                } else {
                    place = before.2
                    place.isShort = true
                }
            case .strong(let inner):
                let inlines = self.inlines(of: inner, value)
                if !inlines.isEmpty { result.append(.strong(inlines)) }
            }
        }
        return result
    }
}

/// What stands between two values.
private enum Separator {
    static let all = [" - ", " – ", ", ", "; "]

    static func atStart(of words: String) -> String {
        all.first { words.hasPrefix($0) }.map { String(words.dropFirst($0.count)) } ?? words
    }

    static func atEnd(of words: String) -> String {
        all.first { words.hasSuffix($0) }.map { String(words.dropLast($0.count)) } ?? words
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
