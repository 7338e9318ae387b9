import DocumentTree

/// The number of an item as it is compared: `9A` and `9a` are one item.
public struct ItemKey: Hashable, Sendable {
    private let folded: String

    public init(_ number: String) { folded = number.lowercased() }
}

extension AgendaItem {
    public var key: ItemKey { ItemKey(number) }

    /// The items within it, as far as everybody may know of them: none of a restricted one.
    public var openItems: [AgendaItem] { particulars.disclosed(to: Public.self)?.items ?? [] }

    /// Whether everybody may know what was done under it: neither the item nor its report is restricted.
    public var isOpen: Bool {
        guard restriction == nil, let own = particulars.disclosed(to: Public.self) else {
            return false
        }
        guard case .folder(_, let folder) = own.papers, let report = folder.report else {
            return true
        }
        return report.restriction == nil && !report.report.isRestricted
    }
}

extension Meeting {
    /// Items and those within them, as far as everybody may know of them, in the order of the agenda.
    public var openItems: [AgendaItem] { AgendaItem.flattened(items, \.openItems) }
}

extension AgendaItem {
    /// Each item, then those within it.
    public static func flattened(
        _ items: [AgendaItem], _ inner: (AgendaItem) -> [AgendaItem]
    ) -> [AgendaItem] {
        items.flatMap { [$0] + flattened(inner($0), inner) }
    }
}
