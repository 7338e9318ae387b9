public import Diagnostics
public import Governance

/// Reads a workspace: every file of the scope once, and every fault of every file.
///
/// The value has what could be read. What is restricted is under guard, and withheld in the table of
/// sources, so that no message can quote it.
public func readWorkspace(
    _ scope: ReadingScope, from files: any PackFiles
) -> (Workspace, SourceTable, FaultList) {
    var run = ReadingRun(files)
    let workspace = readWorkspace(scope, &run)
    return (workspace, run.sources, run.findings.faults)
}

/// The same, with the keys that the readers asked for, by shape: for the test that compares them
/// with the tables of shapes.
package func keysAsked(
    reading scope: ReadingScope, from files: any PackFiles
) -> [ShapeName: Set<String>] {
    var run = ReadingRun(files)
    run.findings.asked = [:]
    _ = readWorkspace(scope, &run)
    return run.findings.asked ?? [:]
}

private func readWorkspace(_ scope: ReadingScope, _ run: inout ReadingRun) -> Workspace {
    let authority = readAuthority(&run)
    let people = readPeople(&run)
    let boards = run.folders(in: "boards")
    let bodies = boards.compactMap { readBody($0, &run) }
    run.tellLinks(in: "templates")
    let templates = TemplateReader()
    let houses = templates.readHouses(authority, bodies, &run)
    let schemes = templates.readSchemes(&run)
    let regimes = templates.readRegimes(authority, bodies, &run)
    let calendar = templates.readCalendar(authority, &run)
    let surroundings = AgendaSurroundings(
        bodies: bodies, houses: houses, authorityHouse: authority?.house?.value ?? "standard")
    let meetings = run.folders(in: "meetings") { scope.includes("meetings/" + $0) }
        .compactMap { readMeeting("meetings/" + $0, scope, surroundings, &run) }
    let minuted = readMinuted(meetings, scope, surroundings, &run)
    let layouts = templates.readPaperLayouts(run.needs.layouts, &run)
    let strategies = readStrategies(scope, &run)
    // A restriction that cannot be understood may have been meant for anything in its file.
    for id in run.findings.tainted { run.sources.withholdIfSuspect(id) }
    return Workspace(
        authority: authority, people: people ?? [], bodies: bodies, meetings: meetings,
        houses: houses, schemes: schemes, regime: authority?.regime.flatMap { regimes[$0.value] },
        regimes: regimes, calendar: calendar,
        unread: Workspace.Unread(
            people: people == nil, bodies: Set(boards).subtracting(bodies.map(\.id)),
            strategies: strategies.unread),
        strategies: strategies.read, strategyIDs: strategies.ids, paperLayouts: layouts,
        minuted: minuted)
}
