import Archiving
import ArgumentParser
import Diagnostics
import Glibc
import Governance
import PackBuilding

struct ArchiveAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Seal meetings into the archive.",
        discussion: """
            Builds both editions of each meeting's pack and its minutes, and seals them with the sources \
            as one bag. A meeting that is there already, with the same papers, is left as it is; one that \
            changed becomes a later version. When it is stopped, call it again: what was sealed stays, and \
            nothing is counted twice.
            """)

    @Argument(help: "Folders of meetings, or of authorities for all their meetings.")
    var meetings: [String]

    @OptionGroup var folder: ArchiveFolder

    @Option(help: "The day of sealing, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let day = (today ?? .now).date
        let named = try reporting { () throws(MachineFailure) in try places(of: meetings) }
        var archive = try opened()
        var tally = Tally()
        var report = Report(format: .text, toStandardError: true)
        for place in named {
            let files = DiskFiles(root: place.root, today: day)
            let all = try reporting { () throws(MachineFailure) -> [String] in
                if let meeting = place.meeting { return [meeting] }
                return try PackBuilder(files).meetingFolders()
            }
            var waiting: [Deposit] = []
            var body: PackBuilder.BodyRecord?
            for (index, meeting) in all.enumerated() {
                progress(index, of: all.count)
                let made = try reporting { () throws(MachineFailure) in
                    try PackBuilder(files).deposit(
                        of: meeting,
                        authority: place.root.split(separator: "/").last.map(String.init)
                            ?? "authority",
                        scratch: folder.path + "/staging/build", beside: &body)
                }
                report.add(
                    made.findings.diagnostics.filter { $0.severity == .error },
                    made.findings.sources, root: place.display)
                if let (all, sources) = made.errors {
                    report.add(all, sources, root: place.display)
                }
                if let deposit = made.deposit {
                    waiting.append(deposit)
                } else {
                    tally.faulty += 1
                }
                // So many at a time that syncing them costs little, and so few that memory stays flat.
                if waiting.count == 64 || index == all.count - 1 {
                    let added = try reporting { () throws(MachineFailure) in
                        try archive.add(waiting, on: day.iso)
                    }
                    note(added, &tally)
                    waiting = []
                }
            }
            endProgress()
        }
        // The catalogue is made of the bags; once for all of them.
        try reporting { () throws(MachineFailure) in _ = try archive.catalogue() }
        report.finish()
        tellTotals(tally)
        if tally.faulty > 0 { throw ExitCode(1) }
    }

    /// `reporting` cannot give what must not be copied.
    private func opened() throws -> Archive {
        do { return try Archive.toWrite(folder.path) } catch { throw told(error) }
    }

    private struct Tally {
        var sealed = 0
        var known = 0
        var faulty = 0
    }

    private func note(_ added: [Archive.Added], _ tally: inout Tally) {
        for one in added {
            switch one {
            case .sealed(let bag, _):
                tally.sealed += 1
                print(bag)
            case .known: tally.known += 1
            }
        }
    }

    private func tellTotals(_ tally: Tally) {
        var parts = ["\(tally.sealed) sealed"]
        if tally.known > 0 { parts.append("\(tally.known) already there") }
        if tally.faulty > 0 { parts.append("\(tally.faulty) with errors, not archived") }
        tell(parts.joined(separator: ", ") + "\n")
    }

    private var isTold: Bool { isatty(STDERR_FILENO) == 1 }

    /// A bar on a terminal, and nothing elsewhere.
    private func progress(_ done: Int, of all: Int) {
        guard isTold, all > 1 else { return }
        let width = 40 * done / all
        let bar = String(repeating: "#", count: width) + String(repeating: ".", count: 40 - width)
        tell("\r[\(bar)] \(done) of \(all)")
    }

    private func endProgress() {
        if isTold { tell("\r\u{1B}[K") }
    }
}
