public import Diagnostics

/// Why something is kept from the public.
///
/// Exempt (discretionary, by a paragraph of a scheme) or confidential. What the public reads instead
/// is ``publicTitle`` and the ground in the scheme's words.
/// Source: Local Government Act 1972 s.100A(2)–(5) and Schedule 12A.
///
/// A value that nothing changes; a class, so that the many things without one need no room for it.
public final class Restriction: Sendable {
    /// A file of `templates/schemes`: `lga-1972-12a`.
    public let scheme: Located<String>?
    /// One or more paragraphs of the scheme, each a free string.
    public let paragraphs: [Located<String>]
    /// The author's reason; itself restricted.
    public let reason: Located<String>?
    public let publicTitle: Located<String>?
    public let span: Span

    /// What the public reads in place of the title; `nil` when nothing, or nothing but blanks, is written.
    public var publicWords: String? {
        publicTitle.flatMap { $0.value.allSatisfy(\.isWhitespace) ? nil : $0.value }
    }

    public init(
        scheme: Located<String>?, paragraphs: [Located<String>], reason: Located<String>?,
        publicTitle: Located<String>?, span: Span
    ) {
        self.scheme = scheme
        self.paragraphs = paragraphs
        self.reason = reason
        self.publicTitle = publicTitle
        self.span = span
    }
}
