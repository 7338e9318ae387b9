import Diagnostics
import Governance

func readWords(
    _ node: YAMLNode, _ key: String, _ findings: inout Findings
) -> Located<String>? {
    if case .scalar(let words, _, let span) = node { return Located(words, span) }
    findings.add(
        .typeWrong, at: node.span, "'\(word: key)' must be words",
        remedies: ["write words after the ':', between quotation marks if they have ': ' in them"])
    return nil
}

/// An id: `a-z`, `0-9` and hyphens.
func readID(_ node: YAMLNode, _ key: String, _ findings: inout Findings) -> Located<String>? {
    guard case .scalar(let words, _, let span) = node else {
        findings.add(.typeWrong, at: node.span, "'\(word: key)' must be an id")
        return nil
    }
    guard words.isID else {
        findings.add(
            .idMalformed, at: span,
            "\(quote: words) is not an id; ids have only a-z, 0-9 and hyphens",
            remedies: ["write an id such as 'head-of-finance'"])
        return nil
    }
    return Located(words, span)
}

func readChoice<Choice: RawRepresentable & CaseIterable>(
    _ words: Located<String>, _ key: String, _ type: Choice.Type, _ findings: inout Findings
) -> Located<Choice>? where Choice.RawValue == String {
    if let choice = Choice(rawValue: words.value) { return Located(choice, words.span) }
    let known = Choice.allCases.map(\.rawValue)
    var remedies: [Message] = []
    if let near = nearMiss(of: words.value, among: known) {
        remedies.append("did you mean '\(word: near)'?")
    }
    findings.add(
        .choiceUnknown, at: words.span,
        "\(quote: words) is no \(word: key); expected \(word: inWords(known))",
        remedies: remedies)
    return nil
}

/// `a, b or c`.
func inWords(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}

func readWording(_ words: Located<String>, _ findings: inout Findings) -> Wording? {
    if let wording = Wording(parsing: words.value) { return wording }
    findings.add(
        .wordingMalformed, at: words.span,
        "\(quote: words) has a bracket or '**' without its partner",
        remedies: ["close it, or write '\\' before it when it is meant to be printed"])
    return nil
}

/// `5 working days`, `1 clear day`.
func readPeriod(_ node: YAMLNode, _ findings: inout Findings) -> Located<NoticePeriod>? {
    if case .scalar(let words, _, let span) = node,
        let space = words.utf8.firstIndex(of: UInt8(ascii: " ")),
        let count = Int(words[..<space])
    {
        guard (0...1000).contains(count) else {
            findings.add(
                .periodMalformed, at: span,
                "\(count) is out of range; a period is of 0 to 1000 days",
                remedies: ["write, for example, '5 clear working days'"])
            return nil
        }
        var unit = String(words[words.utf8.index(after: space)...])
        if unit == "day" || unit.hasSuffix(" day") { unit += "s" }
        if let counting = NoticePeriod.Counting(rawValue: unit) {
            return Located(NoticePeriod(count, counting), span)
        }
    }
    let units = inWords(NoticePeriod.Counting.allCases.map(\.rawValue))
    findings.add(
        .periodMalformed, at: node.span,
        "not a number of days; expected a number and one of \(word: units)",
        remedies: ["write, for example, '5 clear working days'"])
    return nil
}

/// A value kept as written.
func readPlainValue(_ node: YAMLNode) -> Located<PlainValue> {
    switch node {
    case .scalar(let words, _, let span): Located(.words(words), span)
    case .sequence(let nodes, let span): Located(.list(nodes.map(readPlainValue)), span)
    case .mapping(let pairs, let span):
        Located(.mapping(pairs.map { ($0.key, readPlainValue($0.value)) }), span)
    }
}

extension YAMLNode {
    /// `yes`, `no`, `true` or `false`; `nil` for anything else.
    var answer: Bool? {
        guard case .scalar(let words, _, _) = self else { return nil }
        return switch words.lowercased() {
        case "yes", "true": true
        case "no", "false": false
        default: nil
        }
    }
}

extension String {
    /// One or more of `a-z`, `0-9` and hyphens.
    var isID: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}
