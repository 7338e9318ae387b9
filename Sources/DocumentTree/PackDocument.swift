/// A whole pack for one audience, ready to be rendered.
///
/// Made only by assembly from what that audience may see; a renderer of the public edition is given
/// a `PackDocument<Public>`, in which nothing restricted exists.
public struct PackDocument<Reader: Audience>: Sendable {
    public let identity: PackIdentity
    /// The sheet before page 1: body, date, time, place, items.
    public let frontSheet: Section
    /// Part I, Part II …; one part without a title when the agenda is not in parts.
    public let parts: [PackPart]

    package init(identity: PackIdentity, frontSheet: Section, parts: [PackPart]) {
        self.identity = identity
        self.frontSheet = frontSheet
        self.parts = parts
    }

    /// The papers of every item, in order.
    public var items: [ItemPapers] { parts.flatMap(\.items) }
}

/// What a pack is called and dated. Plain text, for the head of an output and its metadata.
public struct PackIdentity: Sendable {
    /// `Southampton Health and Care Partnership Board`.
    public let title: String
    /// `15 December 2022`, as the house writes it.
    public let subtitle: String
    public let body: String
    /// ISO 8601, `2022-12-15`.
    public let meetingDate: String
    /// ISO 8601; `nil` when the agenda does not say.
    public let publicationDate: String?
    /// BCP 47, `en-GB`.
    public let language: String
    /// The edition in the house's words: `Public edition`.
    public let editionTitle: String

    public init(
        title: String, subtitle: String, body: String, meetingDate: String,
        publicationDate: String?, language: String, editionTitle: String
    ) {
        self.title = title
        self.subtitle = subtitle
        self.body = body
        self.meetingDate = meetingDate
        self.publicationDate = publicationDate
        self.language = language
        self.editionTitle = editionTitle
    }
}

public struct PackPart: Sendable {
    /// `nil` when the agenda is not in parts.
    public let title: String?
    public let anchor: AnchorID
    public let items: [ItemPapers]

    public init(title: String?, anchor: AnchorID, items: [ItemPapers]) {
        self.title = title
        self.anchor = anchor
        self.items = items
    }
}

/// The papers of one agenda item: a report and its appendices, or the notice that stands for them.
public struct ItemPapers: Sendable {
    public let anchor: AnchorID
    /// The published number: `3`.
    public let label: String
    public let title: String
    /// Printed on the item's first sheet: `Agenda Item 3`.
    public let stamp: String
    /// The words a cross-reference prints: `item 3`.
    public let referenceWords: String
    public let papers: [Paper]

    public init(
        anchor: AnchorID, label: String, title: String, stamp: String, referenceWords: String,
        papers: [Paper]
    ) {
        self.anchor = anchor
        self.label = label
        self.title = title
        self.stamp = stamp
        self.referenceWords = referenceWords
        self.papers = papers
    }
}

/// One paper: it starts on an odd page.
public struct Paper: Sendable {
    public enum Kind: Sendable, Equatable {
        case report
        /// With its number as listed: `1`.
        case appendix(String)
    }

    public let kind: Kind
    public let anchor: AnchorID
    public let title: [Inline]
    /// The words a cross-reference prints: `Appendix 1`.
    public let referenceWords: String
    /// Printed above the first sheet of a restricted paper in the members' edition.
    public let marking: String?
    public let blocks: [Block]
    public let sections: [Section]
    /// Set when the paper is a deck: how its cover lies, which has the title and the blocks on it.
    /// Every section with a ``Section/sheet`` is a slide, wherever it stands.
    public let deck: Sheet.Orientation?

    public init(
        kind: Kind, anchor: AnchorID, title: [Inline], referenceWords: String, marking: String?,
        blocks: [Block], sections: [Section], deck: Sheet.Orientation? = nil
    ) {
        self.kind = kind
        self.anchor = anchor
        self.title = title
        self.referenceWords = referenceWords
        self.marking = marking
        self.blocks = blocks
        self.sections = sections
        self.deck = deck
    }

    /// The slides of a deck in order, each with how many slides it stands in; none in other papers.
    public var slides: [(slide: Section, sheet: Sheet, depth: Int)] {
        guard deck != nil else { return [] }
        var slides: [(slide: Section, sheet: Sheet, depth: Int)] = []
        func add(_ section: Section, depth: Int) {
            if let sheet = section.sheet { slides.append((section, sheet, depth)) }
            let inner = section.sheet == nil ? depth : depth + 1
            for section in section.sections { add(section, depth: inner) }
        }
        for section in sections { add(section, depth: 0) }
        return slides
    }
}
