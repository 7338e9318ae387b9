import Diagnostics
import Governance

/// Reads how a house numbers and words its minutes.
func readMinutesStyle(
    _ house: MappingReader, otherwise standard: MinutesStyle, _ findings: inout Findings
) -> MinutesStyle {
    guard let reader = house.mapping("minutes", .minutesStyle, &findings) else { return standard }
    var outcomes = standard.outcomes
    for (name, node) in reader.table("outcomes", &findings) {
        outcomes[name.value] = readWords(node, name.value, &findings)?.value
    }
    let apologies = reader.texts("apologies items", &findings)
    let interests = reader.texts("interests items", &findings)
    return MinutesStyle(
        minutes: readNumbers("minutes", reader, &findings) ?? standard.minutes,
        decisions: readNumbers("decisions", reader, &findings) ?? standard.decisions,
        actions: readNumbers("actions", reader, &findings) ?? standard.actions,
        yearStarts: reader.number("year starts", &findings) ?? standard.yearStarts,
        apologiesItems: apologies.isEmpty ? standard.apologiesItems : apologies,
        interestsItems: interests.isEmpty ? standard.interestsItems : interests,
        outcomes: outcomes,
        words: standard.words.merging(readWordings("words", reader, &findings)) { _, own in own })
}

private func readNumbers(
    _ key: String, _ reader: MappingReader, _ findings: inout Findings
) -> MinutesStyle.Numbers? {
    guard let numbers = reader.mapping(key, .numberStyle, &findings) else { return nil }
    let numbering = numbers.choice("numbering", MinutesStyle.Numbering.self, &findings)
    let format = numbers.wording("format", &findings)
    guard let numbering, let format else { return nil }
    return MinutesStyle.Numbers(numbering: numbering.value, format: format)
}

/// The standard house's, for houses that are silent. Its file is no source of what is built in another
/// house, and its faults are told where it is the house.
func readStandardMinutes(_ files: any PackFiles) -> MinutesStyle {
    var run = ReadingRun(files)
    guard let file = run.loadTemplate("houses/standard/house.yaml"), let node = run.compose(file),
        case .mapping(let pairs, let span) = node,
        let minutes = pairs.first(where: { $0.key.value == "minutes" }),
        let reader = MappingReader(
            .mapping([minutes], span), .house, &run.findings, isLenient: true)
    else { return .none }
    return readMinutesStyle(reader, otherwise: .none, &run.findings)
}
