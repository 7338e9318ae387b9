import Diagnostics
import DocumentTree
import Governance

/// Reads the elements of a layout.
enum HouseReader {
    /// How a list may be numbered, by its word.
    static let numberings: [(word: String, value: LayoutList.Numbering)] = [
        ("bullets", .bullets), ("decimal", .decimal), ("lower roman", .lowerRoman),
        ("letters", .lowerLetters), ("upper letters", .upperLetters), ("published", .published),
    ]
    /// The numerals of recommendations, by their word.
    static let styles: [(word: String, value: List.Numbering)] = [
        ("decimal", .decimal), ("lower roman", .lowerRoman), ("letters", .lowerLetter),
        ("upper letters", .upperLetter),
    ]
    static let alignments: [(word: String, value: Table.Alignment)] = [
        ("start", .start), ("centre", .centre), ("end", .end), ("decimal", .decimal),
    ]
    static let fits: [(word: String, value: Table.Fit)] = [
        ("records", .records), ("turned", .turned), ("split", .split),
    ]

    /// The elements under a key, those that could not be read left out.
    static func layout(
        _ reader: MappingReader, _ key: String, _ findings: inout Findings
    ) -> [LayoutElement] {
        reader.list(key, &findings, element)
    }

    /// The key that says what an element is, and how each is read. `label`, `if` and `each` come last: other
    /// elements have a `label` or an `each` of their own.
    private static let kinds:
        [(key: String, read: @Sendable (YAMLNode, inout Findings) -> LayoutElement?)] = [
            ("line", line), ("blocks", blocks), ("grid", grid), ("table", table), ("list", list),
            ("section", section), ("others", others), ("group", group), ("sheet", sheet),
            ("label", label), ("if", present), ("unless", unless), ("each", each),
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
        let otherwise = layout(reader, "otherwise", &findings)
        return reader.text("if", &findings).map { .present($0, inner, otherwise: otherwise) }
    }

    @Sendable private static func unless(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .unless, &findings) else { return nil }
        let inner = layout(reader, "do", &findings)
        return reader.text("unless", &findings).map { .present($0, [], otherwise: inner) }
    }

    @Sendable private static func blocks(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        MappingReader(node, .layoutBlocks, &findings)?.text("blocks", &findings)
            .map { .blocks($0) }
    }

    @Sendable private static func grid(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .grid, &findings) else { return nil }
        let rows = reader.list("grid", &findings) { node, findings -> GridRow? in
            guard let row = MappingReader(node, .gridRow, &findings) else { return nil }
            let value = cell(row, &findings)
            let isWide = row.answer("wide", default: false, &findings)
            return row.wording("label", &findings)
                .map { GridRow(label: $0, value: value, isWide: isWide) }
        }
        let pairs = reader.number("columns", &findings) ?? 1
        return .grid(rows, pairs: pairs, role: reader.text("role", &findings))
    }

    /// `value: words` for one line, or `do:` and elements.
    static func cell(_ reader: MappingReader, _ findings: inout Findings) -> [LayoutElement] {
        let line = reader.wording("value", &findings).map { LayoutElement.line($0, role: nil) }
        return (line.map { [$0] } ?? []) + layout(reader, "do", &findings)
    }

    @Sendable private static func list(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .list, &findings) else { return nil }
        let numbering = choice("numbered", numberings, reader, &findings)
        let format = reader.text("format", &findings)
        let inner = layout(reader, "do", &findings)
        let otherwise = reader.wording("otherwise", &findings)
        return reader.text("list", &findings)
            .map {
                .list(
                    LayoutList(
                        each: $0, numbering: numbering ?? .bullets, format: format ?? "%.",
                        inner: inner, otherwise: otherwise))
            }
    }

    /// One of some words of the format, as what it stands for.
    static func choice<Value>(
        _ key: String, _ choices: [(word: String, value: Value)], _ reader: MappingReader,
        _ findings: inout Findings
    ) -> Value? {
        guard let words = reader.words(key, &findings) else { return nil }
        if let known = choices.first(where: { $0.word == words.value }) { return known.value }
        findings.add(
            .choiceUnknown, at: words.span,
            "\(quote: words) is not known to '\(word: key)'; expected \(word: inWords(choices.map(\.word)))"
        )
        return nil
    }

    @Sendable private static func sheet(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .layoutSheet, &findings) else { return nil }
        let label = reader.wording("label", &findings)
        let orientation = reader.choice("orientation", Sheet.Orientation.self, &findings)
        let inner = layout(reader, "do", &findings)
        return reader.wording("sheet", &findings).map {
            .sheet(
                LayoutSheet(
                    title: $0, label: label, orientation: orientation?.value ?? .landscape,
                    inner: inner))
        }
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
}
