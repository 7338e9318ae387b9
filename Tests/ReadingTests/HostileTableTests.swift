import Diagnostics
import DocumentTree
import Reading
import Testing

/// Braces and marks that nobody would write take no longer than their length.
@Suite struct HostileTableTests {
    private func seconds(_ text: String, files: [String: String] = [:]) -> Duration {
        ContinuousClock().measure { _ = MarkdownReading(text, files: files) }
    }

    @Test(
        arguments: [
            String(repeating: "{ a: \"", count: 20_000),
            String(repeating: "{ list: roman }\n\n", count: 5_000),
            String(repeating: "| A |\n|---|\n| x |\n\n{ heads: 1", count: 3_000),
            "| A |\n|---|\n| x |\n\n{ notes: [" + String(repeating: "\"\\x3c?\",", count: 20_000)
                + "] }",
            "| A |\n|---|\n| x |\n\n{ caption: \"" + String(repeating: "\\x3c?", count: 20_000)
                + "\" }",
            "| A |\n|---|\n| x |\n\n{ columns: [" + String(repeating: "{},", count: 50_000) + "] }",
            "| A |\n|---|\n" + String(repeating: "| " + "a \\n " + "|\n", count: 20_000),
            "| A |\n|---|\n| " + String(repeating: "a \\n - ", count: 50_000) + "|\n",
            "| A | B |\n|---|---|\n" + String(repeating: "| < | ^ |\n", count: 40_000),
            "| A | B |\n|---|---|\n" + String(repeating: "| ^ | < |\n", count: 40_000),
            "| A | B |\n|---|---|\n" + String(repeating: "| x | < |\n| ^ | y |\n", count: 20_000),
        ])
    func isBounded(_ text: String) {
        #expect(seconds(text) < .seconds(8))
    }

    @Test func longSpansInCSV() {
        let row = Array(repeating: "<", count: 299).joined(separator: ",")
        let down = Array(repeating: "^", count: 300).joined(separator: ",") + "\n"
        let head = (0..<300).map { "h\($0)" }.joined(separator: ",")
        let text = head + "\nx," + row + "\n" + String(repeating: down, count: 600)
        #expect(seconds("![w](a.csv)", files: ["a.csv": text]) < .seconds(8))
        let corner = text.dropLast(2) + "y\n"
        #expect(seconds("![w](a.csv)", files: ["a.csv": String(corner)]) < .seconds(8))
    }
}
