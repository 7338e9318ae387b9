import Assembling
import Diagnostics
import DocumentTree
import Governance
import Rendering

/// What an edition was made of and what it is: `manifest.json`.
///
/// Sorted, and without clock or host, so that equal sources give equal bytes. The public edition's
/// manifest names no restricted file, and its digest of a file that is restricted in part is of the
/// open part alone.
struct Manifest {
    let edition: String
    let readsRestricted: Bool
    let meeting: Meeting
    let identity: PackIdentity
    let house: House
    /// Every item of the agenda; of a supplement, those it brings.
    let agenda: [ListedItem]
    let items: [ItemPapers]
    let pages: PageNumbers?
    /// What a supplement is to the pack; `nil` for the pack itself.
    let supplement: JSONValue?
    /// The numbers of the supplements that came after it.
    let laterSupplements: [Int]
    /// What the edition's minutes say of themselves, their decisions and actions; `nil` of a pack.
    var minutes: JSONValue?
    /// Whether a file that was read is one of those it was made of.
    var isSource: (SourceFile) -> Bool = { _ in true }

    func bytes(sources: SourceTable, outputs: [OutputFile]) -> [UInt8] {
        let members: [(String, JSONValue)] = [
            ("agenda", .array(agenda.map(listed))),
            ("body", .string(identity.body)),
            ("date", .string(identity.meetingDate)),
            ("edition", .string(edition)),
            ("house", .string(house.id)),
            ("items", .array(items.map(item))),
            ("meeting", .string(meeting.folder)),
            ("outputs", .array(outputs.sorted { $0.path < $1.path }.map(output))),
            ("pages", pages.map { .number($0.total) } ?? .null),
            ("published", identity.publicationDate.map { .string($0) } ?? .null),
            ("quorate", .string(quorateVersion)),
            ("sources", .array(self.sources(sources))),
            ("supplement", supplement ?? .null),
        ]
        return JSONValue.object(members + (minutes.map { [("minutes", $0)] } ?? []))
            .bytes(pretty: true)
    }

    private func listed(_ item: ListedItem) -> JSONValue {
        .object([
            ("number", .string(item.number)), ("state", .string(item.state.rawValue)),
            ("title", .string(item.title)),
        ])
    }

    private func item(_ item: ItemPapers) -> JSONValue {
        .object([
            ("id", .string(item.anchor.name)),
            ("number", .string(item.label)),
            ("pages", range(pages?.items.first { $0.anchor == item.anchor })),
            ("papers", .array(item.papers.map(paper))),
            ("title", .string(item.title)),
        ])
    }

    private func paper(_ paper: Paper) -> JSONValue {
        let kind: (String, JSONValue) =
            switch paper.kind {
            case .report: ("report", .null)
            case .appendix(let number): ("appendix", .string(number))
            }
        var members: [(String, JSONValue)] = [
            ("id", .string(paper.anchor.name)),
            ("kind", .string(kind.0)),
            ("number", kind.1),
            ("pages", range(pages?.papers.first { $0.anchor == paper.anchor })),
        ]
        if let deck = paper.deck {
            members.append(
                (
                    "sheets",
                    .object([
                        ("orientation", .string(deck.rawValue)),
                        ("slides", .number(paper.slides.count)),
                    ])
                ))
        }
        members.append(("title", .string(paper.title.plainText)))
        return .object(members)
    }

    private func range(_ stamps: PageNumbers.Stamps?) -> JSONValue {
        guard let stamps else { return .null }
        return .object([("first", .number(stamps.first)), ("last", .number(stamps.last))])
    }

    private func output(_ file: OutputFile) -> JSONValue {
        .object([
            ("bytes", .number(file.bytes.count)), ("path", .string(file.path)),
            ("sha256", .string(sha256(file.bytes))),
        ])
    }

    private func sources(_ sources: SourceTable) -> [JSONValue] {
        sources.files.filter { isOfPack($0.path) && isSource($0) }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        .compactMap { file in
            if readsRestricted || file.withheld.isEmpty {
                return source(file.path, file.bytes, part: nil)
            }
            guard file.publicName == nil else { return nil }
            return source(file.path, file.openBytes, part: "open")
        }
    }

    /// What came after the pack, or only records it, is none of its sources: so it can be built again
    /// as it was issued.
    private func isOfPack(_ path: String) -> Bool {
        let prefix = meeting.folder + "/"
        guard path.hasPrefix(prefix) else { return true }
        let rest = path.dropFirst(prefix.count)
        return !rest.hasPrefix("published/")
            && !laterSupplements.contains { rest.hasPrefix("supplement-\($0)/") }
    }

    private func source(_ path: String, _ bytes: [UInt8], part: String?) -> JSONValue {
        var members: [(String, JSONValue)] = [("bytes", .number(bytes.count))]
        if let part { members.append(("part", .string(part))) }
        members += [("path", .string(path)), ("sha256", .string(sha256(bytes)))]
        return .object(members)
    }
}

extension SourceFile {
    /// The bytes that are not withheld, in order.
    var openBytes: [UInt8] {
        var open: [UInt8] = []
        var start = 0
        for range in withheld.map({ $0.clamped(to: 0..<bytes.count) }) {
            open += bytes[start..<range.lowerBound]
            start = range.upperBound
        }
        return open + bytes[start...]
    }
}
