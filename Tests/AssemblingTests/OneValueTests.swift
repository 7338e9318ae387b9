import Foundation
import TestSupport
import Testing

/// Values are held once: when one changes, so does every paper that quotes or prints it, and nothing else.
@Suite struct OneValueTests {
    @Test func aChangedValueChangesThePapersThatHaveItAndNothingElse() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(in: folder)
            let before = try BuiltStrategy(in: folder, output: "before")
            try StrategyWorkspace.replace(
                "local: 53.4", with: "local: 53.5", in: "strategies/well/indicators.yaml",
                of: folder)
            let after = try BuiltStrategy(in: folder, output: "after")
            for edition in ["public", "members"] {
                for number in 1...3 {
                    let (old, new) = (
                        try before.item(number, edition), try after.item(number, edition)
                    )
                    #expect((old == new) == (number == 3), "item \(number), \(edition)")
                    // Only the value is another, and what is drawn and said of it.
                    if number == 1 {
                        #expect(old.replacing("53.4%", with: "53.5%") == new)
                    }
                }
                let (old, new) = (try before.text(edition), try after.text(edition))
                #expect(old.replacing("53.4", with: "53.5") == new)
                #expect(!new.contains("53.4"))
            }
        }
    }
}
