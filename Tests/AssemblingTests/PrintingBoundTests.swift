import Foundation
import Governance
import TestSupport
import Testing

@testable import Assembling

/// A layout of lists within lists prints the product of their lengths.
struct PrintingBoundTests {
    private func records(_ count: Int) -> LayoutRecord {
        var record = LayoutRecord()
        record["actions"] = .records((0..<count).map { LayoutRecord(["title": String($0)]) })
        return record
    }

    private func printed(_ limit: Int) throws -> (
        lines: Int, exceeded: String?
    ) {
        let line = LayoutElement.line(try #require(Wording(parsing: "x")), role: nil)
        let allowance = PrintingAllowance(limit)
        allowance.layout = "late"
        let printer = LayoutPrinter(
            authorSection: { _ in nil }, anchor: { _ in nil }, allowance: allowance)
        let output = printer.print(
            [.each("actions", [.each("actions", [line])])], records(10))
        return (output.blocks.count, allowance.exceeded)
    }

    @Test func whatIsAllowedIsPrintedWhole() throws {
        let (lines, exceeded) = try printed(110)
        #expect(lines == 100)
        #expect(exceeded == nil)
    }

    @Test func theLayoutThatWantsMoreIsKnown() throws {
        #expect(try printed(109).exceeded == "late")
    }

    /// Of 45 actions four deep there are four million.
    @Test(.timeLimit(.minutes(3))) func nothingIsBuiltOfWhatIsCutShort() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(printing: ["print: many"], in: folder)
            let first = "- title: Offer apprenticeships"
            try StrategyWorkspace.replace(
                first, with: first + (0..<40).map { "\n          - title: A\($0)" }.joined(),
                in: "strategies/well/priorities.yaml", of: folder)
            let inner = "{ line: \"{title}\" }"
            let layout = (0..<4).reduce(inner) { each, _ in "{ each: actions, do: [ \(each) ] }" }
            try write(
                "name: Many\nlayout: [ \(layout) ]\n", to: "templates/papers/many.yaml", in: folder)
            let result = try quorate(
                ["build", StrategyWorkspace.meeting, "--today", "2023-11-10"], in: folder)
            #expect(result.status == 74)
            #expect(result.errorText.contains("templates/papers/many.yaml"))
            #expect(
                !FileManager.default.fileExists(
                    atPath: folder.appending(path: "out/\(StrategyWorkspace.folder)/public").path))
        }
    }
}
