public import Diagnostics
import DocumentTree
public import Governance
import Scheduling

/// A workspace as open data: organisations, boards, seats, people, who sat where and when, meetings with
/// their agendas, motions and votes.
///
/// For everybody: a restricted item gives its public title and nothing else, contact details and
/// remarks are left out. Areas, speeches and contact details of the specification are not used.
/// Source: The Popolo Project, Data Specification.
public func popolo(_ workspace: Workspace, sources: SourceTable) -> JSONValue {
    let writer = PopoloWriter(workspace, sources)
    let votes = writer.votes()
    return .object([
        ("events", .array(sorted(writer.events()))),
        ("memberships", .array(sorted(writer.memberships()))),
        ("motions", .array(sorted(votes.map(\.motion)))),
        ("organizations", .array(sorted(writer.organisations()))),
        ("persons", .array(sorted(writer.persons()))),
        ("posts", .array(sorted(writer.posts()))),
        ("vote_events", .array(sorted(votes.map(\.event)))),
    ])
}

/// An object with its id, made of the members that have a value.
struct PopoloThing {
    let id: String
    let json: JSONValue

    init(_ id: String, _ members: [(String, JSONValue?)]) {
        self.id = id
        json = .sorted(
            [("id", .string(id))] + members.compactMap { name, value in value.map { (name, $0) } })
    }
}

/// In the order of their ids; of two with one id, which checking tells of, the first.
private func sorted(_ things: [PopoloThing]) -> [JSONValue] {
    var seen: Set<String> = []
    return things.filter { seen.insert($0.id).inserted }
        .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.json)
}

struct PopoloWriter {
    let workspace: Workspace
    let sources: SourceTable
    let organisationIDs: Set<String>
    let personIDs: Set<String>
    let days: DayCounters

    init(_ workspace: Workspace, _ sources: SourceTable) {
        self.workspace = workspace
        self.sources = sources
        organisationIDs = Set((workspace.authority?.organisations ?? []).map(\.id.value))
        personIDs = Set(workspace.people.map(\.id.value))
        days = DayCounters(workspace.calendar)
    }

    // MARK: Organisations

    func organisations() -> [PopoloThing] {
        let own = (workspace.authority?.organisations ?? []).map { organisation in
            PopoloThing(
                "organisation/" + organisation.id.value,
                [
                    ("name", .string(organisation.name.value)),
                    ("other_names", otherNames(organisation.short, organisation.formerly)),
                    ("founding_date", date(organisation.from)),
                    ("dissolution_date", date(organisation.until)),
                ])
        }
        let boards = workspace.bodies.map { body in
            PopoloThing(
                boardID(body.id),
                [
                    ("name", .string(body.name.value)),
                    ("other_names", otherNames(body.short, [])),
                    ("classification", body.kind.map { .string($0.value) }),
                    ("parent_id", parentID(of: body).map { .string($0) }),
                    ("dissolution_date", date(body.dissolved)),
                ])
        }
        let outside = workspace.bodies.flatMap(\.parents).compactMap { relation -> PopoloThing? in
            guard case .outside(let name) = relation else { return nil }
            return PopoloThing(outsideID(name.value), [("name", .string(name.value))])
        }
        return own + boards + outside
    }

    /// The specification has room for one: the first that is a board of the workspace, else the
    /// first outside, else the organisation it belongs to.
    private func parentID(of body: Body) -> String? {
        var outside: String?
        for parent in body.parents {
            switch parent {
            case .body(let id) where workspace.body(id.value) != nil: return boardID(id.value)
            case .body: break
            case .outside(let name): outside = outside ?? outsideID(name.value)
            }
        }
        return outside ?? body.organisation.flatMap { organisationID($0.value) }
    }

    private func otherNames(_ short: String?, _ formerly: [String]) -> JSONValue? {
        let names =
            (short.map { [("short", $0)] } ?? []) + formerly.map { ("former", $0) }
        guard !names.isEmpty else { return nil }
        return .array(names.map { .object([("name", .string($0.1)), ("note", .string($0.0))]) })
    }

