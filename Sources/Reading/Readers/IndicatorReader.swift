import Diagnostics
import Governance

/// Reads `indicators.yaml`.
struct IndicatorReader {
    private(set) var markdown: MarkdownValues

    init(_ markdown: MarkdownValues) { self.markdown = markdown }

    mutating func indicators(
        _ keys: MappingReader, _ findings: inout Findings
    ) -> [Indicator] {
        let firstIs = keys.choice("first is", Rank.End.self, &findings)?.value
        var count = 0
        return keys.list("indicators", &findings) { node, findings in
            count += 1
            return indicator(node, isFirst: count == 1, firstIs: firstIs, &findings)
        }
    }

    private mutating func indicator(
        _ node: YAMLNode, isFirst: Bool, firstIs: Rank.End?, _ findings: inout Findings
    ) -> Indicator? {
        guard let reader = MappingReader(node, .indicator, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let end = reader.choice("first is", Rank.End.self, &findings)?.value ?? firstIs
        let indicator = Indicator(
            id: id ?? Located("", reader.span.head), aim: reader.id("aim", &findings),
            area: words("area", of: reader, isFirst, &findings),
            measure: words("measure", of: reader, isFirst, &findings),
            alsoCalled: reader.wordsList("also called", &findings),
            unit: reader.words("unit", &findings), period: reader.text("period", &findings),
            local: reader.figure("local", &findings),
            national: reader.figure("national", &findings),
            comparator: reader.figure("comparator", &findings),
            rank: reader.node("rank", &findings).flatMap {
                readRank($0, firstIs: end, &findings)
            },
            polarity: reader.choice("polarity", Indicator.Polarity.self, &findings)?.value,
            significance: reader.choice("significance", Indicator.Significance.self, &findings)?
                .value,
            significanceWords: reader.text("significance written", &findings),
            baseline: reader.figure("baseline", &findings),
            baselinePeriod: reader.text("baseline period", &findings),
            target: reader.figure("target", &findings),
            targetBy: reader.text("target by", &findings),
            source: reader.cell("source", isFirst: isFirst, &findings) { node, findings in
                markdown.inlines(node, "source", &findings)
            },
            notes: reader.list("notes", &findings) { node, findings in
                markdown.inlines(node, "notes", &findings)
            },
            series: reader.list("series", &findings, readPoint), span: reader.span)
        return id == nil ? nil : indicator
    }

    private func words(
        _ key: String, of reader: MappingReader, _ isFirst: Bool, _ findings: inout Findings
    ) -> Cell<Located<String>> {
        reader.cell(key, isFirst: isFirst, &findings) { readWords($0, key, &$1) }
    }
}

private func readPoint(_ node: YAMLNode, _ findings: inout Findings) -> Indicator.Point? {
    guard let reader = MappingReader(node, .seriesPoint, &findings) else { return nil }
    let local = reader.figure("local", &findings)
    let national = reader.figure("national", &findings)
    return reader.words("period", &findings)
        .map { Indicator.Point(period: $0, local: local, national: national) }
}
