import Diagnostics
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport

/// The forward plan of the sample's board, as the library reads it, in the columns of the paper.
struct ReadPlan {
    let meetings: [Rows.Row]
    let standing: [Rows.Row]

    init() throws {
        let (workspace, body) = try Self.read()
        guard let plan = body.forwardPlan else { throw CocoaError(.fileReadCorruptFile) }
        let reader = PlanReader(workspace: workspace, standing: plan.repeatable)
        meetings = plan.meetings.flatMap { meeting in
            meeting.items.flatMap(reader.rows).map { item in
                item.merging(["date": meeting.date.value.first.iso]) { own, _ in own }
            }
        }
        standing = plan.standing.flatMap(reader.rows).map { row in
            row.filter { $0.key != "sign off" }
        }
    }

    static func seatCount() throws -> Int? {
        try read().body.termsOfReference.first?.seats.map(\.places).reduce(0, +)
    }

    private static func read() throws -> (workspace: Workspace, body: Body) {
        let root = Places.root.appending(path: "packs/southampton").path
        let files = DiskFiles(root: root, today: CivilDate(dayNumber: 0))
        let (workspace, _, _) = readWorkspace(.everything, from: files)
        guard let body = workspace.body("children-and-young-people") else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return (workspace, body)
    }
}

private struct PlanReader {
    let workspace: Workspace
    let standing: [PlannedItem]

    /// An item and those under it.
    func rows(_ item: PlannedItem) -> [Rows.Row] {
        let repeated = item.standing.flatMap { named in
            standing.first { $0.id?.value == named.value }
        }
        let title = item.title ?? repeated?.title
        let leads = item.leads.isEmpty ? repeated?.leads ?? [] : item.leads
        let row = [
            "item": title?.value ?? "", "lead": words(leads),
            "sign off": item.signOff ? "yes" : "",
        ]
        return [row] + item.items.flatMap(rows)
    }

    /// `A, B & C`.
    private func words(_ leads: [Who]) -> String {
        let names = leads.map(name)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " & " + last
    }

    private func name(_ who: Who) -> String {
        let own: String =
            switch who.naming {
            case .id(let id): workspace.person(id.value)?.name.value ?? id.value
            case .words(let words): words.value
            case .described(let person, _, let name):
                name ?? person.flatMap { workspace.person($0.value)?.name.value } ?? ""
            }
        return own + (who.acting.map { " (\($0))" } ?? "")
    }
}
