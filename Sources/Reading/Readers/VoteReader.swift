import Diagnostics
import Governance

func readVote(_ node: YAMLNode, _ findings: inout Findings) -> Vote? {
    guard let reader = MappingReader(node, .vote, &findings) else { return nil }
    let motion = reader.text("motion", &findings)
    let majority = reader.words("majority", &findings).flatMap { readMajority($0, &findings) }
    let votesFor = readVoters("for", reader, &findings)
    let against = readVoters("against", reader, &findings)
    let abstained = readVoters("abstained", reader, &findings)
    let casting = reader.words("casting vote", &findings).flatMap { word -> Located<Bool>? in
        readChoice(word, "casting vote", Side.self, &findings).map {
            Located($0.value == .votesFor, $0.span)
        }
    }
    let dissent = reader.list("dissent", &findings) { readID($0, "person", &$1) }
    return reader.words("item", &findings).map {
        Vote(
            item: $0, motion: motion, majority: majority, votesFor: votesFor, against: against,
            abstained: abstained, castingVote: casting, dissent: dissent, span: reader.span)
    }
}

private enum Side: String, CaseIterable {
    case votesFor = "for"
    case against
}

func readVotingRule(_ reader: MappingReader, _ findings: inout Findings) -> VotingRule {
    let majority = reader.words("majority", &findings).flatMap { readMajority($0, &findings) }
    return VotingRule(
        majority: majority ?? .simple, castingVote: reader.words("casting vote", &findings))
}

private func readVoters(
    _ key: String, _ reader: MappingReader, _ findings: inout Findings
) -> Vote.Voters {
    guard let node = reader.node(key, &findings) else { return .number(0) }
    guard case .scalar(let words, _, let span) = node else {
        return .named(reader.list(key, &findings) { readID($0, "person", &$1) })
    }
    if let number = Int(words), (0...100_000).contains(number) { return .number(number) }
    findings.add(
        .numberOutOfRange, at: span,
        "'\(word: key)' must be a number of votes or a list of people")
    return .number(0)
}

/// `simple`, or a share of a number: `2/3 of votes cast`, `more than 1/2 of all members`.
func readMajority(_ words: Located<String>, _ findings: inout Findings) -> Majority? {
    var text = words.value.lowercased()
    if text == "simple" { return .simple }
    if text == "unanimous" { return Majority(1, 1, .atLeast, of: .votesCast) }
    var comparison = Comparison.atLeast
    for candidate in [Comparison.atLeast, .moreThan] where text.hasPrefix(candidate.rawValue + " ")
    {
        comparison = candidate
        text.removeFirst(candidate.rawValue.utf8.count + 1)
    }
    let parts = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 2).map {
        String(Substring($0))
    }
    if parts.count == 3, parts[1] == "of", let base = Majority.Base(rawValue: parts[2]) {
        let share = parts[0].utf8.split(separator: UInt8(ascii: "/")).compactMap(wholeNumber)
        if share.count == 2, share[0] > 0, share[0] <= share[1], share[1] <= 1000 {
            return Majority(share[0], share[1], comparison, of: base)
        }
    }
    findings.add(
        .majorityMalformed, at: words.span, "\(quote: words.value) is not a majority",
        remedies: [
            "write 'simple', 'unanimous', or a share: '2/3 of votes cast', 'more than 1/2 of members present', 'more than 1/2 of all members'"
        ])
    return nil
}
