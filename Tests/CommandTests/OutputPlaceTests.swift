import Foundation
import TestSupport
import Testing

/// Outputs among the sources would be read as sources.
@Suite struct OutputPlaceTests {
    @Test(arguments: [
        "meetings", "meetings/2026-03-10-audit/out", "boards/audit", "strategies", "templates/",
        "out/../meetings/x", "./boards", "link/out",
    ]) func isRefusedAmongTheSources(_ output: String) throws {
        try Places.withScratch { folder in
            try SmallWorkspace.write(in: folder)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "link").path, withDestinationPath: "meetings")
            for command in [
                ["build", SmallWorkspace.meeting], ["publish", SmallWorkspace.meeting],
                ["minutes", "build", SmallWorkspace.meeting], ["export", "--as", "csv"],
            ] {
                let result = try quorate(command + ["--output", output], in: folder)
                #expect(result.status == 74)
                #expect(result.errorText.contains("among the sources"))
                #expect(result.outputText.isEmpty)
            }
        }
    }

    @Test func isTakenElsewhere() throws {
        try Places.withScratch { folder in
            try SmallWorkspace.write(in: folder)
            for output in ["meetings-out", "."] {
                let result = try quorate(
                    ["build", SmallWorkspace.meeting, "--output", output], in: folder)
                #expect(result.status == 0, "\(result.errorText)")
            }
        }
    }
}
