/// A step of a document that a reader would follow.
enum ShownStep {
    /// A block with `file=path` after its language: the reader writes that file.
    case file(path: String, text: String)
    /// A command of a `console` block; in its output `…` alone stands for any lines.
    case command(line: Int, String, output: [String])
}

/// The steps of a document: commands are lines that begin with `$ `, and what follows them.
func shownSteps(in document: String) -> [ShownStep] {
    var steps: [ShownStep] = []
    var isInBlock = false
    /// What closes the block that is open.
    var fence: String?
    var file: (path: String, lines: [String])?
    var command: (line: Int, text: String)?
    var output: [String] = []
    func finish() {
        if let command {
            steps.append(.command(line: command.line, command.text, output: output))
        }
        command = nil
        output = []
    }
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).enumerated()
    {
        if let open = file, line != fence {
            file = (open.path, open.lines + [line])
        } else if fence.map({ line == $0 }) ?? line.hasPrefix("```") {
            finish()
            if let file {
                steps.append(.file(path: file.path, text: file.lines.map { $0 + "\n" }.joined()))
            }
            fence = fence == nil ? String(line.prefix { $0 == "`" }) : nil
            isInBlock = fence.map { line == $0 + "console" } ?? false
            file = line.split(separator: " ").first { $0.hasPrefix("file=") }
                .map { (String($0.dropFirst(5)), []) }
        } else if isInBlock, line.hasPrefix("$ ") {
            finish()
            command = (index + 1, String(line.dropFirst(2)))
        } else if isInBlock {
            output.append(line)
        }
    }
    return steps
}

/// Whether what was printed is what is shown.
func matches(_ printed: [String], _ shown: [String]) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "…" {
        return (0...printed.count).contains {
            matches(Array(printed[$0...]), Array(shown.dropFirst()))
        }
    }
    guard let line = printed.first, line == first else { return false }
    return matches(Array(printed.dropFirst()), Array(shown.dropFirst()))
}
