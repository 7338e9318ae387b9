import Diagnostics
public import DocumentTree
import Governance

/// A meeting's agenda and papers as one audience may see them.
///
/// Made only by ``disclose(_:to:in:house:)``. What is restricted is not hidden in it: it is not there, and
/// plain values stand in its place. Everything after this step works on editions.
public struct Edition<Reader: Audience>: Sendable {
    let items: [EditionItem]

    /// Every item as this audience may know of it, those within others included.
    public var agenda: [ListedItem] { items.flatMap(\.listed) }
}

/// An item of an agenda, as a manifest tells of it.
public struct ListedItem: Sendable {
    public enum State: String, Sendable {
        case papers
        case toFollow = "to follow"
        case verbal
        case tabled
        case withdrawn
        case withoutPapers = "no papers"
    }

    public let number: String
    public let title: String
    public let state: State
}

extension EditionItem {
    var listed: [ListedItem] {
        let state: ListedItem.State =
            switch papers {
            case _ where isWithdrawn: .withdrawn
            case .folder where papers.hasSheets: .papers
            case .toFollow: .toFollow
            case .verbal: .verbal
            case .tabled: .tabled
            case .folder, .none: .withoutPapers
            }
        return [ListedItem(number: number, title: title, state: state)] + items.flatMap(\.listed)
    }

    /// The same item with other papers, and alone.
    func with(_ papers: EditionPapers) -> EditionItem {
        EditionItem(
            number: number, title: title, ground: ground, text: text, leads: leads,
            purpose: purpose, attachment: attachment, part: part, time: time, minutes: minutes,
            papers: papers, items: [])
    }
}

struct EditionItem: Sendable {
    let number: String
    let title: String
    /// The ground in words, when the item is restricted; members read it too.
    let ground: String?
    let text: String?
    let leads: [Who]
    let purpose: Purpose?
    let attachment: String?
    let part: String?
    let time: WrittenTime?
    let minutes: Int?
    let papers: EditionPapers
    let items: [EditionItem]
    /// Taken off before the agenda went out: its number and its title are kept.
    var isWithdrawn = false
}

enum EditionPapers: Sendable {
    case none
    case verbal
    case toFollow
    case tabled
    case folder(
        report: EditionReport?, withheld: WithheldReport?, appendices: [EditionAppendix])

    var hasSheets: Bool {
        guard case .folder(let report, _, let appendices) = self else { return false }
        return report != nil || appendices.contains { $0.text != nil }
    }
}

/// Stands for a report that this audience may not see.
struct WithheldReport: Sendable {
    let title: String
    let ground: String
}

struct EditionReport: Sendable {
    let title: String
    let marking: String?
    let fields: [ReportField]
    let text: EditionText
}

struct EditionAppendix: Sendable {
    let number: String
    let title: String
    let ground: String?
    let marking: String?
    /// `nil` when withheld.
    let text: EditionText?
    /// Whether it comes with the report; a report that is replaced also lists those issued before.
    var isHere = true
}

struct EditionText: Sendable {
    let blocks: [Block]
    let sections: [EditionSection]
    let hasReferences: Bool
}

struct EditionSection: Sendable {
    let title: [Inline]
    /// `{ id: name }` after the heading.
    let name: String?
    let marking: String?
    let blocks: [Block]
    let sections: [EditionSection]
    /// Set when this stands for a section that this audience may not see.
    let standIn: StandIn?

    struct StandIn: Sendable {
        /// The id of the house's section whose place it keeps; `nil` for one the house does not know.
        let rule: String?
    }
}
