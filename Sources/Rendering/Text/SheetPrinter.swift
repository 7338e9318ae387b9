internal import Diagnostics
import Paginating

/// What stands above the text of a paper's sheets.
struct SheetHead {
    /// On the first sheet: the item's stamp, at the right.
    let stamp: Galley
    /// On every sheet: the marking of a restricted paper, centred.
    let marking: Galley

    /// Words of more than a few lines are cut, so that there is always room for the text.
    init(itemStamp: String? = nil, marking: String? = nil, _ options: TextOptions) {
        stamp = lines(itemStamp ?? "", measure: options.measure)
        self.marking = lines(marking ?? "", measure: options.measure)
        linesAtMost = options.pageHeight / 4
    }

    private let linesAtMost: Int

    var stampLines: ArraySlice<Galley.Line> { stamp.lines.prefix(linesAtMost) }
    var markingLines: ArraySlice<Galley.Line> { marking.lines.prefix(linesAtMost) }

    /// Lines it takes on a sheet, the blank one below it counted in.
    func height(isFirst: Bool) -> Int {
        let lines = (isFirst ? stampLines.count : 0) + markingLines.count
        return lines == 0 ? 0 : lines + 1
    }
}

/// Words set as lines of at most a measure.
private func lines(_ words: String, measure: Int) -> Galley {
    var galley = Galley(isCell: true)
    let column = Column(indent: 0, width: measure)
    let start = galley.beginParagraph(column)
    galley.bytes.appendPrintable(words, paragraphStart: start.text)
    galley.endParagraph(start, column)
    return galley
}

/// Puts sheets together from set lines: head, text, foot.
struct SheetPrinter {
    static let formFeed: UInt8 = 0x0C

    private(set) var bytes: [UInt8] = []
    /// Sheets printed so far.
    private(set) var count = 0
    /// The stamp of the last sheet printed.
    var stamp: Int { count + options.pagesBefore }
    private let options: TextOptions
    private let isStamped: Bool
    private let blankSheet: Galley
    /// The words of the stamp before and after its number.
    private let stampWords: (before: [UInt8], after: [UInt8], width: Int)
    /// Lines already on the sheet being printed.
    private var line = 0

    init(_ options: TextOptions, stamped: Bool) {
        self.options = options
        isStamped = stamped
        blankSheet = lines(options.words.blankSheet, measure: options.measure)
        stampWords = wordsAround(options.words.pageStamp)
    }

    /// Adds the sheets of a paper, from a right-hand one on; `isFilledUp` ends it on a left-hand one.
    mutating func add(_ galley: Galley, _ head: SheetHead, isFilledUp: Bool = true) {
        let height = isStamped ? options.bodyHeight : options.pageHeight
        let pages = breakPages(
            galley.flow, pageHeight: height - head.height(isFirst: false),
            firstPageHeight: height - head.height(isFirst: true))
        bytes.reserveCapacity(bytes.count + galley.bytes.count + pages.count * 200)
        // A paper without a word has a sheet all the same.
        beginSheet(head, isFirst: true)
        for (index, page) in pages.enumerated() {
            if index > 0 {
                endSheet()
                beginSheet(head, isFirst: false)
            }
            if let repeatedHead = page.repeatedHead { addLines(of: galley, repeatedHead) }
            addLines(of: galley, page.boxes)
        }
        endSheet()
        if isFilledUp && count % 2 == 1 {
            beginSheet(head, isFirst: false)
            let sentence = blankSheet.lines.prefix(height / 2)
            feedLines(to: max(line, (height - sentence.count) / 2))
            for line in sentence { addLine(line, of: blankSheet, at: centred(line.width)) }
            endSheet()
        }
    }

    private mutating func beginSheet(_ head: SheetHead, isFirst: Bool) {
        if count > 0 { bytes.append(Self.formFeed) }
        count += 1
        line = 0
        if isFirst {
            for line in head.stampLines {
                addLine(line, of: head.stamp, at: options.measure - line.width)
            }
        }
        for line in head.markingLines { addLine(line, of: head.marking, at: centred(line.width)) }
        if line > 0 { feedLines(to: line + 1) }
    }

    /// The stamp, centred on the last line.
    private mutating func endSheet() {
        guard isStamped else { return }
        feedLines(to: options.pageHeight - 1)
        let number = Array(String(stamp).utf8)
        let width = stampWords.width + number.count
        if width <= options.measure {
            bytes.appendBlanks(centred(width))
            bytes += stampWords.before
            bytes += number
            bytes += stampWords.after
        } else {
            bytes.appendBlanks(centred(number.count))
            bytes += number
        }
        bytes.append([UInt8].lineBreak)
    }

    private mutating func addLines(of galley: Galley, _ boxes: Range<Int>) {
        for index in boxes {
            if index > boxes.lowerBound {
                feedLines(to: line + galley.flow.boxes[index].spaceBefore)
            }
            let set = galley.lines[index]
            addLine(set, of: galley, at: set.indent)
        }
    }

    private mutating func addLine(_ set: Galley.Line, of galley: Galley, at indent: Int) {
        if !set.isEmpty {
            bytes.appendBlanks(indent)
            bytes.append(galley.bytes, set.start..<set.end)
        }
        bytes.append([UInt8].lineBreak)
        line += 1
    }

    private mutating func feedLines(to target: Int) {
        while line < target {
            bytes.append([UInt8].lineBreak)
            line += 1
        }
    }

    private func centred(_ width: Int) -> Int { max(0, (options.measure - width) / 2) }
}

/// The printable words before and after the `%` of a wording, and the columns they take.
private func wordsAround(_ wording: String) -> (before: [UInt8], after: [UInt8], width: Int) {
    let place = wording.utf8.firstIndex(of: UInt8(ascii: "%")) ?? wording.endIndex
    var before: [UInt8] = []
    before.appendPrintable(String(wording[..<place]), paragraphStart: 0)
    var after: [UInt8] = []
    after.appendPrintable(
        String(wording[place...].dropFirst()), paragraphStart: 0, keepingBlanks: true)
    while after.last == [UInt8].blank { after.removeLast() }
    let width =
        displayWidth(of: String(decoding: before, as: UTF8.self))
        + displayWidth(of: String(decoding: after, as: UTF8.self))
    return (before, after, width)
}
