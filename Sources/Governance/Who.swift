public import Diagnostics

/// Somebody named beside an item, a report or an action.
///
/// Papers name a person, a post, an organisation, or only say `TBC` or `All`; several may share an
/// item, each in a role.
public struct Who: Sendable {
    public enum Naming: Sendable {
        /// An id of a person, a post or a seat, resolved by the workspace.
        case id(Located<String>)
        /// `TBC`, `All`: nobody in particular.
        case words(Located<String>)
        /// Given in full on the spot.
        case described(person: Located<String>?, post: Located<String>?, name: String?)
    }

    public enum Role: String, Sendable, CaseIterable {
        case lead
        case author
        case presenter
        case sponsor
        case mover
        case shepherd
        case contact
    }

    public let naming: Naming
    /// A job title given on the spot; wins over the post's.
    public let title: String?
    /// An organisation's id or free words.
    public let organisation: Located<String>?
    /// Default ``Role/lead``.
    public let role: Role
    /// The role in the author's words, when it is none of ours: `Executive Director`.
    public let roleName: String?
    /// Words in brackets after the name: `Chair`.
    public let acting: String?
    public let span: Span

    public init(
        _ naming: Naming, title: String? = nil, organisation: Located<String>? = nil,
        role: Role = .lead, roleName: String? = nil, acting: String? = nil, span: Span
    ) {
        self.naming = naming
        self.title = title
        self.organisation = organisation
        self.role = role
        self.roleName = roleName
        self.acting = acting
        self.span = span
    }

    /// `Executive Director`, `Author`.
    public var roleWords: String {
        roleName ?? role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst()
    }

    /// Words that name nobody in particular.
    public static let nobodyInParticular = ["TBC", "All", "Everyone"]
}
