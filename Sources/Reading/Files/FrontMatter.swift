import Diagnostics

/// The keys at the head of a paper, between two lines `---`, and where the text begins.
enum FrontMatter {
    case none
    /// The opening line has no closing one.
    case unclosed(Span)
    /// The stretch of YAML between the lines, and the offset of the line after them.
    case found(yaml: Range<Int>, body: Int)

    init(of file: LoadedFile) {
        let bytes = file.bytes
        let start = file.textStart
        guard let first = FrontMatter.fence(bytes, at: start) else {
            self = .none
            return
        }
        var line = first
        while line < bytes.count {
            if let after = FrontMatter.fence(bytes, at: line) {
                self = .found(yaml: first..<line, body: after)
                return
            }
            let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n"))
            line = end.map { $0 + 1 } ?? bytes.count
        }
        self = .unclosed(Span(file.id, start, start + 3))
    }

    /// The offset after a line of three hyphens that begins here; `nil` when it is another line.
    private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 3 <= bytes.count,
            bytes[start..<(start + 3)].allSatisfy({ $0 == UInt8(ascii: "-") })
        else { return nil }
        var index = start + 3
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { return index }
            if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\t")
            {
                return nil
            }
        }
        return index
    }
}

/// The head of a paper, read.
struct PaperHead {
    /// `nil` when the keys are missing where they may not be, or could not be understood.
    let keys: YAMLNode?
    /// Where the text begins; `nil` when that cannot be told.
    let body: Int?

    /// Tells the faults of the head. `isRequired`: the paper must have keys.
    init(of file: LoadedFile, isRequired: Bool, _ findings: inout Findings) {
        guard file.isReadable else {
            (keys, body) = (nil, nil)
            return
        }
        switch FrontMatter(of: file) {
        case .none:
            keys = isRequired ? nil : .mapping([], file.head)
            body = file.textStart
            if isRequired {
                findings.add(
                    .frontMatterMissing, at: file.head,
                    "the paper does not begin with its keys, between two lines '---'",
                    remedies: ["write '---', the keys, and '---' before the text"])
            }
        case .unclosed(let span):
            findings.add(
                .frontMatterUnclosed, at: span, "the keys have no closing line '---'",
                remedies: ["write '---' after the last key"])
            (keys, body) = (nil, nil)
        case .found(let yaml, let start):
            keys = composeYAML(file.id, file.bytes, yaml, faults: &findings.faults)
            body = start
        }
    }
}
