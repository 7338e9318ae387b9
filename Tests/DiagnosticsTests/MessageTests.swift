import Diagnostics
import Testing

@Suite struct MessageTests {
    private static let hidden: [Unicode.Scalar] = [
        "\0", "\u{1B}", "\n", "\u{7F}", "\u{9B}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}",
        "\u{202E}", "\u{2066}", "\u{FEFF}",
    ]

    @Test(arguments: hidden) func nothingHiddenIsPrinted(_ scalar: Unicode.Scalar) {
        let fixture = Fixture("a⟦b⟧", path: "a\(scalar)b.yaml")
        let number = Located("1\(scalar)b", fixture.spans[0])
        let fault = fixture.fault(
            "\(word: "a\(scalar)b") \(quote: "a\(scalar)b") \(number: number)",
            remedies: ["\(word: "a\(scalar)b")"])
        let sources = fixture.sources.shown(in: "c\(scalar)d")
        let form = shortForm([fault], in: sources)
        #expect(
            form == """
                c\u{FFFD}d/a\u{FFFD}b.yaml:1:2: error: \
                a\u{FFFD}b 'a\u{FFFD}b' 1\u{FFFD}b [some-code]
                  help: a\u{FFFD}b

                """)
    }

    /// A zero-width mark would be drawn with the letter before it.
    @Test(arguments: hidden.filter { $0 != "\n" })
    func nothingHiddenIsDrawn(_ scalar: Unicode.Scalar) {
        let lines = Fixture("a\(scalar)⟦b⟧").human().split(separator: "\n")
        #expect(lines.dropFirst() == ["  1 | a\u{FFFD}b", "    |   ^"])
    }

    @Test func quotationsAreCutAndOurWordsAreNot() {
        let long = String(repeating: "x", count: 200)
        let fixture = Fixture("⟦a⟧", path: long)
        let message: Message = "\(word: long) \(quote: long)"
        #expect(
            message.text(at: fixture.spans[0], in: fixture.sources)
                == "\(long) '\(long.prefix(120))…'")
        #expect(fixture.sources[fixture.id].name == long)
    }

    @Test func aRestrictedNumberIsLeftOut() {
        var fixture = Fixture("⟦9⟧")
        let message: Message = "item \(number: Located("9", fixture.spans[0]))"
        #expect(message.text(at: fixture.spans[0], in: fixture.sources) == "item 9")
        fixture.sources.withhold(fixture.spans[0])
        #expect(message.text(at: fixture.spans[0], in: fixture.sources) == "item …")
    }
}
