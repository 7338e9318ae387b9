import Diagnostics
public import DocumentTree
public import Governance

/// An edition and its house template → one document tree.
///
/// `House` decides order, labels and words; nothing is worded here.
public func assemble<Reader: Audience>(
    _ edition: Edition<Reader>, of meeting: Meeting, in workspace: Workspace, house: House
) -> PackDocument<Reader> {
    let assembly = Assembly(meeting: meeting, workspace: workspace, house: house)
    let parts = assembly.parts(edition.items)
    let tree = PackDocument<Reader>(
        identity: assembly.identity(
            edition: Reader.seesRestricted ? "members edition" : "public edition"),
        frontSheet: assembly.frontSheet(edition.items), parts: parts)
    return tree
}

struct Assembly {
    let meeting: Meeting
    let workspace: Workspace
    let house: House

    var day: CivilDate { meeting.date.value.first }

    var bodyNames: String {
        meeting.bodies.map { workspace.body($0.value)?.name.value ?? $0.value }
            .joined(separator: ", ")
    }

    func identity(edition: String) -> PackIdentity {
        let date = meeting.date.value
        return PackIdentity(
            title: meeting.title?.value ?? bodyNames,
            subtitle: house.dates["short"].map { house.words(date, as: $0) } ?? date.iso,
            body: bodyNames, meetingDate: date.iso, publicationDate: meeting.published?.value.iso,
            language: workspace.authority?.language ?? house.language,
            editionTitle: house.words(edition))
    }

    func parts(_ items: [EditionItem]) -> [PackPart] {
        let withPapers = items.flatMap(\.withSubItems).filter { $0.papers.hasSheets }
        var references = References()
        for item in withPapers { references[.item(item.number)] = anchor(item) }
        guard !meeting.parts.isEmpty else {
            return [
                PackPart(
                    title: nil, anchor: AnchorID("papers"), items: papers(withPapers, references))
            ]
        }
        let unplaced = withPapers.filter { item in
            !meeting.parts.contains { $0.id.value == item.part }
        }
        var parts: [PackPart] = []
        if !unplaced.isEmpty {
            parts.append(
                PackPart(
                    title: nil, anchor: AnchorID("papers"), items: papers(unplaced, references)))
        }
        for part in meeting.parts {
            let items = withPapers.filter { $0.part == part.id.value }
            guard !items.isEmpty else { continue }
            parts.append(
                PackPart(
                    title: part.title, anchor: AnchorID("part-" + slug(part.id.value)),
                    items: papers(items, references)))
        }
        return parts
    }

    private func papers(_ items: [EditionItem], _ references: References) -> [ItemPapers] {
        items.map { item in
            ItemPapers(
                anchor: anchor(item), label: item.number, title: item.title,
                stamp: house.words("item stamp", ["number": item.number]),
                referenceWords: house.words("item reference", ["number": item.number]),
                papers: PapersAssembly(assembly: self, item: item).papers(references))
        }
    }

    /// `item-3`: stable, because published numbers are frozen.
    func anchor(_ item: EditionItem) -> AnchorID { AnchorID("item-" + slug(item.number)) }
}

extension EditionItem {
    /// The item and those under it, in order.
    fileprivate var withSubItems: [EditionItem] { [self] + items.flatMap(\.withSubItems) }
}
