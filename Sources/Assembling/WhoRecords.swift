import Diagnostics
import DocumentTree
import Governance

/// Turns somebody named into printable records: one for each person who holds the post on the day.
struct WhoRecords {
    let workspace: Workspace
    let day: CivilDate

    func records(_ who: [Who]) -> [LayoutRecord] { who.flatMap(records) }

    /// `Donna Chapman, Deputy Director; Terry Clark`: for a line.
    func words(_ who: [Who]) -> String {
        records(who).map { record in
            [record.inlines("name"), record.inlines("title")]
                .compactMap { $0?.plainText }.filter { !$0.isEmpty }.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    private func records(_ who: Who) -> [LayoutRecord] {
        switch who.naming {
        case .words(let words):
            return [record(who, name: words.value, post: nil)]
        case .id(let id):
            return identified(id.value, who)
        case .described(let person, let post, let name):
            if let post, person == nil, name == nil { return identified(post.value, who) }
            let known = person.flatMap { workspace.person($0.value) }
            let holding = known.flatMap { held(by: $0, post: post?.value) }
            return [record(who, name: known?.addressedName ?? name ?? "", post: holding)]
        }
    }

    private func identified(_ id: String, _ who: Who) -> [LayoutRecord] {
        if let person = workspace.person(id) {
            let post = held(by: person, post: nil)
            return [record(who, name: person.addressedName, post: post)]
        }
        let holders = workspace.holders(ofPost: id, on: day)
        if !holders.isEmpty {
            return holders.map { record(who, name: $0.0.addressedName, post: $0.1) }
        }
        // A vacant post is printed by its title alone.
        if let post = workspace.people.lazy.flatMap(\.posts).first(where: { $0.id.value == id }) {
            return [record(who, name: "", post: post)]
        }
        return seatHolders(id, who)
    }

    /// Everybody who holds a seat of a body on the day, in the order of its seats.
    func members(of body: Body) -> [LayoutRecord] {
        let seats = body.terms(on: day)?.seats ?? []
        let held = body.memberships.filter { $0.isHeld(on: day) }
        return seats.flatMap { seat in
            held.filter { $0.seat.value == seat.id.value }.map { membership in
                let person = workspace.person(membership.person.value)
                return LayoutRecord([
                    "name": person?.addressedName ?? membership.person.value,
                    "title": seat.title.value,
                ])
            }
        }
    }

    private func seatHolders(_ id: String, _ who: Who) -> [LayoutRecord] {
        for body in workspace.bodies {
            guard let seat = body.terms(on: day)?.seats.first(where: { $0.id.value == id }) else {
                continue
            }
            let holders = body.memberships.filter { membership in
                membership.seat.value == id && membership.isHeld(on: day)
            }.compactMap { workspace.person($0.person.value) }
            let titled = record(who, name: "", post: nil, title: seat.title.value)
            return holders.isEmpty
                ? [titled]
                : holders.map {
                    record(who, name: $0.addressedName, post: nil, title: seat.title.value)
                }
        }
        return []
    }

    private func held(by person: Person, post: String?) -> PostHolding? {
        person.posts.first { holding in
            holding.isHeld(on: day) && (post == nil || holding.id.value == post)
        }
    }

    private func record(
        _ who: Who, name: String, post: PostHolding?, title: String? = nil
    ) -> LayoutRecord {
        let organisation = (who.organisation ?? post?.organisation)?.value ?? ""
        return LayoutRecord([
            "name": name,
            "title": who.title ?? title ?? post?.title.value ?? "",
            "unit": who.title == nil ? post?.unit ?? "" : "",
            "organisation": workspace.organisation(organisation)?.name.value ?? organisation,
            "role": who.roleWords,
            "acting": who.acting ?? "",
            "telephone": post?.telephone ?? "",
            "email": post?.email ?? "",
        ])
    }
}
