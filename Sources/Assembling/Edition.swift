import Diagnostics
public import DocumentTree
import Governance

/// A meeting's agenda and papers as one audience may see them.
///
/// Made only by ``disclose(_:to:in:house:)``. What is restricted is not hidden in it: it is not there, and
/// plain values stand in its place. Everything after this step works on editions.
public struct Edition<Reader: Audience>: Sendable {
    let items: [EditionItem]
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
    /// What its heading says of it as a slide.
    let slide: SlideAttributes?
    /// Set when this stands for a section that this audience may not see.
    let standIn: StandIn?

    struct StandIn: Sendable {
        /// The id of the house's section whose place it keeps; `nil` for one the house does not know.
        let rule: String?
    }
}
