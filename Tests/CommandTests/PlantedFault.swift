import Foundation
import TestSupport
import Testing

/// One fault, put into every restricted file that can have it.
struct PlantedFault: Sendable, CustomTestStringConvertible, CustomStringConvertible {
    let name: String
    /// Part of the path, or the end of it, of the files it is put into.
    let files: String
    /// Whether it is graver than a warning.
    var isError = true
    /// The bytes with the fault; `nil` removes the file. Is given a planted word of that file.
    let change: @Sendable (_ text: String, _ planted: String) -> Data?

    var description: String { name }
    var testDescription: String { name }

    func isToldBy(_ status: Int32) -> Bool { isError ? status == 1 : status <= 1 }

    func plant(in workspace: PlantedWorkspace, at folder: URL) throws {
        var isPlanted = false
        for (path, text) in workspace.files
        where path.hasSuffix(files) && isRestricted(path, in: workspace) {
            let planted = workspace.plants.all.first { text.contains($0.words) }?.words ?? ""
            guard let changed = change(text, planted) else {
                try FileManager.default.removeItem(at: folder.appending(path: path))
                isPlanted = true
                continue
            }
            isPlanted = isPlanted || changed != Data(text.utf8)
            try write(changed, to: path, in: folder)
        }
        guard isPlanted else { throw CocoaError(.fileNoSuchFile) }
    }

    /// Whole files of restricted papers; the agenda and an open report hold restricted parts.
    private func isRestricted(_ path: String, in workspace: PlantedWorkspace) -> Bool {
        if files == "agenda.yaml" || files == "item-1-budget/report.md" { return true }
        let isOpen = path.hasSuffix("item-1-budget/report.md") || path.contains("open")
        return path.contains("/item-") && !isOpen || path.contains(workspace.restrictedFolder)
    }
}

extension PlantedFault {
    private init(
        _ name: String, in files: String, isError: Bool = true,
        text change: @escaping @Sendable (_ text: String, _ planted: String) -> String
    ) {
        self.init(name: name, files: files, isError: isError) { Data(change($0, $1).utf8) }
    }

    private static func replacing(
        _ name: String, _ old: String, _ new: String, in files: String, isError: Bool = true
    ) -> PlantedFault {
        PlantedFault(name, in: files, isError: isError) { text, planted in
            text.replacingOccurrences(
                of: old, with: new.replacingOccurrences(of: "PLANT", with: planted))
        }
    }

    private static func appending(
        _ name: String, _ added: String, in files: String, isError: Bool = true
    ) -> PlantedFault {
        PlantedFault(name, in: files, isError: isError) { text, planted in
            let words = added.replacingOccurrences(of: "PLANT", with: planted)
            let (before, after) = split(text)
            return before + "\n" + words + "\n" + after
        }
    }

    /// Puts a planted word and bytes that are no text.
    private static func appending(
        _ name: String, bytes: [UInt8], in files: String
    ) -> PlantedFault {
        PlantedFault(name: name, files: files) { text, planted in
            let (before, after) = split(text)
            return Data("\(before)\n\(planted)".utf8) + Data(bytes) + Data("\n\(after)".utf8)
        }
    }

    /// Where a restricted text ends: in the open report before the part that is open.
    private static func split(_ text: String) -> (before: Substring, after: Substring) {
        let end = text.range(of: "\n## Open part")?.lowerBound ?? text.endIndex
        return (text[..<end], text[end...])
    }

    static let all: [PlantedFault] =
        frontMatter + restrictions + prose + otherFiles + agenda + folders

    private static let frontMatter: [PlantedFault] = [
        PlantedFault("front matter without an end", in: ".md") { text, _ in
            text.replacingOccurrences(of: "\n---\n", with: "\n")
        },
        PlantedFault("front matter that is no YAML", in: ".md") { text, planted in
            text.replacingOccurrences(of: "---\ntitle", with: "---\n\(planted): [\ntitle")
        },
        PlantedFault("no front matter", in: "report.md") { text, _ in
            String(text.drop { $0 == "-" })
        },
        replacing("a misspelt key", "\ntitle:", "\ntitel:", in: ".md"),
        replacing("an unknown key", "\ntitle:", "\nPLANT: PLANT\ntitle:", in: ".md"),
        replacing("a key twice", "\ntitle:", "\ntitle: PLANT\ntitle:", in: ".md"),
        replacing("a list where words belong", "\ntitle:", "\ntitle: [PLANT]\nx:", in: ".md"),
        replacing("an alias", "\ntitle: ", "\ntitle: *", in: ".md"),
        replacing("an appendix without its file", "appendix-", "appendix-x", in: "report.md"),
        replacing("a path out of the folder", "file: ", "file: ../", in: "report.md"),
        replacing("somebody unknown", "{ name: ", "{ person: ", in: "report.md"),
    ]

    private static let restrictions: [PlantedFault] = [
        replacing("restricted without braces", "restricted: {", "restricted: yes\nx: {", in: ".md"),
        replacing("restricted without an end", "paragraph: 3", "paragraph: [3", in: ".md"),
        replacing("an unknown scheme", "lga-1972-12a", "lga-1972-13", in: ".md"),
        replacing("an unknown paragraph", "paragraph: 3", "paragraph: 88", in: ".md"),
        replacing("a misspelt reason", "reason:", "raeson:", in: ".md"),
        replacing("an unknown scheme", "scheme: lga-1972-12a", "scheme: x", in: "restricted.yaml"),
        replacing("a misspelt key", "reason:", "raeson:", in: "restricted.yaml"),
        replacing("no YAML", "reason:", "reason: [", in: "restricted.yaml"),
        replacing(
            "a misspelt reason in a heading", "reason:", "raeson:", in: "item-1-budget/report.md"),
        replacing(
            "an unknown paragraph in a heading", "paragraph: 3", "paragraph: 88",
            in: "item-1-budget/report.md"),
        replacing(
            "braces that do not close in a heading", " } }", " }", in: "item-1-budget/report.md"),
        replacing(
            "no YAML in a heading", "{ restricted: {", "{ restricted: {[",
            in: "item-1-budget/report.md"),
    ]

