import Foundation
import TestSupport
import Testing

@testable import Archiving

/// What programs are told of an archive is as the schemas say.
@Suite struct ArchiveJSONTests {
    @Test func whatProgramsAreToldIsAsTheSchemasSay() throws {
        try Places.withScratch { folder in
            let archive = try SmallArchive(in: folder.appending(path: "archive"))
            try write("x", to: SmallArchive.bags[0] + "/data/more", in: archive.folder)
            try write("bad\n", to: SmallArchive.bags[1] + "/bag-info.txt", in: archive.folder)
            let bags = ["archive/" + SmallArchive.bags[1], "archive/" + SmallArchive.bags[2]]
            let commands: [(String, [String], Int32)] = [
                ("list", ["--all", "--archive", "archive"], 0),
                ("show", ["2026-03-10-audit", "--archive", "archive"], 0),
                ("search", ["budget", "--archive", "archive"], 0),
                ("search", ["nothing", "--archive", "archive"], 1),
                ("verify", ["--archive", "archive"], 1), ("verify", bags, 1),
            ]
            var names: [String] = []
            for (index, (name, words, status)) in commands.enumerated() {
                let told = try quorate(
                    ["archive", name] + words + ["--format", "json"], in: folder)
                #expect(told.status == status, "\(name): \(told.errorText)")
                try told.output.write(to: folder.appending(path: "\(index).json"))
                names.append(name)
            }
            let script = """
                import json, jsonschema, sys
                for index, name in enumerate(sys.argv[2:]):
                    schema = json.load(open(f'{sys.argv[1]}/archive-{name}.output.schema.json'))
                    jsonschema.Draft7Validator.check_schema(schema)
                    jsonschema.Draft7Validator(schema).validate(json.load(open(f'{index}.json')))
                """
            let schemas = Places.root.appending(path: "docs/schemas").path
            let checked = try run("/usr/bin/python3", ["-c", script, schemas] + names, in: folder)
            #expect(checked.status == 0, "\(checked.outputText) \(checked.errorText)")

            func told(_ index: Int) throws -> [String: Any] {
                try #require(
                    JSONSerialization.jsonObject(
                        with: Data(contentsOf: folder.appending(path: "\(index).json")))
                        as? [String: Any])
            }
            #expect((try told(0)["bags"] as? [Any])?.count == 4)
            let versions = try #require(try told(1)["versions"] as? [[String: Any]])
            #expect(versions.map { $0["version"] as? Int } == [1, 2])
            #expect(versions[1]["supersedes"] as? String == SmallArchive.bags[0])
            #expect((try told(2)["hits"] as? [Any])?.count == 1)
            #expect((try told(3)["hits"] as? [Any])?.count == 0)
            let faults = try #require(try told(4)["faults"] as? [[String: Any]])
            #expect(
                faults.contains {
                    $0["bag"] as? String == SmallArchive.bags[0]
                        && $0["file"] as? String == "data/more"
                })
            let verdicts = try #require(try told(5)["bags"] as? [[String: Any]])
            #expect(verdicts.map { $0["verdict"] as? String } == ["invalid", "valid"])
        }
    }
}
