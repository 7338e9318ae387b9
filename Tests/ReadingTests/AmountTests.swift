import Governance
import Testing

/// Decimal figures as written, and their exact sums.
struct AmountTests {
    @Test(arguments: ["0", "12", "1,234.50", "1234.5", "-3.00", "1,234,567", "0.005"])
    func isAnAmount(_ words: String) { #expect(Amount(words)?.written == words) }

    @Test(arguments: [
        "", "-", ".5", "5.", "1,23", "1234,567", "1,2345", "1.2.3", "£5", "5 ", "1,234.5,0", "--1",
        "1,", "1234567890123456789",
    ]) func isNone(_ words: String) { #expect(Amount(words) == nil) }

    @Test(arguments: [
        (["1,440.00", "191.05", "0.95"], "1,632.00"), (["999.5", "0.55"], "1,000.05"),
        (["0.1", "0.2"], "0.3"), ([], "0"), (["5", "-7.25"], "-2.25"), (["-0.5"], "-0.5"),
        (["999,999", "1"], "1,000,000"), (["1000", "1,000"], "2000"),
    ]) func sumsAreExact(_ amounts: [String], _ sum: String) {
        #expect(Amount.sum(amounts.compactMap { Amount($0) })?.written == sum)
    }

    @Test func aSumTooLargeToBeToldIsNotTold() {
        let large = [String](repeating: "999999999999999999", count: 10)
        #expect(Amount.sum(large.compactMap { Amount($0) }) == nil)
    }
}

/// The numbers of an outline.
struct OutlineRunTests {
    @Test func headingsAndParagraphsShareTheNumbersOfALevel() {
        var run = OutlineRun()
        let two = SectionRule.Numbers(depth: 2)
        #expect(run.heading(depth: 1, two) == "1")
        #expect(run.heading(depth: 2, two) == "1.1")
        #expect(run.heading(depth: 3, two) == nil)
        #expect(run.heading(depth: 2, two) == "1.2")
        #expect(run.paragraph(in: 2, two) == "1.3")
        #expect(run.paragraph(in: 3, two) == "1.4")
        #expect(run.heading(depth: 1, two) == "2")
        #expect(run.paragraph(in: 1, two) == "2.1")
        #expect(run.heading(depth: 2, two) == "2.2")
    }

    @Test func paragraphsAreALevelDownWhereThereIsOne() {
        var run = OutlineRun()
        let dotted = SectionRule.Numbers(format: "%.")
        #expect(run.heading(depth: 1, dotted) == "1.")
        #expect(run.heading(depth: 2, dotted) == "1.1.")
        #expect(run.paragraph(in: 2, dotted) == "1.1.1.")
        #expect(run.heading(depth: 2, dotted) == "1.2.")
        #expect(run.paragraph(in: 2, dotted) == "1.2.1.")
    }
}
