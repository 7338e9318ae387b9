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
    return PackDocument<Reader>(
        identity: assembly.identity(
            edition: house.words(
                Reader.seesRestricted ? "members edition" : "public edition")),
        frontSheet: assembly.frontSheet(edition.items), parts: parts)
}

/// What the front sheet of any edition says of the meeting itself, whatever its items: open words.
public func openingWords(of meeting: Meeting, in workspace: Workspace, house: House) -> String {
    let assembly = Assembly(meeting: meeting, workspace: workspace, house: house)
    let sheet = assembly.frontSheet([])
    let identity = assembly.identity(edition: house.words("public edition"))
    let lines = sheet.blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .label(let label): label.plainText
        default: ""
        }
    }
    let grounds = workspace.schemes.values.flatMap { scheme in
        scheme.grounds.map { ground in
            let values = [
                "ground": ground.words, "scheme": scheme.name,
                "paragraph": house.words("ground paragraph", ["number": ground.number]),
            ]
            return house.words("ground", values) + "\n" + house.words("marking", values)
        }
    }
    return ([identity.title, identity.subtitle, sheet.title.plainText] + lines + grounds)
        .joined(separator: "\n")
}

struct Assembly {
    let meeting: Meeting
    let workspace: Workspace
    let house: House
    /// The number of the supplement whose document is made.
    var supplement: Int?

    var day: CivilDate { meeting.date.value.first }

    var bodyNames: String {
        meeting.bodies.map { workspace.body($0.value)?.name.value ?? $0.value }
            .joined(separator: ", ")
    }

    func identity(
        edition: String, published: Located<WrittenDate>? = nil
    ) -> PackIdentity {
        let date = meeting.date.value
        return PackIdentity(
            title: meeting.title?.value ?? bodyNames,
            subtitle: house.dates["short"].map { house.words(date, as: $0) } ?? date.iso,
            body: bodyNames, meetingDate: date.iso,
            publicationDate: (published ?? meeting.published)?.value.iso,
            language: workspace.authority?.language ?? house.language, editionTitle: edition)
    }

    /// The parts that have papers, in the order of the agenda.
    func parts(_ items: [EditionItem]) -> [PackPart] {
        var references = References()
        for item in items.flatMap(\.withSubItems) where item.papers.hasSheets {
            references[.item(item.number)] = anchor(item)
        }
        return groups(items).compactMap { group in
            let items = group.items.flatMap(\.withSubItems).filter { $0.papers.hasSheets }
            guard !items.isEmpty else { return nil }
            return PackPart(
                title: group.title,
                anchor: AnchorID(group.part.map { "part-" + slug($0) } ?? "papers"),
                items: papers(items, references))
        }
    }

    /// The items in the order of the agenda, those of one part that follow one another together;
    /// a sub-item stands in its item's part.
    func groups(
        _ items: [EditionItem]
    ) -> [(part: String?, title: String?, items: [EditionItem])] {
        var groups: [(part: String?, title: String?, items: [EditionItem])] = []
        for item in items {
            if let last = groups.indices.last, groups[last].part == item.part {
                groups[last].items.append(item)
            } else {
                let title = meeting.parts.first { $0.id.value == item.part }?.title
                groups.append((item.part, title, [item]))
            }
        }
        return groups
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
