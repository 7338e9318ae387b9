import Diagnostics
import Foundation
import Governance
import TestSupport
import Testing

/// The progress report of November 2023 and the deck of November 2021, row by row.
///
/// `Paper/southwark-*.tsv` were taken straight from the papers. The report's updates are told in other words
/// here; every figure, date and name of each is in the list and must stand in its cell.
@Suite struct SouthwarkPaperTests {
    private static let meeting = "2023-11-16-health-and-wellbeing"

    /// The rows of the report, those of one aim together: the report prints one aim's rows in two places. It
    /// prints one action under two priorities, the second time with its paragraphs run together.
    private static func progress() throws -> [Rows.Row] {
        let printed = try Rows(paper: "southwark-progress").rows
        let rows = printed.map { row in
            let first = printed.first { $0["action"] == row["action"] }
            return row.merging(["paragraphs": first?["paragraphs"] ?? ""]) { $1 }
        }
        func owner(_ row: Rows.Row) -> String { (row["priority"] ?? "") + (row["aim"] ?? "") }
        var order: [String] = []
        for row in rows where !order.contains(owner(row)) { order.append(owner(row)) }
        #expect(order.count == 23)
        return order.flatMap { aim in rows.filter { owner($0) == aim } }
    }

    @Test func everyActionOfTheReportIsInTheSource() throws {
        let paper = try Self.progress()
        #expect(paper.count == 54)
        let own = try ReadStrategy("jhws-2022-2027", of: "southwark").actions
        #expect(own.count == paper.count)
        for (row, action) in zip(paper, own) {
            #expect(action.priority == row["priority"])
            #expect(bare(action.aim) == bare(row["aim"] ?? ""))
            #expect(bare(action.action) == bare(row["action"] ?? ""))
            #expect(bare(action.owner ?? "") == bare(row["owner"] ?? ""), "\(action.action)")
            #expect("\(action.paragraphs)" == row["paragraphs"], "\(action.action)")
            #expect(missing(row["facts"], in: action.update ?? "") == [], "\(action.action)")
        }
        #expect(own.count { $0.owner == nil } == paper.count { $0["owner"] == "" })
    }

    @Test func everyActionOfTheReportIsPrinted() throws {
        let paper = try Self.progress()
        for edition in try BuiltPack.sample("southwark", Self.meeting).editions {
            let tables = try SpannedTable.all(in: edition.bytes("pack.xml")).filter {
                $0.head.map { $0.lowercased() } == ["action", "owner", "progress update"]
            }
            #expect(tables.count == 23, "a table for each aim")
            let printed = tables.flatMap { table in
                table.cells("Action", "Owner", "Progress update").map { (table.above, $0) }
            }
            #expect(printed.count == paper.count)
            for (row, (lines, cells)) in zip(paper, printed) {
                let above = bare(lines.joined(separator: " "))
                #expect(above.contains(bare(row["aim"] ?? "")), "\(lines)")
                #expect(above.contains("priority \(row["priority"] ?? "")"), "\(lines)")
                // Below the action stand its due date and status, where it has them.
                #expect(bare(cells[0].words).hasPrefix(bare(row["action"] ?? "-")))
                #expect(cells[1].isContinued == (row["owner"] == ""), "\(cells[0].words)")
                if !cells[1].isContinued {
                    #expect(bare(cells[1].words) == bare(row["owner"] ?? ""))
                }
                #expect(cells[2].isContinued == (row["paragraphs"] == "0"), "\(cells[0].words)")
                if !cells[2].isContinued {
                    #expect("\(cells[2].paragraphs)" == row["paragraphs"], "\(cells[0].words)")
                }
                #expect(missing(row["facts"], in: cells[2].words) == [], "\(cells[0].words)")
            }
        }
    }

    @Test func anActionUnderTwoPrioritiesIsHeldOnce() throws {
        let strategy = try ReadStrategy("jhws-2022-2027", of: "southwark").strategy
        let actions = strategy.priorities.flatMap(\.aims).flatMap(\.actions)
        #expect(actions.compactMap { $0.sameAs?.value } == ["community-voices"])
    }

    @Test(arguments: [("success", 5), ("further", 5)])
    func everyHeadlineIsThePapers(_ kind: String, _ count: Int) throws {
        let paper = try Rows(paper: "southwark-headlines").rows.filter { $0["kind"] == kind }
        #expect(paper.count == count)
        let strategy = try ReadStrategy("jhws-2022-2027", of: "southwark").strategy
        let pack = try BuiltPack.sample("southwark", Self.meeting).publicEdition
        let printed = try bare(DocBookReading(pack.bytes("pack.xml")).words)
        for row in paper {
            let priority = strategy.priorities.first { $0.number == row["priority"] }
            let own = priority?.highlights.filter { $0.kind.rawValue == kind } ?? []
            #expect(own.count == 1)
            for highlight in own {
                let text = words(highlight.text)
                #expect(missing(row["facts"], in: text) == [])
                #expect(printed.contains(bare(text)), "\(text)")
            }
        }
    }

    @Test(arguments: [("southwark-slides", meeting, 4), ("southwark-2021-slides", meeting2021, 8)])
    func everySlideHasTheHeadlineAndLabelOfThePaper(
        _ list: String, _ meeting: String, _ count: Int
    ) throws {
        let paper = try Rows(paper: list).rows
        #expect(paper.count == count)
        let pack = try BuiltPack.sample("southwark", meeting).publicEdition
        let slides = try DocBookReading(pack.bytes("pack.xml")).slides.filter { $0.label != "" }
        for (row, slide) in zip(paper, slides) {
            #expect(slide.label.lowercased() == row["label"]?.lowercased())
            #expect(missing(row["headline says"], in: slide.title) == [])
        }
        #expect(slides.count >= count)
    }

    @Test func whoIsToHearOfProgressIsThePapers() throws {
        let paper = try Rows(paper: "southwark-summary").rows
        #expect(paper.count == 7)
        let pack = try BuiltPack.sample("southwark", Self.meeting).publicEdition
        let printed = try DocBookReading(pack.bytes("pack.xml")).words
        for row in paper { #expect(missing(row["fact"], in: printed) == []) }
    }

    private static let meeting2021 = "2021-11-04-health-and-wellbeing"

    @Test func everyFactOfTheDeckOf2021IsPrinted() throws {
        let paper = try Rows(paper: "southwark-2021").rows
        #expect(paper.count == 22)
        #expect(paper.count { $0["kind"] == "priority" } == 7)
        for edition in try BuiltPack.sample("southwark", Self.meeting2021).editions {
            let xml = try edition.bytes("pack.xml")
            let printed = try DocBookReading(xml).words
            for row in paper {
                if row["kind"] != "question" { #expect(missing(row["name"], in: printed) == []) }
                #expect(missing(row["facts"], in: printed) == [])
            }
            let tables = try SpannedTable.all(in: xml)
            let priorities = tables.flatMap { $0.cells("Priority area", "Includes") }
            let listed = paper.filter { $0["kind"] == "priority" }
            for row in listed {
                let printed = priorities.first { bare($0[0].words) == bare(row["name"] ?? "") }
                #expect(bare(printed?[1].words ?? "-") == bare(row["facts"] ?? ""))
            }
            let examples = tables.flatMap {
                $0.cells("Priority area", "Examples of areas for objectives")
            }.filter { !$0[1].words.isEmpty }
            #expect(examples.count == 3)
            #expect(examples.map { $0[0].isContinued } == [false, true, true])
            let named = paper.filter { $0["kind"] == "example" }
            #expect(examples.map { bare($0[1].words) } == named.map { bare($0["facts"] ?? "") })
        }
    }
}