    // MARK: Seats and people

    /// A seat stands from the first terms that have it to the day before the terms that drop it.
    func posts() -> [PopoloThing] {
        workspace.bodies.flatMap { body -> [PopoloThing] in
            let versions = body.termsOfReference.sorted { $0.inForceFrom < $1.inForceFrom }
            return versions.flatMap { terms in
                terms.seats.map { seat -> PopoloThing in
                    let having = versions.filter {
                        $0.seats.contains { $0.id.value == seat.id.value }
                    }
                    let last = having.last ?? terms
                    let latest = last.seats.first { $0.id.value == seat.id.value } ?? seat
                    let dropped = versions.first { $0.inForceFrom > last.inForceFrom }
                    let end =
                        dropped.map { JSONValue.string($0.inForceFrom.adding(days: -1).iso) }
                        ?? date(body.dissolved)
                    return PopoloThing(
                        seatID(seat.id.value, of: body),
                        [
                            ("label", .string(latest.title.value)),
                            (
                                "role",
                                .string(
                                    latest.office
                                        ?? (latest.voting ? "member" : "member without a vote"))
                            ),
                            ("organization_id", .string(boardID(body.id))),
                            ("start_date", having.first.map { .string($0.inForceFrom.iso) }),
                            ("end_date", end),
                        ])
                }
            }
        }
    }

    func persons() -> [PopoloThing] {
        workspace.people.map { person in
            PopoloThing(
                personID(person.id.value),
                [
                    ("name", .string(person.name.value)),
                    ("honorific_prefix", person.prefix.map { .string($0) }),
                ])
        }
    }

    func memberships() -> [PopoloThing] {
        let seats = workspace.bodies.flatMap { body in
            body.memberships.filter { personIDs.contains($0.person.value) }.map {
                membership -> PopoloThing in
                let seat = body.termsOfReference.sorted { $0.inForceFrom < $1.inForceFrom }
                    .compactMap { $0.seats.first { $0.id.value == membership.seat.value } }.last
                return PopoloThing(
                    [
                        boardID(body.id), membership.seat.value, membership.person.value,
                        membership.from?.value.iso ?? "start",
                    ].joined(separator: "/"),
                    [
                        ("person_id", .string(personID(membership.person.value))),
                        ("organization_id", .string(boardID(body.id))),
                        (
                            "post_id",
                            seat.map { _ in .string(seatID(membership.seat.value, of: body)) }
                        ),
                        ("role", seat.map { .string($0.title.value) }),
                        (
                            "on_behalf_of_id",
                            seat?.organisation.flatMap { organisationID($0.value) }.map {
                                .string($0)
                            }
                        ),
                        ("start_date", date(membership.from)), ("end_date", date(membership.until)),
                    ])
            }
        }
        let posts = workspace.people.flatMap { person in
            person.posts.compactMap { post -> PopoloThing? in
                guard let organisation = post.organisation.flatMap({ organisationID($0.value) })
                else {
                    return nil
                }
                return PopoloThing(
                    "post/\(post.id.value)/\(person.id.value)/\(post.from?.value.iso ?? "start")",
                    [
                        ("person_id", .string(personID(person.id.value))),
                        ("organization_id", .string(organisation)),
                        ("role", .string(post.title.value)),
                        ("start_date", date(post.from)), ("end_date", date(post.until)),
                    ])
            }
        }
        return seats + posts
    }

    // MARK: Names of things

    func boardID(_ id: String) -> String { "board/" + id }
    func personID(_ id: String) -> String { "person/" + id }
    private func seatID(_ id: String, of body: Body) -> String { "\(boardID(body.id))/\(id)" }
    private func outsideID(_ name: String) -> String { "outside/" + slug(name) }

    func organisationID(_ id: String) -> String? {
        organisationIDs.contains(id) ? "organisation/" + id : nil
    }

    private func date(_ date: Located<WrittenDate>?) -> JSONValue? {
        date.map { .string($0.value.iso) }
    }
}
