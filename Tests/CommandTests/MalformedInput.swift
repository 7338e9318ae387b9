import Foundation
import TestSupport
import Testing

/// Something that is in a workspace and should not be.
struct MalformedInput: Sendable, CustomTestStringConvertible {
    let name: String
    /// Some are odd and allowed; then only the bounds are asked for.
    var mustBeTold = true
    /// Is given a small workspace without a fault.
    let write: @Sendable (URL) throws -> Void

    var testDescription: String { name }

    private init(
        _ name: String, mustBeTold: Bool = true, write: @escaping @Sendable (URL) throws -> Void
    ) {
        self.name = name
        self.mustBeTold = mustBeTold
        self.write = write
    }

    /// A file of the workspace with another text.
    private static func text(
        _ name: String, _ path: String, mustBeTold: Bool = true,
        _ text: @escaping @Sendable () -> String
    ) -> MalformedInput {
        MalformedInput(name, mustBeTold: mustBeTold) { workspace in
            try TestSupport.write(text(), to: path, in: workspace)
        }
    }

    private static let agenda = "\(SmallWorkspace.meeting)/agenda.yaml"
    private static let report = "\(SmallWorkspace.item)/report.md"
    private static let table = "\(SmallWorkspace.item)/appendix-1-figures.csv"
    private static let fragment = "\(SmallWorkspace.item)/appendix-2-remarks.xml"
    private static let letter = "\(SmallWorkspace.item)/appendix-3-letter.txt"
    private static let method = "\(SmallWorkspace.item)/appendix-4-method.md"

    static let all: [MalformedInput] =
        entities + nesting + yaml + bytes + lines + ways + emptiness + tables + markdown

    // MARK: XML

    private static let section = "<section xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\">"

    private static func fragment(_ name: String, _ body: String, doctype: String = "")
        -> MalformedInput
    {
        text(name, fragment) {
            "\(doctype)\(section)<title>x</title><para>\(body)</para></section>\n"
        }
    }

    private static let entities: [MalformedInput] = [
        fragment("entity bomb", "&j;", doctype: "<!DOCTYPE section [\(bomb)]>\n"),
        fragment(
            "quadratic entity bomb", String(repeating: "&a;", count: 50_000),
            doctype:
                "<!DOCTYPE section [<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">]>\n"),
        fragment(
            "external entity", "&x;",
            doctype: "<!DOCTYPE section [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"),
        fragment(
            "external parameter entity", "x",
            doctype: "<!DOCTYPE section [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>\n"),
        fragment(
            "external document type", "x",
            doctype: "<!DOCTYPE section SYSTEM \"http://127.0.0.1:9/docbook.dtd\">\n"),
        fragment("unknown entity", "&nbsp;"),
        fragment(
            "inclusion",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"
        ),
        fragment(
            "recursive entity", "&a;",
            doctype: "<!DOCTYPE section [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>\n"),
        text("deep XML", fragment) { String(repeating: "<section>", count: 200_000) },
        text("deep DocBook", fragment) {
            section + String(repeating: "<section><title>x</title>", count: 20_000)
                + String(repeating: "</section>", count: 20_001)
        },
        text("a hundred thousand attributes", fragment) {
            "<section " + (0..<100_000).map { "a\($0)=\"x\"" }.joined(separator: " ") + "/>"
        },
        text("XML of another kind", fragment) { "<html><body><p>x</p></body></html>\n" },
        text("XML in another encoding", fragment) {
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n\(section)<title>x</title></section>\n"
        },
    ]

    private static var bomb: String {
        let names = Array("abcdefghij").map(String.init)
        return zip(names, names.dropFirst()).reduce("<!ENTITY a \"aaaaaaaaaa\">") { text, pair in
            text + "<!ENTITY \(pair.1) \"\(String(repeating: "&\(pair.0);", count: 10))\">"
        }
    }

    // MARK: Depth

