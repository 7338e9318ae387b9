import Diagnostics
import Governance

/// What it finds: a seat whose id stayed from one version of the terms to the next, while its title
/// has no word in common with the one before.
/// Why it matters: whoever held the old seat is taken to hold the new one.
/// Example: `seat-4` is the Head of Housing in 2022 and the Lay Member in 2023.
/// Source: the format's reference, `seats`.
enum SeatBecameAnother: BodyRule {
    static let severity = Severity.warning
    static let summary = "A seat whose id stayed while its title became another altogether."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let versions = body.termsOfReference.sorted { $0.inForceFrom < $1.inForceFrom }
        return zip(versions, versions.dropFirst()).flatMap { earlier, later in
            later.seats.compactMap { seat -> Diagnostic? in
                guard let was = earlier.seats.first(where: { $0.id.value == seat.id.value }),
                    was.title.value != seat.title.value,
                    words(of: was.title.value).isDisjoint(with: words(of: seat.title.value))
                else { return nil }
                return another(seat, was)
            }
        }
    }

    /// The words of a title that say something, in small letters.
    private static func words(of title: String) -> Set<String> {
        let parts = slug(title).split(separator: "-").map(String.init)
        let telling = parts.filter { !["of", "the", "and", "for", "a"].contains($0) }
        return Set(telling.isEmpty ? parts : telling)
    }

    private static func another(_ seat: Seat, _ was: Seat) -> Diagnostic {
        fault(
            at: seat.title.span,
            "seat \(quote: seat.id) was \(quote: was.title) and is now \(quote: seat.title)",
            notes: [.init(was.title.span, "in the terms before")],
            remedies: ["give the new seat an id of its own, unless it is the same seat renamed"])
    }
}
