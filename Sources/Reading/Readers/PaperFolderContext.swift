import Diagnostics
import Governance

/// Where a folder of papers is named from.
struct PaperFolderContext {
    /// The agenda's path, which stands for the names of restricted files.
    let agenda: String
    /// The number of the item as it may be printed; `nil` when none may.
    let item: String?
    /// `nil` when the house could not be read; then its fields are not checked.
    let house: House?
    /// Where the agenda names the folder.
    let place: Span
    /// The item's own restriction, or that of what it stands in.
    let restriction: Restriction?
    let isRestricted: Bool
    /// Set when a supplement brings the papers.
    var supplement: SupplementContext?
}

/// What papers of a supplement are read against.
struct SupplementContext {
    let file: LoadedFile
    /// The appendices, as the supplement lists them.
    let appendices: YAMLNode?
    let kind: SupplementPapers.Kind
    /// By ``appendixKey(_:)``: appendices of the item that were issued restricted.
    let restricted: [String: Restriction?]
    /// The keys of those issued open.
    let open: Set<String>

    func entry(_ entry: AppendixEntry) -> AppendixEntry {
        guard !entry.isRestricted, !restricted.isEmpty else { return entry }
        let key = appendixKey(entry.number.value)
        if let issued = restricted[key] { return AppendixEntry(entry, restrictedAs: issued) }
        // It takes the place of nothing that was issued: perhaps the restricted one was meant.
        guard kind == .replaces, !open.contains(key) else { return entry }
        return AppendixEntry(entry, restrictedAs: restricted.values.compactMap(\.self).first)
    }
}

/// The number of an appendix by which it is found again: `01` and `1`, `a` and `A` are one.
func appendixKey(_ number: String) -> String {
    let kept = number.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    let digits = kept.drop { $0 == "0" }
    return String(String.UnicodeScalarView(digits))
}
