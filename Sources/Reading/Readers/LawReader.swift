import Diagnostics
import Governance

/// Reads `templates/schemes/<id>.yaml`.
func readScheme(_ id: String, _ file: LoadedFile, _ run: inout ReadingRun) -> ExemptionScheme? {
    guard let node = run.compose(file),
        let reader = MappingReader(node, .scheme, &run.findings)
    else { return nil }
    return ExemptionScheme(
        id: id, name: reader.text("name", &run.findings) ?? id,
        source: reader.text("source", &run.findings) ?? "",
        grounds: reader.list("grounds", &run.findings, readGround),
        resolution: readPower(reader, "resolution", &run.findings),
        executiveResolution: readPower(reader, "executive resolution", &run.findings))
}

private func readPower(
    _ scheme: MappingReader, _ key: String, _ findings: inout Findings
) -> String? {
    scheme.mapping(key, .power, &findings).flatMap { power in
        _ = power.text("source", &findings)
        return power.text("words", &findings)
    }
}

private func readGround(
    _ node: YAMLNode, _ findings: inout Findings
) -> ExemptionScheme.Ground? {
    guard let reader = MappingReader(node, .ground, &findings) else { return nil }
    let number = reader.text("number", &findings)
    let words = reader.text("words", &findings)
    let source = reader.text("source", &findings)
    guard let number, let words else { return nil }
    return ExemptionScheme.Ground(number: number, words: words, source: source ?? "")
}

/// Reads `templates/regimes/<id>.yaml`.
func readRegime(_ id: String, _ file: LoadedFile, _ run: inout ReadingRun) -> Regime? {
    guard let node = run.compose(file),
        let reader = MappingReader(node, .regime, &run.findings)
    else { return nil }
    let name = reader.text("name", &run.findings) ?? id
    let source = reader.text("source", &run.findings)
    let quorum = reader.node("quorum", &run.findings).flatMap { readQuorum($0, [], &run.findings) }
    return Regime(
        id: id, name: name, source: source ?? "", quorum: quorum,
        quorumFor: reader.texts("quorum for", &run.findings),
        notice: readClockRules(reader, &run.findings),
        executiveNotice: readClockRules(reader, of: "executive notice", &run.findings))
}
