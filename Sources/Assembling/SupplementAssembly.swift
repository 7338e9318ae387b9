import Diagnostics
public import DocumentTree
public import Governance

/// A supplement's edition → its document, with a front sheet that says what it adds and replaces.
///
/// - Parameter issued: the pages of every paper that was issued before, in words, by its id.
public func assemble<Reader: Audience>(
    _ edition: SupplementEdition<Reader>, as supplement: Supplement, of meeting: Meeting,
    in workspace: Workspace, house: House, issued: [AnchorID: String]
) -> PackDocument<Reader> {
    let assembly = Assembly(
        meeting: meeting, workspace: workspace, house: house, supplement: supplement.number)
    let title = house.words(Reader.seesRestricted ? "members edition" : "public edition")
    let sheet = SupplementFrontSheet(
        assembly: assembly, supplement: supplement, issued: issued)
    return PackDocument<Reader>(
        identity: assembly.identity(
            edition: house.words(
                "supplement edition", ["number": String(supplement.number), "edition": title]),
            published: supplement.published),
        frontSheet: sheet.section(edition), parts: assembly.parts(edition.items))
}

/// What every edition of a supplement says of it, whatever its papers: open words.
public func openingWords(
    of supplement: Supplement, of meeting: Meeting, in workspace: Workspace, house: House
) -> String {
    let assembly = Assembly(
        meeting: meeting, workspace: workspace, house: house, supplement: supplement.number)
    let nothing = SupplementEdition<Public>(
        items: [], added: [], replaced: [], late: [], withdrawn: [])
    let section = SupplementFrontSheet(assembly: assembly, supplement: supplement, issued: [:])
        .section(nothing)
    return section.blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .label(let label): label.plainText
        default: ""
        }
    }.joined(separator: "\n")
}

private struct SupplementFrontSheet {
    let assembly: Assembly
    let supplement: Supplement
    let issued: [AnchorID: String]

    private var house: House { assembly.house }

    func section<Reader: Audience>(_ edition: SupplementEdition<Reader>) -> Section {
        var record = assembly.meetingRecord()
        record["supplement"] = LayoutValue(String(supplement.number))
        record["reason"] = LayoutValue(supplement.reason ?? "")
        house.record(assembly.meeting.published?.value, named: "pack published", into: &record)
        // Not the pack's, where the supplement does not say.
        for style in house.dates.keys { record["published " + style] = LayoutValue("") }
        record["published written"] = LayoutValue("")
        house.record(supplement.published?.value, named: "published", into: &record)
        record["adds"] = .records(edition.added.map { self.record($0) })
        record["replaces"] = .records(edition.replaced.map { self.record($0) })
        record["late items"] = .records(edition.late.map { assembly.itemRecord($0) })
        record["withdraws"] = .records(edition.withdrawn.map { withdrawn($0) })
        let sheet = house.supplementSheet
        let printer = LayoutPrinter(
            authorSection: { _ in nil }, anchor: { AnchorID("agenda-" + slug($0)) })
        let printed = printer.print(sheet?.layout ?? [], record)
        return Section(
            title: sheet?.title.filled(value: record.inlines).inlines ?? [], role: "agenda",
            anchor: AnchorID("agenda"), blocks: printed.blocks, sections: printed.sections)
    }

    private func record(_ entry: SupplementEntry) -> LayoutRecord {
        var record = assembly.itemRecord(entry.item)
        record["note"] = LayoutValue(entry.note ?? "")
        record["papers"] = .records(
            entry.item.papers.listed.map { paper in
                let anchor = entry.item.anchor(of: paper)
                var line = LayoutRecord([
                    "paper": words(paper.kind), "paper title": paper.title,
                    "ground": paper.ground ?? "", "issued pages": issued[anchor] ?? "",
                ])
                line["pages"] = .inlines(
                    paper.hasSheets ? [.pageRange(of: anchor, assembly.rangeWords)] : [])
                return line
            })
        return record
    }

    private func withdrawn(_ entry: SupplementEntry) -> LayoutRecord {
        var record = assembly.itemRecord(entry.item)
        record["note"] = LayoutValue(entry.note ?? "")
        record["withdrawn title"] = LayoutValue(
            house.words("withdrawn item", ["title": entry.item.title]))
        record["issued pages"] = LayoutValue(issued[entry.item.anchor] ?? "")
        return record
    }

    private func words(_ kind: Paper.Kind) -> String {
        switch kind {
        case .report: house.words("attachment")
        case .appendix(let number): house.words("appendix reference", ["number": number])
        }
    }
}
