import Foundation
import TestSupport
import Testing

/// What a member who holds the printed pack relies on, read from the text alone.
@Suite struct LayoutTests {
    @Test func noLineIsWiderThanTheMeasure() throws {
        #expect(columns(of: "e\u{301}漢字") == 5)
        try forEachEdition { edition, sheets in
            for (index, sheet) in sheets.all.enumerated() {
                for line in sheet.lines where columns(of: line) > sheet.measure {
                    Issue.record("\(edition), sheet \(index + 1), \(columns(of: line)): \(line)")
                }
            }
        }
    }

    @Test func noSheetHasMoreThanSixtyLines() throws {
        try forEachEdition { edition, sheets in
            for (index, sheet) in sheets.all.enumerated() where sheet.lines.count > 60 {
                Issue.record("\(edition), sheet \(index + 1) has \(sheet.lines.count) lines")
            }
            for (index, sheet) in sheets.stamped.enumerated() {
                #expect(
                    sheet.lines.count == 60 || sheet.isLandscape, "\(edition), page \(index + 1)")
            }
        }
    }

    @Test func stampsRunFromOneWithoutAGap() throws {
        try forEachEdition { edition, sheets in
            let stamps = sheets.stamped.map(\.stamp)
            #expect(!stamps.isEmpty)
            #expect(stamps == (1...max(1, stamps.count)).map { $0 }, "\(edition)")
        }
    }

    @Test func rangesOnTheFrontSheetAreThoseOfTheItems() throws {
        try forEachEdition { edition, sheets in
            // The NHS house has its ranges in cells, where they break: `HouseTests` reads those.
            if sheets.front.contains(where: { $0.words.contains("| Time | No. |") }) { return }
            let printed = printedRanges(on: sheets.front)
            let real = realRanges(of: Array(sheets.stamped))
            #expect(!real.isEmpty)
            #expect(printed == real, "\(edition)")
        }
    }

    @Test func everyPaperStartsOnAnOddPage() throws {
        for edition in try BuiltPack.editions() {
            let sheets = Sheets(try edition.text("pack.txt"))
            let manifest = try JSONDecoder().decode(
                ListedPapers.self, from: edition.bytes("manifest.json"))
            var papers = 0
            for paper in manifest.items.flatMap(\.papers) {
                guard let pages = paper.pages else { continue }
                papers += 1
                #expect(pages.first % 2 == 1, "\(paper.title) starts on page \(pages.first)")
                let sheet = sheets.stamped.first { $0.stamp == pages.first }
                let isThere = sheet?.words.lowercased().contains(
                    squeezed(paper.title).lowercased())
                #expect(isThere == true, "\(paper.title) is not on page \(pages.first)")
            }
            #expect(papers > 0)
            // The text itself: what follows a blank sheet or opens an item is on the right.
            var opens = true
            for sheet in sheets.stamped {
                if opens || sheet.itemStamp != nil { #expect((sheet.stamp ?? 0) % 2 == 1) }
                opens = sheet.words.hasPrefix("This page is intentionally left blank")
            }
        }
    }

    @Test func noHeadingIsAloneAtThePageFoot() throws {
        for edition in try BuiltPack.editions() {
            let sheets = Sheets(try edition.text("pack.txt"))
            let document = try DocBookReading(edition.bytes("pack.xml"))
            let headings = Set(document.titles.map { squeezed($0).lowercased() })
            #expect(headings.count > 3)
            let manifest = try JSONDecoder().decode(
                ListedPapers.self, from: edition.bytes("manifest.json"))
            let lastPages = Set(manifest.items.flatMap(\.papers).compactMap { $0.pages?.last })
            for sheet in sheets.stamped {
                guard let foot = sheet.foot, let stamp = sheet.stamp else { continue }
                // A heading with nothing below it ends its paper, on this page or before the blank.
                if lastPages.contains(stamp) || lastPages.contains(stamp + 1) { continue }
                #expect(!headings.contains(foot.lowercased()), "\(edition), page \(stamp): \(foot)")
            }
        }
    }

    private func forEachEdition(_ body: (BuiltPack.Edition, Sheets) throws -> Void) throws {
        for edition in try BuiltPack.editions() {
            try body(edition, Sheets(try edition.text("pack.txt")))
        }
    }
}

/// The pages of an item.
private struct PageRange: Equatable, CustomStringConvertible {
    let item: String
    let first: Int
    let last: Int

    var description: String { "item \(item): \(first) - \(last)" }
}

/// `(Pages a - b)` and `(Page a)` on the front sheet, each with the item number printed before it.
private func printedRanges(on sheets: ArraySlice<Sheets.Sheet>) -> [PageRange] {
    let words = sheets.flatMap(\.lines).joined(separator: "\n")
    let range = /\(Pages?\s+(\d+)(?:\s+-\s+(\d+))?\)/
    let number = /(?m)^\s*([0-9]+[a-z]?)\.?\s/
    return words.matches(of: range).compactMap { match in
        let before = words[..<match.range.lowerBound].matches(of: number).last
        guard let before, let first = Int(match.output.1) else { return nil }
        return PageRange(
            item: String(before.output.1), first: first,
            last: match.output.2.flatMap { Int($0) } ?? first)
    }
}

/// From each `Agenda Item N` to the sheet before the next, or the last one.
private func realRanges(of sheets: [Sheets.Sheet]) -> [PageRange] {
    let starts = sheets.indices.filter { sheets[$0].itemStamp != nil }
    return starts.enumerated().map { order, start in
        let end = order + 1 < starts.count ? starts[order + 1] - 1 : sheets.count - 1
        return PageRange(
            // Those of an item within another stand under its number.
            item: String((sheets[start].itemStamp ?? "").prefix { $0 != "." }),
            first: sheets[start].stamp ?? 0,
            last: sheets[end].stamp ?? 0)
    }
}

/// The papers and their pages, as a manifest lists them.
private struct ListedPapers: Decodable {
    struct Item: Decodable {
        let papers: [Paper]
    }

    struct Paper: Decodable {
        let title: String
        let pages: Pages?
    }

    struct Pages: Decodable {
        let first: Int
        let last: Int
    }

    let items: [Item]
}
