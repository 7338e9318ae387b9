import Diagnostics
import DocumentTree
import Foundation
import Governance
import TestSupport
import Testing

/// The scope of 26 August 2021, row by row.
///
/// `Paper/thurrock-*.tsv` were taken straight from the paper. Of the draft priorities the paper has a
/// sharp table down to the fourth row and a faint one of the whole: a row known from the faint one alone is
/// in the list by the words that can be read.
@Suite struct ThurrockPaperTests {
    private static let strategy = "hws-2021-2026"

    private static func pack() throws -> BuiltPack {
        try BuiltPack.sample("thurrock", "2021-08-26-ad-oversight-group")
    }

    private static func tables() throws -> [SpannedTable] {
        try SpannedTable.all(in: pack().publicEdition.bytes("pack.xml"))
    }

    private static func printed() throws -> String {
        try DocBookReading(pack().publicEdition.bytes("pack.xml")).words
    }

    @Test func everyDomainIsThePapers() throws {
        let paper = try Rows(paper: "thurrock-domains").rows
        #expect(paper.count == 6)
        let read = try ReadStrategy(Self.strategy, of: "thurrock")
        let own: [Rows.Row] = read.strategy.domains.map { domain in
            [
                "domain": domain.number, "influence": domain.title.value,
                "leads": read.names(domain.leads), "via": domain.via ?? "",
                "linked strategies": domain.linkedStrategies.map(\.value).joined(separator: "; "),
                "group lead": read.names(domain.groupLeads),
            ]
        }
        #expect(own == paper)
        let rows = try Self.tables().flatMap(\.rows).map { row in
            bare(row.map(\.words).joined(separator: " "))
        }
        for row in paper {
            let facts = row.filter { $0.key != "domain" }.values.joined(separator: ";")
            #expect(rows.contains { missing(facts, in: $0) == [] }, "\(facts)")
        }
    }

    @Test func everyGoalIsThePapers() throws {
        let paper = try Rows(paper: "thurrock-goals").rows
        #expect(paper.count == 36)
        #expect(paper.count { $0["letter"] == "" } == 26)
        let read = try ReadStrategy(Self.strategy, of: "thurrock").strategy
        #expect(read.domains.map(\.goals.count).reduce(0, +) == 26)
        let printed = try bare(Self.printed())
        for row in paper {
            let domain = read.domains.first { $0.number == row["domain"] }
            let number = Int(row["number"] ?? "") ?? 0
            let goal = domain?.goals.dropFirst(number - 1).first?.value
            #expect(bare(goal ?? "").contains(bare(row["goal"] ?? "-")))
            #expect(printed.contains(bare(row["goal"] ?? "")))
        }
    }

    @Test func everyDraftPriorityIsThePapers() throws {
        let paper = try Rows(paper: "thurrock-priorities").rows
        #expect(paper.count == 66)
        #expect(paper.count { $0["reading"] == "sharp" } == 17)
        let read = try ReadStrategy(Self.strategy, of: "thurrock").strategy
        let own = read.priorities.flatMap { priority in
            priority.aims.map { (priority.number, $0) }
        }
        #expect(own.count == paper.count)
        let printed = try bare(Self.printed())
        for (row, (domain, aim)) in zip(paper, own) {
            #expect(domain == row["domain"])
            #expect(aim.number == row["number"])
            if row["reading"] == "sharp" {
                #expect(bare(aim.title.value) == bare(row["facts"] ?? ""))
            } else {
                #expect(missing(row["facts"], in: aim.title.value) == [])
            }
            #expect(printed.contains(bare(aim.title.value)), "\(aim.title.value)")
        }
    }

