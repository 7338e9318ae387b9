import Diagnostics
public import DocumentTree
public import Governance

/// A supplement as one audience may see it. Made only by ``disclose(_:of:to:in:house:)``.
public struct SupplementEdition<Reader: Audience>: Sendable {
    /// The items with papers in it, in the order of the agenda, each with those papers alone.
    let items: [EditionItem]
    let added: [SupplementEntry]
    let replaced: [SupplementEntry]
    let late: [EditionItem]
    let withdrawn: [SupplementEntry]

    /// The late items: what the agenda gains by it.
    public var agenda: [ListedItem] { late.flatMap(\.listed) }

    /// What the manifest says of it: the numbers of items, each with the ids of its papers.
    public var adds: [(item: String, papers: [AnchorID])] { added.map(told) }
    public var replaces: [(item: String, papers: [AnchorID])] { replaced.map(told) }
    public var withdraws: [String] { withdrawn.map(\.item.number) }

    private func told(_ entry: SupplementEntry) -> (item: String, papers: [AnchorID]) {
        (entry.item.number, entry.item.papers.listed.map { entry.item.anchor(of: $0) })
    }
}

/// What a supplement does to one item.
struct SupplementEntry: Sendable {
    let item: EditionItem
    let note: String?
}

/// Takes out of a supplement what its audience may not see.
public func disclose<Reader: Audience>(
    _ supplement: Supplement, of meeting: Meeting, to reader: Reader.Type, in workspace: Workspace,
    house: House
) -> SupplementEdition<Reader> {
    let disclosure = Disclosure<Reader>(workspace: workspace, house: house)
    func entries(_ kind: SupplementPapers.Kind) -> [SupplementEntry] {
        supplement.papers.filter { $0.kind == kind }.compactMap { papers in
            guard let (item, restriction, isOpen) = disclosure.target(papers.item, meeting.items)
            else { return nil }
            let folder = isOpen ? papers.folder : nil
            return SupplementEntry(
                item: item.with(
                    folder.map { disclosure.folder($0, inherited: restriction) } ?? .none),
                note: isOpen ? papers.note.disclosed(to: Reader.self) ?? nil : nil)
        }
    }
    let added = entries(.adds)
    let replaced = entries(.replaces)
    let late = meeting.items(of: supplement).map { disclosure.item($0) }
    let withdrawn = supplement.withdrawn.compactMap { withdrawn -> SupplementEntry? in
        guard let (item, _, isOpen) = disclosure.target(withdrawn.item, meeting.items) else {
            return nil
        }
        return SupplementEntry(
            item: item.with(.none),
            note: isOpen ? withdrawn.reason.disclosed(to: Reader.self) ?? nil : nil)
    }
    return SupplementEdition(
        items: joined((replaced + added).map(\.item), in: meeting) + late, added: added,
        replaced: replaced, late: late, withdrawn: withdrawn)
}

/// Each item once, with all its papers, in the order of the agenda.
private func joined(_ items: [EditionItem], in meeting: Meeting) -> [EditionItem] {
    var papers: [ItemKey: EditionItem] = [:]
    for item in items {
        let key = ItemKey(item.number)
        papers[key] = papers[key].map { $0.with($0.papers.joined(with: item.papers)) } ?? item
    }
    return AgendaItem.flattened(meeting.items) {
        $0.particulars.disclosed(to: Members.self)?.items ?? []
    }
    .compactMap { papers[$0.key] }
}

extension Disclosure {
    /// The item of that number as the audience may know of it. What stands within an item that it may
    /// not see is that item to it, and is not `isOpen`.
    func target(
        _ number: Located<String>, _ items: [AgendaItem]
    ) -> (item: EditionItem, restriction: Restriction?, isOpen: Bool)? {
        for item in items {
            if item.key == ItemKey(number.value) {
                let isOpen = item.particulars.disclosed(to: Reader.self) != nil
                return (self.item(item), item.restriction, isOpen)
            }
            guard let inner = item.particulars.disclosed(to: Members.self)?.items,
                let found = target(number, inner)
            else { continue }
            if item.particulars.disclosed(to: Reader.self) == nil {
                return (self.item(item), item.restriction, false)
            }
            return found
        }
        return nil
    }
}

extension EditionPapers {
    /// One paper as it is listed on a front sheet.
    struct Listed {
        let kind: Paper.Kind
        let title: String
        let ground: String?
        /// Whether this audience has it.
        let hasSheets: Bool
    }

    var listed: [Listed] {
        guard case .folder(let report, let withheld, let appendices) = self else { return [] }
        var papers: [Listed] = []
        if let report {
            papers.append(Listed(kind: .report, title: report.title, ground: nil, hasSheets: true))
        } else if let withheld {
            papers.append(
                Listed(
                    kind: .report, title: withheld.title, ground: withheld.ground, hasSheets: false)
            )
        }
        return papers
            + appendices.filter(\.isHere).map {
                Listed(
                    kind: .appendix($0.number), title: $0.title, ground: $0.ground,
                    hasSheets: $0.text != nil)
            }
    }

    func joined(with other: EditionPapers) -> EditionPapers {
        guard case .folder(let report, let withheld, let appendices) = self else { return other }
        guard case .folder(let more, let moreWithheld, let others) = other else { return self }
        return .folder(
            report: report ?? more, withheld: withheld ?? moreWithheld,
            appendices: appendices + others)
    }
}

extension EditionItem {
    var anchor: AnchorID { AnchorID("item-" + slug(number)) }

    func anchor(of paper: EditionPapers.Listed) -> AnchorID {
        switch paper.kind {
        case .report: AnchorID(anchor.name + "-report")
        case .appendix(let number): AnchorID("\(anchor.name)-appendix-\(slug(number))")
        }
    }
}