    private static let nesting: [MalformedInput] = [
        text("list 10,000 deep in one line", method) {
            String(repeating: "- ", count: 10_000) + "x\n"
        },
        text("ordered list 10,000 deep in one line", method) {
            String(repeating: "1. ", count: 10_000) + "x\n"
        },
        text("list 3,000 deep in many lines", method) {
            (0..<3000).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        },
        MalformedInput("list 10,000 deep in many lines") { workspace in
            try appendPieces(10_000, to: method, in: workspace) {
                String(repeating: "  ", count: $0) + "- x\n"
            }
        },
        text("quotation 10,000 deep", method) { String(repeating: "> ", count: 10_000) + "x\n" },
        text("quotation and list 10,000 deep", method) {
            String(repeating: "> - ", count: 5000) + "x\n"
        },
        text("deep list in a report", report) {
            "---\ntitle: x\n---\n# Summary\n\n" + String(repeating: "- ", count: 10_000) + "x\n"
        },
        text("deep emphasis", method, mustBeTold: false) {
            String(repeating: "*a **a ", count: 20_000) + "\n"
        },
        text("deep brackets", method, mustBeTold: false) {
            String(repeating: "[", count: 100_000) + "\n"
        },
        text("deep links", method, mustBeTold: false) {
            String(repeating: "[a](", count: 50_000) + "\n"
        },
        text("deep images", method, mustBeTold: false) {
            String(repeating: "![", count: 50_000) + "x"
                + String(repeating: "](a.svg)", count: 50_000)
        },
    ]

    // MARK: YAML

    private static let yaml: [MalformedInput] = [
        text("flow lists 100,000 deep", agenda) {
            "items: " + String(repeating: "[", count: 100_000)
        },
        text("flow mappings 100,000 deep", agenda) {
            "items: " + String(repeating: "{a: ", count: 100_000)
        },
        text("closed flow lists 1,000 deep", agenda) {
            "items: " + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
                + "\n"
        },
        text("block lists 10,000 deep", agenda) {
            "items:\n  " + String(repeating: "- ", count: 10_000) + "x\n"
        },
        text("mappings 1,000 deep", agenda) {
            (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        },
        text("deep flow in a heading", method) {
            "# x { restricted: " + String(repeating: "[", count: 50_000) + " }\n"
        },
        text("alias bomb", agenda) {
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + zip("abcdefgh", "bcdefghi").map { old, new in
                    "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ", "))]\n"
                }.joined() + "items: *i\n"
        },
        text("an alias to itself", agenda) { "items: &a [ *a ]\n" },
        text("merge keys", agenda) { "x: &x { date: 2026-03-10 }\n<<: *x\nitems: []\n" },
        text("a tag", agenda) { "board: !!python/object:os.system [x]\nitems: []\n" },
        text("several documents", agenda) { "board: audit\n---\nitems: []\n" },
        text("a million keys", agenda) { (0..<300_000).map { "k\($0): x\n" }.joined() },
        text("the same key 100,000 times", agenda) {
            String(repeating: "date: x\n", count: 100_000)
        },
        text("a hundred thousand items", agenda) {
            "board: audit\ndate: 2026-03-10\nitems:\n"
                + String(repeating: "  - { titel: x }\n", count: 20_000)
        },
        text("a list at the top", "authority.yaml") { "- name: x\n" },
        text("words at the top", "people.yaml") { "nobody\n" },
    ]

    // MARK: Bytes

    private static let bytes: [MalformedInput] = [agenda, report, table, fragment, letter, method]
        .flatMap { path in
            let kind = path.split(separator: "/").last ?? ""
            return [
                damaged("no UTF-8 in \(kind)", path) { $0 + [0xFF, 0xFE, 0x0A] },
                damaged("a surrogate in \(kind)", path) { $0 + [0xED, 0xA0, 0x80, 0x0A] },
                damaged("half a character in \(kind)", path) { $0 + [0xE2, 0x82] },
                damaged("a NUL in \(kind)", path) { $0 + [0, 0x0A] },
                damaged("a byte order mark in \(kind)", path) { [0xEF, 0xBB, 0xBF] + $0 },
                damaged("UTF-16 in \(kind)", path) { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } },
                damaged("CRLF in \(kind)", path) { bytes in
                    bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
                },
            ]
        }

