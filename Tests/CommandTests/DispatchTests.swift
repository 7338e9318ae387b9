import ArgumentParser
import Testing

@testable import quorate

/// `Quorate.main` lets the subcommand that is named read its own arguments.
@Suite struct DispatchTests {
    /// The fewest words with which each can be run.
    private static let words: [String: [[String]]] = [
        "check": [[]], "build": [["m"]], "publish": [["m"]], "quorum": [["m"]], "members": [["b"]],
        "terms": [["b"]],
        "minutes": [
            ["draft", "m"], ["build", "m"], ["circulate", "m"],
            ["approve", "m", "--at", "n", "--minute", "1"], ["sign", "m", "--by", "chair"],
        ],
        "actions": [["b"]], "decisions": [["b"]], "plan": [["b"]], "deadlines": [["m"]],
        "chart": [[]], "export": [["--as", "popolo"]],
        "new": [
            ["authority", "a", "--name", "A"], ["board", "b", "--name", "B"],
            ["meeting", "b", "--date", "2022-12-15"], ["report", "m", "1"],
            ["supplement", "m"],
            ["strategy", "s", "--title", "S"], ["house", "h", "--name", "H"],
        ],
        "verify": [["p"]], "format": [[]],
        "archive": [
            ["add", "m", "--archive", "a"], ["verify", "--archive", "a"],
            ["search", "w", "--archive", "a"], ["show", "m", "--archive", "a"],
            ["list", "--archive", "a"],
            ["export", "--as", "csv", "--output", "o", "--archive", "a"],
            ["retention", "--archive", "a"], ["rebuild", "--archive", "a"],
        ],
    ]

    @Test func everySubcommandIsFoundByItsName() throws {
        for command in Quorate.configuration.subcommands {
            // A name that is only derived from the type would be found by nobody.
            let name = try #require(command.configuration.commandName, "\(command)")
            let lines = try #require(Self.words[name], "no words for \(name)")
            var found: [any ParsableCommand.Type] = []
            for words in lines {
                let read = try #require(Quorate.named(by: [name] + words), "\(name) \(words)")
                found.append(type(of: read))
            }
            let group = command.configuration.subcommands
            let expected = group.isEmpty ? [command] : group
            #expect(found.map { "\($0)" } == expected.map { "\($0)" })
            for inner in group {
                #expect(inner.configuration.commandName != nil, "\(inner)")
            }
        }
        let names = Quorate.configuration.subcommands.map { $0.configuration.commandName }
        #expect(Set(names).count == Self.words.count)
    }

    @Test func helpAndFaultsAreLeftToTheWholeTree() {
        for words in [
            [], ["help"], ["--help"], ["--version"], ["chek"], ["build"], ["check", "--help"],
            ["new"], ["new", "help"], ["new", "board"], ["check", "--formt", "json"],
        ] {
            #expect(Quorate.named(by: words) == nil, "\(words)")
        }
    }
}
