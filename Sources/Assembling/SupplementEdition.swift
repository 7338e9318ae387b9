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
    var disclosure = Disclosure<Reader>(of: meeting, in: workspace, house: house)
    // All of them, in order, for the letters of their papers.
    let agenda = zip(meeting.items, meeting.items.map { disclosure.item($0) })
    let targets = Targets(agenda.map { ($0, $1) }, reader)
    func entries(_ kind: SupplementPapers.Kind) -> [SupplementEntry] {
        supplement.papers.filter { $0.kind == kind }.compactMap { papers in
            targets[papers.item.value].map { target in
                let folder = target.isOpen ? papers.folder : nil
                return SupplementEntry(
                    item: target.item.with(
                        folder.map { disclosure.folder($0, inherited: target.restriction) } ?? .none
                    ),
                    note: target.isOpen ? papers.note.disclosed(to: Reader.self) ?? nil : nil)
            }
        }
    }
    let added = entries(.adds)
    let replaced = entries(.replaces)
    let late = agenda.filter { $0.0.supplement == supplement.number }.map(\.1)
    let withdrawn = supplement.withdrawn.compactMap { withdrawn in
        targets[withdrawn.item.value].map { target in
            SupplementEntry(
                item: target.item.with(.none),
                note: target.isOpen ? withdrawn.reason.disclosed(to: Reader.self) ?? nil : nil)
        }
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

/// The items of a meeting by number, as one audience may know of them.
private struct Targets {
    struct Target {
        let item: EditionItem
        let restriction: Restriction?
        /// What stands within an item that the audience may not see is that item to it, and not open.
        let isOpen: Bool
    }

    private var targets: [ItemKey: Target] = [:]

    init<Reader: Audience>(_ items: [(AgendaItem, EditionItem)], _ reader: Reader.Type) {
        add(items, reader)
    }

    subscript(number: String) -> Target? { targets[ItemKey(number)] }

    private mutating func add<Reader: Audience>(
        _ items: [(AgendaItem, EditionItem)], _ reader: Reader.Type
    ) {
        for (item, shown) in items {
            let open = item.particulars.disclosed(to: reader)
            let target = Target(
                item: shown, restriction: item.restriction, isOpen: open != nil)
            add(target, for: item.key)
            if let open {
                add(zip(open.items, shown.items).map { ($0, $1) }, reader)
            } else {
                let hidden = item.particulars.disclosed(to: Members.self)?.items ?? []
                let inner = AgendaItem.flattened(hidden) {
                    $0.particulars.disclosed(to: Members.self)?.items ?? []
                }
                for item in inner { add(target, for: item.key) }
            }
        }
    }

    private mutating func add(_ target: Target, for key: ItemKey) {
        if targets[key] == nil { targets[key] = target }
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
