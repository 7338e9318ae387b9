import Foundation
import TestSupport

extension MalformedInput {
    // MARK: Bytes

    static let bytes: [MalformedInput] = [agenda, report, table, fragment, letter, method]
        .flatMap { path in
            let kind = path.split(separator: "/").last ?? ""
            return [
                damaged("no UTF-8 in \(kind)", path) { $0 + [0xFF, 0xFE, 0x0A] },
                damaged("a surrogate in \(kind)", path) { $0 + [0xED, 0xA0, 0x80, 0x0A] },
                damaged("half a character in \(kind)", path) { $0 + [0xE2, 0x82] },
                damaged("a NUL in \(kind)", path) { $0 + [0, 0x0A] },
                damaged("UTF-16 in \(kind)", path) { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } },
            ]
                // Spreadsheets save tables with both, so that a table may have them.
                + (path == table
                    ? []
                    : [
                        damaged("a byte order mark in \(kind)", path) { [0xEF, 0xBB, 0xBF] + $0 },
                        damaged("CRLF in \(kind)", path) { bytes in
                            bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
                        },
                    ])
        }

    private static func damaged(
        _ name: String, _ path: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> MalformedInput {
        MalformedInput(name) { workspace in
            let bytes = try Data(contentsOf: workspace.appending(path: path))
            try TestSupport.write(Data(change(Array(bytes))), to: path, in: workspace)
        }
    }

    // MARK: Long lines

    static let lines: [MalformedInput] =
        [report, table].map { longLine(megabytes: 100, in: $0) }
        + [agenda, method, table].map { longLine(megabytes: 4, in: $0) }

    private static func longLine(megabytes: Int, in path: String) -> MalformedInput {
        let kind = path.split(separator: "/").last ?? ""
        return MalformedInput("a line of \(megabytes) MB in \(kind)") { workspace in
            let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
            try appendPieces(megabytes, to: path, in: workspace) { _ in piece }
        }
    }

    /// Appends piece by piece, so that this process stays small.
    static func appendPieces(
        _ count: Int, to path: String, in workspace: URL, _ piece: (Int) -> Data
    ) throws {
        let file = try FileHandle(forWritingTo: workspace.appending(path: path))
        defer { try? file.close() }
        try file.seekToEnd()
        for index in 0..<count { try file.write(contentsOf: piece(index)) }
    }

    /// A text of many megabytes is made of these; text that is repeated takes seconds without optimisation.
    static func blanks(_ count: Int) -> Data { Data(repeating: UInt8(ascii: " "), count: count) }

    // MARK: Ways out

    static let ways: [MalformedInput] = [
        link("a link as an appendix", method, to: "/etc/passwd"),
        link("a link as a report", report, to: "/etc/passwd"),
        link("a link as an agenda", agenda, to: "/etc/passwd"),
        link("a link as a table", table, to: "/etc/passwd"),
        link("a link to a file of the workspace", method, to: "../../../people.yaml"),
        link("a link as people", "people.yaml", to: "/etc/passwd"),
        link("a link as the boards", "boards", to: "/etc"),
        link("a link as an item's folder", SmallWorkspace.item, to: "/etc"),
        link("a link to nothing", method, to: "nowhere"),
        link("a link to itself", method, to: "appendix-4-method.md"),
        link("an endless file", method, to: "/dev/zero"),
        replaced("papers above", "papers: item-2-budget", "papers: ../../../..", agenda),
        replaced("papers elsewhere", "papers: item-2-budget", "papers: /etc", agenda),
        replaced("a board above", "board: audit", "board: ../../..", agenda),
        replaced("an appendix above", "appendix-4-method.md", "../../../people.yaml", report),
        replaced("an appendix elsewhere", "appendix-4-method.md", "/etc/passwd", report),
        replaced(
            "a figure above", "Figures are counted.", "![x](../../../../../etc/passwd)", method),
        replaced("a table above", "Figures are counted.", "![x](../../../x.csv)", method),
        replaced("a table elsewhere", "Figures are counted.", "![x](/etc/passwd.csv)", method),
        replaced("a figure by address", "Figures are counted.", "![x](file:///etc/passwd)", method),
        replaced("a house above", "house: standard", "house: ../../standard", "authority.yaml"),
        MalformedInput("a pipe as an agenda") { try replaceByPipe(agenda, in: $0) },
        MalformedInput("a pipe as a report") { try replaceByPipe(report, in: $0) },
        MalformedInput("a pipe as an appendix") { try replaceByPipe(method, in: $0) },
        MalformedInput("a pipe as the authority") { try replaceByPipe("authority.yaml", in: $0) },
        MalformedInput("a folder as a report") { try replaceByFolder(report, in: $0) },
        MalformedInput("a folder as an agenda") { try replaceByFolder(agenda, in: $0) },
        MalformedInput("a folder as an appendix") { try replaceByFolder(table, in: $0) },
    ]

    private static func link(_ name: String, _ path: String, to target: String) -> MalformedInput {
        MalformedInput(name) { workspace in
            let place = workspace.appending(path: path)
            try FileManager.default.removeItem(at: place)
            try FileManager.default.createSymbolicLink(
                atPath: place.path, withDestinationPath: target)
        }
    }

    private static func replaced(
        _ name: String, _ old: String, _ new: String, _ path: String
    ) -> MalformedInput {
        MalformedInput(name) { workspace in
            try SmallWorkspace.replace(old, with: new, in: path, of: workspace)
        }
    }

    private static func replaceByPipe(_ path: String, in workspace: URL) throws {
        let place = workspace.appending(path: path)
        try FileManager.default.removeItem(at: place)
        guard mkfifo(place.path, 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    private static func replaceByFolder(_ path: String, in workspace: URL) throws {
        let place = workspace.appending(path: path)
        try FileManager.default.removeItem(at: place)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    // MARK: Nothing, and too much

    static let emptiness: [MalformedInput] =
        [
            agenda, report, table, fragment, "authority.yaml", "people.yaml",
            "boards/audit/board.yaml",
        ]
        .map { path in text("an empty \(path.split(separator: "/").last ?? "")", path) { "" } }
        + [
            text("front matter alone", report) { "---\n" },
            text("front matter of nothing", report) { "---\n---\n" },
            text("a comment alone", agenda) { "# nothing\n" },
        ]

    static let tables: [MalformedInput] = [
        text("a table with rows of any length", table) {
            "a,b\n" + (0..<200_000).map { String(repeating: "x,", count: $0 % 7) + "x\n" }.joined()
        },
        text("a table of 100,000 columns", table) {
            String(repeating: "x,", count: 100_000) + "x\n" + "1\n"
        },
        text("a quote that does not close in a large table", table) {
            "a,b\n" + String(repeating: "1,2\n", count: 100_000) + "\"1,2\n"
        },
        text("a table of half a million cells", table, mustBeTold: false) {
            "a,b,c,d,e\n" + String(repeating: "1,2,3,4,5\n", count: 100_000)
        },
        text("a Markdown table of 1,000 columns and rows", method, mustBeTold: false) {
            let row = String(repeating: "|x", count: 1000) + "|\n"
            let line = String(repeating: "|-", count: 1000) + "|\n"
            return row + line + String(repeating: row, count: 500)
        },
        text("a Markdown table that fills itself up", method, mustBeTold: false) {
            String(repeating: "|x", count: 5000) + "|\n" + String(repeating: "|-", count: 5000)
                + "|\n"
                + String(repeating: "|\n", count: 5000)
        },
    ]
}
