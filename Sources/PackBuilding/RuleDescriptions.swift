import Checking
public import Diagnostics
import Reading

/// Every fault that can be told, by its code, and what it finds; in the order in which they are told of.
public var ruleDescriptions: [RuleDescription] {
    ReadingCode.allCases.map { RuleDescription(code: $0.rawValue, summary: $0.meaning) }
        + PaperCode.allCases.map { RuleDescription(code: $0.rawValue, summary: $0.meaning) }
        + checkingRules()
}
