/// What a first look over the lines of a Markdown body tells, before cmark-gfm sees it.
///
/// It finds where lines start, as cmark counts them, what might define footnotes and links, and
/// refuses texts on which cmark-gfm 0.29 takes time or memory out of all proportion: each limit
/// answers one such input, measured.
struct MarkdownLines {
    /// Why a body is not parsed at all.
    enum Refusal {
        case nesting
        case cells
        case control
        case rawHTML
        case addresses
        case definitions
        case length
    }

    /// The offset in the file of each line's first byte.
    private(set) var starts: [Int32] = []
    /// Offsets of `[^…` at the head of a line: perhaps footnotes.
    private(set) var notes: [Int] = []
    /// Offsets of `[…` at the head of a line: perhaps the definition of a link.
    private(set) var definitions: [Int] = []
    private(set) var refusal: (why: Refusal, at: Int)?

    /// As deep as the tree we make of it; every marker is a level.
    static let markerLimit = 40
    /// Two columns make a level of a list.
    static let indentLimit = 100
    /// Rows are split in quadratic time: 10,000 bars take half a second.
    static let barLimit = 300
    static let cellLimit = 200_000
    /// Each `<?` or `<![` is looked for to the end of its paragraph.
    static let instructionLimit = 100
    static let addressLimit = 10_000
    /// Bytes all uses of a link's definition could copy.
    static let definitionLimit = 50_000_000

    /// Two thousand pages. Each may be a section of its own, which takes half a kilobyte.
    static let lineLimit = 100_000
    /// Each may begin an inline of its own, which takes as much.
    static let markLimit = 400_000

    /// Lines in all, with those that have nothing on them.
    static let emptyLimit = 1_000_000

    private var writtenLines = 0
    private var marks = 0
    private var tableColumns = 0
    private var tableRows = 0
    private var instructions = 0
    private var addresses = 0
    private var closingBrackets = 0
    private var longestDefinition = 0
    private var openDefinition: Int?

    init(_ bytes: [UInt8], from offset: Int) {
        starts.reserveCapacity((bytes.count - offset) / 32 + 2)
        bytes.withUnsafeBufferPointer { buffer in
            var at = offset
            Self.kinds.withUnsafeBufferPointer { kinds in
                while at < buffer.count && refusal == nil {
                    starts.append(Int32(truncatingIfNeeded: at))
                    at = look(buffer, kinds, at)
                    if starts.count > Self.emptyLimit { refuse(.length, at - 1) }
                }
            }
            closeDefinition(at: at)
            if let first = definitions.first,
                closingBrackets.multipliedReportingOverflow(by: longestDefinition).partialValue
                    > Self.definitionLimit
            {
                refuse(.definitions, first)
            }
        }
    }

    /// The same lines at other offsets: those they have in the file they were taken out of. Behind the
    /// last line's stands the offset where it ends.
    func moved(to starts: [Int32]) -> MarkdownLines {
        func moved(_ at: Int) -> Int {
            var (low, high) = (0, self.starts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if Int(self.starts[middle]) <= at { low = middle } else { high = middle }
            }
            guard low < self.starts.count, low < starts.count else { return at }
            return Int(starts[low]) + at - Int(self.starts[low])
        }
        var lines = self
        lines.starts = starts
        lines.notes = notes.map { moved($0) }
        lines.definitions = definitions.map { moved($0) }
        lines.refusal = refusal.map { ($0.why, moved($0.at)) }
        return lines
    }

    private mutating func refuse(_ why: Refusal, _ at: Int) {
        if refusal == nil { refusal = (why, at) }
    }

    private mutating func closeDefinition(at end: Int) {
        guard let start = openDefinition else { return }
        longestDefinition = max(longestDefinition, end - start)
        openDefinition = nil
    }

