public import DocumentTree
import Paginating

/// Sets a pack as text, paginated and stamped.
///
/// The papers are laid out first, so that the page ranges on the front sheet are true. Each paper
/// starts on an odd page and is filled up to an even one by a blank sheet; stamps run from 1 to the
/// last page without a gap. The front sheet stands before page 1 without stamps, filled up
/// likewise, so that page 1 is a right-hand sheet. Page ranges within the papers themselves print
/// nothing.
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
        var writer = TextWriter(options)
        if let partTitle { writer.partTitle(partTitle) }
        writer.document(title: paper.title, blocks: paper.blocks, sections: paper.sections)
        printer.add(
            writer.galley, SheetHead(itemStamp: stamp, marking: paper.marking, options))
        papers.append(
            PageNumbers.Stamps(anchor: paper.anchor, first: first, last: printer.stamp))
    }

    /// Sets the front sheet with the ranges now known, and puts it before the papers.
    func finished(frontSheet: Section) -> TextPack {
        // An anchor that is used twice keeps its first range.
        let ranges = Dictionary((items + papers).map { ($0.anchor, $0) }) { first, _ in first }
        var writer = TextWriter(options, ranges: ranges)
        writer.document(
            title: frontSheet.title, blocks: frontSheet.blocks, sections: frontSheet.sections)
        var front = SheetPrinter(options, stamped: false)
        if !writer.galley.lines.isEmpty {
            front.add(writer.galley, SheetHead(options), isFilledUp: printer.count > 0)
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
