import Foundation
import TestSupport
import Testing

/// The archive as a clerk uses it: what is sealed is found again, and nothing in it changes unseen.
@Suite struct ArchiveTests {
    static let bag = "bags/town/2026-03-10-audit/v1"

    /// A workspace `town` with a restricted item, sealed into `archive`.
    static func sealed(in folder: URL) throws {
        try SupplementTests.write(in: folder.appending(path: "town"))
        try expect(
            ["archive", "add", "town", "--archive", "archive", "--today", "2026-03-20"], in: folder)
    }

    @discardableResult
    static func expect(
        _ words: [String], _ status: Int32 = 0, in folder: URL
    ) throws -> ProgramResult {
        let result = try run(Places.quorate.path, words, in: folder)
        #expect(result.status == status, "\(words): \(result.errorText)\(result.outputText)")
        return result
    }

    @Test func whatIsSealedIsFoundAgain() throws {
        try Places.withScratch { folder in
            try Self.sealed(in: folder)
            let verified = try Self.expect(
                ["archive", "verify", "--archive", "archive"], in: folder)
            #expect(verified.outputText.hasPrefix("1 bag, all as sealed\nhead "))
            let head = verified.outputText.split(separator: " ").last.map(String.init) ?? ""
            let found = try Self.expect(
                ["archive", "search", "spending", "planned", "--archive", "archive"], in: folder)
            #expect(found.outputText.contains("2026-03-10 Audit Committee, item 2, page 1"))
            #expect(found.outputText.contains("[Spending] is as [planned]"))
            try Self.expect(["archive", "search", "spend*", "--archive", "archive"], in: folder)
            try Self.expect(
                ["archive", "search", "as planned", "--archive", "archive"], in: folder)
            try Self.expect(
                ["archive", "search", "planned as", "--archive", "archive"], 1, in: folder)
            try Self.expect(
                ["archive", "search", "spending", "--from", "2026-03-11", "--archive", "archive"],
                1,
                in: folder)
            // The same papers again are known; a changed one is a later version, linked both ways.
            let again = try Self.expect(
                ["archive", "add", "town", "--archive", "archive", "--today", "2026-03-21"],
                in: folder)
            #expect(again.outputText.isEmpty && again.errorText.contains("1 already there"))
            try SupplementTests.report(
                "Sale of Zanzibar House", "Offered by Zephyrine.", "item-4-sale",
                in: folder.appending(path: "town"))
            let changed = try Self.expect(
                ["archive", "add", "town", "--archive", "archive", "--today", "2026-03-22"],
                in: folder)
            #expect(changed.outputText == "bags/town/2026-03-10-audit/v2\n")
            let shown = try Self.expect(
                ["archive", "show", "2026-03-10-audit", "--archive", "archive"], in: folder)
            #expect(shown.outputText.contains("superseded by bags/town/2026-03-10-audit/v2"))
            #expect(shown.outputText.contains("supersedes \(Self.bag)"))
            try Self.expect(
                [
                    "archive", "verify", "--archive", "archive", "--head",
                    head.trimmingCharacters(in: .newlines),
                ],
                in: folder)
            // The catalogue made anew from the bags answers alike.
            let before = try Self.expect(
                ["archive", "search", "budget", "--archive", "archive"], in: folder)
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(
                    at: folder.appending(path: "archive/catalogue.sqlite\(end)"))
            }
            let after = try Self.expect(
                ["archive", "search", "budget", "--archive", "archive"], in: folder)
            #expect(before.outputText == after.outputText && !after.outputText.isEmpty)
        }
    }

    @Test func whatIsStillToComeIsLeftOut() throws {
        try Places.withScratch { folder in
            try SupplementTests.write(in: folder.appending(path: "town"))
            let words = ["archive", "add", "town", "--archive", "archive", "--today"]
            let early = try Self.expect(words + ["2026-03-09"], in: folder)
            #expect(early.outputText == "")
            #expect(early.errorText == "0 sealed, 1 still to come, left out\n")
            // The day is the agenda's where the folder names none, and who names a meeting means it.
            let meetings = folder.appending(path: "town/meetings")
            let name = try #require(
                FileManager.default.contentsOfDirectory(atPath: meetings.path).first)
            let named = try Self.expect(
                ["archive", "add", "town/meetings/\(name)"] + words.dropFirst(3) + ["2026-03-09"],
                1,
                in: folder)
            #expect(named.errorText.contains("is still to come"))
            try FileManager.default.moveItem(
                at: meetings.appending(path: name), to: meetings.appending(path: "spring"))
            let renamed = try Self.expect(words + ["2026-03-09"], in: folder)
            #expect(renamed.outputText == "")
            #expect(renamed.errorText == "0 sealed, 1 still to come, left out\n")
            try FileManager.default.moveItem(
                at: meetings.appending(path: "spring"), to: meetings.appending(path: name))
            let held = try Self.expect(words + ["2026-03-10"], in: folder)
            #expect(held.outputText == Self.bag + "\n")
        }
    }

    @Test func anExportIsThereWholeOrNotAtAll() throws {
        try Places.withScratch { folder in
            try Self.sealed(in: folder)
            let export = ["archive", "export", "--archive", "archive", "--as"]
            // The same meeting named twice goes out once; a version named by its path is that version.
            try Self.expect(
                export + [
                    "bags", "--output", "given", "--edition", "members", "2026-03-10-audit",
                    Self.bag,
                ], in: folder)
            let given = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "given").path)
            #expect(given == ["town-2026-03-10-audit"])
            for place in ["archive", "archive/bags/more", "archive/../archive/x"] {
                try Self.expect(export + ["folder", "--output", place], 74, in: folder)
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "link"),
                withDestinationURL: folder.appending(path: "archive"))
            try Self.expect(export + ["folder", "--output", "link/x"], 74, in: folder)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!left.contains { $0.hasSuffix("quorate-new") })
            try Self.expect(["archive", "verify", "--archive", "archive"], in: folder)
        }
    }

    @Test func aNameOfSeveralMeetingsIsNone() throws {
        try Places.withScratch { folder in
            try Self.sealed(in: folder)
            try FileManager.default.copyItem(
                at: folder.appending(path: "town"), to: folder.appending(path: "village"))
            let agenda = folder.appending(path: "village/meetings/2026-03-10-audit/agenda.yaml")
            let text = try String(contentsOf: agenda, encoding: .utf8)
            try Data(text.replacingOccurrences(of: "venue:", with: "venue: Old").utf8)
                .write(to: agenda)
            try Self.expect(
                ["archive", "add", "village", "--archive", "archive", "--today", "2026-06-01"],
                in: folder)
            let told = try Self.expect(
                ["archive", "show", "2026-03-10-audit", "--archive", "archive"], 74, in: folder)
            #expect(told.errorText.contains("town/2026-03-10-audit, village/2026-03-10-audit"))
            // Nothing in a name is taken for a pattern.
            try Self.expect(["archive", "show", "%audit", "--archive", "archive"], 1, in: folder)
        }
    }

    @Test func restrictedWordsAreForMembersOnly() throws {
        try Places.withScratch { folder in
            try Self.sealed(in: folder)
            for word in ["Quillfeather", "Zanzibar"] {
                try Self.expect(["archive", "search", word, "--archive", "archive"], 1, in: folder)
                try Self.expect(
                    ["archive", "search", word, "--edition", "members", "--archive", "archive"],
                    in: folder)
            }
            for form in ["folder", "bags", "csv"] {
                try Self.expect(
                    [
                        "archive", "export", "--as", form, "--output", "given-\(form)", "--archive",
                        "archive", "--today", "2026-04-01",
                    ],
                    in: folder)
                for file in try files(below: folder.appending(path: "given-\(form)")) {
                    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                    #expect(
                        !text.contains("Quillfeather") && !text.contains("Zanzibar"),
                        "\(file.lastPathComponent)")
                }
            }
            for command in [["list"], ["show", "2026-03-10-audit"]] {
                let told = try Self.expect(
                    ["archive"] + command + ["--archive", "archive"], in: folder)
                #expect(!told.outputText.contains("sale"))
            }
        }
    }

    /// Six years for the papers and what they were made of, by the regime of the meeting.
    @Test func whatIsKeptIsKeptAsTheRegimeSays() throws {
        try Places.withScratch { folder in
            try SupplementTests.write(in: folder.appending(path: "town"))
            try SmallWorkspace.replace(
                "house: standard", with: "house: standard\nregime: principal-council-england",
                in: "authority.yaml", of: folder.appending(path: "town"))
            try Self.expect(
                ["archive", "add", "town", "--archive", "archive", "--today", "2026-03-20"],
                in: folder)
            let parts = "public/pack, members/pack, sources"
            for (day, parts) in [("2032-03-10", []), ("2032-03-11", [parts])] {
                let told = try Self.expect(
                    ["archive", "retention", "--archive", "archive", "--today", day], in: folder)
                let lines = told.outputText.split(separator: "\n")
                #expect(lines.count == parts.count, "\(day): \(told.outputText)")
                for part in parts {
                    #expect(lines.contains { $0.contains(": \(part): kept ") }, "\(day) \(part)")
                }
            }
        }
    }

    private func files(below folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map {
            folder.appending(path: $0)
        }.filter {
            let kind = try? FileManager.default.attributesOfItem(atPath: $0.path)[.type]
            return kind as? FileAttributeType == .typeRegular
        }
    }
}
