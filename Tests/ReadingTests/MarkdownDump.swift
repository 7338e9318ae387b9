import Diagnostics
import DocumentTree
import Governance
import Reading

/// A paper's tree in lines, two columns for each level; places only where asked for.
struct MarkdownDump {
    var text = ""

    static func of(_ paper: PaperText) -> String {
        var dump = MarkdownDump()
        dump.blocks(paper.blocks, 0)
        for section in paper.sections { dump.section(section, 0) }
        return dump.text
    }

    private mutating func line(_ words: String, _ depth: Int) {
        text += String(repeating: "  ", count: depth) + words + "\n"
    }

    private mutating func section(_ guarded: GuardedSection, _ depth: Int) {
        let section = guarded.section.examined()
        let mark = guarded.section.isRestricted ? "restricted " : ""
        let name = section.name.map { " #\($0.value)" } ?? ""
        line("\(mark)section \(section.level)\(name) \(Self.inlines(section.title))", depth)
        blocks(section.blocks, depth + 1)
        for inner in section.sections { self.section(inner, depth + 1) }
    }

    private mutating func blocks(_ blocks: [Block], _ depth: Int) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): line("p \(Self.inlines(paragraph.content))", depth)
            case .list(let list):
                line("list \(list.numbering) \(list.format)\(list.tight ? " tight" : "")", depth)
                for item in list.items {
                    line("item\(item.number.map { " \($0)" } ?? "")", depth + 1)
                    self.blocks(item.blocks, depth + 2)
                }
            case .table(let table): self.table(table, depth)
            case .figure(let figure):
                line(
                    "figure \(figure.file?.value ?? "-") '\(figure.alternative)' "
                        + Self.inlines(figure.caption), depth)
            case .quotation(let inner):
                line("quotation", depth)
                self.blocks(inner, depth + 1)
            case .preformatted(let words, _):
                line("pre \(words.replacing("\n", with: "⏎"))", depth)
            case .rule: line("rule", depth)
            case .label(let words): line("label \(Self.inlines(words))", depth)
            case .generated(let part):
                line(
                    "part \(part.layout.value) of \(part.strategy?.value ?? "-")"
                        + part.options.map { option in
                            " \(option.key.value)=\(option.values.map(\.value).joined(separator: "+"))"
                        }.joined(), depth)
            }
        }
    }

    private mutating func table(_ table: Table, _ depth: Int) {
        let columns = table.columns.map { column in
            "\(column.alignment)" + (column.weight.map { " \($0)*" } ?? "")
                + (column.isStub ? " stub" : "") + (column.unit.map { " in \($0)" } ?? "")
        }
        line("table [\(columns.joined(separator: ", "))] \(Self.inlines(table.caption))", depth)
        if table.fit != .records { line("fit \(table.fit)", depth + 1) }
        for note in table.notes { line("note \(Self.inlines(note))", depth + 1) }
        if !table.source.isEmpty { line("source \(Self.inlines(table.source))", depth + 1) }
        for (name, rows) in [("head", table.head), ("row", table.body)] {
            for row in rows {
                line(name, depth + 1)
                for cell in row.cells {
                    let spans =
                        (cell.columnSpan > 1 ? " across \(cell.columnSpan)" : "")
                        + (cell.rowSpan > 1 ? " down \(cell.rowSpan)" : "")
                        + (cell.isHead ? " head" : "")
                    line("cell\(spans)", depth + 2)
                    blocks(cell.blocks, depth + 3)
                }
            }
        }
    }

    static func inlines(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let words): words
            case .emphasis(let inner): "_\(Self.inlines(inner))_"
            case .strong(let inner): "*\(Self.inlines(inner))*"
            case .struckOut(let inner): "~\(Self.inlines(inner))~"
            case .code(let words): "`\(words)`"
            case .link(let address, let inner): "[\(Self.inlines(inner))](\(address))"
            case .reference(let target, let words): "<\(words) → \(target)>"
            case .footnote(let blocks): "^(\(Self.footnote(blocks)))"
            case .lineBreak: "⏎"
            case .pageRange: "?"
            case .spark(let spark): spark.characters
            }
        }.joined()
    }

    private static func footnote(_ blocks: [Block]) -> String {
        var dump = MarkdownDump()
        dump.blocks(blocks, 0)
        return dump.text.split(separator: "\n").joined(separator: "; ")
    }
}

/// One paper read for a test: the tree, the faults in short lines and the table of sources.
struct MarkdownReading {
    let paper: PaperText
    let sources: SourceTable
    let faults: [Diagnostic]
    let id: SourceID

    typealias Read = (
        SourceID, Int, String, [String: [String]], inout SourceTable,
        (Located<String>) -> SourceID?,
        inout FaultList
    ) -> PaperText

    static let references = [
        "appendix": ["appendix", "appendices"], "paragraph": ["paragraph", "paragraphs", "para"],
        "item": ["item", "items"],
    ]

    init(
        _ text: String, name: String = "paper.md", files: [String: String] = [:],
        from offset: Int = 0,
        _ read: Read = {
            readPaper($0, from: $1, in: $2, references: $3, sources: &$4, embed: $5, faults: &$6)
        }
    ) {
        self.init(Array(text.utf8), name: name, files: files, from: offset, read)
    }

    init(
        _ bytes: [UInt8], name: String = "paper.md", files: [String: String] = [:],
        from offset: Int = 0, _ read: Read
    ) {
        var sources = SourceTable()
        var faults = FaultList()
        id = sources.add(SourceFile(path: name, bytes: bytes))
        var loaded: [String: SourceID] = [:]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            loaded[name] = sources.add(SourceFile(path: name, bytes: Array(text.utf8)))
        }
        let known = loaded
        paper = read(id, offset, "folder", Self.references, &sources, { known[$0.value] }, &faults)
        self.sources = sources
        self.faults = faults.kept
    }

    var tree: String { MarkdownDump.of(paper) }

    /// `3:5 raw-html`, in the order they are told; warnings end in `?`.
    var told: [String] {
        faults.ordered(in: sources).map { fault in
            let (line, column) = sources[fault.span.source].position(at: Int(fault.span.start))
            let file = fault.span.source == id ? "" : sources[fault.span.source].path + ":"
            return "\(file)\(line):\(column) \(fault.code)\(fault.severity == .warning ? "?" : "")"
        }
    }

    /// The words the given span covers.
    func words(_ span: Span) -> String { sources[span.source].text(in: span.range) }

    /// Everything of the paper that is withheld.
    var withheld: [String] { sources[id].withheld.map { sources[id].text(in: $0) } }
}
