import Diagnostics
import Governance
import Judging

extension MemberTable {
    /// For programs: the schema is docs/schemas/members.output.schema.json.
    func json() -> [UInt8] {
        let terms = list.roll.terms
        return JSONValue.object([
            ("board", .string(body.id)), ("name", .string(body.name.value)),
            ("date", .string(list.roll.day.iso)),
            (
                "terms",
                .object([
                    ("adopted", .string(terms.adopted.value.iso)),
                    ("inForceFrom", .string(terms.inForceFrom.iso)),
                ])
            ),
            ("places", .number(total)),
            ("counts", .object(counts.map { ($0.words, .number($0.number)) })),
            ("seats", .array(list.seats.map(json))),
            (
                "ending",
                .array(
                    list.ending.map {
                        .object([
                            ("seat", .string($0.seat.id.value)),
                            ("person", .string($0.holder.person)), ("ends", .string($0.ends.iso)),
                            ("ending", .string($0.holder.ending.rawValue)),
                        ])
                    })
            ),
        ]).bytes(pretty: true)
    }

    private func json(_ listed: ListedSeat) -> JSONValue {
        let seat = listed.seat.seat
        return .object([
            ("id", .string(seat.id.value)), ("title", .string(seat.title.value)),
            ("organisation", listed.organisation.map(json) ?? .null),
            ("office", optional(seat.office)), ("places", .number(seat.places)),
            ("voting", .bool(seat.voting)), ("core", .bool(seat.core)),
            ("orRepresentative", .bool(seat.orRepresentative)),
            ("exOfficio", .bool(seat.exOfficio)), ("appointedBy", optional(seat.appointedBy)),
            ("term", optional(seat.term)),
            ("categories", .array(seat.categories.map { .string($0.value) })),
            ("substitutes", .array(listed.substitutes.map(named))),
            ("held", .array(listed.places.map(json))),
        ])
    }

    private func json(_ organisation: OrganisationOnDay) -> JSONValue {
        .object([
            ("id", .string(organisation.id)),
            ("name", .string(self.organisation(organisation.id))),
            (
                "predecessor",
                organisation.predecessor.map {
                    .object([
                        ("id", .string($0.id)), ("name", .string(self.organisation($0.id))),
                        ("until", optional($0.until?.iso)),
                    ])
                } ?? .null
            ),
            (
                "successor",
                organisation.successor.map {
                    .object([
                        ("id", .string($0.id)), ("name", .string(self.organisation($0.id))),
                        ("from", .string($0.from.iso)),
                    ])
                } ?? .null
            ),
        ])
    }

    private func json(_ listed: ListedPlace) -> JSONValue {
        let place = listed.place
        return .object([
            ("status", .string(place.kind.rawValue)), ("number", .number(place.number)),
            ("standing", place.kind == .vacant ? .null : .string(place.standing.rawValue)),
            ("holders", .array(listed.holders.map(json))),
        ])
    }

    private func json(_ holder: ListedHolder) -> JSONValue {
        let count = holder.attendance
        return .object([
            ("person", .string(holder.person)), ("name", .string(name(holder.person))),
            ("shared", .bool(holder.isShared)), ("from", optional(holder.term.from?.iso)),
            ("ends", optional(holder.term.ends?.iso)),
            ("endReckoned", .bool(holder.term.isReckoned)),
            ("ending", holder.ending == .later ? .null : .string(holder.ending.rawValue)),
            (
                "suspension",
                holder.suspension.map {
                    .object([
                        ("kind", .string($0.kind.rawValue)), ("from", optional($0.from?.value.iso)),
                        ("until", optional($0.until?.value.iso)),
                    ])
                } ?? .null
            ),
            (
                "attendance",
                .object([
                    ("came", .number(count.came)), ("recorded", .number(count.recorded)),
                    ("sentSubstitute", .number(count.sentSubstitute)),
                    ("missed", .number(count.missed)), ("notRecorded", .number(count.notRecorded)),
                ])
            ),
            ("substitutes", .array(holder.substitutes.map(named))),
            (
                "otherSeats",
                .array(holder.otherSeats.map { .string(list.roll.seats[$0].seat.id.value) })
            ),
            (
                "jointPosts",
                .array(
                    jointPosts(of: holder.person).map { post in
                        .object([
                            ("title", .string(post.title)),
                            (
                                "organisations",
                                .array(post.organisations.map { .string(organisation($0)) })
                            ),
                        ])
                    })
            ),
        ])
    }

    private func named(_ person: String) -> JSONValue {
        .object([("person", .string(person)), ("name", .string(name(person)))])
    }

    private func optional(_ words: String?) -> JSONValue { words.map { .string($0) } ?? .null }
}
