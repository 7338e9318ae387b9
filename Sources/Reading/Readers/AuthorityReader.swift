import Diagnostics
import Governance

/// Reads `authority.yaml`; `nil` when it is not there or not readable.
func readAuthority(_ run: inout ReadingRun) -> Authority? {
    let file = run.load("authority.yaml")
    guard let node = run.compose(file),
        let reader = MappingReader(node, .authority, &run.findings)
    else { return nil }
    return Authority(
        name: reader.name("name", &run.findings) ?? Located("", reader.span),
        house: reader.id("house", &run.findings),
        regime: reader.id("regime", &run.findings),
        language: reader.text("language", &run.findings) ?? "en-GB",
        calendar: reader.id("calendar", &run.findings),
        zone: readZone(reader, &run) ?? "Europe/London",
        notice: readClockRules(reader, &run.findings),
        daysOff: reader.list("non-counting days", &run.findings, readDaysOff),
        organisations: reader.list("organisations", &run.findings, readOrganisation),
        span: file.head)
}

private func readOrganisation(_ node: YAMLNode, _ findings: inout Findings) -> Organisation? {
    guard let reader = MappingReader(node, .organisation, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let name = reader.name("name", &findings)
    let short = reader.text("short", &findings)
    let formerly = reader.texts("formerly", &findings)
    let succeeds = reader.id("succeeds", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    guard let id else { return nil }
    return Organisation(
        id: id, name: name ?? id, short: short, formerly: formerly, succeeds: succeeds,
        from: from, until: until)
}
