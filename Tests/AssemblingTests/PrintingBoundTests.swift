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
}
