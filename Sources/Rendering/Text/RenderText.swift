public import DocumentTree
import Paginating

/// Sets a pack as text, paginated and stamped.
///
/// The papers are laid out first, so that the page ranges on the front sheet are true. Each paper
/// starts on an odd page and is filled up to an even one by a blank sheet; stamps run from 1 to the
/// last page without a gap. The front sheet stands before page 1 without stamps, filled up
/// likewise, so that page 1 is a right-hand sheet. Page ranges within the papers themselves print
/// nothing. A deck prints each slide on sheets of its own, landscape or portrait; the pages on its
/// contents slide are put in when its slides are laid out.
///
/// Source: domain notes 10, 20–23, 29; 2.5 and 2.6.
public func renderText<Reader: Audience>(
    _ pack: PackDocument<Reader>, _ options: TextOptions
) -> TextPack {
    var sheets = StampedSheets(options)
    for part in pack.parts {
        var partTitle = part.title
        for item in part.items {
            sheets.append(item, partTitle: partTitle)
            if !item.papers.isEmpty { partTitle = nil }
        }
    }
    return sheets.finished(frontSheet: pack.frontSheet)
}

/// The sheets of a pack as they are laid out.
private struct StampedSheets {
    private let options: TextOptions
    private var printer: SheetPrinter
    private var items: [PageNumbers.Stamps] = []
    private var papers: [PageNumbers.Stamps] = []

    init(_ options: TextOptions) {
        self.options = options
        printer = SheetPrinter(options, stamped: true)
    }

    mutating func append(_ item: ItemPapers, partTitle: String?) {
        let first = printer.stamp + 1
        var partTitle = partTitle
        var stamp: String? = item.stamp
        for paper in item.papers {
            // An appendix says which it is: its title alone would not tell.
            let own = paper.kind == .report ? nil : paper.referenceWords
            let stamps = [stamp, own].compactMap { $0 }.filter { !$0.isEmpty }
            append(
                paper, partTitle: partTitle,
                stamp: stamps.isEmpty ? nil : stamps.joined(separator: ", "))
            (partTitle, stamp) = (nil, nil)
        }
        guard !item.papers.isEmpty else { return }
        items.append(
            PageNumbers.Stamps(anchor: item.anchor, first: first, last: printer.stamp))
    }

    private mutating func append(_ paper: Paper, partTitle: String?, stamp: String?) {
        let first = printer.stamp + 1
        var writer = TextWriter(options, orientation: paper.deck ?? .portrait)
        if let partTitle { writer.partTitle(partTitle) }
        if paper.deck == nil {
            writer.document(title: paper.title, blocks: paper.blocks, sections: paper.sections)
        } else {
            writer.deck(paper)
        }
        var stretches = writer.finish()
        let head = SheetHead(itemStamp: stamp, marking: paper.marking, options)
        let pages = printer.pages(of: stretches, head)
        if stretches.contains(where: { !$0.fields.isEmpty }) {
            let starts = slides(writer.slideStarts, beginningOn: pages, from: first)
            for place in stretches.indices { stretches[place].fill(starts) }
        }
        printer.add(stretches, pages, head)
        papers.append(
            PageNumbers.Stamps(anchor: paper.anchor, first: first, last: printer.stamp))
    }

    /// The first page of each slide.
    private func slides(
        _ starts: [Int], beginningOn pages: [[Page]], from first: Int
    ) -> [Int] {
        var number = first
        let numbers = pages.map { pages in
            // A slide without a word has a page all the same.
            defer { number += max(1, pages.count) }
            return number
        }
        return starts.map { numbers[min($0, numbers.count - 1)] }
    }

    /// Sets the front sheet with the ranges now known, and puts it before the papers.
    func finished(frontSheet: Section) -> TextPack {
        // An anchor that is used twice keeps its first range.
        let ranges = Dictionary((items + papers).map { ($0.anchor, $0) }) { first, _ in first }
        var writer = TextWriter(options, ranges: ranges)
        writer.document(
            title: frontSheet.title, blocks: frontSheet.blocks, sections: frontSheet.sections)
        var front = SheetPrinter(options, stamped: false)
        let stretches = writer.finish()
        if stretches.contains(where: { !$0.galley.lines.isEmpty }) {
            let head = SheetHead(options)
            front.add(
                stretches, front.pages(of: stretches, head), head, isFilledUp: printer.count > 0)
        }
        var bytes = front.bytes
        if front.count > 0 && printer.count > 0 { bytes.append(SheetPrinter.formFeed) }
        bytes += printer.bytes
        let pages = PageNumbers(
            frontSheets: front.count, items: items, papers: papers,
            total: printer.count == 0 ? 0 : printer.stamp)
        return TextPack(bytes: bytes, pages: pages)
    }
}
