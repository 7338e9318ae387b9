import Assembling
import Diagnostics
import DocumentTree
import Governance
import Reading
import Rendering

/// Makes one edition after the other of a meeting that was read and found good.
struct Press {
    let files: any PackFiles
    let findings: PackBuilder.Findings
    let meeting: Meeting
    let house: House
    let formats: [PackBuilder.Format]
    let pageLines: Int
    let measure: Int

    /// What was staged of one edition.
    struct Staged {
        /// The pack and its supplements, each with its manifest, by the names of their folders.
        var issues: [Issue] = []
        /// What the secretary is told beside.
        var remarks: [String] = []
        /// What is not as it was issued.
        var changes: [String] = []
        var documents: [any Sendable] = []
    }

    struct Issue {
        /// `public`, `public-supplement-1`: the folder's name, and that of the record.
        let name: String
        let manifest: [UInt8]
        /// Whether it says on which day it goes out.
        let isDated: Bool
    }

    /// Writes the folders of an edition, of the pack and of every supplement, to be put in place with
    /// the others.
    func stage<Reader: Audience>(
        _ reader: Reader.Type, in place: inout OutputPlace
    ) throws(MachineFailure) -> Staged {
        var staged = Staged()
        let edition = disclose(meeting, to: reader, in: findings.workspace, house: house)
        try refuse(edition.exceeded)
        let pack = assemble(edition, of: meeting, in: findings.workspace, house: house)
        let fresh = try stage(
            pack, as: Reader.name, agenda: edition.agenda, supplement: nil, pagesBefore: 0,
            in: &place)
        staged.documents.append(pack)
        staged.issues.append(
            Issue(name: Reader.name, manifest: fresh, isDated: meeting.published != nil))
        let recorded = try record(Reader.name)
        try compare(fresh, with: recorded, as: Reader.name, &staged)
        if let recorded, formats.contains(.text) {
            staged.remarks += try remarks(on: fresh, since: recorded, Reader.self)
        }
        guard !meeting.supplements.isEmpty else { return staged }
        var chain = try IssueChain(house, pack: recorded ?? fresh)
        for supplement in meeting.supplements {
            let edition = disclose(
                supplement, of: meeting, to: reader, in: findings.workspace, house: house)
            try refuse(edition.exceeded)
            let document = assemble(
                edition, as: supplement, of: meeting, in: findings.workspace, house: house,
                issued: chain.pages)
            let name = "\(Reader.name)-supplement-\(supplement.number)"
            let fresh = try stage(
                document, as: name, agenda: edition.agenda,
                supplement: (supplement.number, relation(edition, supplement, chain)),
                pagesBefore: house.supplementSheet?.pages == .letter ? 0 : chain.lastPage,
                in: &place)
            staged.documents.append(document)
            staged.issues.append(
                Issue(name: name, manifest: fresh, isDated: supplement.published != nil))
            let recorded = try record(name)
            try compare(fresh, with: recorded, as: name, &staged)
            try chain.append(recorded ?? fresh, supplement: supplement.number)
        }
        return staged
    }

    /// Writes one document's folder; gives its manifest.
    private func stage<Reader: Audience>(
        _ pack: PackDocument<Reader>, as name: String, agenda: [ListedItem],
        supplement: (number: Int, relation: JSONValue)?, pagesBefore: Int,
        in place: inout OutputPlace
    ) throws(MachineFailure) -> [UInt8] {
        var outputs = try pictures(of: pack)
        var pages: PageNumbers?
        if formats.contains(.docbook) {
            let names = Dictionary(
                uniqueKeysWithValues: outputs.map { ($0.source, $0.file.path) })
            outputs.append(
                ("pack.xml", OutputFile(path: "pack.xml", bytes: try docBook(pack, names))))
        }
        if formats.contains(.text) {
            let text = renderText(pack, textOptions(supplement?.number, pagesBefore: pagesBefore))
            pages = text.pages
            outputs.append(("pack.txt", OutputFile(path: "pack.txt", bytes: text.bytes)))
        }
        let manifest = Manifest(
            edition: Reader.name, readsRestricted: Reader.seesRestricted, meeting: meeting,
            identity: pack.identity, house: house, agenda: agenda, items: pack.items,
            pages: pages, supplement: supplement?.relation,
            laterSupplements: meeting.supplements.map(\.number)
                .filter { $0 > supplement?.number ?? 0 })
        var written = outputs.map(\.file)
        let bytes = manifest.bytes(sources: findings.sources, outputs: written)
        written.append(OutputFile(path: "manifest.json", bytes: bytes))
        try place.stage(name, written) { stage throws(MachineFailure) in
            if !Reader.seesRestricted { try readBack(written, in: stage) }
        }
        return bytes
    }

