import Diagnostics
import DocumentTree
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport

/// A strategy of a sample, as the library reads it, in the columns of the papers.
struct ReadStrategy {
    struct ActionRow {
        let priority: String
        let aim: String
        let action: String
        /// `nil` where it is joined to the one above.
        let owner: String?
        let update: String?
        let paragraphs: Int
    }

    let strategy: Strategy
    private let workspace: Workspace

    init(_ id: String, of authority: String) throws {
        let root = Places.root.appending(path: "packs/\(authority)").path
        let files = DiskFiles(root: root, today: CivilDate(dayNumber: 0))
        (workspace, _, _) = readWorkspace(.everything, from: files)
        let guarded = workspace.strategies.first { $0.id == id }
        guard let strategy = guarded?.strategy.disclosed(to: Public.self) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.strategy = strategy
    }

    var actions: [ActionRow] {
        let all = strategy.priorities.flatMap(\.aims).flatMap(\.actions)
        return strategy.priorities.flatMap { priority in
            priority.aims.flatMap { aim in
                aim.actions.map { action in
                    let named = action.sameAs.flatMap { same in
                        all.first { $0.id?.value == same.value }
                    }
                    let source = named ?? action
                    let update = source.updates.value?.first?.text
                    return ActionRow(
                        priority: priority.number, aim: aim.title.value,
                        action: source.title.value, owner: source.owner.value.map(names),
                        update: update.map(words), paragraphs: update?.count ?? 0)
                }
            }
        }
    }

    func names(_ who: [Who]) -> String { who.map(name).joined(separator: "; ") }

    private func name(_ who: Who) -> String {
        switch who.naming {
        case .id(let id): workspace.person(id.value)?.name.value ?? id.value
        case .words(let words): words.value
        case .described(_, _, let name): name ?? ""
        }
    }
}

/// The words of paragraphs and lists.
func words(_ blocks: [Block]) -> String {
    blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .list(let list): list.items.map { words($0.blocks) }.joined(separator: " ")
        default: ""
        }
    }.joined(separator: " ")
}
