import Diagnostics
import DocumentTree
import Governance

/// Those named as owners and leads, as they are printed; each is looked up once.
struct Owners {
    let who: WhoRecords
    private var found: [String: (records: [LayoutRecord], words: String)] = [:]

    init(_ who: WhoRecords) { self.who = who }

    mutating func value(_ owners: [Who]) -> LayoutValue {
        var records: [LayoutRecord] = []
        var words: [String] = []
        for owner in owners {
            let one = found(owner)
            records += one.records
            if !one.words.isEmpty { words.append(one.words) }
        }
        return .records(records, words: words.joined(separator: "; "))
    }

    private mutating func found(_ owner: Who) -> (records: [LayoutRecord], words: String) {
        guard case .id(let id) = owner.naming, owner.isBare else {
            return (who.records([owner]), who.words([owner]))
        }
        if let known = found[id.value] { return known }
        let value = (who.records([owner]), who.words([owner]))
        found[id.value] = value
        return value
    }
}

extension Who {
    /// Only an id, so that all who are named by it are printed alike.
    fileprivate var isBare: Bool {
        title == nil && organisation == nil && role == .lead && roleName == nil && acting == nil
    }
}
