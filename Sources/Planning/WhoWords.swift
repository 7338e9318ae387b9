import Diagnostics
public import Governance

extension Outlook {
    /// `Robert Henderson (Chair)`, `Stuart Webb & Jeanette Keyte`, `TBC`.
    public func words(_ leads: [Who], _ workspace: Workspace, on day: CivilDate) -> String {
        let names = leads.map { Planning.words($0, workspace, on: day) }.filter { !$0.isEmpty }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " & " + last
    }
}

private func words(_ who: Who, _ workspace: Workspace, on day: CivilDate) -> String {
    let name: String
    switch who.naming {
    case .words(let words): name = words.value
    case .id(let id): name = named(id.value, workspace, day)
    case .described(let person, let post, let own):
        name =
            person.flatMap { workspace.person($0.value)?.addressedName } ?? own
            ?? post.map { named($0.value, workspace, day) } ?? who.title ?? ""
    }
    return who.acting.map { "\(name) (\($0))" } ?? name
}

private func named(_ id: String, _ workspace: Workspace, _ day: CivilDate) -> String {
    if let person = workspace.person(id) { return person.addressedName }
    let holders = workspace.holders(ofPost: id, on: day).map(\.0.addressedName)
    if !holders.isEmpty { return holders.joined(separator: ", ") }
    let posts = workspace.people.lazy.flatMap(\.posts)
    if let post = posts.first(where: { $0.id.value == id }) { return post.title.value }
    let seats = workspace.bodies.lazy.flatMap { $0.terms(on: day)?.seats ?? [] }
    return seats.first { $0.id.value == id }?.title.value ?? id
}
