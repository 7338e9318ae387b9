import Diagnostics
import Testing

@Suite struct HumanFormTests {
    /// The excerpt under the first line.
    private func check(_ marked: String, _ expected: String) {
        let lines = Fixture(marked).human().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropFirst().joined(separator: "\n") == expected + "\n")
    }

    @Test func wholeFault() {
        let fixture = Fixture("date: 2022-12-15\nend: ⟦10:00⟧\nstart: ⟦11:00⟧\n")
        let fault = fixture.fault(
            "end \(quote: "10:00") before the start", .warning,
            explanation: "Both times are printed.",
            notes: [.init(fixture.spans[1], "starts here")],
            remedies: ["correct one of the two", "leave one out"])
        #expect(
            humanForm([fault, fault], in: fixture.sources) == """
                agenda.yaml:2:6: warning: end '10:00' before the start [some-code]
                  2 | end: 10:00
                    |      ^~~~~
                  Both times are printed.
                agenda.yaml:3:8: note: starts here
                  3 | start: 11:00
                    |        ^~~~~
                  help: correct one of the two
                  help: leave one out

                agenda.yaml:2:6: warning: end '10:00' before the start [some-code]
                  2 | end: 10:00
                    |      ^~~~~
                  Both times are printed.
                agenda.yaml:3:8: note: starts here
                  3 | start: 11:00
                    |        ^~~~~
                  help: correct one of the two
                  help: leave one out

                """)
    }

    @Test func marksAreWhereAnEyeExpectsThem() {
        check("a: ⟦b⟧", "  1 | a: b\n    |    ^")
        check("a: ⟦⟧b", "  1 | a: b\n    |    ^")
        check("a:⟦⟧", "  1 | a:\n    |   ^")
        check("\ta: ⟦b⟧", "  1 |     a: b\n    |        ^")
        check("ab\tc⟦d⟧", "  1 | ab  cd\n    |      ^")
        check("é: ⟦é⟧", "  1 | é: é\n    |    ^")
        check("e\u{301}: ⟦e\u{301}x⟧", "  1 | e\u{301}: e\u{301}x\n    |    ^~")
        check("🙂: ⟦🙂x⟧", "  1 | 🙂: 🙂x\n    |     ^~~")
        check("👩‍👩‍👧: ⟦x⟧", "  1 | 👩‍👩‍👧: x\n    |     ^")
        check("東京: ⟦京⟧", "  1 | 東京: 京\n    |       ^~")
        check("a: ⟦b\nc⟧", "  1 | a: b\n    |    ^")
    }

    @Test func columnsCountScalars() {
        #expect(Fixture("🙂é: ⟦x⟧").human().hasPrefix("agenda.yaml:1:5: error: wrong"))
    }

    @Test func controlCharactersAreShownAsSuch() {
        check("\u{1B}[31m⟦x⟧", "  1 | \u{FFFD}[31mx\n    |      ^")
        check("\u{202E}⟦x⟧", "  1 | \u{FFFD}x\n    |  ^")
    }

    @Test func anEmptyLineIsNotShown() {
        #expect(Fixture("a\n⟦⟧\nb").human() == "agenda.yaml:2:1: error: wrong [some-code]\n")
    }

    @Test func longLinesAreCutToAWindow() {
        let before = String(repeating: "before ", count: 40)
        let after = String(repeating: " after", count: 40)
        let text = Fixture("\(before)⟦fault⟧\(after)").human()
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines[1].hasPrefix("  1 | …") && lines[1].hasSuffix("…"))
        let (shown, mark) = (Array(lines[1]), Array(lines[2]))
        let column = mark.firstIndex(of: "^") ?? 0
        #expect(String(shown[column..<(column + 5)]) == "fault")
        #expect(String(mark[column...]) == "^~~~~")
    }

    @Test func aWindowAtTheEndOfALongLineIsFull() {
        let lines = Fixture(String(repeating: "x", count: 500) + "⟦y⟧").human().split(
            separator: "\n")
        #expect(lines[1].hasSuffix("xy") && lines[1].count > 90 && lines[1].count <= 100)
    }

    @Test func aHugeLineCostsLittle() {
        let line = String(repeating: "long ", count: 400_000)
        #expect(Fixture(line + "⟦here⟧" + line).human().utf8.count < 400)
    }

    @Test func bytesThatAreNotTextAreShownAsSuch() {
        var sources = SourceTable()
        let id = sources.add(SourceFile(path: "a", bytes: [0xFF, 0xC3, 0x61, 0xE2, 0x82]))
        let fault = Diagnostic(.error, "c", at: Span(id, 2, 3), "wrong")
        #expect(
            humanForm([fault], in: sources)
                == "a:1:3: error: wrong [c]\n  1 | \u{FFFD}\u{FFFD}a\u{FFFD}\u{FFFD}\n    |   ^\n"
        )
    }

    @Test func aLineThatTouchesRestrictedTextIsNotShown() {
        var fixture = Fixture("a: 1\ntitle: ⟦Sale of ⟦Smith's yard⟧⟧\n")
        fixture.sources.withhold(fixture.spans[0])
        let fault = Diagnostic(
            .error, "c", at: Span(fixture.id, 5, 10),
            "title \(quote: Located("Sale of Smith's yard", fixture.spans[1]))")
        #expect(
            humanForm([fault], in: fixture.sources) == """
                agenda.yaml:2:1: error: title '…' [c]
                  2 | (not shown: it holds restricted text, or may hold it)

                """)
        #expect(!shortForm([fault], in: fixture.sources).contains("Smith"))
        #expect(
            !String(decoding: jsonForm([fault], in: fixture.sources), as: UTF8.self).contains(
                "Smith"))
    }

    @Test func aFileThatIsNotThereHasNoLines() {
        var fixture = Fixture("⟦⟧")
        fixture.sources.withholdAll(of: fixture.id, publicName: nil)
        #expect(fixture.human() == "agenda.yaml:1:1: error: wrong [some-code]\n")
    }

    @Test func colourIsGivenAndNeverDecided() {
        let fixture = Fixture("a: ⟦b⟧")
        let text = humanForm(
            [fixture.fault("wrong", remedies: ["mend it"])], in: fixture.sources, colour: true)
        #expect(
            text == """
                \u{1B}[1magenda.yaml:1:4:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m wrong [some-code]
                  \u{1B}[34m1\u{1B}[0m \u{1B}[34m|\u{1B}[0m a: b
                    \u{1B}[34m|\u{1B}[0m    \u{1B}[1;31m^\u{1B}[0m
                  \u{1B}[1;32mhelp:\u{1B}[0m mend it

                """)
    }
}
