import ArgumentParser
import Diagnostics
import Glibc
import Governance
import PackBuilding

enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case short
    case json
    case sarif
}

/// A day given on the command line.
struct Day: ExpressibleByArgument {
    let date: CivilDate

    init(date: CivilDate) { self.date = date }

    init?(argument: String) {
        guard let date = CivilDate(iso: argument) else { return nil }
        self.date = date
    }

    /// Today by the clock and zone of this machine: the only place that reads the clock.
    static var now: Day {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let date = CivilDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return Day(date: date ?? CivilDate(dayNumber: 0))
    }
}

/// Runs the work; a failure of the machine is told on standard error, with its exit code.
func reporting<Result>(
    _ work: () throws(MachineFailure) -> Result
) throws(ExitCode) -> Result {
    do {
        return try work()
    } catch {
        throw told(error)
    }
}

/// Tells a failure of the machine; the code to exit with.
func told(_ failure: MachineFailure) -> ExitCode {
    tell("quorate: error: \(failure.message)\n")
    return ExitCode(failure.kind == .inputOutput ? 74 : 70)
}

func tell(_ text: String) { writeOut(Array(text.utf8), to: STDERR_FILENO) }

/// Writes all of it, or ends the program with 74: what was asked for was not told.
func writeOut(_ bytes: [UInt8], to descriptor: Int32) {
    if writeAll(bytes, to: descriptor) != nil { Glibc.exit(74) }
}
