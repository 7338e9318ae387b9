import Diagnostics
public import Governance

/// Which organisation stands in the place of which on a day.
public struct Succession: Sendable {
    private let successors: [String: String]

    public init(_ organisations: [Organisation], on day: CivilDate) {
        var successors: [String: String] = [:]
        for organisation in organisations {
            guard let former = organisation.succeeds?.value,
                organisation.from.map({ $0.value.first <= day }) ?? true,
                successors[former] == nil
            else { continue }
            successors[former] = organisation.id.value
        }
        self.successors = successors
    }

    /// The organisation that has taken over from this one by the day, or itself.
    public func current(_ id: String) -> String {
        var current = id
        // Bounded, because the record may say that two succeed each other.
        for _ in 0...successors.count {
            guard let next = successors[current] else { break }
            current = next
        }
        return current
    }
}