    /// Looks at the line that starts at an offset and gives where the next one starts.
    private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeBufferPointer<Kind>, _ start: Int
    ) -> Int {
        let head = skipContainers(bytes, start)
        guard head < bytes.count, bytes[head] != UInt8(ascii: "\n"),
            bytes[head] != UInt8(ascii: "\r")
        else {
            tableColumns = 0
            closeDefinition(at: head)
            return lineEnd(bytes, head)
        }
        writtenLines += 1
        if writtenLines > Self.lineLimit { refuse(.length, head) }
        if bytes[head] == UInt8(ascii: "[") {
            if head + 1 < bytes.count, bytes[head + 1] == UInt8(ascii: "^") {
                notes.append(head)
            } else if let end = Self.labelEnd(bytes, head), end < bytes.count,
                bytes[end] == UInt8(ascii: ":")
            {
                definitions.append(head)
                if openDefinition == nil { openDefinition = head }
            }
        }
        var bars = 0
        var isDelimiter = true
        var at = head
        while at < bytes.count {
            let byte = bytes[at]
            let kind = kinds[Int(byte)]
            if kind == .plain {
                isDelimiter = false
            } else if kind != .rule {
                isDelimiter = isDelimiter && kind == .bar
                switch kind {
                case .rule, .plain: break
                case .bar: bars += 1
                case .mark: marks += 1
                case .bracket:
                    closingBrackets += 1
                    marks += 1
                case .address:
                    addresses += 1
                    if addresses > Self.addressLimit { refuse(.addresses, at) }
                case .tag: countInstruction(bytes, at)
                case .lineEnd:
                    if marks > Self.markLimit { refuse(.length, head) }
                    countRow(bars, isDelimiter, head)
                    return lineEnd(bytes, at)
                case .control:
                    refuse(.control, at)
                    return lineEnd(bytes, at)
                }
            }
            at += 1
        }
        if marks > Self.markLimit { refuse(.length, head) }
        countRow(bars, isDelimiter, head)
        return at
    }

    /// The offset behind the `]` of a label that begins at an offset; it has at most 999 characters.
    static func labelEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start + 1
        while at < bytes.count, at < start + 4000 {
            switch bytes[at] {
            case UInt8(ascii: "]"): return at + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "\n"):
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") { return nil }
            default: break
            }
            at += 1
        }
        return nil
    }

    private mutating func countInstruction(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
        guard at + 2 < bytes.count else { return }
        let isInstruction = bytes[at + 1] == UInt8(ascii: "?")
        let isMarked = bytes[at + 1] == UInt8(ascii: "!") && bytes[at + 2] == UInt8(ascii: "[")
        guard isInstruction || isMarked else { return }
        instructions += 1
        if instructions > Self.instructionLimit { refuse(.rawHTML, at) }
    }

    private mutating func countRow(_ bars: Int, _ isDelimiter: Bool, _ head: Int) {
        if bars > Self.barLimit { return refuse(.cells, head) }
        if isDelimiter {
            tableColumns = bars + 1
            tableRows = 0
        } else if tableColumns > 0 {
            tableRows += 1
            // cmark fills short rows with empty cells of its own.
            if tableRows * tableColumns > Self.cellLimit { refuse(.cells, head) }
        }
    }

    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        var at = at
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\n") { return at + 1 }
            if bytes[at] == UInt8(ascii: "\r") {
                let isPair = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
                return isPair ? at + 2 : at + 1
            }
            at += 1
        }
        return at
    }

    /// The offset behind quotation marks, bullets, numbers and the space among them.
    private mutating func skipContainers(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> Int {
        var at = start
        var markers = 0
        var blanks = 0
        scan: while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: " "): blanks += 1
            case UInt8(ascii: "\t"): blanks += 4
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isBlank(bytes, at + 1) else { break scan }
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = at + 1
                while end < bytes.count, end < at + 9, bytes[end] &- 0x30 < 10 { end += 1 }
                guard end < bytes.count, isBlank(bytes, end + 1),
                    bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
                else { break scan }
                markers += 1
                at = end
            default: break scan
            }
            at += 1
        }
        let isEmpty = at == bytes.count || bytes[at] == UInt8(ascii: "\n")
        if markers > Self.markerLimit || blanks > Self.indentLimit && !isEmpty {
            refuse(.nesting, at)
        }
        return at
    }

    private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at >= bytes.count || bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A
            || bytes[at] == 0x0D
    }

    private enum Kind: UInt8 {
        case plain
        /// What a delimiter row is made of beside its bars.
        case rule
        case bar
        case mark
        case bracket
        case address
        case tag
        case lineEnd
        case control
    }

    private static let kinds: [Kind] = (0..<256).map { value in
        switch UInt8(truncatingIfNeeded: value) {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .lineEnd
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): .rule
        case UInt8(ascii: "|"): .bar
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
            UInt8(ascii: "&"), UInt8(ascii: "\\"):
            .mark
        case UInt8(ascii: "]"): .bracket
        case UInt8(ascii: "@"): .address
        case UInt8(ascii: "<"): .tag
        case 0..<0x20: .control
        default: .plain
        }
    }
}
