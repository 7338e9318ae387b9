import Foundation
import TestSupport

/// A workspace of a few lines in the house `standard`, without a fault.
enum SmallWorkspace {
    static let meeting = "meetings/2026-03-10-audit"
    static let item = "\(meeting)/item-2-budget"

    static let files: KeyValuePairs = [
        "authority.yaml": """
        name: Riverside District Council
        house: standard

        """,
        "people.yaml": """
        people:
          - id: ada-marsh
            name: Ada Marsh
            posts:
              - { id: head-of-finance, title: Head of Finance }

        """,
        "boards/audit/board.yaml": """
        name: Audit Committee
        kind: statutory committee

        """,
        "\(meeting)/agenda.yaml": """
        board: audit
        date: 2026-03-10
        start: "10:00"
        venue: Committee Room 1
        published: 2026-03-02
        items:
          - standing: apologies
          - title: Budget monitoring
            lead: head-of-finance
            purpose: information
            papers: item-2-budget

        """,
        "\(item)/report.md": """
        ---
        title: Budget monitoring
        author: head-of-finance
        appendices:
          - { number: 1, title: Figures, file: appendix-1-figures.csv }
          - { number: 2, title: Remarks, file: appendix-2-remarks.xml }
          - { number: 3, title: Letter, file: appendix-3-letter.txt }
          - { number: 4, title: Method, file: appendix-4-method.md }
        ---
        # Summary

        Spending is as planned, see Appendix 1 to Appendix 4.

        # Background

        - Income
        - Spending

        """,
        "\(item)/appendix-1-figures.csv": """
        Heading,Planned,Spent
        Rent,100,90
        Wages,500,510

        """,
        "\(item)/appendix-2-remarks.xml": """
        <section xmlns="http://docbook.org/ns/docbook" version="5.0">
          <title>Remarks</title>
          <para>None so far.</para>
        </section>

        """,
        "\(item)/appendix-3-letter.txt": """
        Dear Sir,
        all is well.

        """,
        "\(item)/appendix-4-method.md": """
        # Method

        Figures are counted.

        """,
    ]

    static func write(in folder: URL) throws {
        for (path, text) in files { try TestSupport.write(text, to: path, in: folder) }
    }

    static func replace(
        _ old: String, with new: String, in path: String, of folder: URL
    ) throws {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try TestSupport.write(
            text.replacingOccurrences(of: old, with: new), to: path, in: folder)
    }
}
