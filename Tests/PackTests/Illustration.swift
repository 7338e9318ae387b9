import Foundation
import TestSupport
import Testing

private let illustrations = Places.root.appending(path: "Tests/PackTests/Illustrations")

/// Lays an illustration's files over a copy of the Southampton workspace. Every fact that an
/// illustration adds is invented.
func withIllustration(_ name: String, _ work: (URL) throws -> Void) throws {
    try Places.withScratch { scratch in
        let folder = scratch.appending(path: "southampton")
        let files = FileManager.default
        try files.copyItem(at: Places.root.appending(path: "packs/southampton"), to: folder)
        let overlay = illustrations.appending(path: name)
        for path in try files.subpathsOfDirectory(atPath: overlay.path).sorted() {
            let data = try? Data(contentsOf: overlay.appending(path: path))
            guard let data, path != "README.md" else { continue }
            if path == "people-added.yaml" {
                let people = folder.appending(path: "people.yaml")
                try (Data(contentsOf: people) + data).write(to: people)
                continue
            }
            let file = folder.appending(path: path)
            try files.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
        try work(folder)
    }
}

/// Holds what was told against `Illustrations/Expected/<name>`; `QUORATE_RECORD=1` records, and fails.
func compareIllustrated(_ text: String, _ name: String) throws {
    let file = illustrations.appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["QUORATE_RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name); review the difference and run again")
        return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8), "\(name)")
}
