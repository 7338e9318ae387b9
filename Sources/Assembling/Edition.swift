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
            number: number, enclosure: enclosure, isKeyDecision: isKeyDecision,
            isExemptFromCallIn: isExemptFromCallIn, title: title, ground: ground, text: text,
            leads: leads, purpose: purpose, attachment: attachment, part: part, time: time,
            minutes: minutes,
            papers: papers, items: [])
    }
}

struct EditionItem: Sendable {
    let number: String
    /// `A`, `B`: the letter of its papers, in the order of the agenda; `nil` when it has none.
    let enclosure: String?
    let isKeyDecision: Bool
    let isExemptFromCallIn: Bool
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
    /// Set when it is a deck of slides that this audience may see.
    let deck: Deck?
    /// Whether it comes with the report; a report that is replaced also lists those issued before.
    var isHere = true
}

struct EditionText: Sendable {
    let blocks: [Block]
    let sections: [EditionSection]
    let hasReferences: Bool
}

struct EditionSection: Sendable {
    /// Its number in the outline of the report.
    let number: String?
    let title: [Inline]
    /// `{ id: name }` after the heading.
    let name: String?
    let marking: String?
    let blocks: [Block]
    let sections: [EditionSection]
    /// What its heading says of it as a slide.
    let slide: SlideAttributes?
    /// Set when this stands for a section that this audience may not see.
    let standIn: StandIn?
    /// What of it was made from a strategy's data.
    var made = Made()

    /// Parts made from data are printed as their layout has them: a house neither names nor numbers them.
    struct Made: Sendable {
        /// The whole section, with what stands under it.
        var isWhole = false
        var role: String?
        var sheet: Sheet?
        /// Places in ``EditionSection/blocks``.
        var blocks: [Range<Int>] = []
    }

    struct StandIn: Sendable {
        /// The id of the house's section whose place it keeps; `nil` for one the house does not know.
        let rule: String?
    }
}

extension EditionSection {
    /// A headed part that a layout printed.
    init(made section: Section) {
        self.init(
            number: nil, title: section.title, name: nil, marking: nil, blocks: section.blocks,
            sections: section.sections.map { EditionSection(made: $0) }, slide: nil,
            standIn: nil,
            made: Made(
                isWhole: true, role: section.role, sheet: section.sheet,
                blocks: [section.blocks.indices]))
    }

    /// The author's own blocks, which the house may number.
    var ownBlocks: [Block] {
        made.blocks.isEmpty ? blocks : blocks.indices.filter { !isMade($0) }.map { blocks[$0] }
    }

    func isMade(_ block: Int) -> Bool { made.blocks.contains { $0.contains(block) } }
}
