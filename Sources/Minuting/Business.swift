import Diagnostics
import DocumentTree
import Governance

/// What an item's report recommends, and whether it may be told to the public.
struct Business {
    /// One for each recommendation, as the report numbers them.
    let recommendations: [[Block]]
    /// The item's own, or that of the report or the section that recommends.
    let restriction: Restriction?

    init(_ item: AgendaItem, _ own: AgendaItem.Particulars, _ house: House) {
        guard case .folder(_, let folder) = own.papers, let guarded = folder.report else {
            (recommendations, restriction) = ([], item.restriction)
            return
        }
        let report = guarded.report.disclosed(to: Members.self)
        let rule =
            house.sectionRules.first { $0.numbering == .recommendations }
            ?? house.sectionRules.first { $0.id == "recommendations" }
        let section = report?.body.sections.first { section in
            section.section.disclosed(to: Members.self).flatMap { section in
                rule?.matches(section)
            } ?? false
        }
        let blocks = section?.section.disclosed(to: Members.self)?.blocks ?? []
        var found: [[Block]] = []
        for case .list(let list) in blocks { found += list.items.map(\.blocks) }
        recommendations = found.isEmpty && !blocks.isEmpty ? [blocks] : found
        let inner =
            guarded.restriction
            ?? (guarded.report.isRestricted ? item.restriction : section?.restriction)
        // What the item is called is open even where its report is not.
        restriction =
            item.restriction
            ?? (recommendations.isEmpty
                ? nil : inner.map { $0.called(own.title.value) })
    }
}

extension Restriction {
    /// The same with a title for the public, where it has none.
    fileprivate func called(_ title: String) -> Restriction {
        Restriction(
            scheme: scheme, paragraphs: paragraphs, reason: reason,
            publicTitle: publicTitle ?? scheme.map { .init(title, $0.span) }, span: span)
    }
}
