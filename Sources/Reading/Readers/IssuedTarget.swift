import Diagnostics
import DocumentTree
import Governance

/// An item that a supplement speaks of, and what was kept from the public of it.
struct IssuedTarget {
    let item: AgendaItem
    /// The number that may be printed.
    let publicNumber: String
    /// Of the item, or of all its papers.
    let restriction: Restriction?
    let isRestricted: Bool
    /// By ``appendixKey(_:)``: appendices that are restricted.
    let appendices: [String: Restriction?]
    /// The keys of those that are open.
    let open: Set<String>
}

extension AgendaItem {
    static func issued(
        _ number: String, on agenda: [AgendaItem], within outer: String? = nil
    ) -> IssuedTarget? {
        for item in agenda {
            // Read for everybody: what of it is restricted is passed on as restricted.
            guard let particulars = item.particulars.disclosed(to: Members.self) else { continue }
            let publicNumber = outer ?? item.number
            if item.key == ItemKey(number) { return IssuedTarget(item, particulars, publicNumber) }
            let within = item.particulars.isRestricted ? publicNumber : nil
            if let found = issued(number, on: particulars.items, within: outer ?? within) {
                return found
            }
        }
        return nil
    }
}

extension IssuedTarget {
    /// A supplement cannot open what was closed: what is added to restricted papers is restricted too.
    init(_ item: AgendaItem, _ particulars: AgendaItem.Particulars, _ publicNumber: String) {
        var restriction = item.restriction
        var isRestricted = item.particulars.isRestricted
        var appendices: [String: Restriction?] = [:]
        var open: Set<String> = []
        if case .folder(_, let folder) = particulars.papers {
            if let report = folder.report, report.report.isRestricted {
                restriction = restriction ?? report.restriction
                isRestricted = true
            }
            for appendix in folder.appendices {
                let key = appendixKey(appendix.number.value)
                if appendix.particulars.isRestricted {
                    appendices[key] = .some(appendix.restriction)
                } else {
                    open.insert(key)
                }
            }
        }
        self.init(
            item: item, publicNumber: publicNumber, restriction: restriction,
            isRestricted: isRestricted, appendices: appendices, open: open)
    }
}

extension AgendaItem {
    /// Whether it, or anything in it, is kept from the public.
    var holdsRestricted: Bool {
        guard !particulars.isRestricted, let particulars = particulars.disclosed(to: Public.self)
        else { return true }
        if case .folder(_, let folder) = particulars.papers, folder.holdsRestricted { return true }
        return particulars.items.contains(where: \.holdsRestricted)
    }
}

extension PaperFolder {
    /// Whether any of its papers is kept from the public.
    var holdsRestricted: Bool {
        report?.report.isRestricted == true
            || appendices.contains { $0.particulars.isRestricted }
    }
}
