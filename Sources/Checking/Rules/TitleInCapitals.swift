import Diagnostics
import Governance

/// What it finds: a title written all in capitals.
/// Why it matters: the house prints capitals itself where it wants them; a screen reader may spell
/// them out.
/// Example: `title: HEALTH AND CARE STRATEGY`.
/// Source: the house template.
enum TitleInCapitals: Rule {
    static let severity = Severity.warning
    static let summary = "A title written all in capitals."

    static func faults(in record: Record) -> [Diagnostic] {
        record.titles.filter { isShouted($0.value) }.map { title in
            fault(
                at: title.span, "title \(quote: title) is all in capitals",
                remedies: ["write it as in a sentence; the house prints capitals itself"])
        }
    }

    /// Two words and ten letters or more: abbreviations are no shouting.
    private static func isShouted(_ title: String) -> Bool {
        var letters = 0
        var spaces = 0
        for scalar in title.unicodeScalars {
            if scalar == " " { spaces += 1 }
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters += 1 }
        }
        return letters >= 10 && spaces >= 1
    }
}
