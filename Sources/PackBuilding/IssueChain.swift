import Assembling
import DocumentTree
import FoundationEssentials
import Governance
import Rendering

/// What was issued of one edition before the next supplement: the pack, and the supplements before it.
///
/// Made of manifests: of those that were published, where they are on record, else of those just built.
struct IssueChain {
    /// The digest of the pack's manifest.
    private(set) var pack = ""
    /// The digest of the manifest of the supplement before; `nil` when there is none.
    private(set) var previous: String?
    /// The last page that was issued.
    private(set) var lastPage = 0
    /// The pages of every item and paper issued, in words.
    private(set) var pages: [AnchorID: String] = [:]
    private let house: House

    init(_ house: House, pack bytes: [UInt8]) throws(MachineFailure) {
        self.house = house
        pack = sha256(bytes)
        try add(bytes, supplement: nil)
    }

    mutating func append(_ bytes: [UInt8], supplement: Int) throws(MachineFailure) {
        try add(bytes, supplement: supplement)
        previous = sha256(bytes)
    }

    private mutating func add(_ bytes: [UInt8], supplement: Int?) throws(MachineFailure) {
        let manifest = try IssuedManifest(bytes)
        let letter = house.supplementSheet?.pages == .letter ? supplement : nil
        if letter == nil { lastPage = max(lastPage, manifest.pages ?? 0) }
        for item in manifest.items {
            tell(item.id, item.pages, letter)
            for paper in item.papers { tell(paper.id, paper.pages, letter) }
        }
    }

    private mutating func tell(_ id: String, _ range: IssuedManifest.Range?, _ letter: Int?) {
        guard let range else { return }
        var values = ["first": String(range.first), "last": String(range.last)]
        if let letter { values["supplement"] = String(letter) }
        let isOne = range.first == range.last
        let name =
            letter == nil
            ? (isOne ? "one page" : "pages") : (isOne ? "supplement one page" : "supplement pages")
        pages[AnchorID(id)] = house.words(name, values)
    }
}

/// The part of a manifest that tells where everything stands.
struct IssuedManifest: Decodable {
    struct Range: Decodable, Equatable {
        let first: Int
        let last: Int
    }

    struct Item: Decodable {
        let id: String
        let number: String
        let pages: Range?
        let papers: [Paper]
    }

    struct Paper: Decodable {
        let id: String
        let pages: Range?
    }

    let items: [Item]
    let pages: Int?

    init(_ bytes: [UInt8]) throws(MachineFailure) {
        do {
            self = try JSONDecoder().decode(IssuedManifest.self, from: Data(bytes))
        } catch {
            throw MachineFailure(
                .inputOutput,
                "a file of the meeting's folder 'published' is not the manifest of a pack")
        }
    }

    /// The items that do not stand where they stood.
    func moved(since issued: IssuedManifest) -> [(item: Item, before: Range)] {
        let now = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        return issued.items.compactMap { old in
            guard let before = old.pages, let item = now[old.id], item.pages != before else {
                return nil
            }
            return (item, before)
        }
    }
}
