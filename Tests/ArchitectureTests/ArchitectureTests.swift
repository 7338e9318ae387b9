import Foundation
import Testing

/// The shape that ARCHITECTURE.md describes, held against the sources.
@Suite struct ArchitectureTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What each module may import of ours and of C. The order is the direction of the pipeline.
    private let allowed: [String: Set<String>] = [
        "Diagnostics": [],
        "DocumentTree": ["Diagnostics"],
        "Governance": ["Diagnostics", "DocumentTree"],
        "Reading": [
            "Diagnostics", "DocumentTree", "Governance", "CCMarkGFM", "CLibYAML", "CLibXML2",
            "CLibCrypto", "Synchronization",
        ],
        "Scheduling": ["Diagnostics", "Governance"],
        "Planning": ["Diagnostics", "DocumentTree", "Governance", "Scheduling"],
        "Judging": ["Diagnostics", "Governance"],
        "Checking": ["Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging"],
        "Assembling": ["Diagnostics", "DocumentTree", "Governance", "Scheduling"],
        "Minuting": [
            "Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging", "Assembling",
        ],
        "Exporting": ["Diagnostics", "DocumentTree", "Governance", "Scheduling", "Judging"],
        "Paginating": [],
        "Rendering": ["Diagnostics", "DocumentTree", "Paginating", "CLibXML2"],
        "Formatting": ["Diagnostics", "Reading", "CCMarkGFM"],
        "PackBuilding": [
            "Diagnostics", "DocumentTree", "Governance", "Scheduling", "Planning", "Reading",
            "Checking",
            "Judging", "Assembling", "Minuting", "Exporting", "Rendering", "Formatting",
            "BuiltInTemplates",
            "CLibCrypto", "CSystem", "Glibc", "FoundationEssentials",
        ],
        "Archiving": [
            "Diagnostics", "Governance", "Scheduling", "Reading", "PackBuilding", "CSQLite",
            "CLibCrypto", "CSystem", "Glibc", "FoundationEssentials",
        ],
        "quorate": [
            "Archiving", "Diagnostics", "Governance", "Judging", "Planning", "Reading",
            "PackBuilding",
            "ArgumentParser", "CSystem", "Glibc",
        ],
    ]

    private func swiftFiles(in folder: URL) throws -> [URL] {
        let enumerator = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else {
                return nil
            }
            return String(words[at + 1])
        }
    }

    @Test func modulesImportOnlyWhatStandsBeforeThem() throws {
        for (module, names) in allowed {
            let files = try swiftFiles(in: root.appending(path: "Sources/\(module)"))
            #expect(!files.isEmpty, "no sources in \(module)")
            for file in files {
                for name in try imports(of: file) {
                    #expect(
                        names.contains(name),
                        "\(module)/\(file.lastPathComponent) imports \(name)")
                }
            }
        }
    }

    @Test func everyModuleIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources").path)
        for folder in folders {
            let sources = try swiftFiles(in: root.appending(path: "Sources/\(folder)"))
            #expect(sources.isEmpty || allowed[folder] != nil, "\(folder) is not in the table")
        }
    }

    /// Nothing below the command prints, exits or reads the clock; nothing of ours traps on purpose.
    @Test func onlyTheCommandPrintsAndReadsTheClock() throws {
        let forbidden = [
            "print(\"", "exit(", "fatalError(", "try!", "time(nil)", "Date()", "getenv(",
        ]
        for module in allowed.keys where module != "quorate" {
            for file in try swiftFiles(in: root.appending(path: "Sources/\(module)")) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for line in text.split(separator: "\n") {
                    let code = line.drop { $0 == " " }
                    guard !code.hasPrefix("//") else { continue }
                    for word in forbidden where code.hasPrefix(word) {
                        Issue.record("\(module)/\(file.lastPathComponent): \(code)")
                    }
                }
            }
        }
    }

    /// What is restricted is examined by rules, whose messages quote with care, and by nothing else.
    @Test func onlyCheckingExaminesWhatIsGuarded() throws {
        for module in allowed.keys where module != "Checking" && module != "DocumentTree" {
            for file in try swiftFiles(in: root.appending(path: "Sources/\(module)")) {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(!text.contains(".examined()"), "\(module)/\(file.lastPathComponent)")
            }
        }
    }

    /// `make templates` was run after the last file came or went.
    @Test func everyTemplateIsEmbedded() throws {
        let templates = root.appending(path: "templates")
        let enumerator = try #require(
            FileManager.default.enumerator(
                at: templates, includingPropertiesForKeys: [.isRegularFileKey]))
        let list = try String(
            contentsOf: root.appending(path: "Sources/BuiltInTemplates/templates.c"),
            encoding: .utf8)
        var count = 0
        for case let file as URL in enumerator
        where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            let path = file.path.dropFirst(templates.path.count + 1)
            #expect(list.contains("\"../../templates/\(path)\""), "\(path) is not embedded")
            count += 1
        }
        let embedded = list.split(separator: "\n").count { $0.hasPrefix("#embed") }
        #expect(embedded == count)
    }

    @Test func noFileOfTheProjectNamesAMachine() throws {
        let places = ["/tmp/", "/work/", "/opt/"]
        for folder in ["Sources", "templates", "packs", "docs"] {
            let enumerator = try #require(
                FileManager.default.enumerator(
                    at: root.appending(path: folder),
                    includingPropertiesForKeys: [.isRegularFileKey]))
            for case let file as URL in enumerator
            where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
                for place in places {
                    #expect(!text.contains(place), "\(file.path) names \(place)")
                }
            }
        }
    }
}
