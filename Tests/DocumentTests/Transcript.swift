/// A command shown in a document, with what it prints.
struct ShownCommand {
    let line: Int
    let command: String
    /// The lines shown below it; `…` alone stands for any lines.
    let output: [String]
}

/// The commands of a document's `console` blocks: lines that begin with `$ `, and what follows them.
func shownCommands(in document: String) -> [ShownCommand] {
    var commands: [ShownCommand] = []
    var isInBlock = false
    var command: (line: Int, text: String)?
    var output: [String] = []
    func finish() {
        if let command {
            commands.append(
                ShownCommand(line: command.line, command: command.text, output: output))
        }
        command = nil
        output = []
    }
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).enumerated()
    {
        if line.hasPrefix("```") {
            finish()
            isInBlock = line == "```console"
        } else if isInBlock, line.hasPrefix("$ ") {
            finish()
            command = (index + 1, String(line.dropFirst(2)))
        } else if isInBlock {
            output.append(line)
        }
    }
    return commands
}

/// Whether what was printed is what is shown.
func matches(_ printed: [String], _ shown: [String]) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
        return (0...printed.count).contains { matches(Array(printed[$0...]), Array(shown.dropFirst())) }
    }
    guard let line = printed.first, line == first else { return false }
    return matches(Array(printed.dropFirst()), Array(shown.dropFirst()))
}
