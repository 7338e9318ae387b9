import Glibc
import PackBuilding

/// `chain.jsonl`, read when it is first asked for: who only searches needs none of it.
///
/// Whoever reads the chain, the bags and the catalogue together locks the file shared, and whoever changes
/// them exclusively, so that none sees an entry without its bag.
final class ChainFile {
    let path: String
    /// -1 when there is no such file.
    private let descriptor: Int32
    private var known: Chain?

    init(_ path: String, writes: Bool) throws(MachineFailure) {
        self.path = path
        descriptor = open(
            path, (writes ? O_RDWR | O_CREAT | O_APPEND : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 || !writes && errno == ENOENT else {
            throw .system("cannot open \(path)")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The chain as it was when it was first asked for, and what was appended here.
    func chain() throws(MachineFailure) -> Chain {
        if let known { return known }
        let read = try read()
        known = read
        return read
    }

    /// The chain as it is now.
    func read() throws(MachineFailure) -> Chain {
        guard descriptor >= 0 else { return Chain() }
        return Chain(reading: try diskContents(path))
    }

    var length: Int {
        var status = stat()
        return descriptor >= 0 && fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func lock(_ kind: Int32) throws(MachineFailure) {
        guard descriptor >= 0 else { return }
        try PackBuilding.lock(descriptor, kind, path)
    }

    func unlock() { if descriptor >= 0 { flock(descriptor, LOCK_UN) } }

    /// Appends lines, on the disk when this returns.
    func append(_ lines: [UInt8], as chain: Chain) throws(MachineFailure) {
        if let error = writeAll(lines, to: descriptor) {
            throw .system("cannot write \(path)", error)
        }
        guard fsync(descriptor) == 0 else { throw .system("cannot sync \(path)") }
        known = chain
    }

    /// Makes the file end with a whole line again.
    func mend() throws(MachineFailure) {
        let chain = try chain()
        switch chain.tail {
        case .none: return
        case .unended: try append([UInt8(ascii: "\n")], as: chain)
        case .cut, .foreign:
            guard ftruncate(descriptor, off_t(chain.wholeLength)) == 0, fsync(descriptor) == 0
            else { throw .system("cannot mend \(path)") }
        }
        known = try read()
    }
}
