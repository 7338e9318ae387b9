import Diagnostics
import Governance

/// Something kept from the public: an item, a report, an appendix, a section, a strategy.
struct RestrictedThing {
    enum Kind: String {
        case item
        case report
        case appendix
        case section
        case strategy
    }

    let kind: Kind
    let restriction: Restriction
    /// Its real title, itself restricted.
    let title: Located<String>

    init(_ kind: Kind, _ restriction: Restriction, title: Located<String>) {
        self.kind = kind
        self.restriction = restriction
        self.title = title
    }
}
