import Foundation
import TestSupport
import Testing

/// The governance chart, as the command prints it.
@Suite struct ChartTests {
    @Test func textTellsEveryBodyOnceAndNamesItElsewhere() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let result = try quorate(["chart", "--on", "2024-03-01"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            #expect(
                result.outputText == """
                    Riverside & District Council, 2024-03-01

                    Council (council)
                      - receives reports from: Planning Panel
                      Housing <Board> (partnership board; 4 seats; chair: Chair)
                        - receives reports from: Tenants' Forum
                        - shares members with: Planning Panel
                        Repairs Group
                    Planning Panel
                      - shares members with: Housing <Board>
                    River Trust Board
                      Housing <Board> (see above)

                    """)
            let before = try quorate(["chart", "--on", "2023-12-31"], in: folder)
            #expect(before.outputText.contains("\n  Old Board\n"))
        }
    }

    @Test func aBoardsChartLeavesTheOthersOut() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let old = try quorate(["chart", "--board", "old", "--on", "2023-01-01"], in: folder)
            #expect(
                old.outputText == """
                    Riverside & District Council, 2023-01-01

                    Council (council)
                      Old Board

                    """)
            let none = try quorate(["chart", "--board", "housin"], in: folder)
            #expect(none.status == 1)
            #expect(
                none.errorText == "quorate: error: no board 'housin'; did you mean 'housing'?\n")
        }
    }

    @Test func drawingIsWellFormedAndHoldsTheText() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let drawing = try svg(of: folder, "2024-03-01")
            let text = try quorate(["chart", "--on", "2024-03-01"], in: folder).outputText
            let file = folder.appending(path: "chart.svg")
            try Data(drawing.utf8).write(to: file)
            let described = try run(
                "xmllint",
                ["--xpath", "string(/*[local-name()='svg']/*[local-name()='desc'])", file.path])
            #expect(described.status == 0, "\(described.errorText)")
            #expect(described.outputText == text + "\n")
            #expect(try svg(of: folder, "2024-03-01") == drawing)
        }
    }

    /// Boxes stand apart and lines run between them, however the boards are related.
    @Test func boxesAndLinesKeepApart() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            try expectApart(try svg(of: folder, "2024-03-01"), "the workspace of the tests")
        }
        let southampton = Places.root.appending(path: "packs/southampton")
        try expectApart(try svg(of: southampton, "2022-12-15"), "southampton")
        for seed in 1...UInt64(setting("QUORATE_CHARTS", default: 6)) {
            try Places.withScratch { folder in
                try RandomBoards(seed: seed).write(in: folder)
                try expectApart(try svg(of: folder, "2024-03-01"), "seed \(seed)")
                try expectEveryBodyIsTold(folder)
            }
        }
    }

    @Test func graphvizReadsTheFile() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let result = try quorate(
                ["chart", "--on", "2024-03-01", "--format", "dot"], in: folder)
            #expect(result.outputText.hasPrefix("digraph governance {\n"))
            #expect(result.outputText.contains("  n1 [label=\"Housing <Board> (partnership board"))
            // Graphviz is no requirement: where it is missing, the file stays unread.
            guard let dot = try? run("dot", ["-Tsvg"], input: result.output), dot.status != 127
            else {
                return
            }
            #expect(dot.status == 0, "\(dot.errorText)")
        }
    }

    /// Every box of the chart is named in the text.
    private func expectEveryBodyIsTold(_ folder: URL) throws {
        let text = try quorate(["chart"], in: folder).outputText
        let dot = try quorate(["chart", "--format", "dot"], in: folder).outputText
        let names = dot.split(separator: "\n").filter { $0.contains(" [label=\"") }.map { line in
            line.split(separator: "\"")[1]
        }
        #expect(!names.isEmpty)
        for name in names { #expect(text.contains(name), "\(name)") }
    }

    private func svg(of folder: URL, _ day: String) throws -> String {
        let result = try quorate(["chart", "--on", day, "--format", "svg"], in: folder)
        try #require(result.status == 0, "\(result.errorText)")
        return result.outputText
    }

    private func expectApart(_ svg: String, _ name: String) throws {
        let drawing = try Drawing(svg)
        #expect(!drawing.boxes.isEmpty)
        for (index, box) in drawing.boxes.enumerated() {
            #expect(
                box.minX >= 0 && box.maxX <= drawing.width && box.maxY <= drawing.height, "\(name)")
            for other in drawing.boxes[(index + 1)...] {
                #expect(!box.intersects(other), "\(name): \(box) and \(other)")
            }
            for line in drawing.lines {
                for (start, end) in zip(line, line.dropFirst()) {
                    #expect(start.x == end.x || start.y == end.y, "\(name): a slanting line")
                    #expect(max(start.y, end.y) <= drawing.height, "\(name)")
                    let isThrough =
                        max(start.x, end.x) > box.minX && min(start.x, end.x) < box.maxX
                        && max(start.y, end.y) > box.minY && min(start.y, end.y) < box.maxY
                    #expect(!isThrough, "\(name): a line through \(box)")
                }
            }
        }
    }
}

/// The boxes and lines of a drawing.
private struct Drawing {
    let width: Double
    let height: Double
    let boxes: [CGRect]
    let lines: [[CGPoint]]

    init(_ svg: String) throws {
        func value(_ name: String, _ line: Substring) throws -> String {
            let start = try #require(line.range(of: " \(name)=\"")).upperBound
            let end = try #require(line[start...].firstIndex(of: "\""))
            return String(line[start..<end])
        }
        func number(_ name: String, _ line: Substring) throws -> Double {
            try #require(Double(try value(name, line)))
        }
        let all = svg.split(separator: "\n")
        let head = try #require(all.first { $0.hasPrefix("<svg") })
        width = try number("width", head)
        height = try number("height", head)
        boxes = try all.filter { $0.hasPrefix("    <rect") }.map {
            CGRect(
                x: try number("x", $0), y: try number("y", $0), width: try number("width", $0),
                height: try number("height", $0))
        }
        lines = try all.filter { $0.hasPrefix("    <polyline") }.map { line in
            try value("points", line).split(separator: " ").map { point in
                let numbers = point.split(separator: ",").compactMap { Double($0) }
                return CGPoint(x: try #require(numbers.first), y: try #require(numbers.last))
            }
        }
    }
}

/// Boards related at random, without circles.
private struct RandomBoards {
    let seed: UInt64

    func write(in folder: URL) throws {
        var random = SeededGenerator(seed: seed)
        try TestSupport.write(
            "name: Council of \(seed)\nhouse: standard\n", to: "authority.yaml", in: folder)
        let count = Int.random(in: 2...24, using: &random)
        for number in 0..<count {
            var text = "name: Board \(number)"
            for _ in 0..<Int.random(in: 0...9, using: &random) { text += " Partnership" }
            text += "\n"
            for (key, most) in [
                ("parents", 3), ("receives reports from", 2), ("cross-membership", 2),
            ] {
                var named: [String] = []
                for _ in 0..<Int.random(in: 0...most, using: &random) {
                    let other = Int.random(in: 0..<count, using: &random)
                    let word =
                        key == "parents" && other >= number || other == number
                        ? "{ name: Outside \(other) }" : "board-\(other)"
                    if !named.contains(word) { named.append(word) }
                }
                if !named.isEmpty { text += "\(key): [\(named.joined(separator: ", "))]\n" }
            }
            try TestSupport.write(text, to: "boards/board-\(number)/board.yaml", in: folder)
        }
    }
}
