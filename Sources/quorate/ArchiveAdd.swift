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
            as one bag. A meeting that is there already, with the same papers, is left as it is, also when \
            its folder has another name; one that changed becomes a later version. A meeting with errors is \
            told and left out, the others are sealed, and the exit code is 1; so is one that is named and \
            still to come. Of an authority those still to come are left out. When it is stopped, call it \
            again: what was sealed stays, and nothing is counted twice.
            """)

    @Argument(help: "Folders of meetings, or of authorities for all their meetings.")
    var meetings: [String]

    @OptionGroup var folder: ArchiveFolder

    @Option(help: "The day of sealing, as 2022-12-15. Default: today.")
    var today: Day?

    func run() throws {
        let day = (today ?? .now).date
        let named = try reporting { () throws(MachineFailure) in try places(of: meetings) }
        var adding = try opened(on: day)
        var all: [(files: SharedFiles, place: Place, meetings: [String])] = []
        for place in named {
            let files = SharedFiles(DiskFiles(root: place.root, today: day))
            let meetings = try reporting { () throws(MachineFailure) -> [String] in
                if let meeting = place.meeting { return [meeting] }
                return try PackBuilder(files).meetingFolders()
            }
            // One that is named is told of; of many, those of days to come are not even read.
            let held =
                place.meeting == nil ? meetings.filter { isHeld($0, by: day) } : meetings
            adding.toCome += meetings.count - held.count
            all.append((files, place, held))
        }
        adding.progress.all = all.reduce(0) { $0 + $1.meetings.count }
        for (files, place, meetings) in all {
            for meeting in meetings {
                try reporting { () throws(MachineFailure) in
                    try adding.add(meeting, of: place, files)
                }
            }
        }
        try reporting { () throws(MachineFailure) in try adding.sealWaiting() }
        adding.finish()
        if adding.faulty > 0 { throw ExitCode(1) }
    }

    /// A folder that names no day is left to the check of its meeting.
    private func isHeld(_ meeting: String, by day: CivilDate) -> Bool {
        let name = meeting.split(separator: "/").last.map(String.init) ?? meeting
        return CivilDate(iso: String(name.prefix(10))).map { $0 <= day } ?? true
    }

    private func opened(on day: CivilDate) throws -> AddingRun {
        do {
            let archive = try Archive.toWrite(folder.path) {
                tell("another command writes to the archive; waiting for it\n")
            }
            return try AddingRun(archive, in: folder.path, on: day)
        } catch {
            throw told(error)
        }
    }
}
