import CSystem
import Glibc
import PackBuilding

/// One process's hold on work that several do: each takes the next piece when it has done one.
struct Share {
    /// In memory that all of them see.
    private let counter: UnsafeMutableRawPointer

    /// The number of the next piece, from 0; no two processes get the same.
    func next() -> Int { Int(quorate_take_next(counter)) }

    /// Does work in so many processes, this one among them; what all of them found. When the system has no
    /// process to give, fewer do it.
    static func work(
        in processes: Int, _ work: (Share) -> [String]
    ) throws(MachineFailure) -> [String] {
        guard let counter = quorate_shared_counter() else {
            throw .system("cannot share memory")
        }
        defer { quorate_end_counter(counter) }
        let share = Share(counter: counter)
        var children: [Child] = []
        for _ in 1..<max(processes, 2) where processes > 1 {
            if let child = Child(running: { work(share) }) { children.append(child) }
        }
        var lines = work(share)
        for child in children { lines += try child.lines() }
        return lines
    }
}

/// A second process that finds lines and sends them back.
private struct Child {
    private let process: pid_t
    private let pipe: Int32

    /// `nil` when the system has no process to give.
    init?(running work: () -> [String]) {
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
            let lines = work().joined(separator: "\n")
            let failed = writeAll(Array(lines.utf8), to: ends[1]) != nil
            _exit(failed ? 1 : 0)
        }
        close(ends[1])
        self.process = process
        pipe = ends[0]
    }

    func lines() throws(MachineFailure) -> [String] {
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
        guard status == 0 else {
            throw MachineFailure(.internalFault, "a process that verifies ended with a fault")
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
