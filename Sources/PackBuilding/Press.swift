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

    /// Writes the edition's folder, to be put in place with the others.
    func stage<Reader: Audience>(
        _ reader: Reader.Type, in place: inout OutputPlace
    ) throws(MachineFailure) -> PackDocument<Reader> {
        let workspace = findings.workspace
        let edition = disclose(meeting, to: reader, in: workspace, house: house)
        let pack = assemble(edition, of: meeting, in: workspace, house: house)
        var outputs = try pictures(of: pack)
        var pages: PageNumbers?
        if formats.contains(.docbook) {
            let names = Dictionary(
                uniqueKeysWithValues: outputs.map { ($0.source, $0.file.path) })
            outputs.append(
                ("pack.xml", OutputFile(path: "pack.xml", bytes: try docBook(pack, names))))
        }
        if formats.contains(.text) {
            let text = renderText(pack, textOptions)
            pages = text.pages
            outputs.append(("pack.txt", OutputFile(path: "pack.txt", bytes: text.bytes)))
        }
        let manifest = Manifest(
            edition: Reader.name, readsRestricted: Reader.seesRestricted, meeting: meeting,
            identity: pack.identity, house: house, items: pack.items, pages: pages)
        var written = outputs.map(\.file)
        written.append(
            OutputFile(
                path: "manifest.json",
                bytes: manifest.bytes(sources: findings.sources, outputs: written)))
        try place.stage(Reader.name, written) { stage throws(MachineFailure) in
            if !Reader.seesRestricted { try readBack(written, in: stage) }
        }
        return pack
    }

    private func docBook<Reader: Audience>(
        _ pack: PackDocument<Reader>, _ pictures: [String: String]
    ) throws(MachineFailure) -> [UInt8] {
        do {
            return try renderDocBook(pack, DocBookOptions(pictures: pictures))
        } catch {
            throw MachineFailure(.internalFault, "libxml2 could not write the DocBook output")
        }
    }

    private var textOptions: TextOptions {
        TextOptions(
            measure: measure, pageHeight: pageLines,
            links: house.links == .notes ? .notes : .inPlace,
            words: TextWords(
                blankSheet: words("blank sheet"), pageStamp: words("page stamp", ["number": "%"]),
                notes: words("notes"), figure: words("figure"), tablePart: tablePart))
    }

    /// The house's wording above the parts of a table, its places left in it; `nil` when it has none.
    private var tablePart: TablePartWords? {
        let wording = words(
            "table part", ["caption": "{caption}", "part": "{part}", "parts": "{parts}"])
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
        let opening = openingWords(of: meeting, in: findings.workspace, house: house)
        return BuiltIn.openWords + [Array(opening.utf8)]
    }

    /// Reads the written files again and refuses them when restricted words stand in them.
    private func readBack(_ written: [OutputFile], in stage: String) throws(MachineFailure) {
        guard let readBack = ReadBack(findings.sources, open: openWords) else { return }
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
