import Diagnostics
public import DocumentTree
import Governance

/// A meeting's agenda and papers as one audience may see them.
///
/// Made only by ``disclose(_:of:to:in:)``. What is restricted is not hidden in it: it is not there, and
/// plain values stand in its place. Everything after this step works on editions.
public struct Edition<Reader: Audience>: Sendable {
    let items: [EditionItem]
}

struct EditionItem: Sendable {
    let number: String
    let title: String
    /// The ground in words, when the item is withheld from this audience.
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
    case folder(report: EditionReport?, appendices: [EditionAppendix])

    var hasSheets: Bool {
        guard case .folder(let report, let appendices) = self else { return false }
        return report != nil || appendices.contains { $0.text != nil }
    }
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
}

struct EditionText: Sendable {
    let blocks: [Block]
    let sections: [EditionSection]
    let hasReferences: Bool
}

struct EditionSection: Sendable {
    let title: [Inline]
    let name: String?
    let marking: String?
    let blocks: [Block]
    let sections: [EditionSection]
}
