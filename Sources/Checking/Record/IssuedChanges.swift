import Diagnostics
import DocumentTree
import Governance

/// The agenda held against the one that was published, as far as everybody may know of both.
struct IssuedChanges {
    struct Change {
        let item: ItemAtHand
        let issued: IssuedItem
        /// The title everybody may read now.
        let title: Located<String>
    }

    /// Published, and neither their numbers nor their titles are on the agenda.
    private(set) var gone: [IssuedItem] = []
    /// Under another number than they were published.
    private(set) var renumbered: [Change] = []
    /// New business under a published number.
    private(set) var reused: [Change] = []
    private(set) var retitled: [Change] = []
    /// On the agenda and not on the published one; what came with a supplement is new by right.
    private(set) var added: [ItemAtHand] = []
    /// Withdrawn on the agenda, and not when it was published.
    private(set) var withdrawn: [Change] = []

    /// - Parameter issued: `nil` when nothing was published: then nothing has changed.
    init(_ issued: IssuedAgenda?, _ items: [ItemAtHand]) {
        guard let issued else { return }
        let open = items.filter { item in
            item.parent.map { !items[$0].item.particulars.isRestricted } ?? true
        }
        let byKey = Dictionary(open.map { ($0.item.key, $0) }) { first, _ in first }
        let byTitle = Dictionary(
            open.compactMap { item in item.publicTitle.map { ($0.value, item) } }
        ) { first, _ in first }
        let issuedTitles = Dictionary(issued.items.map { ($0.title.value, $0) }) { first, _ in first
        }
        let issuedKeys = Set(issued.items.map(\.key))
        var moved: Set<ItemKey> = []
        for old in issued.items {
            let now = byKey[old.key]
            if let now, now.publicTitle.map({ $0.value == old.title.value }) ?? true {
                if let title = now.publicTitle, now.item.withdrawal != nil, !old.isWithdrawn {
                    withdrawn.append(Change(item: now, issued: old, title: title))
                }
                continue
            }
            let elsewhere = byTitle[old.title.value].flatMap { item in
                // Its number may be right for another item of that title.
                issued.items.contains {
                    $0.key == item.item.key && $0.title.value == old.title.value
                }
                    ? nil : item
            }
            if let elsewhere {
                moved.insert(elsewhere.item.key)
                renumbered.append(Change(item: elsewhere, issued: old, title: old.title))
            }
            guard let now, let title = now.publicTitle else {
                if elsewhere == nil { gone.append(old) }
                continue
            }
            // What stands here was published under another number: told there.
            if issuedTitles[title.value] != nil {
                if elsewhere == nil { gone.append(old) }
            } else if elsewhere != nil {
                reused.append(Change(item: now, issued: old, title: title))
            } else {
                retitled.append(Change(item: now, issued: old, title: title))
            }
        }
        added = open.filter { item in
            item.item.supplement == nil && !issuedKeys.contains(item.item.key)
                && !moved.contains(item.item.key)
        }
    }
}

extension ItemAtHand {
    /// The title everybody may read; `nil` when the house words it.
    var publicTitle: Located<String>? {
        if !item.particulars.isRestricted { return particulars.title }
        return item.restriction?.publicTitle
    }

    /// Where its number is written, or its title when it is counted.
    var changedPlace: Span { item.writtenNumber?.span ?? particulars.title.span }
}

/// A paper of a supplement, and whether one of that name was issued before it.
struct SuppliedPaper {
    let kind: SupplementPapers.Kind
    let item: ItemAtHand
    let entry: Located<String>
    /// `the report`, `appendix 2`.
    let words: Message
    let isIssued: Bool
}

extension MeetingAtHand {
    /// The papers of all supplements, in order.
    var suppliedPapers: [SuppliedPaper] {
        guard !meeting.supplements.isEmpty else { return [] }
        let byKey = Dictionary(items.map { ($0.item.key, $0) }) { first, _ in first }
        /// By item: the numbers of appendices issued, and an empty one for the report.
        var issued: [ItemKey: Set<String>] = [:]
        for item in items {
            guard case .folder(_, let folder) = item.particulars.papers else { continue }
            issued[item.item.key, default: []].formUnion(folder.paperNames)
        }
        var papers: [SuppliedPaper] = []
        for supplement in meeting.supplements {
            for entry in supplement.papers {
                let key = ItemKey(entry.item.value)
                guard let folder = entry.folder, let item = byKey[key] else { continue }
                let before = issued[key] ?? []
                if folder.report != nil {
                    papers.append(
                        SuppliedPaper(
                            kind: entry.kind, item: item, entry: entry.item, words: "the report",
                            isIssued: before.contains("")))
                }
                for appendix in folder.appendices where appendix.isHere {
                    papers.append(
                        SuppliedPaper(
                            kind: entry.kind, item: item, entry: entry.item,
                            words: "appendix \(quote: appendix.number)",
                            isIssued: before.contains(appendix.number.value.lowercased())))
                }
            }
            for entry in supplement.papers {
                guard let folder = entry.folder else { continue }
                issued[ItemKey(entry.item.value), default: []].formUnion(folder.paperNames)
            }
        }
        return papers
    }
}

extension PaperFolder {
    /// The numbers of the appendices that are in it, and an empty one for the report.
    fileprivate var paperNames: [String] {
        (report == nil ? [] : [""])
            + appendices.filter(\.isHere).map { $0.number.value.lowercased() }
    }
}

extension Appendix {
    fileprivate var isHere: Bool {
        if case .absent = particulars.examined().content { false } else { true }
    }
}
