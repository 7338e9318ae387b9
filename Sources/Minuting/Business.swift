import Assembling
import Diagnostics
import DocumentTree
import Governance

/// What an item's report recommends, and whether it may be told to the public.
struct Business {
    /// One for each recommendation, as the report numbers them.
    let recommendations: [[Block]]
    /// The item's own, or that of the report or the section that recommends.
    let restriction: Restriction?

    init(
        _ item: AgendaItem, _ own: AgendaItem.Particulars, of meeting: Meeting,
        in workspace: Workspace, house: House
    ) {
        let rule =
            house.sectionRules.first { $0.numbering == .recommendations }
            ?? house.sectionRules.first { $0.id == "recommendations" }
        var written: [Block] = []
        var inner: Restriction?
        for guarded in Self.reports(of: item, own, meeting) {
            let report = guarded.report.disclosed(to: Members.self)
            let section = report?.body.sections.first { section in
                section.section.disclosed(to: Members.self).flatMap { section in
                    rule?.matches(section)
                } ?? false
            }
            guard let blocks = section?.section.disclosed(to: Members.self)?.blocks, !blocks.isEmpty
            else { continue }
            written += blocks
            inner =
                inner ?? guarded.restriction
                ?? (guarded.report.isRestricted ? item.restriction : section?.restriction)
        }
        // What the item is called is open even where its report is not.
        restriction = item.restriction ?? inner.map { $0.called(own.title.value) }
        let day = meeting.date.value
        let blocks =
            restriction == nil
            ? withQuotedValues(written, for: Public.self, in: workspace, house: house, on: day)
            : withQuotedValues(written, for: Members.self, in: workspace, house: house, on: day)
        var found: [[Block]] = []
        for case .list(let list) in blocks { found += list.items.map(\.blocks) }
        recommendations = found.isEmpty && !blocks.isEmpty ? [blocks] : found
    }

    /// The reports that were before the meeting: the item's own, and what supplements added or put in its
    /// place.
    private static func reports(
        of item: AgendaItem, _ own: AgendaItem.Particulars, _ meeting: Meeting
    ) -> [GuardedReport] {
        var reports: [GuardedReport] = []
        if case .folder(_, let folder) = own.papers, let report = folder.report {
            reports.append(report)
        }
        for papers in meeting.supplements.flatMap(\.papers)
        where ItemKey(papers.item.value) == item.key {
            guard let report = papers.folder?.report else { continue }
            if papers.kind == .replaces { reports = [] }
            reports.append(report)
        }
        return reports
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
