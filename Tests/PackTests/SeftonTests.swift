import TestSupport
import Testing

/// The report of 11 September 2019 to the Health and Wellbeing Board, fact by fact.
@Suite struct SeftonTests {
    /// `Paper/sefton-facts.tsv` was taken from the paper; each fact is to be found in the public pack.
    @Test func everyFactIsInThePack() throws {
        let facts = try Rows(paper: "sefton-facts").rows
        #expect(facts.count >= 120)
        let words = try wordsOfCells(pack().publicEdition.text("pack.txt"))
        // An address may be cut at the end of a line.
        let letters = words.filter { $0 != " " }
        for row in facts {
            let fact = row["fact"] ?? ""
            let isThere = letters.contains(fact.filter { $0 != " " })
            #expect(isThere, "line \(row["lines"] ?? ""): \(fact)")
        }
    }

    @Test func nothingOfItIsRestricted() throws {
        let pack = try pack()
        #expect(
            try wordsOfCells(pack.publicEdition.text("pack.txt"))
                == wordsOfCells(pack.membersEdition.text("pack.txt")))
    }

    private func pack() throws -> BuiltPack {
        let index = try #require(
            SampleMeeting.all.firstIndex { $0.authority == "sefton" })
        return try BuiltPack.all[index].get()
    }
}
