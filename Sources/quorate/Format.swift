import ArgumentParser
import Glibc
import PackBuilding

struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Put sources into canonical form.",
        discussion: """
            Rewrites YAML, Markdown and CSV files and keeps every comment; prints the files changed. \
            With --check nothing is written, and the exit code is 1 when a file would change.
            """)

    @Argument(help: "Folders or files.")
    var paths: [String] = ["."]

    @Flag(help: "Only tell which files would change.")
    var check = false

    func run() throws {
        var isFaulty = false
        for place in try reporting({ () throws(MachineFailure) in try places(of: paths) }) {
            let results = try reporting { () throws(MachineFailure) in
                try formatSources(of: place.root, under: place.path, onlyCheck: check)
            }
            for result in results {
                let name = place.display.isEmpty ? result.path : "\(place.display)/\(result.path)"
                switch result.outcome {
                case .canonical: break
                case .changed:
                    print(name)
                    isFaulty = isFaulty || check
                case .refused(let line, let reason):
                    tell("\(name):\(line): error: \(reason)\n")
                    isFaulty = true
                }
            }
        }
        if isFaulty { throw ExitCode(1) }
    }
}
