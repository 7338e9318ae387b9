import ArgumentParser
import Diagnostics
import Glibc
import PackBuilding

/// `quorate minutes`: drafting, approving and building the minutes of a meeting.
struct MinutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Draft, approve and build a meeting's minutes.",
        subcommands: [
            DraftMinutes.self, BuildMinutes.self, CirculateMinutes.self, ApproveMinutes.self,
            SignMinutes.self,
        ])
}

struct DraftMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Write a meeting's minutes, or bring into them what has changed.",
        discussion: """
            Writes minutes.md from the agenda, the attendance and the reports. Run again, it brings in \
            what changed and alters nothing that was written since; where both changed the same lines, both \
            stand between marks, and their places are told. What it drafted is kept in \
            minutes.generated.md.
            """)

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let (place, path) = try meetingPlace(of: meeting)
        let builder = PackBuilder(DiskFiles(root: place.root, today: (today ?? .now).date))
        let drafted = builder.draftMinutes(of: path)
        try finish(drafted, of: path, in: place)
        if let remark = drafted.remark { tell("quorate: \(remark)\n") }
        guard !drafted.conflicts.isEmpty else { return }
        for line in drafted.conflicts {
            tell(
                "\(place.shown(path))/minutes.md:\(line): the draft and the text differ here; "
                    + "keep what is right and take the marks out\n")
        }
        throw ExitCode(1)
    }
}

struct BuildMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build a meeting's minutes, decision sheet and action log.",
        discussion: """
            Writes DIR/<meeting>/minutes/<edition>/ with minutes, decisions and actions, each as .xml and \
            .txt, whole or not at all, and prints the folders written.
            """)

    @Argument(help: "The meeting's folder.")
    var meeting: String

    @Option(help: "public, members or both.")
    var edition = PackBuilder.EditionChoice.both

    @Option(help: "docbook, text, or both with a comma between.")
    var format: Formats = Formats(all: PackBuilder.Format.allCases)

    @Option(help: ArgumentHelp("Where they go.", valueName: "dir"))
    var output = "out"

    @Option(help: "The day to reckon from, as 2022-12-15. Default: today.")
    var today: Day?

    func validate() throws {
        guard !output.isEmpty else { throw ValidationError("--output takes a folder") }
    }

    func run() throws {
        let (place, path) = try meetingPlace(of: meeting)
        let (built, refusal) = try reporting { () throws(MachineFailure) in
            try PackBuilder(DiskFiles(root: place.root, today: (today ?? .now).date)).buildMinutes(
                of: path, edition: edition, formats: format.all,
                output: try outputPlace(output, in: place.root),
                pageLines: 60, measure: 80)
        }
        var report = Report(format: .text, toStandardError: true)
        let errors = built.findings.diagnostics.filter { $0.severity == .error }
        report.add(errors, built.findings.sources, root: place.display)
        report.finish()
        if let refusal { tell("quorate: error: \(refusal)\n") }
        if built.folders.isEmpty { throw ExitCode(1) }
        for folder in built.folders {
            writeOut(Array("\(relativeToHere(folder))\n".utf8), to: STDOUT_FILENO)
        }
    }
}

/// Tells what was found, writes the files and names them.
func finish(_ drafted: DraftedMinutes, of path: String, in place: Place) throws {
    var report = Report(format: .text, toStandardError: true)
    if drafted.isStopped {
        let errors = drafted.findings.diagnostics.filter { $0.severity == .error }
        report.add(errors, drafted.findings.sources, root: place.display)
        report.finish()
        if let refusal = drafted.refusal { tell("quorate: error: \(refusal)\n") }
        throw ExitCode(1)
    }
    try reporting { () throws(MachineFailure) in
        if !drafted.files.isEmpty {
            try writeSources(drafted.files, inPlaceOf: drafted.known, in: path, of: place.root)
        }
    }
    for file in drafted.files {
        writeOut(Array("\(place.shown(file.path))\n".utf8), to: STDOUT_FILENO)
    }
}
