import Diagnostics
import Governance

/// The kinds of values.
extension MappingReader {
    func words(_ key: String, _ findings: inout Findings) -> Located<String>? {
        node(key, &findings).flatMap { readWords($0, key, &findings) }
    }

    func text(_ key: String, _ findings: inout Findings) -> String? {
        words(key, &findings)?.value
    }

    /// A name or a title as printed; one without a letter in it is told, and then counts as left out.
    func name(_ key: String, _ findings: inout Findings) -> Located<String>? {
        guard let name = words(key, &findings) else { return nil }
        if name.value.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { return name }
        findings.add(
            .keyEmpty, at: name.span, "'\(word: key)' is empty",
            remedies: ["write \(word: shape.key(key)?.type.words ?? "words"), as it is printed"])
        return nil
    }

    /// An id, of this record or of another.
    func id(_ key: String, _ findings: inout Findings) -> Located<String>? {
        node(key, &findings).flatMap { readID($0, key, &findings) }
    }

    func date(_ key: String, _ findings: inout Findings) -> Located<WrittenDate>? {
        node(key, &findings).flatMap { readDate($0, &findings) }
    }

    func time(_ key: String, _ findings: inout Findings) -> Located<WrittenTime>? {
        node(key, &findings).flatMap { readTime($0, &findings) }
    }

    func period(_ key: String, _ findings: inout Findings) -> Located<NoticePeriod>? {
        node(key, &findings).flatMap { readPeriod($0, &findings) }
    }

    func who(_ key: String, _ findings: inout Findings) -> [Who] {
        node(key, &findings).map { readWho($0, &findings) } ?? []
    }

    /// Words or a list of words.
    func wordsList(_ key: String, _ findings: inout Findings) -> [Located<String>] {
        list(key, &findings) { node, findings in readWords(node, key, &findings) }
    }

    func texts(_ key: String, _ findings: inout Findings) -> [String] {
        wordsList(key, &findings).map(\.value)
    }

    /// Each entry of a list read in turn, those that could not be read left out. One value without
    /// brackets is a list of one.
    func list<Value>(
        _ key: String, _ findings: inout Findings,
        _ read: (YAMLNode, inout Findings) -> Value?
    ) -> [Value] {
        switch node(key, &findings) {
        case nil: []
        case .sequence(let nodes, _): nodes.compactMap { read($0, &findings) }
        case .scalar(_, _, let span)?:
            single(key, span, &findings, read)
        case .mapping(_, let span)?:
            single(key, span, &findings, read)
        }
    }

    private func single<Value>(
        _ key: String, _ span: Span, _ findings: inout Findings,
        _ read: (YAMLNode, inout Findings) -> Value?
    ) -> [Value] {
        switch shape.key(key)?.type {
        case .list(.words)?, .list(.date)?:
            return node(key, &findings).flatMap { read($0, &findings) }.map { [$0] } ?? []
        default: break
        }
        findings.add(
            .typeWrong, at: span, "'\(word: key)' must be a list",
            remedies: ["write each entry on a line of its own, after '- '"])
        return []
    }

    func answer(_ key: String, default value: Bool, _ findings: inout Findings) -> Bool {
        guard let node = node(key, &findings) else { return value }
        if let answer = node.answer { return answer }
        findings.add(
            .typeWrong, at: node.span, "'\(word: key)' must be yes or no",
            remedies: ["write yes or no"])
        return value
    }

    /// A whole number within what the shape allows.
    func number(_ key: String, _ findings: inout Findings) -> Int? {
        guard let node = node(key, &findings),
            case .number(let range) = shape.key(key)?.type
        else { return nil }
        if case .scalar(let words, _, _) = node, let number = Int(words), range.contains(number) {
            return number
        }
        findings.add(
            .numberOutOfRange, at: node.span,
            "'\(word: key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ findings: inout Findings
    ) -> Located<Choice>? where Choice.RawValue == String {
        words(key, &findings).flatMap { readChoice($0, key, type, &findings) }
    }

    /// A reader over a mapping within this one.
    func mapping(_ key: String, _ shape: Shape, _ findings: inout Findings) -> MappingReader? {
        node(key, &findings).flatMap { MappingReader($0, shape, &findings) }
    }

    func wording(_ key: String, _ findings: inout Findings) -> Wording? {
        words(key, &findings).flatMap { readWording($0, &findings) }
    }

    /// A mapping of free keys, in the order written.
    func table(_ key: String, _ findings: inout Findings) -> [(
        key: Located<String>, value: YAMLNode
    )] {
        guard let node = node(key, &findings) else { return [] }
        if case .mapping(let pairs, _) = node { return pairs }
        findings.add(
            .typeWrong, at: node.span, "'\(word: key)' must be a mapping of keys and values")
        return []
    }
}
