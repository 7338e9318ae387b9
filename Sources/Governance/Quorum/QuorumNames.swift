import Diagnostics

/// What organisations, seats and offices are called in sentences.
public struct QuorumNames: Sendable {
    private let organisations: [String: String]
    private let seats: [String: String]

    /// - Parameters:
    ///   - organisations: names in full by id.
    ///   - seats: titles by id.
    public init(organisations: [String: String], seats: [String: String]) {
        self.organisations = organisations
        self.seats = seats
    }

    public init(_ terms: TermsOfReference, _ authority: Authority?) {
        organisations = Dictionary(
            (authority?.organisations ?? []).map { ($0.id.value, $0.name.value) },
            uniquingKeysWith: { first, _ in first })
        seats = Dictionary(
            terms.seats.map { ($0.id.value, $0.title.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The name in full; an organisation nobody knows is called as written.
    public func organisation(_ id: String) -> String { organisations[id] ?? id }

    /// `the chair`, `the Director of Public Health`: a seat by its title, an office by its word.
    public func holder(_ name: String) -> String {
        guard let title = seats[name] else { return "the " + name }
        // The title of an office that is written as one word stands in small letters.
        return "the " + (title.lowercased() == name ? name : title)
    }

    /// `the seat ‘Chair of Audit’`, `the office of mayor`
    func seat(_ name: String) -> String {
        seats[name].map { "the seat ‘\($0)’" } ?? "the office of " + name
    }
}