    private static let prose: [PlantedFault] =
        [".md", "item-1-budget/report.md"].flatMap { file in
            [
                appending("a heading level skipped", "###### PLANT", in: file),
                replacing("a figure without alternative", "\n![", "\n![](a.svg)\n\n![", in: file),
                replacing("a figure that is not there", ".svg", "-x.svg", in: file),
                replacing("a table that is not there", ".csv)", "-x.csv)", in: file),
                appending(
                    "a reference to nothing",
                    "### PLANT\n\nSee Appendix 99, paragraph 999, item 77 and [PLANT](#PLANT).",
                    in: file, isError: false),
                appending("raw HTML", "### PLANT\n\n<div>PLANT</div>", in: file),
                appending(
                    "a footnote without words", "### PLANT\n\nWords[^PLANT].", in: file,
                    isError: false),
                appending(
                    "a table without rows", "### PLANT\n\n| PLANT |\n|---|", in: file,
                    isError: false),
                appending(
                    "a picture from elsewhere",
                    "### PLANT\n\n![PLANT](https://example.org/PLANT.svg)", in: file),
                appending(
                    "a figure of no known kind", "### PLANT\n\n![PLANT](PLANT.gif)", in: file),
                PlantedFault("line ends of another system", in: file) { text, _ in
                    text.replacingOccurrences(of: "\n", with: "\r\n")
                },
                appending("no UTF-8", bytes: [0xFF], in: file),
                appending("a NUL", bytes: [0], in: file),
            ]
        }

    private static let otherFiles: [PlantedFault] = [
        appending("a quote that does not close", "\"PLANT", in: ".csv"),
        appending("a row too long", "PLANT,PLANT,PLANT,PLANT", in: ".csv"),
        PlantedFault("an empty table", in: ".csv") { _, _ in "" },
        appending("no UTF-8 in a table", bytes: [0xFE], in: ".csv"),
        replacing("an element that does not close", "</para>", "", in: ".xml"),
        replacing("an unknown element", "<para>", "<PLANT/><blink>PLANT</blink><para>", in: ".xml"),
        replacing(
            "an entity", "<section ", "<!DOCTYPE x [<!ENTITY x \"PLANT\">]>\n<section ", in: ".xml"),
        replacing("an unknown entity", "<para>", "<para>&PLANT;", in: ".xml"),
        appending("a NUL in plain text", bytes: [0], in: ".txt"),
        PlantedFault(name: "a picture that is not there", files: ".svg") { _, _ in nil },
        PlantedFault(name: "a table that was taken away", files: ".csv") { _, _ in nil },
        PlantedFault(name: "a report that was taken away", files: "report.md") { _, _ in nil },
        PlantedFault(name: "a fragment that was taken away", files: ".xml") { _, _ in nil },
    ]

    private static let agenda: [PlantedFault] = [
        replacing("a misspelt key of an item", "    text:", "    txet:", in: "agenda.yaml"),
        replacing("a misspelt restriction", "    minute:", "    PLANT:", in: "agenda.yaml"),
        replacing(
            "a key of an item twice", "    minute:", "    text: PLANT\n    minute:",
            in: "agenda.yaml"),
        replacing(
            "an unknown key of an item", "    minute:", "    x: PLANT\n    minute:",
            in: "agenda.yaml"),
        replacing(
            "a time that is none", "    minute:", "    time: PLANT\n    minute:", in: "agenda.yaml"),
        replacing(
            "a part that is none", "    minute:", "    part: PLANT\n    minute:", in: "agenda.yaml",
            isError: false),
        replacing(
            "an unknown paragraph of an item", "paragraph: 3", "paragraph: 88", in: "agenda.yaml"),
        replacing("restricted with a misspelt reason", "reason:", "raeson:", in: "agenda.yaml"),
        replacing(
            "restricted as words", "    restricted: {", "    restricted: yes\n    x: {",
            in: "agenda.yaml"),
        replacing("an item without indentation", "    text:", "   text:", in: "agenda.yaml"),
        replacing("an item with a tab", "    text:", "\ttext:", in: "agenda.yaml"),
        replacing("a quote that does not close", "    text: ", "    text: \"", in: "agenda.yaml"),
        replacing(
            "a lead nobody knows", "    lead: {", "    lead: nobody-PLANT\n    x: {",
            in: "agenda.yaml"),
        replacing("an unknown purpose", "purpose: decision", "purpose: PLANT", in: "agenda.yaml"),
        replacing(
            "a folder that is not there", "    items:\n      - title", "    x:\n      - title",
            in: "agenda.yaml"),
    ]

    private static let folders: [PlantedFault] = [
        PlantedFault("papers that are not there", in: "agenda.yaml") { text, _ in
            text.replacingOccurrences(
                of: "(?m)^    papers: (?!item|verbal)", with: "    papers: missing-",
                options: .regularExpression)
        },
        PlantedFault("papers outside", in: "agenda.yaml") { text, _ in
            text.replacingOccurrences(
                of: "(?m)^    papers: (?!item|verbal)", with: "    papers: ../",
                options: .regularExpression)
        },
    ]
}
