import Diagnostics
import DocumentTree
import Governance

extension HouseReader {
    @Sendable static func table(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutElement? {
        guard let reader = MappingReader(node, .table, &findings) else { return nil }
        return .table(
            LayoutTable(
                path: reader.texts("each", &findings),
                headings: reader.list("table", &findings, heading),
                caption: reader.wording("caption", &findings),
                source: reader.wording("source", &findings),
                notes: reader.text("notes", &findings),
                fit: choice("fit", fits, reader, &findings) ?? .records,
                role: reader.text("role", &findings),
                otherwise: reader.wording("otherwise", &findings)))
    }

    private static func heading(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutTable.Heading? {
        guard case .mapping(let pairs, _) = node,
            pairs.contains(where: { $0.key.value == "columns" })
        else { return column(node, &findings).map { .column($0) } }
        guard let reader = MappingReader(node, .columnGroup, &findings) else { return nil }
        let columns = reader.list("columns", &findings, column)
        return columns.isEmpty
            ? nil : reader.wording("label", &findings).map { .group($0, columns) }
    }

    private static func column(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> LayoutColumn? {
        guard let reader = MappingReader(node, .tableColumn, &findings) else { return nil }
        let value = cell(reader, &findings)
        let weight = reader.number("weight", &findings)
        let per = reader.text("per", &findings)
        let alignment = choice("align", alignments, reader, &findings)
        let isStub = reader.answer("stub", default: false, &findings)
        let unit = reader.wording("unit", &findings)
        return reader.wording("label", &findings).map {
            LayoutColumn(
                label: $0, value: value, weight: weight, per: per, alignment: alignment ?? .start,
                isStub: isStub, unit: unit)
        }
    }
}
