import Diagnostics
import Governance

/// Reads the elements of a house's layout.
enum HouseReader {
    /// How a list may be numbered, by its word.
    static let numberings: [(word: String, value: LayoutNumbering)] = [
        ("bullets", .bullets), ("decimal", .decimal), ("lower roman", .lowerRoman),
        ("published", .published),
    ]

    /// The elements under a key, those that could not be read left out.
    static func layout(
        _ reader: MappingReader, _ key: String, _ findings: inout Findings
    ) -> [LayoutElement] {
        reader.list(key, &findings, element)
    }

    /// The key that says what an element is, and how each is read. `each` and `if` come last: other
    /// elements have an `each` of their own.
    private static let kinds:
        [(key: String, read: @Sendable (YAMLNode, inout Findings) -> LayoutElement?)] = [
            ("line", line), ("label", label), ("grid", grid), ("table", table), ("list", list),
            ("section", section), ("group", group), ("if", present), ("each", each),
        ]

    @Sendable private static func element(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        if case .mapping(let pairs, _) = node,
            let kind = kinds.first(where: { kind in pairs.contains { $0.key.value == kind.key } })
        {
            return kind.read(node, &findings)
        }
        var remedies: [Message] = []
        if case .mapping(let pairs, _) = node, let key = pairs.first?.key,
            let near = nearMiss(of: key.value, among: kinds.map(\.key))
        {
            remedies = ["did you mean '\(word: near)'?"]
        }
        findings.add(
            .layoutUnknown, at: node.span,
            "not an element of a layout; expected \(word: inWords(kinds.map(\.key)))",
            remedies: remedies)
        return nil
    }

    @Sendable private static func line(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .line, &findings) else { return nil }
        let role = reader.text("role", &findings)
        return reader.wording("line", &findings).map { .line($0, role: role) }
    }

    @Sendable private static func label(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        MappingReader(node, .label, &findings)?.wording("label", &findings).map { .label($0) }
    }

    @Sendable private static func each(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .each, &findings) else { return nil }
        let inner = layout(reader, "do", &findings)
        return reader.text("each", &findings).map { .each($0, inner) }
    }

    @Sendable private static func present(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .present, &findings) else { return nil }
        let inner = layout(reader, "do", &findings)
        return reader.text("if", &findings).map { .present($0, inner) }
    }

    @Sendable private static func grid(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .grid, &findings) else { return nil }
        let rows = reader.list("grid", &findings) { node, findings -> GridRow? in
            guard let row = MappingReader(node, .gridRow, &findings) else { return nil }
            let value = cell(row, &findings)
            return row.wording("label", &findings).map { GridRow(label: $0, value: value) }
        }
        return .grid(rows, role: reader.text("role", &findings))
    }

    @Sendable private static func table(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .table, &findings) else { return nil }
        let columns = reader.list("table", &findings) { node, findings -> LayoutColumn? in
            guard let column = MappingReader(node, .tableColumn, &findings) else { return nil }
            let value = cell(column, &findings)
            let weight = column.number("weight", &findings)
            return column.wording("label", &findings)
                .map { LayoutColumn(label: $0, value: value, weight: weight) }
        }
        return .table(
            each: reader.text("each", &findings), columns: columns,
            role: reader.text("role", &findings))
    }

    /// `value: words` for one line, or `do:` and elements.
    private static func cell(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> [LayoutElement] {
        let line = reader.wording("value", &findings).map { LayoutElement.line($0, role: nil) }
        return (line.map { [$0] } ?? []) + layout(reader, "do", &findings)
    }

    @Sendable private static func list(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .list, &findings) else { return nil }
        var numbering = LayoutNumbering.bullets
        if let words = reader.words("numbered", &findings) {
            if let known = numberings.first(where: { $0.word == words.value }) {
                numbering = known.value
            } else {
                findings.add(
                    .choiceUnknown, at: words.span,
                    "\(quote: words) is no numbering; expected \(word: inWords(numberings.map(\.word)))"
                )
            }
        }
        let inner = layout(reader, "do", &findings)
        let otherwise = reader.wording("otherwise", &findings)
        return reader.text("list", &findings)
            .map { .list(each: $0, numbering: numbering, inner, otherwise: otherwise) }
    }

    @Sendable private static func group(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .group, &findings) else { return nil }
        var role = reader.text("role", &findings)
        let inner = layout(reader, "do", &findings)
        guard let title = reader.node("group", &findings) else { return nil }
        if case .mapping = title {
            guard let heading = MappingReader(title, .groupTitle, &findings) else { return nil }
            role = heading.text("role", &findings) ?? role
            return heading.wording("title", &findings).map { .group(title: $0, role: role, inner) }
        }
        return readWords(title, "group", &findings).flatMap { readWording($0, &findings) }
            .map { .group(title: $0, role: role, inner) }
    }

    @Sendable private static func section(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        MappingReader(node, .section, &findings)?.node("section", &findings)
            .flatMap { sectionRule($0, &findings) }.map { .section($0) }
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
            numbering: numbering?.value ?? .none,
            parts: reader.list("parts", &findings) { sectionRule($0, &$1) },
            otherwise: reader.text("otherwise", &findings),
            neededFor: readPurposes(reader, &findings))
        return id == nil ? nil : rule
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
