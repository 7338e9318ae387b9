import FoundationEssentials
import PackBuilding

/// One page of a bag's documents, as the catalogue searches it.
public struct BagPage: Sendable {
    /// `agenda`, `report`, `appendix`, `minutes`, `decisions`, `actions`.
    public let kind: String
    /// The item's published number; empty for the agenda itself.
    public let number: String
    public let title: String
    /// The page's stamp; `nil` for a front sheet.
    public let page: Int?
    public let words: String

    public init(kind: String, number: String, title: String, page: Int?, words: String) {
        self.kind = kind
        self.number = number
        self.title = title
        self.page = page
        self.words = words
    }
}

/// The pages of one edition of a bag, from the files that lie in it and nothing else.
///
/// - Parameters:
///   - edition: `public` or `members`.
///   - contents: the bytes of a file under `data/`; `nil` when there is none.
func pages(edition: String, contents: (String) -> [UInt8]?) -> [BagPage] {
    var pages: [BagPage] = []
    func add(_ folder: String, _ name: String, _ kind: String) -> Bool {
        guard let text = contents("\(edition)/\(folder)/\(name).txt") else { return false }
        let manifest = contents("\(edition)/\(folder)/manifest.json")
            .flatMap { try? JSONDecoder().decode(PageManifest.self, from: Data($0)) }
        pages += split(text, kind: kind, manifest)
        return true
    }
    _ = add("pack", "pack", "agenda")
    var supplement = 1
    while add("supplement-\(supplement)", "pack", "agenda") { supplement += 1 }
    for kind in BagPage.minutesKinds { _ = add("minutes", kind, kind) }
    return pages
}

extension BagPage {
    /// The kinds of what is made of minutes, which are also the names of their files.
    static let minutesKinds = ["minutes", "decisions", "actions"]

    static func isMinutes(_ kind: String) -> Bool { minutesKinds.contains(kind) }
}

/// What a manifest says of pages.
private struct PageManifest: Decodable {
    struct Range: Decodable {
        let first: Int
        let last: Int
    }

    struct Paper: Decodable {
        let kind: String
        let pages: Range?
        let title: String
    }

    struct Item: Decodable {
        let number: String
        let papers: [Paper]
    }

    let pages: Int?
    let items: [Item]?
}

/// Sheets are parted by form feeds. The last one has the last stamp, and those before the first stamped one
/// are the front sheet; the pages of a supplement may go on from the pack's.
private func split(_ text: [UInt8], kind: String, _ manifest: PageManifest?) -> [BagPage] {
    var sheets = text.split(separator: 0x0C, omittingEmptySubsequences: false)
    if sheets.last?.allSatisfy({ $0 <= 0x20 }) == true { sheets.removeLast() }
    guard !sheets.isEmpty else { return [] }
    // A manifest that was damaged may say anything.
    let told = manifest?.pages ?? sheets.count
    let last = (0...1_000_000).contains(told) ? told : sheets.count
    let papers = (manifest?.items ?? []).flatMap { item in item.papers.map { (item.number, $0) } }
    let first = papers.compactMap { $0.1.pages?.first }.min() ?? 1
    let stamps = max(1, last - sheets.count + 1)...max(1, last)
    var places: [Int: (kind: String, number: String, title: String)] = [:]
    for (number, paper) in papers {
        guard let range = paper.pages, range.first <= range.last else { continue }
        for page in (range.first...range.last).clamped(to: stamps) {
            places[page] = (paper.kind, number, paper.title)
        }
    }
    return sheets.enumerated().map { index, sheet in
        let stamp = last - (sheets.count - 1 - index)
        let isStamped = stamp >= first && stamps.contains(stamp)
        let place = isStamped ? places[stamp] : nil
        return BagPage(
            kind: place?.kind ?? kind, number: place?.number ?? "", title: place?.title ?? "",
            page: isStamped ? stamp : nil, words: closeTogether(sheet))
    }
}

/// The words with single blanks between them, without the lines that are drawn around tables and under
/// headings: an excerpt is to be read.
private func closeTogether(_ bytes: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    /// Where the last word begins, with the blank before it.
    var start = 0
    var isDrawn = true
    var isBlank = true
    for byte in bytes {
        if byte <= 0x20 {
            isBlank = true
            continue
        }
        if isBlank {
            if isDrawn { words.removeSubrange(start...) }
            start = words.count
            isDrawn = true
            if !words.isEmpty { words.append(0x20) }
            isBlank = false
        }
        isDrawn = isDrawn && isLine(byte)
        words.append(byte)
    }
    if isDrawn { words.removeSubrange(start...) }
    return String(decoding: words, as: UTF8.self)
}

private func isLine(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"): true
    default: false
    }
}
