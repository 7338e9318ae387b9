public import Diagnostics
import Governance

extension TermsInForce {
    /// The same as ``text()``, for programs: `docs/schemas/terms.output.schema.json`.
    ///
    /// - Parameter changes: what changed against another version, if it was asked for.
    public func json(changes: TermsChanges? = nil) -> JSONValue {
        .object([
            ("board", .string(board)), ("day", .string(day.iso)),
            ("dissolved", dissolved.map { .string($0.iso) } ?? .null),
            ("terms", terms.map(json) ?? .null),
            ("next", next.map { .string($0.inForceFrom.iso) } ?? .null),
            ("changes", changes.map(json) ?? .null),
        ])
    }

    private func json(_ terms: TermsOfReference) -> JSONValue {
        .object([
            ("title", optional(terms.title)), ("adopted", .string(terms.adopted.value.iso)),
            ("inForceFrom", .string((terms.effective ?? terms.adopted).value.iso)),
            ("meets", optional(terms.meets.flatMap(words))),
            ("review", optional(terms.review.flatMap(words))),
            ("reviewDue", optional(terms.review?.next?.value.iso)),
            ("substitutes", optional(terms.substitutes.map(words))),
            ("voting", optional(terms.voting.map(words))),
            ("quorumClause", optional(terms.quorumClause?.value)),
            ("quorum", quorum.map(json) ?? .null),
            ("seats", .array(terms.seats.map(json))),
        ])
    }

    private func json(_ inForce: QuorumInForce) -> JSONValue {
        let quorum = inForce.quorum
        return .object([
            ("english", .array(quorumWords.map { .string($0) })),
            ("tested", .string(quorum.tested.rawValue)),
            ("waitingMinutes", .number(quorum.waitingMinutes)),
            ("without", optional(quorum.consequence?.value.rawValue)),
            ("source", optional(quorum.source)),
            ("regime", optional(inForce.regime?.name)),
        ])
    }

    private func json(_ seat: Seat) -> JSONValue {
        .object([
            ("id", .string(seat.id.value)), ("title", .string(seat.title.value)),
            ("organisation", optional(seat.organisation.map { names.name($0.value) })),
            ("office", optional(seat.office)), ("places", .number(seat.places)),
            ("core", .bool(seat.core)), ("voting", .bool(seat.voting)),
            ("orRepresentative", .bool(seat.orRepresentative)),
            ("categories", .array(seat.categories.map { .string($0.value) })),
        ])
    }

    private func json(_ changes: TermsChanges) -> JSONValue {
        .object([
            ("from", .string(changes.earlier.inForceFrom.iso)),
            ("to", .string(changes.later.inForceFrom.iso)),
            (
                "changes",
                .array(
                    changes.changes.map {
                        .object([
                            ("subject", .string($0.subject.rawValue)), ("words", .string($0.words)),
                        ])
                    })
            ),
        ])
    }

    private func optional(_ words: String?) -> JSONValue { words.map { .string($0) } ?? .null }
}
