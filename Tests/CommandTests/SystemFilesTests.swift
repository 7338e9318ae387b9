import Foundation
import TestSupport
import Testing

/// What programs leave in folders is no paper and no fault.
@Suite struct SystemFilesTests {
    @Test func theyAreNotSeen() throws {
        try Places.withScratch { folder in
            try SmallWorkspace.write(in: folder)
            for name in [".DS_Store", "~$report.docx", "Thumbs.db", "desktop.ini", "Desktop.ini"] {
                try write("x", to: "\(SmallWorkspace.item)/\(name)", in: folder)
            }
            let result = try quorate(["check", "--strict", "--today", "2026-03-01"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
        }
    }
}
