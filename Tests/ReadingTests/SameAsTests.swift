import Diagnostics
import DocumentTree
import Governance
import Testing

/// An action takes what it leaves out from the one that a chain of `same as` leads to.
struct SameAsTests {
    private func titles(_ actions: String) -> [String] {
        var files = MemoryFiles.small
        files["strategies/well/strategy.yaml"] = "title: Well\n"
        files["strategies/well/priorities.yaml"] =
            "priorities: [ { id: p, title: P, aims: [ { id: a, title: A, actions: [\(actions)] } ] } ]\n"
        let strategy = ReadResult(files).workspace.strategies.first?.strategy
        return strategy?.disclosed(to: Everyone.self)?.priorities.first?.aims.first?.actions
            .map(\.title.value) ?? []
    }

    /// Following each from its start would take 50 million steps.
    @Test(.timeLimit(.minutes(1))) func aLongChainIsFollowedOnce() {
        let chain = (1..<10_000).map { "{ id: a\($0), same as: a\($0 - 1) }" }
        let actions = ["{ id: a0, title: Plan }"] + chain
        #expect(titles(actions.joined(separator: ", ")) == Array(repeating: "Plan", count: 10_000))
    }

    @Test func aCircleIsLeft() {
        #expect(
            titles(
                "{ id: a, same as: b }, { id: b, title: B, same as: a }, { id: c, same as: a }, { id: d, same as: e }"
            ) == ["", "B", "", ""])
    }
}
