import Archiving
import Diagnostics
import Glibc
import Governance
import PackBuilding

/// Meetings on their way into an archive.
struct AddingRun: ~Copyable {
    private var archive: Archive
    private let catalogue: Catalogue
    private let scratch: String
    private let day: CivilDate
    private var waiting: [(deposit: Deposit, note: Note?)] = []
    private var bytesWaiting = 0
    private var report = Report(format: .text, toStandardError: true)
    private var failuresInARow = 0
    /// The record of the body of the meeting before, and the workspace it is of.
    private var body: PackBuilder.BodyRecord?
    private var root = ""
    private var sealed = 0
    private var known = 0
    private(set) var faulty = 0
    var toCome = 0
    var progress = ArchiveProgress()

    /// By which a meeting that did not change is known the next time.
    private struct Note {
        let place: String
        let digest: String
    }

    init(_ archive: consuming Archive, in folder: String, on day: CivilDate) throws(MachineFailure)
    {
        catalogue = try archive.catalogue()
        self.archive = archive
        scratch = folder + "/staging/build"
        self.day = day
    }

    /// Builds a meeting, when it is not known to be there as it is. Many are sealed at once: so many that
    /// syncing them costs little, and so few that memory stays flat.
    mutating func add(
        _ meeting: String, of place: Place, _ files: SharedFiles
    ) throws(MachineFailure) {
        if place.root != root { (root, body) = (place.root, nil) }
        let authority = place.root.split(separator: "/").last.map(String.init) ?? "authority"
        let note = files.digest(ofMeeting: meeting).map {
            Note(place: "\(authority)/\(meeting)", digest: $0)
        }
        if let note, let bag = try catalogue.unchangedBag(at: note.place, digest: note.digest),
            try archive.isLatest(bag)
        {
            known += 1
            progress.passed()
            return
        }
        let built = try built(meeting, of: place, files, authority)
        if let built, built.record.date > day.iso {
            if place.meeting == nil {
                toCome += 1
            } else {
                faulty += 1
                tell(
                    "quorate: error: \(place.shown(meeting)) is still to come; seal what was held\n"
                )
            }
        } else if let deposit = built {
            bytesWaiting += deposit.files.reduce(0) { $0 + $1.bytes.count }
            waiting.append((deposit, note))
        } else {
            faulty += 1
        }
        progress.built()
        if waiting.count >= 32 || bytesWaiting > 16 << 20 { try sealWaiting() }
    }

    /// `nil` when the meeting has errors, which are told. A machine that fails again and again stops all.
    private mutating func built(
        _ meeting: String, of place: Place, _ files: SharedFiles, _ authority: String
    ) throws(MachineFailure) -> Deposit? {
        do {
            let made = try PackBuilder(files).deposit(
                of: meeting, authority: authority, scratch: scratch, beside: &body)
            let errors = made.findings.diagnostics.filter { $0.severity == .error }
            if !errors.isEmpty {
                progress.clear()
                report.add(errors, made.findings.sources, root: place.display)
            }
            if let (all, sources) = made.errors {
                progress.clear()
                report.add(all, sources, root: place.display)
            }
            failuresInARow = 0
            return made.deposit
        } catch {
            failuresInARow += 1
            guard failuresInARow < 10 else { throw error }
            progress.clear()
            tell("quorate: error: \(place.shown(meeting)): \(error.message)\n")
            return nil
        }
    }

    mutating func sealWaiting() throws(MachineFailure) {
        guard !waiting.isEmpty else { return }
        let added = try archive.add(waiting.map(\.deposit), on: day.iso)
        try archive.catchUp(catalogue)
        progress.clear()
        var unchanged: [(place: String, digest: String, bag: String)] = []
        for (one, (deposit, note)) in zip(added, waiting) {
            switch one {
            case .sealed(let bag, _):
                sealed += 1
                print(bag)
                if let note { unchanged.append((note.place, note.digest, bag)) }
            case .known(let bag, _):
                known += 1
                if !bag.hasPrefix("bags/\(deposit.record.identifier)/") {
                    tell("\(deposit.record.identifier) has the papers of \(bag)\n")
                }
                if let note { unchanged.append((note.place, note.digest, bag)) }
            case .refused(let reason):
                faulty += 1
                tell("quorate: error: \(reason)\n")
            }
        }
        try catalogue.note(unchanged: unchanged)
        waiting = []
        bytesWaiting = 0
    }

    mutating func finish() {
        progress.clear()
        report.finish()
        var parts = ["\(sealed) sealed"]
        if known > 0 { parts.append("\(known) already there") }
        if faulty > 0 { parts.append("\(faulty) with errors, not archived") }
        if toCome > 0 { parts.append("\(toCome) still to come, left out") }
        fflush(nil)
        tell(parts.joined(separator: ", ") + "\n")
    }
}
