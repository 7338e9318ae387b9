import CSystem
import Glibc
import PackBuilding

/// What falls to one of several processes that look at the same files and hash them by turns.
///
/// Every process reckons the shares of a bag alike, whatever it saw of others: a file falls to the one that
/// has the least of the bag so far.
struct Share {
    let index: Int
    let count: Int
    private var loads: [Int]

    init(_ index: Int, of count: Int) {
        self.index = index
        self.count = count
        loads = [Int](repeating: 0, count: count)
    }

    /// Begins with the next bag; so that none always has the larger part, they take turns to begin.
    mutating func begin(_ bag: Int) {
        for other in loads.indices { loads[other] = other == bag % count ? 0 : 1 }
    }

    mutating func takes(_ length: Int) -> Bool {
        var least = 0
        for other in 1..<max(count, 1) where loads[other] < loads[least] { least = other }
        // What opening a file costs counts too.
        loads[least] += length + 4096
        return least == index
    }
}

/// What all processes found, each once and in order.
///
/// - Parameter wanted: at least 1; `nil` means one for each core of the machine, at most eight. More than
///   one are only for a program of one thread.
func shared(
    by wanted: Int?, _ work: (inout Share) -> [FixityFault]
) throws(MachineFailure) -> [FixityFault] {
    let processes = wanted ?? min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    func found(_ index: Int) -> [FixityFault] {
        var share = Share(index, of: processes)
        return work(&share)
    }
    var faults: [FixityFault] = []
    var children: [Child] = []
    for index in 1..<max(processes, 1) {
        if let child = Child(running: { found(index) }) {
            children.append(child)
        } else {
            // No second process to be had: this one does its share.
            faults += found(index)
        }
    }
    faults += found(0)
    for child in children { faults += try child.faults() }
    return Set(faults).sorted(by: FixityFault.precedes)
}

/// A second process that finds faults and sends them back.
private struct Child {
    private let process: pid_t
    private let pipe: Int32

    /// Follows all that was found: without it something is missing.
    private static let end: UInt8 = 0x04

    /// `nil` when the system has no process to give.
    init?(running work: () -> [FixityFault]) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        let process = quorate_fork()
        if process < 0 {
            close(ends[0])
            close(ends[1])
            return nil
        }
        if process == 0 {
            close(ends[0])
            let found = work().flatMap(\.fields) + [Self.end]
            let failed = writeAll(found, to: ends[1]) != nil
            _exit(failed ? 1 : 0)
        }
        close(ends[1])
        self.process = process
        pipe = ends[0]
    }

    func faults() throws(MachineFailure) -> [FixityFault] {
        defer { close(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let got = read(pipe, &buffer, buffer.count)
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { break }
            bytes += buffer[..<got]
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        guard status == 0, bytes.popLast() == Self.end else {
            throw MachineFailure(.internalFault, "a process that verifies ended with a fault")
        }
        return FixityFault.reading(bytes)
    }
}
