import Diagnostics
import DocumentTree
import Governance

/// What an agenda is read against: the bodies and houses read before it.
struct AgendaSurroundings {
    private let houses: [String: House]
    private let authorityHouse: String
    private let bodies: [String: Named]

    /// A body, and the standing items that agendas of it alone may name.
    private struct Named {
        let body: Body
        let standing: NamedStandingItems
    }

    init(bodies: [Body], houses: [String: House], authorityHouse: String) {
        self.houses = houses
        self.authorityHouse = authorityHouse
        self.bodies = Dictionary(
            bodies.map { body in
                let house = houses[body.house?.value ?? authorityHouse]
                let standing = NamedStandingItems(of: [body], house)
                return (body.id, Named(body: body, standing: standing))
            }, uniquingKeysWith: { first, _ in first })
    }

    func house(of ids: [Located<String>]) -> House? {
        let own = ids.first.flatMap { bodies[$0.value] }?.body.house?.value
        return houses[own ?? authorityHouse]
    }

    /// Every standing item an agenda of these bodies may name.
    func standingItems(of ids: [Located<String>]) -> NamedStandingItems {
        if ids.count == 1, let named = bodies[ids[0].value] { return named.standing }
        return NamedStandingItems(
            of: ids.compactMap { bodies[$0.value]?.body }, house(of: ids))
    }
}

/// The standing items that an agenda may name.
struct NamedStandingItems {
    /// The bodies' own first, then those of their forward plans, then the house's.
    let ids: [String]
    /// Of several with one id the first.
    let byID: [String: StandingItem]

    init(of bodies: [Body], _ house: House?) {
        let planned = bodies.flatMap { $0.forwardPlan?.repeatable ?? [] }.compactMap { item in
            item.id.map {
                StandingItem(
                    id: $0, title: item.title?.value ?? $0.value, text: nil, leads: item.leads)
            }
        }
        let all = bodies.flatMap(\.standingItems) + planned + (house?.standingItems ?? [])
        ids = all.map(\.id.value)
        byID = Dictionary(zip(ids, all), uniquingKeysWith: { first, _ in first })
    }
}

/// Reads `meetings/…/agenda.yaml` and the folders of its items; `nil` when no meeting can be made
/// of it, and the fault has been told, or when it is out of the scope.
func readMeeting(
    _ folder: String, _ scope: ReadingScope, _ surroundings: AgendaSurroundings,
    _ run: inout ReadingRun
) -> Meeting? {
    let file = run.load(folder + "/agenda.yaml")
    guard scope.includes(agenda: file.bytes) else { return nil }
    guard let node = run.compose(file),
        let reader = MappingReader(node, .agenda, &run.findings)
    else {
        // Nothing says which of its items are open.
        run.sources.withholdIfSuspect(file.id)
        return nil
    }
    let entries = run.list(folder)
    let outer = readMisplacedRestriction(reader, entries, file, &run)
    let bodies = readBodies(reader, &run.findings)
    let title = reader.words("title", &run.findings)
    let kind = reader.choice("kind", Meeting.Kind.self, &run.findings)
    let date = reader.date("date", &run.findings)
    let start = reader.time("start", &run.findings)
    let plannedEnd = reader.time("planned end", &run.findings)
    let actualStart = reader.time("actual start", &run.findings)
    let actualEnd = reader.time("actual end", &run.findings)
    let zone = readZone(reader, &run)
    let venue = readVenue(reader, &run.findings)
    let convened = reader.date("convened", &run.findings)
    let summons = reader.date("summons", &run.findings)
    let published = reader.date("published", &run.findings)
    let decisionsPublished = reader.date("decisions published", &run.findings)
    let minutesPublished = reader.date("minutes published", &run.findings)
    let changes = reader.number("changes", &run.findings) ?? 0
    let notices = reader.wordsList("notices", &run.findings)
    let parts = reader.list("parts", &run.findings, readPart)
    var items = ItemReader(
        agenda: folder + "/agenda.yaml", folder: folder, entries: entries,
        standing: surroundings.standingItems(of: bodies), house: surroundings.house(of: bodies))
    let read = items.read(reader, within: outer, &run)
    var known: Set = ["agenda.yaml", "attendance.yaml", "minutes.md", "minutes.generated.md"]
    let extras = readSupplements(
        of: folder, entries, beside: read, within: outer,
        standing: surroundings.standingItems(of: bodies),
        house: surroundings.house(of: bodies), &run)
    known.formUnion(extras.folders)
    let issued = readIssuedAgenda(folder, entries, &run)
    if issued != nil { known.insert("published") }
    let all = read + extras.items
    let attendance = readAttendance(folder, beside: all, of: file.id, &run)
    let closed = ClosedBusiness(all, isDoubtful: run.findings.tainted.contains(file.id))
    let given = readIssuedNumbers(folder, isOpen: closed.isNone, &run)
    let minutes = readMinutes(folder, beside: closed, issued: given?.value, &run)
    guard let date, !bodies.isEmpty else { return nil }
    return Meeting(
        folder: folder, bodies: bodies, title: title, kind: kind?.value ?? .ordinary, date: date,
        start: start, plannedEnd: plannedEnd, actualStart: actualStart, actualEnd: actualEnd,
        zone: zone, venue: venue, convened: convened, summons: summons, published: published,
        decisionsPublished: decisionsPublished, minutesPublished: minutesPublished,
        notices: notices, parts: parts, items: all, attendance: attendance,
        unclaimed: items.unclaimed(at: file.head, known: known), span: file.head,
        isStartUnread: start == nil && reader.keySpan("start") != nil, changes: changes,
        supplements: extras.supplements, issued: issued, minutes: minutes, numbersGiven: given)
}

