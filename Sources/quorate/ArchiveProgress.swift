import Glibc

/// A bar on a terminal, with how fast it goes and what remains; nothing elsewhere.
struct ArchiveProgress {
    var all = 0
    private var done = 0
    private var builtCount = 0
    private let started = now()
    private var shown = 0.0
    private let isTold = isatty(STDERR_FILENO) == 1

    /// One more, which was there already.
    mutating func passed() {
        done += 1
        show()
    }

    /// One more, which took its time.
    mutating func built() {
        builtCount += 1
        passed()
    }

    mutating func clear() {
        guard isTold, shown > 0 else { return }
        shown = 0
        tell("\r\u{1B}[K")
    }

    private mutating func show() {
        guard isTold, all > 1 else { return }
        let time = now()
        guard time - shown > 0.1 else { return }
        shown = time
        let width = 30 * done / max(all, 1)
        let bar = String(repeating: "#", count: width) + String(repeating: ".", count: 30 - width)
        var line = "\r[\(bar)] \(done) of \(all)"
        let elapsed = time - started
        if builtCount > 0, elapsed > 1 {
            let rate = Double(builtCount) / elapsed
            line += rate < 10 ? ", \(Int(rate * 60)) a minute" : ", \(Int(rate)) a second"
            line += ", \(words(for: Double(all - done) / rate)) left"
        }
        tell(line + "\u{1B}[K")
    }

    private func words(for seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds)) s" : "\(Int(seconds / 60 + 0.5)) min"
    }
}

/// Seconds of a clock that only goes forward.
private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
