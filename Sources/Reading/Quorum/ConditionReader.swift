import Diagnostics
import Governance

/// Reads conditions: phrases, and mappings of conditions within one another.
///
/// Conditions nest no deeper than YAML does, which the composer holds to 32 levels.
struct ConditionReader {
    private let vocabulary: QuorumVocabulary
    /// The names met so far.
    private(set) var names: [QuorumName] = []

    init(_ vocabulary: QuorumVocabulary) { self.vocabulary = vocabulary }

    mutating func read(_ node: YAMLNode, _ findings: inout Findings) -> QuorumRule? {
        switch node {
        case .scalar(let words, _, let span):
            return phrase(Located(words, span), &findings) { parser throws(PhraseParser.Stop) in
                .located(try parser.condition(), span)
            }
        case .mapping(_, let span):
            guard let reader = MappingReader(node, .quorumCondition, &findings) else { return nil }
            return readKeys(of: reader, &findings).map { .located($0, span) }
        case .sequence(_, let span):
            findings.add(
                .typeWrong, at: span, "a list stands where a condition belongs",
                remedies: ["write 'all of:' or 'any of:' before the list"])
            return nil
        }
    }

    /// The condition that the keys of a mapping make: just one of them does.
    mutating func readKeys(
        of reader: MappingReader, _ findings: inout Findings
    ) -> QuorumRule? {
        let all = ["all of", "any of", "rule", "to sit", "either", "if"]
        // Only the quorum as a whole has a 'rule'.
        let keys = all.filter { reader.shape.key($0) != nil }
        let written = keys.filter(reader.has)
        if let second = written.dropFirst().first, let place = reader.keySpan(second) {
            findings.add(
                .keysContradict, at: place,
                "'\(word: second)' stands beside '\(word: written[0])'; a condition has one of them",
                remedies: ["write both as a list under 'all of' or 'any of'"])
        }
        let rules = keys.map { readKey($0, reader, &findings) }
        if written.isEmpty {
            findings.add(
                .keyMissing, at: reader.span.head, "there is no condition here",
                remedies: [
                    "write one of: \(word: keys.joined(separator: ", "))"
                ])
        }
        for key in ["then", "otherwise"] where reader.has(key) && !reader.has("if") {
            findings.add(
                .keysContradict, at: reader.keySpan(key) ?? reader.span.head,
                "'\(word: key)' stands without an 'if'", remedies: ["write 'if: …' before it"])
        }
        guard let first = written.first, let index = keys.firstIndex(of: first) else { return nil }
        return rules[index]
    }

    private mutating func readKey(
        _ key: String, _ reader: MappingReader, _ findings: inout Findings
    ) -> QuorumRule? {
        switch key {
        case "all of": readList(key, reader, &findings).map { .all($0) }
        case "any of": readList(key, reader, &findings).map { .any($0) }
        case "either": readReadings(reader, &findings)
        case "if": readWhen(reader, &findings)
        default: reader.node(key, &findings).flatMap { read($0, &findings) }
        }
    }

    private mutating func readList(
        _ key: String, _ reader: MappingReader, _ findings: inout Findings
    ) -> [QuorumRule]? {
        guard reader.node(key, &findings) != nil else { return nil }
        let place = reader.valueSpan(key) ?? reader.span
        let before = findings.faults.found
        let parts = reader.list(key, &findings) { read($0, &$1) }
        if parts.isEmpty, findings.faults.found == before {
            findings.add(
                .keyEmpty, at: place, "'\(word: key)' has no conditions",
                remedies: ["write each condition on a line of its own, after '- '"])
        }
        // Without a part that could not be read the rule would be another.
        return findings.faults.found == before ? parts : nil
    }

    private mutating func readReadings(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> QuorumRule? {
        guard reader.node("either", &findings) != nil else { return nil }
        let written = reader.table("either", &findings)
        let readings = written.compactMap { words, node in
            read(node, &findings).map { QuorumReading(words: words, rule: $0) }
        }
        guard readings.count == written.count else { return nil }
        guard readings.count > 1 else {
            findings.add(
                .readingAlone, at: reader.valueSpan("either") ?? reader.span,
                "'either' has fewer than two readings",
                remedies: [
                    "write every reading with its words before it, or the condition alone"
                ])
            return readings.first?.rule
        }
        return .either(readings)
    }

    private mutating func readWhen(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> QuorumRule? {
        let circumstance = reader.words("if", &findings).flatMap { words in
            phrase(words, &findings) { parser throws(PhraseParser.Stop) in
                try parser.circumstance()
            }
        }
        let then = reader.node("then", &findings).flatMap { read($0, &findings) }
        let otherwise = reader.node("otherwise", &findings).map { read($0, &findings) }
        if reader.has("if"), !reader.has("then") {
            findings.add(
                .keyMissing, at: reader.keySpan("if") ?? reader.span.head,
                "'then' is missing beside 'if'", remedies: ["write 'then: …' with a condition"])
        }
        guard let circumstance, let then else { return nil }
        if let otherwise, otherwise == nil { return nil }
        return .when(circumstance, then: then, otherwise: otherwise ?? nil)
    }

    private mutating func phrase<Result>(
        _ words: Located<String>, _ findings: inout Findings,
        _ parse: (inout PhraseParser) throws(PhraseParser.Stop) -> Result
    ) -> Result? {
        guard var parser = PhraseParser(words, vocabulary, &findings) else { return nil }
        do {
            let result = try parse(&parser)
            names += parser.names
            return result
        } catch {
            for fault in parser.faults { findings.faults.append(fault) }
            return nil
        }
    }
}
