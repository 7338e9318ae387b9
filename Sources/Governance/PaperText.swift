public import Diagnostics
public import DocumentTree

/// The text of a paper as its author wrote it: restricted sections still in place, under guard.
public struct PaperText: Sendable {
    /// What stands before the first heading.
    public let blocks: [Block]
    public let sections: [GuardedSection]
    /// Every cross-reference found in the text, in order, with its place: for checking.
    public let references: [WrittenReference]
    /// Every part to be made from a strategy's data, in order.
    public let parts: [WrittenPart]
    /// The whole body.
    public let span: Span
    /// Nothing of it could be read, and reading has told why.
    public let isUnread: Bool

    public init(
        blocks: [Block], sections: [GuardedSection], references: [WrittenReference],
        parts: [WrittenPart] = [], span: Span, isUnread: Bool = false
    ) {
        self.blocks = blocks
        self.sections = sections
        self.references = references
        self.parts = parts
        self.span = span
        self.isUnread = isUnread
    }
}

/// A cross-reference as found in prose or written as a link.
public struct WrittenReference: Sendable {
    public let target: ReferenceTarget
    public let words: Located<String>
    /// Written as a link `[…](#…)`, so meant for certain; found in prose otherwise.
    public let isLink: Bool
    /// In a restricted section of its paper.
    public let isRestricted: Bool

    public init(
        target: ReferenceTarget, words: Located<String>, isLink: Bool, isRestricted: Bool = false
    ) {
        self.target = target
        self.words = words
        self.isLink = isLink
        self.isRestricted = isRestricted
    }

    /// The same reference, in a restricted section.
    public var restricted: WrittenReference {
        WrittenReference(target: target, words: words, isLink: isLink, isRestricted: true)
    }
}

/// A part to be made from a strategy's data, as it stands in a paper.
public struct WrittenPart: Sendable {
    public let part: GeneratedPart
    /// In a restricted section of its paper.
    public let isRestricted: Bool

    public init(_ part: GeneratedPart, isRestricted: Bool = false) {
        self.part = part
        self.isRestricted = isRestricted
    }
}

public struct GuardedSection: Sendable {
    public let restriction: Restriction?
    public let section: Guarded<PaperSection>
    /// The heading's place.
    public let span: Span
    /// Its number in the outline of the report, once settled; the public may know it.
    public let number: String?

    public init(
        restriction: Restriction?, section: Guarded<PaperSection>, span: Span,
        number: String? = nil
    ) {
        self.restriction = restriction
        self.section = section
        self.span = span
        self.number = number
    }
}

/// A value that nothing changes; a class, so that sections are moved and not copied.
public final class PaperSection: Sendable {
    public let title: [Inline]
    /// `{ id: name }` after the heading; `nil` derives it from the title.
    public let name: Located<String>?
    /// 1 to 6, as written.
    public let level: Int
    public let blocks: [Block]
    public let sections: [GuardedSection]
    /// What its attributes say of it as a slide of a deck; `nil` when they do not speak of that.
    public let slide: SlideAttributes?
    /// The heading's place.
    public let span: Span

    public init(
        title: [Inline], name: Located<String>?, level: Int, blocks: [Block],
        sections: [GuardedSection], slide: SlideAttributes? = nil, span: Span
    ) {
        self.title = title
        self.name = name
        self.level = level
        self.blocks = blocks
        self.sections = sections
        self.slide = slide
        self.span = span
    }
}
