import Diagnostics
import DocumentTree
import Governance

/// What it finds: a file in the folder of a strategy that is none of its files.
/// Why it matters: nothing reads it, and somebody may think it is read.
/// Example: `indicator.yaml` beside `strategy.yaml`.
/// Source: the format's reference, `strategies/`.
enum UnlistedStrategyFile: StrategyRule {
    static let severity = Severity.warning
    static let summary = "A file in the folder of a strategy that is none of its files."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.unlisted.map { name in
            fault(
                at: name.span, "\(quote: name) is no file of a strategy",
                remedies: nearMissRemedy(of: name.value, among: names)
                    + [
                        OfficeDocument.remedy(for: name)
                            ?? "name it as one of: \(word: names.joined(separator: ", "))",
                        "else keep it elsewhere",
                    ])
        }
    }

    private static let names = [
        "priorities.yaml", "domains.yaml", "indicators.yaml", "milestones.yaml", "projects.yaml",
        "indicators.csv", "projects.csv",
        "commitments",
    ]
}
