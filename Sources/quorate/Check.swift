import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell every fault of every file, in one run.",
        discussion: "Exits with 1 when there are errors, or warnings with --strict.")

    @Argument(help: "Folders or files: workspaces, or what stands in them.")
    var paths: [String] = ["."]

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    @Flag(help: "Let warnings count as errors.")
    var strict = false

    @Option(help: "text, short, json or sarif.")
    var format: FindingsFormat = .text

    func run() throws {
        var isFaulty = false
        var report = Report(format: format)
        var kept: [PackBuilder.Findings] = []
        let found = try reporting { () throws(MachineFailure) in try places(of: paths) }
        if found.count > 1, format == .json || format == .sarif {
            throw ValidationError("\(format.rawValue) tells of one workspace; name one")
        }
        for place in found {
            let files = DiskFiles(root: place.root, today: (today ?? .now).date)
            let findings = PackBuilder(files).check(place.scope)
            let told = findings.diagnostics.filter { place.contains($0, findings.sources) }
            report.add(told, findings.sources, root: place.display)
            kept.append(findings)
            isFaulty = isFaulty || told.errorCount > 0 || strict && !told.isEmpty
        }
        report.finish()
        // As a build does: the system takes back what was read faster than it can be freed.
        withExtendedLifetime(kept) { Glibc.exit(isFaulty ? 1 : 0) }
    }
}
