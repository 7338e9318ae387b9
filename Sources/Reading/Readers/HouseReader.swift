import Diagnostics
import Governance

/// Reads `templates/houses/<id>/house.yaml`; `nil` when it cannot be understood.
func readHouse(_ id: String, _ file: LoadedFile, _ run: inout ReadingRun) -> House? {
    guard let node = run.compose(file),
        let reader = MappingReader(node, .house, &run.findings)
    else { return nil }
    // For those who keep the template; nothing prints it.
    _ = reader.text("source", &run.findings)
    let front = reader.mapping("front sheet", .frontSheet, &run.findings)
    let report = reader.mapping("report", .reportLayout, &run.findings)
    let dates = readWordings("dates", reader, &run.findings)
    let fields = reader.list("report fields", &run.findings, readFieldRule)
    for (part, isReport) in [(front, false), (report, true)] {
        guard let node = part?.node("layout", &run.findings) else { continue }
        LayoutNames(dates: dates.keys.sorted(), fields: fields, isReport: isReport)
            .check(node, &run.findings)
    }
    return House(
        id: id, name: reader.text("name", &run.findings) ?? id,
        language: reader.text("language", &run.findings) ?? "en-GB",
        dates: dates,
        time: reader.wording("time", &run.findings) ?? Wording(parts: []),
        months: readNames("months", count: 12, reader, &run.findings),
        weekdays: readNames("weekdays", count: 7, reader, &run.findings),
        ordinals: readNames("ordinals", count: 31, reader, &run.findings),
        words: readWordings("words", reader, &run.findings),
        purposes: readTexts("purposes", reader, &run.findings),
        links: reader.choice("links", House.Links.self, &run.findings)?.value ?? .notes,
        standingItems: reader.list("standing items", &run.findings, readStandingItem),
        frontSheet: front.map { HouseReader.layout($0, "layout", &run.findings) } ?? [],
        frontSheetTitle: front?.wording("title", &run.findings) ?? Wording(parts: []),
        reportFields: fields,
        report: report.map { HouseReader.layout($0, "layout", &run.findings) } ?? [],
        referenceWords: readReferences(reader, &run.findings), span: file.head,
        supplementSheet: readSupplementSheet(reader, &run.findings))
}

private func readSupplementSheet(
    _ reader: MappingReader, _ findings: inout Findings
) -> SupplementSheet? {
    guard let sheet = reader.mapping("supplement sheet", .supplementSheet, &findings) else {
        return nil
    }
    return SupplementSheet(
        title: sheet.wording("title", &findings) ?? Wording(parts: []),
        pages: sheet.choice("pages", SupplementSheet.Pages.self, &findings)?.value ?? .continue,
        layout: HouseReader.layout(sheet, "layout", &findings))
}

func readWordings(
    _ key: String, _ reader: MappingReader, _ findings: inout Findings
) -> [String: Wording] {
    var wordings: [String: Wording] = [:]
    for (name, node) in reader.table(key, &findings) {
        guard let words = readWords(node, name.value, &findings) else { continue }
        wordings[name.value] = readWording(words, &findings)
    }
    return wordings
}

private func readTexts(
    _ key: String, _ reader: MappingReader, _ findings: inout Findings
) -> [String: String] {
    var texts: [String: String] = [:]
    for (name, node) in reader.table(key, &findings) {
        texts[name.value] = readWords(node, name.value, &findings)?.value
    }
    return texts
}

/// A list of which no entry may be missing: the twelve months.
private func readNames(
    _ key: String, count: Int, _ reader: MappingReader, _ findings: inout Findings
) -> [String] {
    let names = reader.texts(key, &findings)
    if let span = reader.keySpan(key), names.count != count {
        findings.add(
            .numberOutOfRange, at: span,
            "'\(word: key)' has \(names.count) entries; expected \(count)")
    }
    return names
}

private func readStandingItem(_ node: YAMLNode, _ findings: inout Findings) -> StandingItem? {
    guard let reader = MappingReader(node, .houseStandingItem, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.text("title", &findings)
    let text = reader.text("text", &findings)
    let isClosing = reader.answer("closing", default: false, &findings)
    return id.map {
        StandingItem(
            id: $0, title: title ?? $0.value, text: text, leads: [], isClosing: isClosing)
    }
}

private func readFieldRule(_ node: YAMLNode, _ findings: inout Findings) -> FieldRule? {
    guard let reader = MappingReader(node, .reportField, &findings) else { return nil }
    let fields = reader.list("fields", &findings, readFieldRule)
    let total = reader.words("total", &findings)
    if let total, !fields.contains(where: { $0.key == total.value && $0.kind == .amount }) {
        findings.add(
            .choiceUnknown, at: total.span,
            "\(quote: total) is not the key of an amount among 'fields'",
            remedies: ["give it the type 'amount', or name another key"])
    }
    let key = reader.text("key", &findings)
    let kind = reader.choice("type", FieldRule.Kind.self, &findings)
    let required = reader.answer("required", default: false, &findings)
    let meaning = reader.text("meaning", &findings)
    let example = reader.text("example", &findings)
    guard let key, let kind else { return nil }
    return FieldRule(
        key: key, kind: kind.value, required: required, meaning: meaning ?? "", example: example,
        fields: fields, total: total?.value)
}

private func readReferences(
    _ reader: MappingReader, _ findings: inout Findings
) -> [String: [String]] {
    guard let references = reader.mapping("references", .references, &findings) else { return [:] }
    return [
        "appendix": references.texts("appendix", &findings),
        "paragraph": references.texts("paragraph", &findings),
        "item": references.texts("item", &findings),
    ]
}
