import CSystem
import Glibc
public import PackBuilding

/// The permanent record: sealed bags, a chain of their sealings, and a catalogue to search them by.
///
/// ```
/// bags/southampton/2022-12-15-health-and-care-partnership/v1/   BagIt 1.0, never changed
/// chain.jsonl        what was sealed, in order, each entry naming the one before by its digest
/// catalogue.sqlite   made from the bags; may be thrown away
/// certificates/      of what was disposed of
/// staging/           what is being written
/// lock               held by the one command that writes
/// ```
///
/// An entry of the chain is the moment a bag is in the archive. A bag is written and synced under
/// `staging/` before its entry, and moved in its place after; what a killed command left is finished or
/// removed by the next one that writes. Readers never wait for a writer but for the moment of sealing.
public struct Archive: ~Copyable {
    let folder: String
    let file: ChainFile
    /// Held as long as the value lives: writers take turns. -1 for one who reads.
    private let lock: Int32

    /// Opens an archive to add to it, and makes it when there is none. What a killed command left is
    /// finished or removed.
    ///
    /// - Parameter waits: is told when another command writes to the archive, which is then waited for.
    public static func toWrite(
        _ folder: String, waits: @escaping () -> Void = {}
    ) throws(MachineFailure) -> Archive {
        try refuseStrangers(in: folder)
        for name in folderNames { try makeFolders("\(folder)/\(name)") }
        guard let lock = try writersLock(in: folder, waits: waits) else {
            throw MachineFailure(.inputOutput, "another command writes to \(folder)")
        }
        let archive = Archive(
            folder: folder, lock: lock, file: try ChainFile("\(folder)/chain.jsonl", writes: true))
        try archive.recover()
        return archive
    }

    /// Opens an archive that is there.
    public static func toRead(_ folder: String) throws(MachineFailure) -> Archive {
        guard isFolder("\(folder)/bags") else {
            throw MachineFailure(.inputOutput, "\(folder) is not an archive")
        }
        try refuseStrangers(in: folder)
        return Archive(
            folder: folder, lock: -1, file: try ChainFile("\(folder)/chain.jsonl", writes: false))
    }

    private static let folderNames = ["bags", "staging", "certificates"]

    /// No link, pipe or device stands where the archive has its own: nothing outside it is read, written or
    /// removed.
    private static func refuseStrangers(in folder: String) throws(MachineFailure) {
        for name in folderNames + ["chain.jsonl", "lock"]
            + Catalogue.ends.map({ "catalogue.sqlite" + $0 })
        {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            let kind = folderNames.contains(name) ? S_IFDIR : S_IFREG
            guard status.st_mode & S_IFMT == kind else {
                throw MachineFailure(
                    .inputOutput,
                    "\(path) is not a \(kind == S_IFDIR ? "folder" : "file") of the archive's own; "
                        + "nothing was done")
            }
        }
    }

    private init(folder: String, lock: Int32, file: ChainFile) {
        self.folder = folder
        self.lock = lock
        self.file = file
    }

    deinit { if lock >= 0 { close(lock) } }

    var writes: Bool { lock >= 0 }

    var cataloguePath: String { "\(folder)/catalogue.sqlite" }

    func stage(_ sequence: Int) -> String { "\(folder)/staging/\(sequence)" }

    /// Everything written so far is on the disk.
    func syncAll() throws(MachineFailure) {
        guard quorate_sync_all(lock) == 0 else { throw .system("cannot sync \(folder)") }
    }
}

/// The lock of those who write; the file's descriptor holds it.
///
/// - Parameter waits: is told before it is waited for; `nil` does not wait.
/// - Returns: `nil` when another command has it and it is not waited for.
func writersLock(
    in folder: String, waits: (() -> Void)?
) throws(MachineFailure) -> Int32? {
    let path = "\(folder)/lock"
    let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard lock >= 0 else { throw .system("cannot open \(path)") }
    guard flock(lock, LOCK_EX | LOCK_NB) != 0 else { return lock }
    guard errno == EWOULDBLOCK || errno == EINTR else {
        close(lock)
        throw .system("cannot lock \(path)")
    }
    guard let waits else {
        close(lock)
        return nil
    }
    waits()
    do { try PackBuilding.lock(lock, LOCK_EX, path) } catch {
        close(lock)
        throw error
    }
    return lock
}