/// A restriction where none can stand, on the agenda or in the meeting's folder: a fault, and all of
/// the meeting is restricted until it stands where it belongs.
private func readMisplacedRestriction(
    _ reader: MappingReader, _ entries: [FolderEntry], _ file: LoadedFile, _ run: inout ReadingRun
) -> ItemReader.Outer {
    // Whether a name is near to another is dear to tell, and these two are in every folder.
    let isOther = { (name: String) in name != "agenda.yaml" && name != "attendance.yaml" }
    if entries.contains(where: { isOther($0.name) && isRestrictionFile($0.name) }) {
        run.findings.add(
            .fileMisplaced, at: file.head,
            "'restricted.yaml' restricts the folder of an item, never a whole meeting",
            remedies: ["move it into the folder of the item, or write 'restricted' at the items"])
    } else if reader.likelyRestriction == nil {
        return .agenda
    }
    run.sources.withholdAll(of: file.id, publicName: nil)
    return .restricted(at: file.head)
}

private func readBodies(
    _ reader: MappingReader, _ findings: inout Findings
) -> [Located<String>] {
    let one = reader.id("board", &findings)
    let several = reader.list("boards", &findings) { node, findings in
        readID(node, "boards", &findings)
    }
    if reader.has("board"), let second = reader.keySpan("boards") {
        findings.add(
            .keysContradict, at: second,
            "'boards' stands beside 'board'; a meeting has one of them",
            remedies: ["write every board that meets under 'boards', and take 'board' out"])
    }
    if !reader.has("board") && !reader.has("boards") {
        findings.add(
            .keyMissing, at: reader.span.head,
            "'board' is missing (\(word: ShapeName.agenda.rawValue))",
            remedies: ["write 'board:' and the name of the body's folder under boards"])
    }
    // Beside `board` the same once more is the fault just told.
    return (one.map { [$0] } ?? []) + several.filter { $0.value != one?.value }
}

private func readVenue(_ reader: MappingReader, _ findings: inout Findings) -> Venue? {
    guard let node = reader.node("venue", &findings) else { return nil }
    if case .scalar(let words, _, _) = node {
        return Venue(words: words, room: nil, building: nil, address: nil, joining: nil)
    }
    return MappingReader(node, .venue, &findings).map { venue in
        Venue(
            words: nil, room: venue.text("room", &findings),
            building: venue.text("building", &findings), address: venue.text("address", &findings),
            joining: venue.text("joining", &findings))
    }
}

private func readPart(_ node: YAMLNode, _ findings: inout Findings) -> AgendaPart? {
    guard let reader = MappingReader(node, .part, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.text("title", &findings)
    return id.map { AgendaPart(id: $0, title: title ?? $0.value) }
}
