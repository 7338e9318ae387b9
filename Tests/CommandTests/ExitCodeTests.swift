import Foundation
import TestSupport
import Testing

/// 0 done, 1 the sources have errors, 64 usage, 74 input or output.
@Suite struct ExitCodeTests {
    private static let meeting = SmallWorkspace.meeting

    @Test func isZeroWhenDone() throws {
        try withWorkspace { folder in
            try expect(0, ["check"], in: folder)
            try expect(0, ["check", Self.meeting, "--format", "json"], in: folder)
            let built = try expect(0, ["build", Self.meeting], in: folder)
            #expect(
                built.outputText == "out/2026-03-10-audit/public\nout/2026-03-10-audit/members\n")
            try expect(0, ["verify", "out/2026-03-10-audit/public"], in: folder)
            try expect(0, ["--version"], in: folder)
            try expect(0, ["--help"], in: folder)
        }
    }

    /// Neither has anything to show before the first terms.
    @Test func isOneWithoutTermsInForce() throws {
        try withWorkspace { folder in
            for command in ["terms", "members"] {
                let told = try expect(
                    1, [command, "boards/audit", "--on", "1900-01-01"], in: folder)
                #expect(told.errorText.contains("no terms of reference in force on 1900-01-01"))
            }
            try expect(64, ["new", "board", "risk", "--name", " "], in: folder)
            for format in ["csv", "ics", "json"] {
                try expect(64, ["plan", "boards/audit", "--roll", "--format", format], in: folder)
            }
        }
    }

    @Test func isOneWhenTheSourcesHaveErrors() throws {
        try withWorkspace { folder in
            try expect(0, ["build", Self.meeting], in: folder)
            let before = try files(under: folder.appending(path: "out"))
            #expect(before.count == 6)
            try SmallWorkspace.replace(
                "date: 2026-03-10", with: "date: 2026-03-32", in: "\(Self.meeting)/agenda.yaml",
                of: folder)
            let checked = try expect(1, ["check", "--format", "short"], in: folder)
            #expect(
                checked.outputText.hasPrefix("meetings/2026-03-10-audit/agenda.yaml:2:7: error: "))
            let built = try expect(1, ["build", Self.meeting], in: folder)
            #expect(built.output.isEmpty)
            #expect(try files(under: folder.appending(path: "out")) == before)
            try FileManager.default.createDirectory(
                at: folder.appending(path: "meetings/2026-04-01-empty"),
                withIntermediateDirectories: true)
            try expect(1, ["build", "meetings/2026-04-01-empty"], in: folder)
        }
    }

    @Test func isOneForWarningsWhenStrict() throws {
        try Places.withScratch { folder in
            try FileManager.default.copyItem(
                at: Places.root.appending(path: "packs/southampton"),
                to: folder.appending(path: "southampton"))
            try expect(0, ["check", "southampton"], in: folder)
            try expect(1, ["check", "southampton", "--strict"], in: folder)
        }
    }

    @Test func isOneWhenAPackIsNotAsBuilt() throws {
        try withWorkspace { folder in
            try expect(0, ["build", Self.meeting], in: folder)
            let pack = "out/2026-03-10-audit/public"
            try write("x", to: "\(pack)/added.txt", in: folder)
            let verified = try expect(1, ["verify", pack], in: folder)
            #expect(verified.outputText == "\(pack)/added.txt: not in the manifest\n")
            try FileManager.default.removeItem(at: folder.appending(path: "\(pack)/added.txt"))
            try write("x", to: "\(pack)/pack.txt", in: folder)
            try expect(1, ["verify", pack], in: folder)
            try FileManager.default.removeItem(at: folder.appending(path: "\(pack)/pack.txt"))
            try expect(1, ["verify", pack], in: folder)
        }
    }

    @Test func isSixtyFourForAWrongCommandLine() throws {
        try withWorkspace { folder in
            for arguments in [
                ["chekc"], ["check", "--formt", "json"], ["check", "--format", "yaml"],
                ["check", "--today", "2022-13-01"], ["build"],
                ["build", Self.meeting, "--edition", "press"],
                ["build", Self.meeting, "--format", "pdf"],
                ["build", Self.meeting, "--lines", "3"],
                ["build", Self.meeting, "--columns", "0"], ["verify"], ["verify", "a", "b"],
            ] {
                try expect(64, arguments, in: folder)
            }
        }
    }

    @Test func isSeventyFourWhenTheDiskFails() throws {
        try withWorkspace { folder in
            try write("", to: "file", in: folder)
            for arguments in [
                ["check", "nowhere"], ["check", "/"], ["build", "meetings/nowhere"],
                ["build", "."],
                ["build", Self.meeting, "--output", "file"],
                ["build", Self.meeting, "--output", "/proc/quorate"], ["verify", "nowhere"],
                ["verify", "boards"],
            ] {
                let result = try expect(74, arguments, in: folder)
                #expect(result.output.isEmpty)
                #expect(result.errorText.hasPrefix("quorate: error: "), "\(result.errorText)")
            }
        }
    }

    @Test func anEditionThatCannotBeWrittenLeavesTheOtherAsItWas() throws {
        try withWorkspace { folder in
            try expect(0, ["build", Self.meeting], in: folder)
            try SmallWorkspace.replace(
                "Budget monitoring", with: "Budget control", in: "\(Self.meeting)/agenda.yaml",
                of: folder)
            // The second edition is refused only after the first has been written beside the old one.
            try write("x", to: "out/2026-03-10-audit/members/mine.txt", in: folder)
            let before = try files(under: folder.appending(path: "out"))
            let built = try expect(74, ["build", Self.meeting], in: folder)
            #expect(built.errorText.contains("mine.txt"))
            #expect(try files(under: folder.appending(path: "out")) == before)
        }
    }

    @Test func linksInTheWorkspaceAreTold() throws {
        try withWorkspace { folder in
            for (path, target) in [
                ("boards/finance", "audit"), ("meetings/2026-04-01-audit", "2026-03-10-audit"),
            ] {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: path).path, withDestinationPath: target)
                let checked = try expect(1, ["check", "--format", "short"], in: folder)
                #expect(checked.outputText.hasPrefix("\(path):1:1: error: a symbolic link"))
                try FileManager.default.removeItem(at: folder.appending(path: path))
            }
        }
    }

    @Test func isSeventyFourWhereNothingMayBeWritten() throws {
        // The superuser may write anywhere.
        guard getuid() != 0 else { return }
        try withWorkspace { folder in
            try write("", to: "out/keep", in: folder)
            chmod(folder.appending(path: "out").path, 0o555)
            defer { chmod(folder.appending(path: "out").path, 0o755) }
            try expect(74, ["build", Self.meeting], in: folder)
        }
    }

    private func withWorkspace(_ body: (URL) throws -> Void) throws {
        try Places.withScratch { folder in
            try SmallWorkspace.write(in: folder)
            try body(folder)
        }
    }

    @discardableResult
    private func expect(
        _ status: Int32, _ arguments: [String], in folder: URL
    ) throws -> ProgramResult {
        let result = try quorate(arguments, in: folder)
        #expect(
            result.status == status,
            "quorate \(arguments.joined(separator: " ")): \(result.outputText)\(result.errorText)")
        return result
    }
}
