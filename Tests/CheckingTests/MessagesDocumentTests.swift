import Diagnostics
import Foundation
import Reading
import Testing

@testable import Checking

/// `docs/messages.md` tells what every message means, and of no message that is not there.
@Suite struct MessagesDocumentTests {
    private func document() throws -> String {
        try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "docs/messages.md"), encoding: .utf8)
    }

    /// The entries by code: what stands under `### `code``.
    private func entries() throws -> [(code: String, text: String)] {
        try document().components(separatedBy: "\n### `").dropFirst().map { entry in
            let parts = entry.components(separatedBy: "`\n")
            return (parts[0], parts.dropFirst().joined(separator: "`\n"))
        }
    }

    @Test func everyCodeHasOneEntry() throws {
        let told = try entries().map(\.code)
        let codes =
            checkingRules().map(\.code) + ReadingCode.allCases.map(\.rawValue)
            + PaperCode.allCases.map(\.rawValue)
        #expect(Set(told) == Set(codes))
        #expect(told.count == Set(told).count)
    }

    @Test func everyEntrySaysWhatToDo() throws {
        for (code, text) in try entries() {
            #expect(text.contains("**What to do:**"), "\(code)")
        }
    }

    @Test func everyEntryTellsTheSeverity() throws {
        let texts = Dictionary(try entries()) { first, _ in first }
        for rule in RuleBook.rules {
            let word = rule.severity == .error ? "Error" : "Warning"
            #expect(texts[rule.code]?.hasPrefix("\n" + word) == true, "\(rule.code)")
        }
    }

    @Test func codesAreNamedForTheirRules() {
        #expect(FigureWithoutAlternativeText.code == "figure-without-alternative-text")
        for rule in RuleBook.rules {
            #expect(rule.summary.hasSuffix("."), "\(rule.code)")
            #expect(rule.summary.first?.isUppercase == true, "\(rule.code)")
        }
    }
}
