import Diagnostics
import Foundation
import Governance
import Reading
import Testing

@testable import Checking

/// What a secretary is told who puts documents of an office program into a folder.
@Suite struct OfficeDocumentTests {
    private static let folder = "meetings/2022-12-15-audit/item-1-budget"

    /// The help lines of the faults, with files laid over the workspace without a fault.
    private func helps(_ text: String) throws -> [String] {
        let base = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Errors/base.txt")
        var files = FilesInMemory()
        files.add(try String(contentsOf: base, encoding: .utf8))
        files.add(text)
        let (workspace, sources, read) = readWorkspace(.everything, from: files)
        let faults = check(workspace, today: files.today, after: read)
        return faults.flatMap { fault in
            fault.remedies.map { $0.text(at: fault.span, in: sources) }
        }
    }

    @Test func aReportFromAWordProcessor() throws {
        let helps = try helps(
            """
            === \(Self.folder)/report.md (absent)
            === \(Self.folder)/Appendix-1.pdf
            === \(Self.folder)/Budget 2023 FINAL.docx
            """)
        #expect(
            helps == [
                "a paper is Markdown, CSV, DocBook or plain text; make it Markdown: "
                    + "pandoc 'Budget 2023 FINAL.docx' -t gfm -o 'report.md'",
                "add 'report.md' to the folder",
            ])
    }

    @Test func documentsBesideTheReport() throws {
        let helps = try helps(
            """
            === \(Self.folder)/report.DOCX
            === \(Self.folder)/appendix-1-costs.xlsx
            === \(Self.folder)/old.doc
            === \(Self.folder)/slides.pptx
            === \(Self.folder)/letter.pdf
            === \(Self.folder)/notes.rtf
            === \(Self.folder)/ward.ods
            === meetings/2022-12-15-audit/report.odt
            """)
        for words in [
            "pandoc 'report.DOCX' -t gfm -o 'report.md'",
            "save each sheet of 'appendix-1-costs.xlsx' as CSV (UTF-8): 'appendix-1-costs.csv'",
            "list that under 'appendices', and move the document out of the folder",
            "save 'old.doc' as .docx in its own program, then make it Markdown with pandoc",
            "write what the slides of 'slides.pptx' say into 'slides.md'",
            "the document that 'letter.pdf' was made of, and make that Markdown: 'letter.md'",
            "pandoc 'notes.rtf' -t gfm -o 'notes.md'", "'ward.csv'",
            "pandoc 'report.odt' -t gfm -o 'report.md'",
        ] {
            #expect(helps.contains { $0.contains(words) }, "\(words)")
        }
    }

    @Test(arguments: ["", "file: appendix-1.xlsx, "]) func aListedAppendix(_ file: String) throws {
        let helps = try helps(
            """
            === \(Self.folder)/report.md
            ---
            title: Budget
            wards: All
            appendices: [ { number: 1, \(file)title: Costs } ]
            ---
            # Summary

            See Appendix 1.

            # Recommendations

            1. Agree.

            # Detail

            1. It is balanced.
            === \(Self.folder)/appendix-1.xlsx
            """)
        #expect(helps.count == (file.isEmpty ? 2 : 1), "told once")
        #expect(helps.first?.contains("'appendix-1.xlsx' as CSV (UTF-8): 'appendix-1.csv'") == true)
    }

    @Test func namesOfRestrictedDocumentsAreLeftOut() throws {
        let helps = try helps(
            """
            === \(Self.folder)/restricted.yaml
            scheme: lga-1972-12a
            paragraph: "3"
            reason: prices
            public title: Bids
            === \(Self.folder)/takeover.docx
            """)
        #expect(helps.contains { $0.contains("pandoc '…' -t gfm -o '…'") })
        #expect(!helps.contains { $0.contains("takeover") })
    }
}
