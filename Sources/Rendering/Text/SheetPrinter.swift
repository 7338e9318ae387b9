internal import Diagnostics
import DocumentTree
import Paginating

/// What stands above the text of a paper's sheets.
struct SheetHead {
    private let stampAndMarking: (portrait: Lines, landscape: Lines)

    /// Words of more than a few lines are cut, so that there is always room for the text.
    init(itemStamp: String? = nil, marking: String? = nil, _ options: TextOptions) {
        func set(_ orientation: Sheet.Orientation) -> Lines {
            let size = options.size(orientation)
            return Lines(
                stamp: lines(itemStamp ?? "", measure: size.measure),
                marking: lines(marking ?? "", measure: size.measure), atMost: size.height / 4)
        }
        stampAndMarking = (set(.portrait), set(.landscape))
    }

    subscript(orientation: Sheet.Orientation) -> Lines {
        orientation == .portrait ? stampAndMarking.portrait : stampAndMarking.landscape
    }

    /// The head set for sheets that lie one way.
    struct Lines {
        /// On the first sheet: the item's stamp, at the right.
        let stamp: Galley
        /// On every sheet: the marking of a restricted paper, centred.
        let marking: Galley
        let atMost: Int

        var stampLines: ArraySlice<Galley.Line> { stamp.lines.prefix(atMost) }
        var markingLines: ArraySlice<Galley.Line> { marking.lines.prefix(atMost) }

        /// Lines it takes on a sheet, the blank one below it counted in.
        func height(isFirst: Bool) -> Int {
            let lines = (isFirst ? stampLines.count : 0) + markingLines.count
            return lines == 0 ? 0 : lines + 1
        }
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
    /// The words of the stamp before and after its number.
    private let stampWords: (before: [UInt8], after: [UInt8], width: Int)
    /// The sheet being printed.
    private var size: SheetSize
    /// Lines already on it.
    private var line = 0

    init(_ options: TextOptions, stamped: Bool) {
        self.options = options
        isStamped = stamped
        size = options.size(.portrait)
        stampWords = wordsAround(options.words.pageStamp)
    }

    /// Breaks the stretches of a paper into pages.
    func pages(of stretches: [Stretch], _ head: SheetHead) -> [[Page]] {
        stretches.enumerated().map { place, stretch in
            let room = room(on: stretch, head, isFirst: false)
            let headline = headlineHeight(of: stretch, head)
            return breakPages(
                stretch.galley.flow, pageHeight: room - headline,
                firstPageHeight: self.room(on: stretch, head, isFirst: place == 0)
                    - (stretch.goesOn && place > 0 ? headline : 0))
        }
    }

    /// Adds the sheets of a paper, from a right-hand one on; `isFilledUp` ends it on a left-hand one.
    mutating func add(
        _ stretches: [Stretch], _ pages: [[Page]], _ head: SheetHead, isFilledUp: Bool = true
    ) {
        for (place, (stretch, pages)) in zip(stretches, pages).enumerated() {
            bytes.reserveCapacity(bytes.count + stretch.galley.bytes.count + pages.count * 200)
            size = stretch.size
            add(stretch, pages, head, isFirst: place == 0)
        }
        guard isFilledUp, count % 2 == 1, let last = stretches.last else { return }
        beginSheet(head[last.orientation], isFirst: false)
        let blank = lines(options.words.blankSheet, measure: size.measure)
        let height = isStamped ? size.bodyHeight : size.height
        let sentence = blank.lines.prefix(height / 2)
        feedLines(to: max(line, (height - sentence.count) / 2))
        for line in sentence { addLine(line, of: blank, at: centred(line.width)) }
        endSheet()
    }

    private mutating func add(
        _ stretch: Stretch, _ pages: [Page], _ head: SheetHead, isFirst: Bool
    ) {
        let headline = headlineHeight(of: stretch, head) > 0
        // A slide or a paper without a word has a sheet all the same.
        beginSheet(head[stretch.orientation], isFirst: isFirst)
        if headline && stretch.goesOn && !isFirst { addHeadline(of: stretch) }
        if pages.count == 1, stretch.centredLines != nil {
            let height = stretch.galley.flow.boxes.enumerated().reduce(0) { height, box in
                height + box.element.height + (box.offset > 0 ? box.element.spaceBefore : 0)
            }
            let room = (isStamped ? size.bodyHeight : size.height) - line
            feedLines(to: line + max(0, room - height) / 2)
        }
        let margin = margin(of: stretch)
        for (index, page) in pages.enumerated() {
            if index > 0 {
                endSheet()
                beginSheet(head[stretch.orientation], isFirst: false)
                if headline { addHeadline(of: stretch) }
            }
            if let repeatedHead = page.repeatedHead {
                addLines(of: stretch, repeatedHead, margin)
            }
            addLines(of: stretch, page.boxes, margin)
        }
        endSheet()
    }

    /// Lines for the text below the head of a sheet.
    private func room(on stretch: Stretch, _ head: SheetHead, isFirst: Bool) -> Int {
        let height = isStamped ? stretch.size.bodyHeight : stretch.size.height
        return height - head[stretch.orientation].height(isFirst: isFirst)
    }

    /// Lines that a headline takes where it is repeated, the blank one below it counted in; 0 when it
    /// would leave less than half of the sheet to the text.
    private func headlineHeight(of stretch: Stretch, _ head: SheetHead) -> Int {
        let lines = stretch.headline.lines.count
        let isWorth = (lines + 1) * 2 <= room(on: stretch, head, isFirst: false)
        return lines > 0 && isWorth ? lines + 1 : 0
    }

    private mutating func addHeadline(of stretch: Stretch) {
        for line in stretch.headline.lines {
            let isCentred = stretch.centredLines != nil
            addLine(line, of: stretch.headline, at: isCentred ? centred(line.width) : line.indent)
        }
        feedLines(to: line + 1)
    }

    private mutating func beginSheet(_ head: SheetHead.Lines, isFirst: Bool) {
        if count > 0 { bytes.append(Self.formFeed) }
        count += 1
        line = 0
        if isFirst {
            for line in head.stampLines {
                addLine(line, of: head.stamp, at: size.measure - line.width)
            }
        }
        for line in head.markingLines { addLine(line, of: head.marking, at: centred(line.width)) }
        if line > 0 { feedLines(to: line + 1) }
    }

    /// The stamp, centred on the last line.
    private mutating func endSheet() {
        guard isStamped else { return }
        feedLines(to: size.height - 1)
        let number = Array(String(stamp).utf8)
        let width = stampWords.width + number.count
        if width <= size.measure {
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

    /// Columns left of the lines of a centred stretch that are not centred one by one.
    private func margin(of stretch: Stretch) -> Int {
        guard let own = stretch.centredLines else { return 0 }
        let widest = stretch.galley.lines.dropFirst(own).lazy.map { $0.indent + $0.width }.max()
        return widest.map(centred) ?? 0
    }

    private mutating func addLines(of stretch: Stretch, _ boxes: Range<Int>, _ margin: Int) {
        let own = stretch.centredLines ?? 0
        for index in boxes {
            if index > boxes.lowerBound {
                feedLines(to: line + stretch.galley.flow.boxes[index].spaceBefore)
            }
            let set = stretch.galley.lines[index]
            addLine(
                set, of: stretch.galley,
                at: index < own ? centred(set.width) : margin + set.indent)
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

    private func centred(_ width: Int) -> Int { max(0, (size.measure - width) / 2) }
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
