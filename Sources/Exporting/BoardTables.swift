import Diagnostics
public import Governance

/// The boards, their seats, who sits in them and the people as CSV files: a head row, then a row for
/// each thing. Without contact details and remarks.
///
/// Source: RFC 4180, with line feeds alone.
public func boardTables(_ workspace: Workspace) -> [(name: String, bytes: [UInt8])] {
    [
        ("bodies.csv", bodies(workspace)), ("memberships.csv", memberships(workspace)),
        ("people.csv", people(workspace)), ("seats.csv", seats(workspace)),
    ]
}

private func bodies(_ workspace: Workspace) -> [UInt8] {
    func list(_ relations: [BodyRelation]) -> String {
        relations.map { relation in
            switch relation {
            case .body(let id): id.value
            case .outside(let name): name.value
            }
        }.joined(separator: "; ")
    }
    return csv(
        [
            "id", "name", "short", "kind", "organisation", "parents", "sub-groups",
            "receives reports from", "reports to", "cross-membership", "dissolved",
        ],
        workspace.bodies.map { body in
            [
                body.id, body.name.value, body.short ?? "", body.kind?.value ?? "",
                body.organisation?.value ?? "", list(body.parents), list(body.subGroups),
                list(body.receivesReportsFrom), list(body.reportsTo), list(body.crossMembership),
                body.dissolved?.value.iso ?? "",
            ]
        })
}

private func seats(_ workspace: Workspace) -> [UInt8] {
    csv(
        [
            "board", "adopted", "in force from", "seat", "title", "organisation", "office",
            "places",
            "voting", "core", "categories",
        ],
        workspace.bodies.flatMap { body in
            body.termsOfReference.flatMap { terms in
                terms.seats.map { seat in
                    [
                        body.id, terms.adopted.value.iso,
                        (terms.effective ?? terms.adopted).value.iso, seat.id.value,
                        seat.title.value, seat.organisation?.value ?? "", seat.office ?? "",
                        String(seat.places), seat.voting ? "yes" : "no", seat.core ? "yes" : "no",
                        seat.categories.map(\.value).joined(separator: "; "),
                    ]
                }
            }
        })
}

private func memberships(_ workspace: Workspace) -> [UInt8] {
    csv(
        ["board", "seat", "person", "from", "until", "shared"],
        workspace.bodies.flatMap { body in
            body.memberships.map { membership in
                [
                    body.id, membership.seat.value, membership.person.value,
                    membership.from?.value.iso ?? "", membership.until?.value.iso ?? "",
                    membership.isShared ? "yes" : "no",
                ]
            }
        })
}

private func people(_ workspace: Workspace) -> [UInt8] {
    csv(
        ["id", "prefix", "name", "posts"],
        workspace.people.map { person in
            [
                person.id.value, person.prefix ?? "", person.name.value,
                person.posts.map(\.title.value).joined(separator: "; "),
            ]
        })
}
