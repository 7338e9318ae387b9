import Diagnostics
import Testing

@testable import PackBuilding

/// The second lock: outputs are searched for what the sources withhold.
@Suite struct ReadBackTests {
    private static let open = "# Summary\n\nThe committee is asked to note the accounts.\n"
    private static let secret = """
        # The Harbourside tender

        Bids closed on the ninth and none of them was within the sum that had been set.

        | Bidder | Sum |
        |---|---|
        | Ogle & Co | 48,210 |

        ![A plan of lot 4](plan-b.svg)

        """

    @Test(arguments: [
        ("The Harbourside tender", "a title"),
        ("TENDER", "a word in capitals"),
        ("none of them was within the sum that", "a run of common words"),
        ("none of\n    them was within\n    the sum", "a sentence set over lines"),
        ("Ogle & Co", "a cell"),
        ("48,210 or so", "a figure"),
        ("A plan of lot 4", "a text alternative"),
        ("pictures/plan-b.svg", "a file name"),
        ("item-9-harbourside/report.md", "a folder's name"),
    ])
    func findsWhatIsWithheld(_ leaked: String, _ what: String) {
        let readBack = readBack()
        let text = Self.open + leaked + "\n"
        #expect(readBack?.finds(in: Array(text.utf8), as: .text) == true, "\(what), text")
        let escaped = leaked.split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&amp;")
        let xml = "<?xml version=\"1.0\"?>\n<book><para role=\"x\">\(escaped)</para></book>\n"
        #expect(readBack?.finds(in: Array(xml.utf8), as: .xml) == true, "\(what), XML")
        let line = leaked.split(separator: "\n").map(String.init).joined(separator: " ")
        let json = "{\n  \"title\": \"\(line)\"\n}\n"
        #expect(readBack?.finds(in: Array(json.utf8), as: .json) == true, "\(what), JSON")
    }

    @Test func findsWhatIsWithheldInAttributes() {
        for attribute in ["fileref", "xlink:href", "xml:id", "linkend"] {
            let xml = "<para \(attribute)=\"the-harbourside-tender\"/>"
            #expect(readBack()?.finds(in: Array(xml.utf8), as: .xml) == true, "\(attribute)")
        }
    }

    @Test func findsNothingWhereNothingIsWithheld() {
        let readBack = readBack()
        for output in [
            Self.open, "", "The accounts are noted.\n", "Restricted appendix\n",
            "The sum of the accounts was set by the committee.\n",
        ] {
            #expect(readBack?.finds(in: Array(output.utf8), as: .text) == false, "\(output)")
        }
        let xml = "<book version=\"5.0\"><title>Summary</title><para>The accounts.</para></book>"
        #expect(readBack?.finds(in: Array(xml.utf8), as: .xml) == false)
        let json = "{\"edition\": \"public\", \"items\": [{\"title\": \"Summary\"}]}"
        #expect(readBack?.finds(in: Array(json.utf8), as: .json) == false)
    }

    @Test func isNotNeededWhenNothingIsRestricted() {
        var sources = SourceTable()
        _ = sources.add(SourceFile(path: "report.md", bytes: Array(Self.open.utf8)))
        #expect(ReadBack(sources, open: []) == nil)
    }

    @Test func wordsThatStandInTheOpenAreNotRestricted() {
        var sources = SourceTable()
        let text =
            "# The tender { restricted: { scheme: lga-1972-12a, paragraph: 3 } }\n\nAccounts.\n"
        let file = sources.add(SourceFile(path: "report.md", bytes: Array((Self.open + text).utf8)))
        sources.withhold(Span(file, Self.open.utf8.count..<(Self.open + text).utf8.count))
        let readBack = ReadBack(sources, open: [Array("scheme lga-1972-12a".utf8)])
        #expect(readBack?.finds(in: Array("the accounts".utf8), as: .text) == false)
        #expect(readBack?.finds(in: Array("the tender".utf8), as: .text) == true)
    }

    @Test func theEndOfAPaperDoesNotRunOnIntoTheNameOfTheNext() {
        var sources = SourceTable()
        for name in ["a", "b"] {
            let file = sources.add(
                SourceFile(path: "meetings/2026-03-10-audit/\(name).md", bytes: Array("open".utf8)))
            sources.withholdAll(of: file, publicName: "a paper")
        }
        let readBack = ReadBack(sources, open: [Array("open meetings audit".utf8)])
        let manifest = "{\"part\": \"open\", \"path\": \"meetings/2026-03-10\"}"
        #expect(readBack?.finds(in: Array(manifest.utf8), as: .json) == false)
    }

    /// An open file, and a restricted one whose name is restricted too.
    private func readBack() -> ReadBack? {
        var sources = SourceTable()
        _ = sources.add(SourceFile(path: "item-1/report.md", bytes: Array(Self.open.utf8)))
        let file = sources.add(
            SourceFile(path: "item-9-harbourside/report.md", bytes: Array(Self.secret.utf8)))
        sources.withholdAll(of: file, publicName: "a paper of item 9")
        let words =
            "Restricted appendix. This page is intentionally left blank. Sum, report, edition"
        return ReadBack(sources, open: [Array(words.utf8)])
    }
}