    /// Nothing is made of what is not whole.
    func refuse(_ layout: String?) throws(MachineFailure) {
        guard let layout else { return }
        throw MachineFailure(
            .inputOutput,
            "templates/papers/\(layout).yaml: the parts of one document print more than 1,000,000 "
                + "records; have fewer lists within lists, or print less with 'only'")
    }

    // MARK: Supplements

    /// The manifest that was published, as the meeting's folder records it.
    private func record(_ name: String) throws(MachineFailure) -> [UInt8]? {
        let path = "\(meeting.folder)/published/\(name).json"
        switch files.read(path, limit: 32 << 20) {
        case .success(let bytes):
            guard (try? IssuedManifest(bytes))?.isSound == true else {
                throw MachineFailure(
                    .inputOutput,
                    "\(path) is not as 'quorate publish' wrote it: its pages cannot be told; put the "
                        + "file back")
            }
            return bytes
        case .failure(.absent): return nil
        case .failure:
            throw MachineFailure(.inputOutput, "cannot read \(path)")
        }
    }

    /// Tells what was issued and would be built otherwise now.
    private func compare(
        _ fresh: [UInt8], with recorded: [UInt8]?, as name: String, _ staged: inout Staged
    ) throws(MachineFailure) {
        guard let recorded, recorded != fresh,
            let difference = try IssuedDifference(
                of: IssuedManifest(fresh), since: IssuedManifest(recorded))
        else { return }
        let told = difference.told(of: name, findings.sources)
        if difference.isByProgram {
            staged.remarks.append(told)
        } else {
            staged.changes.append(told)
        }
    }

    /// What a supplement's manifest says of the pack it belongs to.
    private func relation<Reader: Audience>(
        _ edition: SupplementEdition<Reader>, _ supplement: Supplement, _ chain: IssueChain
    ) -> JSONValue {
        func entries(_ list: [(item: String, papers: [AnchorID])], isIssued: Bool) -> JSONValue {
            .array(
                list.map { entry in
                    let papers = entry.papers.map { id -> JSONValue in
                        guard isIssued else { return .object([("id", .string(id.name))]) }
                        return .object([
                            ("id", .string(id.name)),
                            ("issued", chain.pages[id].map { .string($0) } ?? .null),
                        ])
                    }
                    return .object([("item", .string(entry.item)), ("papers", .array(papers))])
                })
        }
        return .object([
            ("adds", entries(edition.adds, isIssued: false)),
            ("number", .number(supplement.number)),
            ("pack", .string(chain.pack)),
            ("previous", chain.previous.map { .string($0) } ?? .null),
            ("replaces", entries(edition.replaces, isIssued: true)),
            ("withdraws", .array(edition.withdraws.map { .string($0) })),
        ])
    }

    /// Whether everything stands on the pages it was issued with.
    private func remarks<Reader: Audience>(
        on fresh: [UInt8], since recorded: [UInt8], _ reader: Reader.Type
    ) throws(MachineFailure) -> [String] {
        let moved = try IssuedManifest(fresh).moved(since: IssuedManifest(recorded))
        guard let first = moved.first, let pages = first.item.pages else { return [] }
        let place =
            "pages \(pages.first) - \(pages.last), issued as \(first.before.first) - \(first.before.last)"
        // The number of an item within a restricted one is not for every eye.
        let item = Reader.seesRestricted ? "an item" : "item \(first.item.number)"
        return [
            "the \(Reader.name) pack no longer has the page numbers it was issued with "
                + "(\(item): \(place)); put what is new into a supplement"
        ]
    }

    func docBook<Reader: Audience>(
        _ pack: PackDocument<Reader>, _ pictures: [String: String]
    ) throws(MachineFailure) -> [UInt8] {
        do {
            return try renderDocBook(pack, DocBookOptions(pictures: pictures))
        } catch {
            throw MachineFailure(.internalFault, "libxml2 could not write the DocBook output")
        }
    }

