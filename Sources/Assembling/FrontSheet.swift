import Diagnostics
import DocumentTree
import Governance

extension Assembly {
    /// The sheet before page 1, as the house lays it out.
    func frontSheet(_ items: [EditionItem]) -> Section {
        var record = meetingRecord()
        record["items"] = .records(items.map { itemRecord($0) })
        record["parts"] = .records(
            groups(items).map { group in
                var part = LayoutRecord(["part": group.title ?? ""])
                part["items"] = .records(group.items.map { itemRecord($0) })
                return part
            })
        let printer = LayoutPrinter(
            authorSection: { _ in nil }, anchor: { AnchorID("agenda-" + slug($0)) })
        let sheet = printer.print(house.frontSheet, record)
        return Section(
            title: house.frontSheetTitle.filled(value: record.inlines).inlines, role: "agenda",
            anchor: AnchorID("agenda"), blocks: sheet.blocks, sections: sheet.sections)
    }

    /// What a layout can say of the meeting.
    func meetingRecord() -> LayoutRecord {
        var record = LayoutRecord([
            "body": bodyNames,
            "meeting title": meeting.title?.value ?? "",
            "start": meeting.start.map { house.words($0.value) } ?? "",
            "planned end": meeting.plannedEnd.map { house.words($0.value) } ?? "",
            "venue": meeting.venue?.words ?? "",
            "room": meeting.venue?.room ?? "",
            "building": meeting.venue?.building ?? "",
            "address": meeting.venue?.address ?? "",
            "joining": meeting.venue?.joining ?? "",
        ])
        house.record(meeting.date.value, named: "date", into: &record)
        house.record(meeting.published?.value, named: "published", into: &record)
        house.record(meeting.summons?.value, named: "summons", into: &record)
        let who = WhoRecords(workspace: workspace, day: day)
        let bodies = meeting.bodies.compactMap { workspace.body($0.value) }
        let secretaries = bodies.flatMap(\.secretary)
        record["secretary"] = .records(who.records(secretaries), words: who.words(secretaries))
        record["members"] = .records(bodies.flatMap { who.members(of: $0) })
        record["notices"] = .records(meeting.notices.map { LayoutRecord(["notice": $0.value]) })
        return record
    }

    func itemRecord(_ item: EditionItem) -> LayoutRecord {
        let who = WhoRecords(workspace: workspace, day: day)
        var record = LayoutRecord([
            "number": item.number,
            "enclosure": item.isWithdrawn ? "" : item.enclosure ?? "",
            "title": item.isWithdrawn
                ? house.words("withdrawn item", ["title": item.title]) : item.title,
            "text": item.text ?? "",
            "ground": item.ground ?? withheld(item)?.ground ?? "",
            "withheld": withheld(item)?.title ?? "",
            "lead": who.words(item.leads),
            "purpose": item.purpose.map(house.words) ?? "",
            "attachment": attachment(item),
            "time": item.time.map { house.words($0) } ?? "",
            "minutes": item.minutes.map(String.init) ?? "",
        ])
        // Said even when it is nothing, so that a sub-item does not take its item's.
        record["pages"] = .inlines([])
        if item.papers.hasSheets {
            record["pages"] = .inlines([.pageRange(of: anchor(item), rangeWords)])
        }
        record["leads"] = .records(who.records(item.leads))
        record["items"] = .records(item.items.map { itemRecord($0) })
        return record
    }

    /// The words of a page range. Where a supplement's pages have a letter, they say it.
    var rangeWords: PageRangeWords {
        let number = supplement.flatMap { house.supplementSheet?.pages == .letter ? $0 : nil }
        var values = ["first": "{first}", "last": "{last}"]
        if let number { values["supplement"] = String(number) }
        return PageRangeWords(
            several: house.words(number == nil ? "pages" : "supplement pages", values),
            one: house.words(number == nil ? "one page" : "supplement one page", values))
    }

    func withheld(_ item: EditionItem) -> WithheldReport? {
        guard case .folder(_, let withheld, _) = item.papers else { return nil }
        return withheld
    }

    private func attachment(_ item: EditionItem) -> String {
        if item.isWithdrawn { return "" }
        return switch item.papers {
        case .none: item.attachment ?? ""
        case .verbal: item.attachment ?? house.words("verbal")
        case .toFollow: item.attachment ?? house.words("to follow")
        case .tabled: item.attachment ?? house.words("tabled")
        case .folder(report: .some, _, _): item.attachment ?? house.words("attachment")
        case .folder(report: nil, _, _): item.attachment ?? ""
        }
    }
}
