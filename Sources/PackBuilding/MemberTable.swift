import Diagnostics
import Exporting
import Governance
import Judging
import Scheduling

/// Who sits on a board on a day, told for people and for programs.
struct MemberTable {
    let body: Body
    let list: MemberList
    let workspace: Workspace
    let soon: Int

    /// `nil` when no terms of reference are in force on the day.
    init?(of body: Body, in workspace: Workspace, on day: CivilDate, soon: Int) {
        guard
            let list = MemberList(
                of: body, on: day, organisations: workspace.authority?.organisations ?? [],
                meetings: workspace.meetings, soon: soon)
        else { return nil }
        self.body = body
        self.list = list
        self.workspace = workspace
        self.soon = soon
    }

    // MARK: Words

    var lastDayOfSoon: CivilDate { list.roll.day.adding(days: soon) }

    func name(_ person: String) -> String {
        workspace.person(person)?.addressedName ?? person
    }

    func organisation(_ id: String) -> String { workspace.organisation(id)?.name.value ?? id }

    func short(_ id: String) -> String { workspace.organisation(id)?.short ?? organisation(id) }

    /// `CCG until 30 June 2022`.
    func change(of organisation: OrganisationOnDay) -> [String] {
        var words: [String] = []
        if let former = organisation.predecessor {
            words.append(
                short(former.id) + (former.until.map { " until \($0.englishDay)" } ?? " before"))
        }
        if let next = organisation.successor {
            words.append("\(short(next.id)) from \(next.from.englishDay)")
        }
        return words
    }

    /// Posts that a person holds on the day for several organisations at once.
    func jointPosts(of person: String) -> [(title: String, organisations: [String])] {
        let posts = (workspace.person(person)?.posts ?? []).filter { $0.isHeld(on: list.roll.day) }
        var joint: [(title: String, organisations: [String])] = []
        for post in posts {
            guard let organisation = post.organisation?.value else { continue }
            if let known = joint.firstIndex(where: { $0.title == post.title.value }) {
                if !joint[known].organisations.contains(organisation) {
                    joint[known].organisations.append(organisation)
                }
            } else {
                joint.append((post.title.value, [organisation]))
            }
        }
        return joint.filter { $0.organisations.count > 1 }
    }

    /// Places by what is known of their holders.
    var counts: [(words: String, number: Int)] {
        func number(_ isMeant: (Place) -> Bool) -> Int {
            list.roll.seats.reduce(0) { sum, seat in
                seat.places.reduce(sum) { isMeant($1) ? $0 + $1.number : $0 }
            }
        }
        return [
            ("named", number { $0.kind == .named }), ("not named", number { $0.kind == .unnamed }),
            ("holder not recorded", number { $0.kind == .unrecorded }),
            ("vacant", number { $0.kind == .vacant }),
            ("suspended", number { $0.kind != .vacant && $0.standing == .suspended }),
            ("disqualified", number { $0.kind != .vacant && $0.standing == .disqualified }),
        ]
    }

    var total: Int { list.roll.seats.reduce(0) { $0 + $1.total } }

    // MARK: CSV

    /// A row for each holder, and for each run of places that nobody named holds.
    func table() -> [UInt8] {
        csv(
            [
                "board", "date", "seat", "title", "organisation", "predecessor",
                "predecessor until", "office", "voting", "core", "status", "number", "standing",
                "person", "name", "shared", "from", "ends", "ending", "came", "sent substitute",
                "missed", "not recorded", "substitutes", "joint post of",
            ],
            list.seats.flatMap { seat in
                seat.places.flatMap { place -> [[String]] in
                    let head = cells(seat) + cells(place.place)
                    if place.holders.isEmpty {
                        return [
                            head + [String](repeating: "", count: 10)
                                + [seat.substitutes.joined(separator: "; "), ""]
                        ]
                    }
                    return place.holders.map { head + cells($0, substitutes: seat.substitutes) }
                }
            })
    }

    private func cells(_ listed: ListedSeat) -> [String] {
        let seat = listed.seat.seat
        return [
            body.id, list.roll.day.iso, seat.id.value, seat.title.value,
            listed.organisation.map { organisation($0.id) } ?? "",
            listed.organisation?.predecessor.map { organisation($0.id) } ?? "",
            listed.organisation?.predecessor?.until?.iso ?? "", seat.office ?? "",
            seat.voting ? "yes" : "no", seat.core ? "yes" : "no",
        ]
    }

    private func cells(_ place: Place) -> [String] {
        [
            place.kind.rawValue, String(place.number),
            place.kind == .vacant ? "" : place.standing.rawValue,
        ]
    }

    private func cells(_ holder: ListedHolder, substitutes: [String]) -> [String] {
        let count = holder.attendance
        return [
            holder.person, name(holder.person), holder.isShared ? "yes" : "no",
            holder.term.from?.iso ?? "", holder.term.ends?.iso ?? "",
            holder.ending == .later ? "" : holder.ending.rawValue, String(count.came),
            String(count.sentSubstitute), String(count.missed), String(count.notRecorded),
            (holder.substitutes + substitutes).joined(separator: "; "),
            jointPosts(of: holder.person).flatMap(\.organisations).map(organisation)
                .joined(separator: "; "),
        ]
    }
}
