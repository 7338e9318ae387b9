import Diagnostics
import Governance

/// What it finds: an appendix in an item's folder that its report does not list.
/// Why it matters: the paper would not be in the pack.
/// Example: a file `appendix-2-budget.md` and a list with appendix 1 only.
/// Source: the format's reference, `appendices`.
enum AppendixUnlisted: ItemRule {
    static let severity = Severity.error
    static let summary = "An appendix in an item's folder that its report does not list."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        guard folder.report != nil || folder.isOfSupplement else { return [] }
        let names = folder.unlisted.map(\.value)
        // A file whose name the report spells nearly right is told by `AppendixAbsent`, and so is
        // the document of an appendix that has no other file.
        let withoutFile = Set(
            folder.appendices.filter(\.isWithoutFile).map { $0.number.value.lowercased() })
        let told = folder.appendices.compactMap(\.absentFile).tellable(at: \.span)
            .compactMap { nearMiss(of: $0.value, among: names) }
        return folder.unlisted.filter { name in
            name.value.isAppendixName && !told.contains(name.value)
                && !(OfficeDocument(name: name.value) != nil
                    && withoutFile.contains(name.value.appendixNumber ?? ""))
        }
        .tellable(at: \.span).map { name in
            fault(
                at: name.span, "\(quote: name) is not listed by the report of \(item.numbered)",
                remedies: OfficeDocument.remedy(for: name).map {
                    [$0, "list that under 'appendices', and move the document out of the folder"]
                } ?? ["list it under 'appendices', or move it out of the folder"])
        }
    }
}
