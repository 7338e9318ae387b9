import Diagnostics
import Foundation
import Reading
import Testing

@testable import Checking

/// Papers marked by hand as kept from the public, and words that only sound like it.
@Suite struct MarkingTests {
    @Test(arguments: [
        "NOT FOR PUBLICATION", "Not for publication: paragraph 3", "Sale of the yard (exempt)",
        "Sale of the yard (Not for Publication)", "Confidential: sale of the yard",
        "STRICTLY CONFIDENTIAL", "Strictly confidential until the sale", "*** RESTRICTED ***",
        "Sale of the yard \u{2013} CONFIDENTIAL", "Restricted - sale of the yard",
        "This report is exempt under paragraph 3 of Schedule 12A.", "[Exempt] Sale",
        "Exempt under section 100A(4)", "Private and confidential",
        "This paper is exempt from publication.",
    ])
    func marking(_ words: String) { #expect(isMarking(words)) }

    @Test(arguments: [
        "", "The confidential reporting line", "Statement of confidentiality",
        "Calls to the line are strictly confidential and free.", "Restricted parking zones",
        "Council tax: exempt dwellings", "Exempt accommodation in the city",
        "Restricted-access roads", "Members may not disclose confidential information.",
        "Appendix 2 is not for publication by virtue of paragraph 3.",
        "No part of this report is exempt under paragraph 3.",
        "This report is not exempt under paragraph 3.",
        "Annexes B and C are exempt under paragraph 1",
    ])
    func noMarking(_ words: String) { #expect(!isMarking(words)) }

    @Test func anAppendixSpeaksOfItself() {
        #expect(isMarking("Appendix 2 is not for publication", ofAppendix: true))
    }

    private func told(_ text: String) throws -> (codes: [String], words: String) {
        let base = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Errors/base.txt")
        var files = FilesInMemory()
        files.add(try String(contentsOf: base, encoding: .utf8))
        files.add(text)
        let (workspace, sources, read) = readWorkspace(.everything, from: files)
        let found = check(workspace, today: files.today, after: read).kept.ordered(in: sources)
        return (found.map(\.code), humanForm(found, in: sources))
    }

    private let folder = "meetings/2022-12-15-audit/item-1-budget"

    private func report(_ head: String, _ title: String = "Budget") -> String {
        """
        === \(folder)/report.md
        ---
        title: \(title)
        wards: All
        \(head)
        ---
        # Summary

        See Appendix 1.

        # Recommendations

        1. Agree.

        # Detail

        1. It is balanced.

        """
    }

    @Test(arguments: ["md", "txt", "csv"]) func appendixWhoseFirstWordsMarkIt(_ kind: String) throws
    {
        let appendix = report(
            "appendices: [ { number: 1, title: Bids, file: appendix-1-bids.\(kind) } ]")
        let words = kind == "csv" ? "NOT FOR PUBLICATION,zephyr\n1,2\n" : "Confidential: zephyr\n"
        let found = try told("\(appendix)=== \(folder)/appendix-1-bids.\(kind)\n\(words)")
        #expect(found.codes == ["marked-not-restricted"])
        #expect(!found.words.contains("zephyr"))
    }

    @Test func titlesThatMark() throws {
        let found = try told(
            report("", "\"Zephyr (exempt)\"")
                .replacingOccurrences(of: "See Appendix 1", with: "All is well"))
        #expect(found.codes == ["marked-not-restricted"])
        #expect(!found.words.contains("Zephyr"))
        let item = try told(
            """
            === meetings/2022-12-15-audit/agenda.yaml
            board: audit
            date: 2022-12-15
            start: "10:00"
            venue: Town Hall
            published: 2022-12-07
            items:
              - { title: "Confidential: zephyr", lead: head-of-finance, purpose: decision, papers: item-1-budget }

            """)
        #expect(item.codes == ["marked-not-restricted"])
        #expect(!item.words.contains("zephyr"))
    }

    @Test func whatIsRestrictedIsNotTold() throws {
        let found = try told(
            report(
                "restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids }",
                "\"Zephyr (exempt)\""
            ).replacingOccurrences(of: "See Appendix 1", with: "All is well"))
        #expect(found.codes == [])
    }
}
