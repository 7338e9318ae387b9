import Diagnostics
import DocumentTree
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport

/// The strategy of the sample, as the library reads it, in the columns of the paper.
struct SouthamptonStrategy {
    let strategy: Strategy

    init() throws {
        let root = Places.root.appending(path: "packs/southampton").path
        let files = DiskFiles(root: root, today: CivilDate(dayNumber: 0))
        let (workspace, _, _) = readWorkspace(.everything, from: files)
        let found = workspace.strategies.first { $0.id == "health-and-care-2020-2025" }
        guard let strategy = found?.strategy.disclosed(to: Public.self) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.strategy = strategy
    }

    /// The scorecard of a life stage; a measure that is `as above` is carried down.
    func scorecard(_ stage: String) -> [Rows.Row] {
        var measure = ""
        return strategy.indicators.filter { $0.aim?.value == stage }.map { indicator in
            if let written = indicator.measure.value { measure = written.value }
            return [
                "measure": measure, "unit": indicator.unit?.value ?? "",
                "period": indicator.period ?? "",
                "Southampton value": indicator.local?.words.value ?? "",
                "England value": indicator.national?.words.value ?? "",
                "rank": indicator.rank?.words.value ?? "",
                "significance": indicator.significanceWords
                    ?? indicator.significance.map { $0.rawValue } ?? "",
            ]
        }
    }

    /// The tracker's projects of a life stage.
    func projects(_ stage: String) -> [Rows.Row] {
        strategy.projects.filter { $0.strand?.value == stage }.map { project in
            [
                "level": project.level ?? "", "project": project.title.value,
                "start": words(project.start), "end": words(project.end),
            ]
        }
    }

    /// The steps of a life stage's roadmap, by year.
    func roadmap(_ stage: String) -> [String: Int] {
        strategy.milestones.filter { $0.strand?.value == stage }
            .reduce(into: [:]) { $0[$1.year ?? "", default: 0] += 1 }
    }

    /// The actions of all commitments.
    var actions: [Rows.Row] {
        strategy.commitments.flatMap { commitment in
            commitment.actions.map { action in
                [
                    "commitment": commitment.number, "number": action.number ?? "",
                    "owner": (action.owner.value ?? []).map(name).joined(separator: ", "),
                    "deadline": words(action.due),
                ]
            }
        }
    }

    private func words(_ timing: Cell<Timing>) -> String {
        guard let timing = timing.value else { return "" }
        if timing.isOngoing { return timing.words ?? "Ongoing" }
        return timing.words ?? timing.from?.iso ?? ""
    }

    private func name(_ who: Who) -> String {
        switch who.naming {
        case .id(let id): id.value
        case .words(let words): words.value
        case .described(_, _, let name): name ?? ""
        }
    }
}