    private static func damaged(
        _ name: String, _ path: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> MalformedInput {
        MalformedInput(name) { workspace in
            let bytes = try Data(contentsOf: workspace.appending(path: path))
            try TestSupport.write(Data(change(Array(bytes))), to: path, in: workspace)
        }
    }

    // MARK: Long lines

    private static let lines: [MalformedInput] = [agenda, report, table, fragment, letter, method]
        .flatMap { path in
            let kind = path.split(separator: "/").last ?? ""
            return [
                MalformedInput("a line of 100 MB in \(kind)") { workspace in
                    try appendPieces(100, to: path, in: workspace) { _ in
                        String(repeating: "x", count: 1 << 20)
                    }
                },
                MalformedInput("a line of 30 MB in \(kind)") { workspace in
                    try appendPieces(30, to: path, in: workspace) { _ in
                        String(repeating: "x", count: 1 << 20)
                    }
                },
            ]
        }

    /// Appends piece by piece, so that this process stays small.
    private static func appendPieces(
        _ count: Int, to path: String, in workspace: URL, _ piece: (Int) -> String
    ) throws {
        let file = try FileHandle(forWritingTo: workspace.appending(path: path))
        defer { try? file.close() }
        try file.seekToEnd()
        for index in 0..<count { try file.write(contentsOf: Data(piece(index).utf8)) }
    }

    // MARK: Ways out

    private static let ways: [MalformedInput] = [
        link("a link as an appendix", method, to: "/etc/passwd"),
        link("a link as a report", report, to: "/etc/passwd"),
        link("a link as an agenda", agenda, to: "/etc/passwd"),
        link("a link as a table", table, to: "/etc/passwd"),
        link("a link to a file of the workspace", method, to: "../../../people.yaml"),
        link("a link as people", "people.yaml", to: "/etc/passwd"),
        link("a link as the boards", "boards", to: "/etc"),
        link("a link as an item's folder", SmallWorkspace.item, to: "/etc"),
        link("a link to nothing", method, to: "nowhere"),
        link("a link to itself", method, to: "appendix-4-method.md"),
        link("an endless file", method, to: "/dev/zero"),
        replaced("papers above", "papers: item-2-budget", "papers: ../../../..", agenda),
        replaced("papers elsewhere", "papers: item-2-budget", "papers: /etc", agenda),
        replaced("a board above", "board: audit", "board: ../../..", agenda),
        replaced("an appendix above", "appendix-4-method.md", "../../../people.yaml", report),
        replaced("an appendix elsewhere", "appendix-4-method.md", "/etc/passwd", report),
        replaced(
            "a figure above", "Figures are counted.", "![x](../../../../../etc/passwd)", method),
        replaced("a table above", "Figures are counted.", "![x](../../../x.csv)", method),
        replaced("a table elsewhere", "Figures are counted.", "![x](/etc/passwd.csv)", method),
        replaced("a figure by address", "Figures are counted.", "![x](file:///etc/passwd)", method),
        replaced("a house above", "house: standard", "house: ../../standard", "authority.yaml"),
        MalformedInput("a pipe as an agenda") { try replaceByPipe(agenda, in: $0) },
        MalformedInput("a pipe as a report") { try replaceByPipe(report, in: $0) },
        MalformedInput("a pipe as an appendix") { try replaceByPipe(method, in: $0) },
        MalformedInput("a pipe as the authority") { try replaceByPipe("authority.yaml", in: $0) },
        MalformedInput("a folder as a report") { try replaceByFolder(report, in: $0) },
        MalformedInput("a folder as an agenda") { try replaceByFolder(agenda, in: $0) },
        MalformedInput("a folder as an appendix") { try replaceByFolder(table, in: $0) },
    ]

    private static func link(_ name: String, _ path: String, to target: String) -> MalformedInput {
        MalformedInput(name) { workspace in
            let place = workspace.appending(path: path)
            try FileManager.default.removeItem(at: place)
            try FileManager.default.createSymbolicLink(
                atPath: place.path, withDestinationPath: target)
        }
    }

    private static func replaced(
        _ name: String, _ old: String, _ new: String, _ path: String
    ) -> MalformedInput {
        MalformedInput(name) { workspace in
            try SmallWorkspace.replace(old, with: new, in: path, of: workspace)
        }
    }

    private static func replaceByPipe(_ path: String, in workspace: URL) throws {
        let place = workspace.appending(path: path)
        try FileManager.default.removeItem(at: place)
        guard mkfifo(place.path, 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    private static func replaceByFolder(_ path: String, in workspace: URL) throws {
        let place = workspace.appending(path: path)
        try FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    // MARK: Nothing, and too much

    private static let emptiness: [MalformedInput] =
        [
            agenda, report, table, fragment, "authority.yaml", "people.yaml",
            "boards/audit/board.yaml",
        ]
        .map { path in text("an empty \(path.split(separator: "/").last ?? "")", path) { "" } }
        + [
            text("front matter alone", report) { "---\n" },
            text("front matter of nothing", report) { "---\n---\n" },
            text("a comment alone", agenda) { "# nothing\n" },
        ]

    private static let tables: [MalformedInput] = [
        text("a table with rows of any length", table) {
            "a,b\n" + (0..<200_000).map { String(repeating: "x,", count: $0 % 7) + "x\n" }.joined()
        },
        text("a table of 100,000 columns", table) {
            String(repeating: "x,", count: 100_000) + "x\n" + "1\n"
        },
        text("a quote that does not close in a large table", table) {
            "a,b\n" + String(repeating: "1,2\n", count: 100_000) + "\"1,2\n"
        },
        text("a table of half a million cells", table, mustBeTold: false) {
            "a,b,c,d,e\n" + String(repeating: "1,2,3,4,5\n", count: 100_000)
        },
        text("a Markdown table of 1,000 columns and rows", method, mustBeTold: false) {
            let row = String(repeating: "|x", count: 1000) + "|\n"
            let line = String(repeating: "|-", count: 1000) + "|\n"
            return row + line + String(repeating: row, count: 500)
        },
        text("a Markdown table that fills itself up", method, mustBeTold: false) {
            String(repeating: "|x", count: 5000) + "|\n" + String(repeating: "|-", count: 5000)
                + "|\n"
                + String(repeating: "|\n", count: 5000)
        },
    ]

    // MARK: Markdown

    private static let markdown: [MalformedInput] = [
        text("raw HTML", method) { "<script>alert(1)</script>\n" },
        text("a footnote of itself", method, mustBeTold: false) { "x[^1]\n\n[^1]: y[^1]\n" },
        text("footnotes in a ring", method, mustBeTold: false) {
            "x[^0]\n\n" + (0..<2000).map { "[^\($0)]: x[^\(($0 + 1) % 2000)]\n\n" }.joined()
        },
        text("100,000 headings", method, mustBeTold: false) {
            String(repeating: "# x\n\n", count: 100_000)
        },
        text("100,000 link definitions", method, mustBeTold: false) {
            (0..<100_000).map { "[a\($0)]: b\n" }.joined() + "\n[a1]\n"
        },
        text("backticks of every length", method, mustBeTold: false) {
            (1..<2000).map { String(repeating: "`", count: $0) + "x" }.joined(separator: " ")
        },
        text("100,000 references to nothing", report) {
            "---\ntitle: x\n---\n# Summary\n\n"
                + String(repeating: "See Appendix 9, paragraph 7 and item 8.\n", count: 20_000)
        },
        text("headings with attributes that are none", method) {
            String(repeating: "# x { restricted: [ }\n\n", count: 5000)
        },
    ]
}
