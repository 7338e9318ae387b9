public import Diagnostics
public import DocumentTree

/// What came after the pack was issued: papers that were to follow, late business, papers that take
/// the place of issued ones, items that are not taken.
///
/// Written in `meetings/<date-name>/supplement-<number>/supplement.yaml`, with its papers beside it, so
/// that the issued agenda and its papers are never touched and the pack can always be built again as
/// issued. Source: domain notes 2.1, 2.5, 2.10.
public struct Supplement: Sendable {
    /// 1, 2 …: of the folder's name.
    public let number: Int
    /// The folder within the workspace.
    public let folder: String
    /// The day it goes out.
    public let published: Located<WrittenDate>?
    /// Why it is late; open to everybody.
    public let reason: String?
    /// In the order written: what is added, then what takes the place of something issued. The late
    /// items' papers are with the items, among those of the meeting.
    public let papers: [SupplementPapers]
    public let withdrawn: [WithdrawnItem]
    /// Folders and files of its folder that nothing names.
    public let unclaimed: [Located<String>]
    /// The head of its file.
    public let span: Span

    public init(
        number: Int, folder: String, published: Located<WrittenDate>?, reason: String?,
        papers: [SupplementPapers], withdrawn: [WithdrawnItem], unclaimed: [Located<String>],
        span: Span
    ) {
        self.number = number
        self.folder = folder
        self.published = published
        self.reason = reason
        self.papers = papers
        self.withdrawn = withdrawn
        self.unclaimed = unclaimed
        self.span = span
    }
}

/// The papers that a supplement brings to one item of the agenda.
public struct SupplementPapers: Sendable {
    public enum Kind: String, Sendable {
        case adds
        case replaces
    }

    public let kind: Kind
    /// The item's number.
    public let item: Located<String>
    /// What is new in them; restricted where the papers are.
    public let note: Guarded<String?>
    /// `nil` when the folder is not there, which has been told.
    public let folder: PaperFolder?
    public let span: Span

    public init(
        kind: Kind, item: Located<String>, note: Guarded<String?>, folder: PaperFolder?,
        span: Span
    ) {
        self.kind = kind
        self.item = item
        self.note = note
        self.folder = folder
        self.span = span
    }
}

/// An item of the issued agenda that a supplement says is not taken.
public struct WithdrawnItem: Sendable {
    public let item: Located<String>
    /// Restricted where the item is.
    public let reason: Guarded<String?>

    public init(item: Located<String>, reason: Guarded<String?>) {
        self.item = item
        self.reason = reason
    }
}

/// That an item was taken off before the agenda went out. It keeps its number.
public struct Withdrawal: Sendable {
    public let on: Located<WrittenDate>?
    public let span: Span

    public init(on: Located<WrittenDate>?, span: Span) {
        self.on = on
        self.span = span
    }
}

/// The agenda as it was published, out of the public manifests in the meeting's folder `published`:
/// the words everybody has read, and no others.
public struct IssuedAgenda: Sendable {
    public let items: [IssuedItem]

    public init(items: [IssuedItem]) { self.items = items }
}

public struct IssuedItem: Sendable {
    public let number: Located<String>
    public let title: Located<String>
    public let isWithdrawn: Bool

    public init(number: Located<String>, title: Located<String>, isWithdrawn: Bool) {
        self.number = number
        self.title = title
        self.isWithdrawn = isWithdrawn
    }

    public var key: ItemKey { ItemKey(number.value) }
}

extension Meeting {
    /// The items that stand on the issued agenda; those that came with a supplement left out.
    public var issuedItems: [AgendaItem] { items.filter { $0.supplement == nil } }

    /// The items that came with one supplement.
    public func items(of supplement: Supplement) -> [AgendaItem] {
        items.filter { $0.supplement == supplement.number }
    }
}