    func textOptions(_ supplement: Int?, pagesBefore: Int) -> TextOptions {
        let letter = house.supplementSheet?.pages == .letter ? supplement : nil
        let stamp =
            letter.map {
                words("supplement page stamp", ["supplement": String($0), "number": "%"])
            } ?? words("page stamp", ["number": "%"])
        return TextOptions(
            measure: measure, pageHeight: pageLines,
            links: house.links == .notes ? .notes : .inPlace,
            words: TextWords(
                blankSheet: words("blank sheet"), pageStamp: stamp, notes: words("notes"),
                figure: words("figure"), tablePart: tablePart("table part"),
                tablePartAlone: tablePart("table part alone")),
            pagesBefore: pagesBefore)
    }

    /// The house's wording above the parts of a table, its places left in it; `nil` when it has none.
    private func tablePart(_ name: String) -> TablePartWords? {
        let wording = words(
            name, ["caption": "{caption}", "part": "{part}", "parts": "{parts}"])
        return wording.isEmpty ? nil : TablePartWords(wording)
    }

    private func words(_ name: String, _ values: [String: String] = [:]) -> String {
        house.words(name, values)
    }

    /// The pictures of the pack, each under a name that tells nothing of its content.
    private func pictures<Reader: Audience>(
        of pack: PackDocument<Reader>
    ) throws(MachineFailure) -> [(source: String, file: OutputFile)] {
        var outputs: [(source: String, file: OutputFile)] = []
        var seen: Set<String> = []
        for item in pack.items {
            for paper in item.papers {
                var number = 0
                for path in paper.pictureFiles where seen.insert(path).inserted {
                    guard let file = findings.sources.files.first(where: { $0.path == path })
                    else { continue }
                    number += 1
                    let kind = path.hasSuffix(".png") ? "png" : "svg"
                    let name = "pictures/\(paper.anchor.name)-\(number).\(kind)"
                    outputs.append((path, OutputFile(path: name, bytes: file.bytes)))
                }
            }
        }
        return outputs
    }

    /// The words of the program and of the house, which are nobody's secret.
    private var openWords: [[UInt8]] {
        let workspace = findings.workspace
        let opening = [openingWords(of: meeting, in: workspace, house: house)]
        let supplements = meeting.supplements.map {
            openingWords(of: $0, of: meeting, in: workspace, house: house)
        }
        return BuiltIn.openWords + (opening + supplements).map { Array($0.utf8) }
    }

    /// The names of people, and the sentences in which the house tells of any business.
    private var commonWords: [String] {
        findings.workspace.people.map(\.name.value) + house.minutes.words.values.map(\.plainText)
    }

    /// Reads the written files again and refuses them when restricted words stand in them.
    func readBack(
        _ written: [OutputFile], in stage: String,
        of isSource: (SourceFile) -> Bool = { _ in true }
    ) throws(MachineFailure) {
        guard
            let readBack = ReadBack(
                findings.sources, open: openWords, common: commonWords, of: isSource)
        else { return }
        for file in written {
            let kind = OutputKind(path: file.path)
            let bytes = try diskContents(stage + "/" + file.path)
            if readBack.finds(in: Array(file.path.utf8), as: .text)
                || readBack.finds(in: bytes, as: kind)
            {
                throw MachineFailure(
                    .internalFault,
                    "restricted words were found in \(file.path) of the public edition; "
                        + "nothing was put in place")
            }
        }
    }
}

extension Paper {
    /// The picture files of the paper, in order.
    fileprivate var pictureFiles: [String] {
        var files: [String] = []
        collectPictures(in: blocks, &files)
        for section in sections { collectPictures(in: section, &files) }
        return files
    }
}

private func collectPictures(in section: Section, _ files: inout [String]) {
    collectPictures(in: section.blocks, &files)
    for inner in section.sections { collectPictures(in: inner, &files) }
}

private func collectPictures(in blocks: [Block], _ files: inout [String]) {
    for block in blocks {
        switch block {
        case .figure(let figure):
            if let file = figure.file?.value { files.append(file) }
        case .list(let list):
            for item in list.items { collectPictures(in: item.blocks, &files) }
        case .quotation(let inner): collectPictures(in: inner, &files)
        case .table(let table):
            for row in table.head + table.body {
                for cell in row.cells { collectPictures(in: cell.blocks, &files) }
            }
        case .paragraph, .label, .preformatted, .rule, .generated: break
        }
    }
}
