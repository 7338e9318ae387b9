import Foundation
import TestSupport

extension MalformedInput {
    // MARK: XML

    private static let section = "<section xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\">"

    private static func fragment(_ name: String, _ body: String, doctype: String = "")
        -> MalformedInput
    {
        text(name, fragment) {
            "\(doctype)\(section)<title>x</title><para>\(body)</para></section>\n"
        }
    }

    static let entities: [MalformedInput] = [
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
        text("a million elements", fragment) {
            section + String(repeating: "<para>x</para>\n", count: 1_000_000) + "</section>\n"
        },
        text("XML of another kind", fragment) { "<html><body><p>x</p></body></html>\n" },
        text("XML that says it is in another encoding", fragment, mustBeTold: false) {
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

    static let nesting: [MalformedInput] = [
        text("list 10,000 deep in one line", method) {
            String(repeating: "- ", count: 10_000) + "x\n"
        },
        text("ordered list 10,000 deep in one line", method) {
            String(repeating: "1. ", count: 10_000) + "x\n"
        },
        text("list 3,000 deep in many lines", method) {
            (0..<3000).map { String(decoding: blanks(2 * $0), as: UTF8.self) + "- x\n" }.joined()
        },
        MalformedInput("list 10,000 deep in many lines") { workspace in
            try appendPieces(10_000, to: method, in: workspace) {
                blanks(2 * $0) + Data("- x\n".utf8)
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

    static let yaml: [MalformedInput] = [
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
        text("20,000 unknown keys", agenda) { (0..<20_000).map { "k\($0): x\n" }.joined() },
        text("the same key 20,000 times", agenda) {
            String(repeating: "date: x\n", count: 20_000)
        },
        text("5,000 items", agenda) {
            "board: audit\ndate: 2026-03-10\nitems:\n"
                + String(repeating: "  - { titel: x }\n", count: 5000)
        },
        text("2,000 items with faults of reading and of checking", agenda) {
            "board: audit\ndate: 2026-03-10\nitems:\n"
                + String(repeating: "  - { title: x, lead: nobody, purpose: x }\n", count: 2000)
        },
        text("a million items", agenda) {
            "board: audit\ndate: 2026-03-10\nitems:\n"
                + String(repeating: "  - { titel: x }\n", count: 1_000_000)
        },
        text("a list at the top", "authority.yaml") { "- name: x\n" },
        text("words at the top", "people.yaml") { "nobody\n" },
    ]

    // MARK: Markdown

    static let markdown: [MalformedInput] = [
        text("raw HTML", method) { "<script>alert(1)</script>\n" },
        text("a footnote of itself", method, mustBeTold: false) { "x[^1]\n\n[^1]: y[^1]\n" },
        text("footnotes in a ring", method, mustBeTold: false) {
            "x[^0]\n\n" + (0..<2000).map { "[^\($0)]: x[^\(($0 + 1) % 2000)]\n\n" }.joined()
        },
        text("20,000 headings", method, mustBeTold: false) {
            String(repeating: "# x\n\n", count: 20_000)
        },
        text("300,000 headings", method) { String(repeating: "# x\n", count: 300_000) },
        text("two million empty lines", method) { String(repeating: "\n", count: 2_000_000) },
        text("a million emphases", method) {
            String(repeating: String(repeating: "*a* ", count: 200_000) + "\n\n", count: 5)
        },
        text("100,000 link definitions", method, mustBeTold: false) {
            (0..<100_000).map { "[a\($0)]: b\n" }.joined() + "\n[a1]\n"
        },
        text("backticks of every length", method, mustBeTold: false) {
            (1..<2000).map { String(repeating: "`", count: $0) + "x" }.joined(separator: " ")
        },
        text("5,000 references to nothing", report) {
            "---\ntitle: x\n---\n# Summary\n\n"
                + String(repeating: "See Appendix 9, paragraph 7 and item 8.\n", count: 5000)
        },
        text("headings with attributes that are none", method) {
            String(repeating: "# x { restricted: [ }\n\n", count: 1000)
        },
    ]
}