    @Test func theOutcomesFrameworkIsThePapers() throws {
        let paper = try Rows(paper: "thurrock-framework").rows
        #expect(paper.count == 10)
        let read = try ReadStrategy("hws-2016-2021", of: "thurrock").strategy
        #expect(read.indicators.count == paper.count)
        func plain(_ figure: String?) -> String {
            (figure ?? "").replacingOccurrences(of: "%", with: "")
        }
        for (row, own) in zip(paper, read.indicators) {
            #expect(bare(own.measure.value?.value ?? "") == bare(row["indicator"] ?? ""))
            #expect(own.baseline?.words.value ?? "" == plain(row["baseline"]))
            #expect(own.target?.words.value ?? "" == plain(row["target 2020"]))
            #expect((own.targetBy == "2020") == (own.target != nil))
            #expect(own.source.value?.plainText ?? "" == row["source"])
        }
        let table = try #require(
            try Self.tables().first { $0.head.contains { $0.lowercased().hasPrefix("baseline") } })
        #expect(table.head.count == 6)
        #expect(table.rows.count == paper.count)
        for (row, cells) in zip(paper, table.rows) {
            try #require(cells.count == 6)
            #expect(cells[0].isContinued == (row["goal"] == ""))
            #expect(cells[1].isContinued == (row["objective"] == ""))
            #expect(missing(row["goal"], in: cells[0].words) == [])
            #expect(missing(row["objective"], in: cells[1].words) == [])
            #expect(bare(cells[2].words) == bare(row["indicator"] ?? ""))
            #expect(plain(cells[3].words) == plain(row["baseline"]))
            let target = row["target 2020"] ?? ""
            #expect(cells[4].words == (target.isEmpty ? "" : target + " by 2020"))
            if !cells[5].isContinued { #expect(cells[5].words == row["source"]) }
        }
    }

    @Test func everyMilestoneIsThePapers() throws {
        let paper = try Rows(paper: "thurrock-milestones").rows
        #expect(paper.count == 6)
        let rows = try Self.tables().filter { $0.head.contains("Activity") }
            .flatMap { $0.cells("Activity", "Owner", "Date") }
        #expect(rows.count == paper.count)
        for (row, cells) in zip(paper, rows) {
            #expect(cells[0].words == row["activity"])
            #expect(bare(cells[1].words) == bare(row["owner"] ?? ""))
            // Below the date stands what the dates tell of it.
            #expect(cells[2].words.hasPrefix(row["date"] ?? "-"))
        }
    }

    @Test(arguments: [
        ("thurrock-fit", 6), ("thurrock-corporate", 18), ("thurrock-linked", 12),
        ("thurrock-openings", 6),
    ])
    func everyRowOfATableIsPrinted(_ list: String, _ count: Int) throws {
        let paper = try Rows(paper: list).rows
        #expect(paper.count == count)
        let columns = try Self.tables().flatMap { table in
            table.head.indices.flatMap { place in
                table.rows.map { row in
                    bare(table.head[place] + " " + (place < row.count ? row[place].words : ""))
                }
            } + table.rows.map { bare($0.map(\.words).joined(separator: " ")) }
        }
        for row in paper {
            var row = row
            row["kind"] = nil
            if row["wider determinants"] == "" { row["wider determinants"] = nil }
            if list == "thurrock-linked" { row["domain"] = "Domain \(row["domain"] ?? "")" }
            let facts = row.values.joined(separator: ";")
            #expect(columns.contains { missing(facts, in: $0) == [] }, "\(facts)")
        }
    }

    @Test(arguments: [
        ("thurrock-structure", 14, ["title"]), ("thurrock-contents", 10, ["part", "title"]),
        ("thurrock-governance", 5, ["function", "bodies"]), ("thurrock-tasks", 7, ["facts"]),
        ("thurrock-slides", 12, ["slide", "facts"]),
    ])
    func everyLineOfASlideIsPrinted(_ list: String, _ count: Int, _ names: [String]) throws {
        let paper = try Rows(paper: list).rows
        #expect(paper.count == count)
        let printed = try Self.printed()
        for row in paper {
            for name in names where row[name] != "Cover" {
                #expect(missing(row[name], in: printed) == [])
            }
        }
    }

    /// Section 7 has 27 September to 19 November, section 9 October to December 2021.
    @Test func bothTimesOfTheEngagementStand() throws {
        let printed = try bare(Self.printed())
        #expect(printed.contains("27th september 19th november 2021"))
        #expect(printed.contains("between october december 2021"))
    }
}
