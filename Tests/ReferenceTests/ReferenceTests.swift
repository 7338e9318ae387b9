import Foundation
import Reading
import Testing

/// The documents written from the readers' tables are the ones in `docs/`.
@Suite struct ReferenceTests {
    private let docs = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")
    private var isRecording: Bool { ProcessInfo.processInfo.environment["QUORATE_RECORD"] != nil }

    private func hold(_ bytes: [UInt8], _ path: String) throws {
        let file = docs.appending(path: path)
        if isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("recorded docs/\(path): review the difference and run again")
            return
        }
        #expect(try [UInt8](Data(contentsOf: file)) == bytes, "docs/\(path) is out of date")
    }

    @Test func referenceIsWhatTheReadersRead() throws {
        try hold(Array(referenceDocument().utf8), "reference.md")
    }

    @Test func schemasAreWhatTheReadersRead() throws {
        var names: Set<String> = []
        for shape in ShapeName.allCases.map(\.shape) where shape.file != nil {
            let schema = JSONSchema(shape: shape)
            #expect(names.insert(schema.fileName).inserted)
            try hold(schema.bytes(), "schemas/" + schema.fileName)
        }
        let found = try FileManager.default.contentsOfDirectory(
            atPath: docs.appending(path: "schemas").path)
        // What commands print has schemas of its own, written by hand and held by their tests.
        #expect(Set(found.filter { !$0.hasSuffix(".output.schema.json") }) == names)
    }

    @Test func everyKeyIsDescribed() {
        for shape in ShapeName.allCases.map(\.shape) {
            #expect(!shape.meaning.isEmpty && shape.meaning.hasSuffix("."))
            var names: Set<String> = []
            for key in shape.keys {
                #expect(names.insert(key.name).inserted, "\(shape.name.rawValue).\(key.name)")
                #expect(key.meaning.hasSuffix("."), "\(shape.name.rawValue).\(key.name)")
                #expect(!key.example.isEmpty, "\(shape.name.rawValue).\(key.name)")
            }
        }
    }
}
