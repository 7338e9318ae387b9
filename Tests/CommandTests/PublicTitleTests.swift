import Foundation
import TestSupport
import Testing

/// What stands in the public edition for what is kept out of it.
@Suite struct PublicTitleTests {
    private let meeting = "meetings/2026-03-10-audit"

    private func publicText(title: String) throws -> String {
        try Places.withScratch { folder in
            try write("name: Council\nhouse: standard\n", to: "authority.yaml", in: folder)
            try write("name: Audit\n", to: "boards/audit/board.yaml", in: folder)
            try write(
                """
                board: audit
                date: 2026-03-10
                start: "10:00"
                items:
                  - title: Zephyr
                    restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids, public title: \(title) }
                  - { title: Budget, papers: item-2-budget }

                """, to: "\(meeting)/agenda.yaml", in: folder)
            try write(
                """
                ---
                title: Budget
                ---
                # Summary

                Short.

                # Financial implications { restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids, public title: Of money } }

                Quokka.

                # Risk

                Long.

                """, to: "\(meeting)/item-2-budget/report.md", in: folder)
            let result = try quorate(["build", meeting, "--today", "2026-03-01"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            return try String(
                contentsOf: folder.appending(path: "out/2026-03-10-audit/public/pack.txt"),
                encoding: .utf8)
        }
    }

    @Test(arguments: ["\"\"", "\" \""]) func anEmptyOneIsNone(_ title: String) throws {
        #expect(try publicText(title: title).contains("Restricted item"))
    }

    @Test func aSectionKeepsItsPlace() throws {
        let text = try publicText(title: "A contract")
        let places = ["Short.", "Of money", "Long."].map { text.range(of: $0)?.lowerBound }
        let found = places.compactMap { $0 }
        #expect(found.count == 3)
        #expect(found == found.sorted())
        #expect(!text.contains("Financial implications"))
    }
}
