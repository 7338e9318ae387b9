import Diagnostics
import Governance

/// Reads `quorum:` of terms of reference: a condition, or a mapping of the condition and what goes
/// with it. `nil` when the condition could not be read, which is told.
func readQuorum(_ node: YAMLNode, _ seats: [Seat], _ findings: inout Findings) -> Quorum? {
    var conditions = ConditionReader(QuorumVocabulary(seats))
    guard case .mapping = node else {
        let rule = conditions.read(node, &findings)
        return rule.map {
            Quorum(
                rule: $0, toVote: nil, counting: Counting(), undefined: [], tested: .throughout,
                waitingMinutes: 0, consequence: nil, adjourned: nil, source: nil,
                names: conditions.names, span: node.span)
        }
    }
    guard let reader = MappingReader(node, .quorum, &findings) else { return nil }
    let rule = conditions.readKeys(of: reader, &findings)
    let toVote = reader.node("to vote", &findings).flatMap { conditions.read($0, &findings) }
    let counting = reader.mapping("counting", .counting, &findings)
        .map { readCounting($0, &findings) }
    let tested = reader.choice("tested", Quorum.Tested.self, &findings)
    let waiting = reader.words("waiting", &findings).flatMap { readWaiting($0, &findings) }
    let consequence = reader.choice("without", Quorum.Consequence.self, &findings)
    let adjourned = reader.mapping("adjourned meeting", .adjournedMeeting, &findings)
        .map { readAdjournedMeeting($0, &conditions, &findings) }
    let undefined = reader.table("undefined", &findings).compactMap { subject, words in
        readWords(words, "undefined", &findings).map { (subject: subject, words: $0) }
    }
    let source = reader.text("source", &findings)
    guard let rule else { return nil }
    return Quorum(
        rule: rule, toVote: toVote, counting: counting ?? Counting(), undefined: undefined,
        tested: tested?.value ?? .throughout, waitingMinutes: waiting ?? 0,
        consequence: consequence, adjourned: adjourned, source: source, names: conditions.names,
        span: reader.span)
}

private func readAdjournedMeeting(
    _ reader: MappingReader, _ conditions: inout ConditionReader, _ findings: inout Findings
) -> Quorum.AdjournedMeeting {
    Quorum.AdjournedMeeting(
        held: reader.text("held", &findings),
        rule: reader.node("rule", &findings).flatMap { conditions.read($0, &findings) },
        thosePresentSuffice: reader.answer("those present suffice", default: false, &findings))
}

private func readCounting(_ reader: MappingReader, _ findings: inout Findings) -> Counting {
    let standard = Counting()
    func answer(_ key: String, _ value: Counting.Answer) -> Counting.Answer {
        reader.node(key, &findings).flatMap { readAnswer($0, key, &findings) } ?? value
    }
    return Counting(
        remote: reader.node("remote", &findings)
            .flatMap { readRemote($0, &findings) } ?? standard.remote,
        substitutes: answer("substitutes", standard.substitutes),
        representatives: answer("representatives", standard.representatives),
        proxies: answer("proxies", standard.proxies),
        interested: answer("interested", standard.interested),
        nonVoting: answer("non-voting", standard.nonVoting),
        successors: answer("successors", standard.successors),
        categories: reader.others.compactMap { category, node in
            readAnswer(node, category.value, &findings).map { (category: category, answer: $0) }
        })
}

/// `yes`, `no` or `unclear`.
private func readAnswer(
    _ node: YAMLNode, _ key: String, _ findings: inout Findings
) -> Counting.Answer? {
    if let answer = node.answer { return answer ? .yes : .no }
    return readWords(node, key, &findings)
        .flatMap { readChoice($0, key, Counting.Answer.self, &findings)?.value }
}

private func readRemote(_ node: YAMLNode, _ findings: inout Findings) -> Counting.Remote? {
    if let answer = node.answer { return answer ? .yes : .no }
    return readWords(node, "remote", &findings)
        .flatMap { readChoice($0, "remote", Counting.Remote.self, &findings)?.value }
}

/// `30 minutes`, `1 hour`: in minutes, at most a day.
private func readWaiting(_ words: Located<String>, _ findings: inout Findings) -> Int? {
    let parts = words.value.lowercased().utf8.split(separator: UInt8(ascii: " "))
    if parts.count == 2, let number = wholeNumber(parts[0]), number <= 1440 {
        let minutes: Int? =
            switch String(Substring(parts[1])) {
            case "minutes", "minute": number
            case "hours", "hour": number * 60
            default: nil
            }
        if let minutes, minutes <= 1440 { return minutes }
    }
    findings.add(
        .waitingMalformed, at: words.span,
        "\(quote: words.value) is not a time to wait; at most a day",
        remedies: ["write, for example, '30 minutes' or '1 hour'"])
    return nil
}
