import Diagnostics
import Governance
import Scheduling

extension PlannedItem {
    /// What two entries of one matter have in common.
    var matter: String { standing?.value ?? id?.value ?? slug(title?.value ?? "") }
}

/// About how many days `12 months` are; `nil` when the words say no time.
func cycleInDays(_ words: Located<String>) -> Int? {
    switch RhythmWords(words.asPace).pace?.value {
    case .weeks(let count)?: count * 7
    case .months(let count)?: count * 365 / 12
    case nil: nil
    }
}
