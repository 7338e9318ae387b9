import Diagnostics
import Governance

/// Reads one mapping by its shape: the only way a reader gets at a key.
///
/// Making it tells the unknown keys and the missing ones; each method tells a value of the wrong
/// kind. A key without a value is told once and then counts as left out.
struct MappingReader {
    let shape: Shape
    let span: Span
    private let pairs: [(key: Located<String>, value: YAMLNode)]
    /// A key that may have been meant as `restricted`, where the mapping has no such key.
    let likelyRestriction: Located<String>?

    /// `nil` when the node is not a mapping. `isLenient` leaves unknown keys alone.
    init?(
        _ node: YAMLNode, _ shape: Shape, _ findings: inout Findings, isLenient: Bool = false
    ) {
        guard case .mapping(let pairs, let span) = node else {
            findings.add(
                .typeWrong, at: node.span,
                "\(word: shape.name.rawValue): expected keys and values, each 'key: value'",
                remedies: [
                    "write the keys: \(word: shape.keys.prefix(6).map(\.name).joined(separator: ", "))"
                ])
            return nil
        }
        self.shape = shape
        self.span = span
        self.pairs = pairs
        var likely: Located<String>?
        for (key, value) in pairs {
            if let known = shape.key(key.value) {
                if value.isEmptyPlain, known.type.wantsValue {
                    findings.add(
                        .keyEmpty, at: key.span, "\(quote: key) has no value",
                        remedies: ["write \(word: known.type.words), or take the line out"])
                }
                continue
            }
            if mayMeanRestricted(key.value) {
                likely = likely ?? key
                findings.tainted.insert(key.span.source)
            }
            if shape.others != nil { continue }
            if !isLenient || likely?.span == key.span {
                MappingReader.tellUnknown(key, in: shape, &findings)
            }
        }
        likelyRestriction = likely
        for key in shape.keys where key.need == .required && !has(key.name) {
            findings.add(
                .keyMissing, at: span.head,
                "'\(word: key.name)' is missing (\(word: shape.name.rawValue))",
                remedies: ["write '\(word: key.name): \(word: key.example)' or the like"])
        }
    }

    private static func tellUnknown(
        _ key: Located<String>, in shape: Shape, _ findings: inout Findings
    ) {
        // A near miss is dear to find.
        guard !findings.faults.isFull(of: key.span.source) else { return }
        let names = shape.keys.map(\.name)
        let remedy: Message =
            if let near = nearMiss(of: key.value, among: names) {
                "did you mean '\(word: near)'?"
            } else {
                "use one of: \(word: names.joined(separator: ", "))"
            }
        findings.add(
            .keyUnknown, at: key.span,
            "\(quote: key) is not a key of this mapping (\(word: shape.name.rawValue))",
            remedies: [remedy])
    }

    /// The pairs whose keys the shape does not name, in the order written.
    var others: [(key: Located<String>, value: YAMLNode)] {
        pairs.filter { shape.key($0.key.value) == nil }
    }

    /// Whether the key is written, with or without a value.
    func has(_ name: String) -> Bool { pairs.contains { $0.key.value == name } }

    func valueSpan(_ name: String) -> Span? {
        pairs.first { $0.key.value == name }?.value.span
    }

    func keySpan(_ name: String) -> Span? { pairs.first { $0.key.value == name }?.key.span }

    /// The value of a key; `nil` when it is left out or empty.
    func node(_ name: String, _ findings: inout Findings) -> YAMLNode? {
        note(name, &findings)
        guard let value = pairs.first(where: { $0.key.value == name })?.value,
            !value.isEmptyPlain
        else { return nil }
        return value
    }

    /// A key that is not in the shape is a slip of ours, and traps in tests.
    private func note(_ name: String, _ findings: inout Findings) {
        assert(shape.key(name) != nil, "\(shape.name.rawValue) has no key \(name)")
        findings.asked?[shape.name, default: []].insert(name)
    }

    /// The restriction, which may be one nobody can understand but is never lost: a key that is
    /// written but broken, or misspelt, restricts all the same.
    func restriction(_ findings: inout Findings) -> Restriction? {
        note("restricted", &findings)
        if let value = pairs.first(where: { $0.key.value == "restricted" })?.value {
            return readRestriction(value, &findings)
        }
        return likelyRestriction.map { Restriction(nothingKnownAt: $0.span) }
    }
}

/// Whether a key that is not in its shape may be there to restrict something.
private func mayMeanRestricted(_ key: String) -> Bool {
    let lower = key.lowercased()
    return lower.hasPrefix("restrict")
        || ["confidential", "private", "exempt", "closed"].contains(lower)
        || nearMiss(of: lower, among: ["restricted", "restriction"]) != nil
}

extension KeyType {
    /// Whether a key of this type with nothing after its ':' is a fault of its own. A restriction
    /// tells it itself.
    fileprivate var wantsValue: Bool {
        if case .restriction = self { false } else { true }
    }
}

extension YAMLNode {
    /// `key:` with nothing behind it.
    var isEmptyPlain: Bool {
        if case .scalar("", isPlain: true, _) = self { true } else { false }
    }
}
