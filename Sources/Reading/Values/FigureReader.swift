import Diagnostics
import Governance

extension MappingReader {
    /// A figure as written, and the number it is, if it is one.
    func figure(_ key: String, _ findings: inout Findings) -> IndicatorValue? {
        words(key, &findings).map {
            IndicatorValue(words: $0, number: DecimalNumber(parsing: $0.value))
        }
    }

    /// A cell of a table of data: `as above` joins it to the one above, which there must be.
    func cell<Value>(
        _ key: String, isFirst: Bool, _ findings: inout Findings,
        _ read: (YAMLNode, inout Findings) -> Value?
    ) -> Cell<Value> {
        guard let node = node(key, &findings) else { return .blank }
        guard case .scalar(let words, _, let span) = node,
            words.lowercased() == "as above"
        else { return read(node, &findings).map { .written($0) } ?? .blank }
        guard isFirst else { return .asAbove(span) }
        findings.add(
            .nothingAbove, at: span, "'as above' stands in the first entry of its list",
            remedies: ["write the value itself"])
        return .blank
    }
}

/// `4 of 7`, `4`, other words, or a mapping.
func readRank(
    _ node: YAMLNode, firstIs: Rank.End?, _ findings: inout Findings
) -> Rank? {
    switch node {
    case .scalar(let words, _, let span):
        let parts = words.split(separator: " ")
        let isPlace = parts.count == 1 || parts.count == 3 && parts[1] == "of"
        let place = isPlace ? wholeNumber(parts[0].utf8) : nil
        let of = isPlace && parts.count == 3 ? wholeNumber(parts[2].utf8) : nil
        return Rank(
            words: Located(words, span), place: parts.count == 3 && of == nil ? nil : place,
            of: place == nil ? nil : of, firstIs: firstIs)
    case .mapping, .sequence:
        guard let reader = MappingReader(node, .rank, &findings) else { return nil }
        let written = reader.words("written", &findings)
        let place = reader.number("place", &findings)
        let of = reader.number("of", &findings)
        let end = reader.choice("first is", Rank.End.self, &findings)?.value
        if written == nil, place == nil {
            findings.add(
                .keyMissing, at: reader.span.head,
                "'place' is missing (\(word: ShapeName.rank.rawValue))",
                remedies: ["write 'place', or the rank's words as 'written'"])
            return nil
        }
        let counted = (place.map(String.init) ?? "") + (of.map { " of \($0)" } ?? "")
        return Rank(
            words: written ?? Located(counted, reader.span), place: place, of: of,
            firstIs: end ?? firstIs)
    }
}
