import Diagnostics
import DocumentTree
import Governance

/// Finds in prose the sentences that name an indicator and say another figure than any of its own.
///
/// One look at each byte; words are compared by their hashes, so that hardly anything is allocated.
struct FigureSpeech {
    struct Find {
        /// `54%`, as the sentence has it.
        let figure: String
        let indicator: Indicator
    }

    /// More indicators than this that are called by the same words are not told apart by them.
    private static let mostOfOneName = 16

    private struct Step: Hashable {
        let node: Int
        let word: UInt64
    }

    private var steps: [Step: Int] = [:]
    /// By node: places in ``indicators`` of those whose name ends there.
    private var ends: [[Int]] = [[]]
    private var indicators: [(indicator: Indicator, figures: [DecimalNumber], unit: [UInt8])] = []

    var isEmpty: Bool { indicators.isEmpty }

    init(_ strategies: [StrategyAtHand]) {
        for strategy in strategies {
            for indicator in strategy.strategy.indicators where !indicator.alsoCalled.isEmpty {
                guard let unit = indicator.unit?.value, !isBlank(unit) else { continue }
                let place = indicators.count
                indicators.append((indicator, indicator.figures, unit.utf8.map(lowercased)))
                for name in indicator.alsoCalled { add(name.value, place) }
            }
        }
    }

    private mutating func add(_ name: String, _ place: Int) {
        var node = 0
        for word in wordHashes(Array(name.utf8)) {
            let step = Step(node: node, word: word.hash)
            if let next = steps[step] {
                node = next
            } else {
                steps[step] = ends.count
                node = ends.count
                ends.append([])
            }
        }
        if node > 0, ends[node].count <= Self.mostOfOneName { ends[node].append(place) }
    }

    /// The first other figure of each sentence of a paragraph.
    func finds(in content: [Inline]) -> [Find] {
        var text: [UInt8] = []
        append(content, to: &text)
        var found: [Find] = []
        for sentence in sentences(text) {
            let named = named(in: text[sentence])
            guard !named.isEmpty else { continue }
            if let find = otherFigure(in: text[sentence], named) { found.append(find) }
        }
        return found
    }

    /// A quotation is no figure of the author's: a mark no word has stands for it.
    private func append(_ content: [Inline], to text: inout [UInt8]) {
        for inline in content {
            switch inline {
            case .text(let words): text += words.utf8
            case .emphasis(let inner), .strong(let inner), .struckOut(let inner),
                .link(_, let inner):
                append(inner, to: &text)
            case .reference(.quoted, _), .code, .spark: text.append(0x01)
            case .reference(_, let words): text += words.utf8
            case .lineBreak: text.append(0x20)
            case .footnote, .pageRange: break
            }
        }
    }

    private func named(in sentence: ArraySlice<UInt8>) -> [Int] {
        let words = wordHashes(Array(sentence)).map(\.hash)
        var named: [Int] = []
        for start in words.indices {
            var node = 0
            var at = start
            while at < words.count, let next = steps[Step(node: node, word: words[at])] {
                node = next
                at += 1
                if !ends[node].isEmpty, ends[node].count <= Self.mostOfOneName {
                    named += ends[node]
                }
            }
            if named.count > 4 * Self.mostOfOneName { return [] }
        }
        return named
    }

    private func otherFigure(in sentence: ArraySlice<UInt8>, _ named: [Int]) -> Find? {
        var at = sentence.startIndex
        while at < sentence.endIndex {
            guard isDigit(sentence[at]) else {
                at += 1
                continue
            }
            let isInWord = at > sentence.startIndex && isLetter(sentence[at - 1])
            let start = at
            while at < sentence.endIndex, isFigure(sentence, at) { at += 1 }
            guard !isInWord, let number = DecimalNumber(unsigned: sentence[start..<at]) else {
                continue
            }
            let counted = named.filter { isUnit(indicators[$0].unit, sentence, at) }
            guard let first = counted.first,
                !counted.contains(where: { says(number, indicators[$0].figures) })
            else { continue }
            let figure = String(decoding: sentence[start..<at], as: UTF8.self)
            let unit = indicators[first].indicator.unit?.value ?? ""
            return Find(
                figure: unit == "%" ? figure + "%" : figure + " " + unit,
                indicator: indicators[first].indicator)
        }
        return nil
    }

    /// A number says a figure when it is the figure rounded to the places it has.
    private func says(_ number: DecimalNumber, _ figures: [DecimalNumber]) -> Bool {
        figures.contains { figure in
            number.isEqual(to: figure) || number.isEqual(to: figure.rounded(to: number.places))
        }
    }
}

extension Indicator {
    /// Every figure that it has.
    fileprivate var figures: [DecimalNumber] {
        ([local, national, comparator, baseline, target]
            + series.flatMap { [$0.local, $0.national] }).compactMap { $0?.number }
    }
}

/// The words of a text, each as a hash (FNV-1a) without regard to capitals.
private func wordHashes(_ text: [UInt8]) -> [(hash: UInt64, end: Int)] {
    var words: [(hash: UInt64, end: Int)] = []
    var hash: UInt64 = 0
    for (place, byte) in text.enumerated() {
        if isLetter(byte) || isDigit(byte) {
            if hash == 0 { hash = 0xCBF2_9CE4_8422_2325 }
            hash = (hash ^ UInt64(lowercased(byte))) &* 0x100_0000_01B3
        } else if hash != 0 {
            words.append((hash, place))
            hash = 0
        }
    }
    if hash != 0 { words.append((hash, text.count)) }
    return words
}

/// Ended by a full stop, question mark or exclamation mark with a blank behind it.
private func sentences(_ text: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for at in text.indices where [0x2E, 0x3F, 0x21].contains(text[at]) {
        guard at + 1 == text.count || text[at + 1] <= 0x20 else { continue }
        sentences.append(start..<at + 1)
        start = at + 1
    }
    if start < text.count { sentences.append(start..<text.count) }
    return sentences
}

/// Whether a unit follows, a blank perhaps before it; `per cent` is `%`.
private func isUnit(_ unit: [UInt8], _ text: ArraySlice<UInt8>, _ end: Int) -> Bool {
    var at = end
    if at < text.endIndex, text[at] == 0x20 { at += 1 }
    func follows(_ words: [UInt8]) -> Bool {
        guard text.endIndex - at >= words.count else { return false }
        for (place, byte) in words.enumerated() where lowercased(text[at + place]) != byte {
            return false
        }
        let next = at + words.count
        guard let last = words.last, isLetter(last) || isDigit(last), next < text.endIndex else {
            return true
        }
        return !isLetter(text[next]) && !isDigit(text[next])
    }
    if follows(unit) { return true }
    return unit == [UInt8(ascii: "%")]
        && (follows(Array("per cent".utf8)) || follows(Array("percent".utf8)))
}

/// A digit, or a point or comma with digits on both sides.
private func isFigure(_ text: ArraySlice<UInt8>, _ at: Int) -> Bool {
    if isDigit(text[at]) { return true }
    guard text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") else { return false }
    return at + 1 < text.endIndex && isDigit(text[at + 1])
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
