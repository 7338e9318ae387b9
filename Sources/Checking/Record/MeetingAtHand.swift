import Diagnostics
import DocumentTree
import Governance
import Scheduling

/// A meeting with its bodies, its house and its items laid out flat. A class: every rule is handed every
/// meeting, and copying them would be most of the work.
final class MeetingAtHand: Sendable {
    let meeting: Meeting
    let bodies: [Body]
    let house: House?
    /// Items and the items within them, in the order printed.
    let items: [ItemAtHand]
    let reports: [ReportAtHand]
    let papers: [PaperAtHand]
    /// Items, reports and appendices that are restricted.
    let restricted: [RestrictedThing]
    /// What is asked for around it, and what became of it.
    let deadlines: [Deadline]
    /// What became another since the agenda was published.
    let issuedChanges: IssuedChanges

    /// The day of the meeting, when it is known to the day.
    var day: CivilDate? { meeting.date.value.day }

    init(_ meeting: Meeting, in workspace: Workspace, _ clock: StatutoryClock) {
        self.meeting = meeting
        bodies = meeting.bodies.compactMap { workspace.body($0.value) }
        let house = workspace.house(of: meeting)
        self.house = house
        items = ItemAtHand.flattened(meeting.items, meeting.supplements)
        issuedChanges = IssuedChanges(meeting.issued, items)
        deadlines = clock.deadlines(of: meeting, items: items.map(\.item))

        var reports: [ReportAtHand] = []
        var papers: [PaperAtHand] = []
        var restricted: [RestrictedThing] = []
        for item in items {
            let particulars = item.particulars
            if let restriction = item.item.restriction {
                restricted.append(
                    RestrictedThing(.item, restriction, title: particulars.title))
            }
            for folder in item.folders {
                let numbers = item.appendixNumbers
                if let guarded = folder.report {
                    let report = guarded.report.examined()
                    let paper = PaperAtHand(
                        .report, report.body, meeting: meeting, appendices: numbers,
                        isRestricted: guarded.report.isRestricted || item.isRestricted)
                    papers.append(paper)
                    reports.append(
                        ReportAtHand(
                            report, span: guarded.span, meeting: meeting, item: item,
                            folder: folder,
                            house: house, outline: paper.outline))
                    if let restriction = guarded.restriction {
                        restricted.append(
                            RestrictedThing(.report, restriction, title: report.title))
                    }
                }
                for appendix in folder.appendices {
                    let appended = appendix.particulars.examined()
                    if let restriction = appendix.restriction {
                        restricted.append(
                            RestrictedThing(.appendix, restriction, title: appended.title))
                    }
                    if case .text(let text) = appended.content {
                        papers.append(
                            PaperAtHand(
                                .appendix, text, meeting: meeting, appendices: numbers,
                                deck: appended.deck,
                                isRestricted: appendix.particulars.isRestricted
                                    || item.isRestricted))
                    }
                }
            }
        }
        self.reports = reports
        self.papers = papers
        self.restricted = restricted
    }
}

/// An agenda item at any depth.
struct ItemAtHand {
    let item: AgendaItem
    let particulars: AgendaItem.Particulars
    /// 0 on the agenda itself, 1 for an item within an item.
    let depth: Int
    /// The item within which it stands, by its place in the flat list.
    let parent: Int?
    /// Where its number is written, or for a counted one the number it continues; `nil` when no
    /// author wrote any of it.
    let numberPlace: Span?
    /// The folders of its papers: its own, then those of supplements.
    let folders: [PaperFolder]
    /// The numbers of all its appendices, in lower case.
    let appendixNumbers: Set<String>
    /// The item, or one it stands within, is kept from the public.
    let isRestricted: Bool

    static func flattened(
        _ items: [AgendaItem], _ supplements: [Supplement] = []
    ) -> [ItemAtHand] {
        let supplied = Dictionary(grouping: supplements.flatMap(\.papers)) {
            ItemKey($0.item.value)
        }
        var flat: [ItemAtHand] = []
        func add(_ items: [AgendaItem], depth: Int, parent: Int?) {
            for item in items {
                let particulars = item.particulars.examined()
                let place = flat.count
                var folders: [PaperFolder] = []
                if case .folder(_, let own) = particulars.papers { folders.append(own) }
                folders += supplied[item.key]?.compactMap(\.folder) ?? []
                flat.append(
                    ItemAtHand(
                        item: item, particulars: particulars, depth: depth, parent: parent,
                        numberPlace: item.writtenNumber?.span
                            ?? parent.flatMap { flat[$0].numberPlace },
                        folders: folders,
                        appendixNumbers: Set(
                            folders.flatMap(\.appendices).map { $0.number.value.lowercased() }),
                        isRestricted: item.particulars.isRestricted
                            || parent.map { flat[$0].isRestricted } ?? false
                    ))
                add(particulars.items, depth: depth + 1, parent: place)
            }
        }
        add(items, depth: 0, parent: nil)
        return flat
    }

    var hasFolder: Bool {
        switch particulars.papers {
        case .folder, .missing: true
        case .none, .verbal, .toFollow, .tabled: false
        }
    }

    /// `item 4 'Treasury'`, the title left out of messages where it is restricted.
    var named: Message { "\(numbered) \(quote: particulars.title)" }

    /// `item 4`.
    ///
    /// The number is the author's: left out where it is restricted, and quoted where it looks like
    /// words.
    var numbered: Message {
        guard let numberPlace else { return "item \(word: item.number)" }
        let number = Located(item.number, numberPlace)
        let letters = item.number.utf8.count { ($0 | 0x20) >= UInt8(ascii: "a") }
        let isLikeWords = letters > 3 || item.number.utf8.count > 8
        return isLikeWords ? "item \(quote: number)" : "item \(number: number)"
    }
}
