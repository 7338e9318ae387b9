import Diagnostics
import Governance

/// What an attendance may tell of business that is not for the public: the votes and interests of every
/// item but those that everybody may know of, and whatever is written where no reader looks.
struct ClosedBusiness {
    /// Nothing on the agenda is restricted.
    let isNone: Bool
    private let open: Set<ItemKey>
    /// Restricted items themselves: their numbers are printed, unlike those of what is within them.
    private let numbered: Set<ItemKey>

    /// - Parameter isDoubtful: part of the agenda could not be read, so that any of it may be restricted.
    init(_ items: [AgendaItem], isDoubtful: Bool) {
        let known = AgendaItem.flattened(items, \.openItems)
        let open = known.filter { $0.isOpen && !isDoubtful }
        isNone = open.count == known.count
        self.open = Set(open.map(\.key)).subtracting(known.filter { !$0.isOpen }.map(\.key))
        numbered = Set(known.map(\.key))
    }

    /// Of an agenda that cannot be read: every item may be restricted.
    static let unknown = ClosedBusiness()

    private init() {
        isNone = false
        open = []
        numbered = []
    }

    /// Whether each restricted item that is known has minutes of its own.
    func isMinuted(by items: Set<ItemKey>) -> Bool {
        isNone || numbered.subtracting(open).isSubset(of: items)
    }

    func isItem(_ number: String) -> Bool { numbered.contains(ItemKey(number)) }

    /// Whether it is an item of the agenda, and not for the public.
    func isClosed(_ number: String) -> Bool {
        !isNone && numbered.contains(ItemKey(number)) && !open.contains(ItemKey(number))
    }

    func isOpen(_ number: String) -> Bool { isNone || open.contains(ItemKey(number)) }

    func withhold(in attendance: YAMLNode, _ sources: inout SourceTable) {
        guard !isNone else { return }
        guard case .mapping(let pairs, _) = attendance else {
            return sources.withholdLines(of: attendance.span)
        }
        for (key, value) in pairs {
            if Shape.attendance.key(key.value) == nil {
                withholdPair(key, value, &sources)
            } else if key.value == "votes" || key.value == "motions" {
                withholdEntries(value, &sources)
            } else if case .sequence(let entries, _) = value {
                for entry in entries { withhold(entry, of: key.value, &sources) }
            }
        }
    }

    private func withhold(_ entry: YAMLNode, of list: String, _ sources: inout SourceTable) {
        guard case .mapping(let pairs, _) = entry else { return }
        if list == "items" {
            guard let number = number(of: entry, "number"), numbered.contains(ItemKey(number.value))
            else { return sources.withholdLines(of: entry.span) }
            if open.contains(ItemKey(number.value)) { return }
            // Of a restricted item its times may be known, and nothing that was said of it.
            for (key, value) in pairs where key.value != "number" {
                if ["from", "until"].contains(key.value) {
                    if !isTime(value) { sources.withhold(value.span) }
                } else if ["outcome", "urgent", "deferred to"].contains(key.value) {
                    sources.withhold(value.span)
                } else {
                    withholdPair(key, value, &sources)
                }
            }
            return
        }
        for (key, value) in pairs {
            let isKnown =
                Shape.attendee.key(key.value) != nil || Shape.apology.key(key.value) != nil
                || list == "in attendance"
            if !isKnown {
                withholdPair(key, value, &sources)
            } else if key.value == "interests" {
                withholdEntries(value, &sources)
            }
        }
    }

    /// Votes or interests: each that is not surely of an open item.
    private func withholdEntries(_ list: YAMLNode, _ sources: inout SourceTable) {
        guard case .sequence(let entries, _) = list else {
            return sources.withholdLines(of: list.span)
        }
        for entry in entries {
            let item = number(of: entry, "item")
            if let item, open.contains(ItemKey(item.value)) { continue }
            sources.withholdLines(of: entry.span)
            if let item, numbered.contains(ItemKey(item.value)) { sources.disclose(item.span) }
        }
    }

    private func number(of entry: YAMLNode, _ key: String) -> Located<String>? {
        guard case .mapping(let pairs, _) = entry else { return nil }
        guard
            case .scalar(let words, _, let span)? = pairs.first(where: { $0.key.value == key })?
                .value
        else { return nil }
        return Located(words, span)
    }

    private func withholdPair(
        _ key: Located<String>, _ value: YAMLNode, _ sources: inout SourceTable
    ) {
        sources.withholdLines(of: Span(key.span.source, Int(key.span.start), Int(value.span.end)))
    }
}

/// Whether a value can be a time, whatever the hour: anything else may be words.
private func isTime(_ value: YAMLNode) -> Bool {
    guard case .scalar(let words, _, _) = value else { return false }
    return words.utf8.count <= 5
        && words.utf8.allSatisfy {
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ":")
        }
}
