import DocumentTree
import Governance
import Testing

@testable import Assembling

/// Small pictures of the course of a figure: the same figures, the same bytes.
@Suite struct SparkTests {
    private func spark(_ values: [String], _ words: [String: String] = [:]) throws -> Spark? {
        let line = SparkLine(
            points: values.enumerated().map { ("P\($0)", $1.isEmpty ? nil : Some.value($1)) })
        return line.spark(PartWords(layout: try Some.words(words), house: nil))
    }

    @Test(
        arguments: [
            (["1", "2", "3", "4", "5", "6", "7", "8"], "▁▂▃▄▅▆▇█"),
            (["48.0", "51.2", "53.4"], "▁▅█"), (["53.4", "48.0"], "█▁"),
            // All the same stands in the middle; the halves of a step are rounded up.
            (["5", "5.0", "5.00"], "▄▄▄"), (["0", "0.5", "7"], "▁▂█"),
            // What is no number, and what is missing, is a gap.
            (["1", "Data unavailable", "", "2"], "▁··█"), (["-2", "0", "2"], "▁▅█"),
            (["0.000000000000000001", "9000000000000000000"], "▁█"),
        ])
    func charactersFollowTheFigures(values: [String], expected: String) throws {
        #expect(try spark(values)?.characters == expected)
    }

    @Test(arguments: [[], ["1"], ["1", ""], ["N/A", "1"]])
    func thereIsNothingToDrawOfLessThanTwoFigures(values: [String]) throws {
        #expect(try spark(values) == nil)
    }

    @Test func theDrawingIsOneLine() throws {
        #expect(
            try spark(["1", "2", "", "3"])?.drawing
                == "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='12' "
                + "viewBox='0,0,600,120'>"
                + "<g fill='none' stroke='black' stroke-width='10' stroke-linecap='round'>"
                + "<path d='M10,110h0L203,60M590,10h0'/></g></svg>")
    }

    @Test func theWordsAreTheLayouts() throws {
        let words = [
            "spark": "From {first} in {first period} to {last} in {last period}, {direction}",
            "rising": "rising", "falling": "falling", "level": "level",
        ]
        #expect(
            try spark(["48.0", "", "53.4"], words)?.alternative
                == "From 48.0 in P0 to 53.4 in P2, rising")
        #expect(
            try spark(["2", "1"], words)?.alternative == "From 2 in P0 to 1 in P1, falling")
        #expect(
            try spark(["2", "1", "2.0"], words)?.alternative
                == "From 2 in P0 to 2.0 in P2, level")
        // A layout without the wording still says the figures.
        #expect(try spark(["48.0", "53.4"])?.alternative == "P0 48.0, P1 53.4")
    }
}
