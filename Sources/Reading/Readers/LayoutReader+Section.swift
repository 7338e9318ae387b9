import Diagnostics
import DocumentTree
import Governance

extension HouseReader {
    @Sendable static func section(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        MappingReader(node, .section, &findings)?.node("section", &findings)
            .flatMap { sectionRule($0, &findings) }.map { .section($0) }
    }

    @Sendable static func others(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .layoutOthers, &findings) else { return nil }
        let numbering = reader.choice("others", SectionRule.Numbering.self, &findings)
        return .others(
            SectionRule(
                id: "", title: "", aliases: [], required: false,
                numbering: numbering?.value ?? .none, numbers: numbers(reader, &findings),
                parts: [], otherwise: nil, neededFor: []))
    }

    private static func sectionRule(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> SectionRule? {
        guard let reader = MappingReader(node, .sectionRule, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.text("title", &findings)
        let numbering = reader.choice("numbering", SectionRule.Numbering.self, &findings)
        let rule = SectionRule(
            id: id?.value ?? "", title: title ?? id?.value ?? "",
            aliases: reader.texts("aliases", &findings),
            required: reader.answer("required", default: false, &findings),
            numbering: numbering?.value ?? .none, numbers: numbers(reader, &findings),
            parts: reader.list("parts", &findings) { sectionRule($0, &$1) },
            otherwise: reader.text("otherwise", &findings),
            neededFor: readPurposes(reader, &findings))
        return id == nil ? nil : rule
    }

    private static func numbers(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> SectionRule.Numbers {
        SectionRule.Numbers(
            style: choice("numbered", styles, reader, &findings) ?? .lowerRoman,
            format: reader.text("format", &findings),
            depth: reader.number("depth", &findings) ?? 3)
    }

    private static func readPurposes(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> [String] {
        reader.list("needed for", &findings) { node, findings in
            readWords(node, "purpose", &findings).flatMap {
                readChoice($0, "purpose", Purpose.Kind.self, &findings)?.value.rawValue
            }
        }
    }
}
