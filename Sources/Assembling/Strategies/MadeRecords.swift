import Diagnostics
import DocumentTree
import Governance

/// The records of a strategy made last, and the names of the layouts: a paper that prints the same part
/// over and over has them made once.
final class MadeRecords {
    private var key: [String]?
    private var record = LayoutRecord()
    private var names: [String: Set<String>] = [:]

    /// - Parameter make: makes the record of what the part asks for, but for its caption.
    func record(
        _ part: GeneratedPart, _ strategy: String, _ make: () -> LayoutRecord
    ) -> LayoutRecord {
        let options = part.options.flatMap { option in
            [option.key.value, String(option.values.count)] + option.values.map(\.value)
        }
        let key = [part.layout.value, strategy] + options
        if key != self.key {
            record = make()
            self.key = key
        }
        return record
    }

    func names(of layout: PaperLayout) -> Set<String> {
        if let known = names[layout.id] { return known }
        let made = layout.names
        names[layout.id] = made
        return made
    }
}
