import Diagnostics
import DocumentTree
import Governance
import Testing

/// Inputs made to be slow or deep; each in a second or so, even without optimisation.
@Suite struct MarkdownBoundsTests {
    static let slow: [(String, String)] = [
        ("bullets on a line", String(repeating: "- ", count: 10_000) + "x"),
        (
            "bullets on lines",
            (0..<1_000).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        ),
        ("quotations", String(repeating: ">", count: 10_000) + "x"),
        ("brackets", String(repeating: "[", count: 10_000) + "x"),
        ("images", String(repeating: "![", count: 10_000) + "x"),
        (
            "emphasis",
            String(repeating: "*a **b ", count: 10_000) + String(repeating: "c** d*", count: 10_000)
        ),
        ("stars", String(repeating: "*", count: 100_000)),
        (
            "strong",
            String(repeating: "**a ", count: 5_000) + String(repeating: "b** ", count: 5_000)
        ),
        ("a long line", String(repeating: "word ", count: 200_000)),
        ("instructions", String(repeating: "a<?", count: 100_000)),
        ("sections marked", String(repeating: "a<![CDATA[", count: 50_000)),
        (
            "columns",
            String(repeating: "|x", count: 50_000) + "\n" + String(repeating: "|-", count: 50_000)
        ),
        ("bars", "|x|\n|-|\n" + String(repeating: "|x", count: 50_000)),
        (
            "filled rows",
            String(repeating: "|x", count: 200) + "\n" + String(repeating: "|-", count: 200) + "\n"
                + String(repeating: "|\n", count: 100_000)
        ),
        ("addresses", String(repeating: "a@b.", count: 100_000)),
        (
            "definitions",
            String(repeating: "[a]", count: 50_000) + "\n\n[a]: /"
                + String(repeating: "x", count: 50_000)
        ),
        ("footnotes", String(repeating: "[^a]", count: 50_000) + "\n\n[^a]: x"),
        ("unused footnotes", (0..<10_000).map { "[^\($0)]: x\n" }.joined()),
        ("vain references", String(repeating: "item&nbsp;5 ", count: 20_000)),
        ("vain notes", String(repeating: "\\[^a] ", count: 20_000)),
        (
            "blank lines",
            String(repeating: "- ", count: 30) + "x" + String(repeating: "\n", count: 200_000)
        ),
        (
            "restricted headings",
            String(repeating: "# a { restricted: { paragraph: 3 } }\n\n# b\n\n", count: 500)
        ),
    ]

    /// By number: each argument is printed, and the texts are long.
    @Test(.timeLimit(.minutes(1)), arguments: slow.indices)
    func ends(_ number: Int) {
        let (name, text) = Self.slow[number]
        let clock = ContinuousClock()
        let time = clock.measure { _ = MarkdownReading(text) }
        #expect(time < .seconds(5), "\(name) took \(time)")
    }

    @Test func depthIsToldOnce() {
        let text =
            "é\n\n" + String(repeating: "> ", count: 39) + String(repeating: "*a **b ", count: 20)
            + String(repeating: "c** d*", count: 20)
        #expect(MarkdownReading(text).told.count == 1)
        #expect(MarkdownReading(text).faults.first?.code == "nesting-too-deep")
        let bullets = "é\n\n" + String(repeating: "- ", count: 41) + "x"
        #expect(MarkdownReading(bullets).told == ["3:83 nesting-too-deep"])
    }

    /// Only when it may hold something restricted.
    @Test func refusedTextIsWithheld() {
        let bullets = "\n\n" + String(repeating: "- ", count: 50) + "x"
        #expect(MarkdownReading("# a { Restrict: 3 }" + bullets).withheld.count == 1)
        #expect(MarkdownReading("a" + bullets).withheld.isEmpty)
    }

    @Test func lineEnds() {
        let read = MarkdownReading("a\r\n\r\n<b>x</b>\r\n\r\n1. y\r\n5. z\r\n")
        #expect(read.told == ["3:1 raw-html"])
        #expect(read.tree.contains("item 5"))
    }

    @Test func emptyBody() {
        #expect(MarkdownReading("").tree == "")
        #expect(MarkdownReading("---\n", from: 4).tree == "")
        #expect(MarkdownReading("x", from: 9).tree == "")
    }

    @Test func manyThreads() async {
        let text = "a ~~b~~ https://x.org\n\n| A |\n|--|\n| ~~c~~ |\n"
        let expected = MarkdownReading(text).tree
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { MarkdownReading(text).tree == expected } }
            for await same in group { #expect(same) }
        }
    }
}
