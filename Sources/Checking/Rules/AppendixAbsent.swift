import Diagnostics
import DocumentTree
import Governance

/// What it finds: an appendix that is listed but whose file is not there.
/// Why it matters: the pack would promise a paper it does not have.
/// Example: `file: appendix-2-budget.md` and no such file.
/// Source: the format's reference, `appendices`.
enum AppendixAbsent: ItemRule {
    static let severity = Severity.error
    static let summary = "An appendix that is listed but whose file is not there."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        return folder.appendices.filter { appendix in
            guard case .absent = appendix.particulars.examined().content else { return false }
            // A report that is replaced lists the appendices that were issued with the first.
            return !folder.isOfSupplement
                || !item.appendixNumbers.contains(appendix.number.value.lowercased())
        }
        .tellable(at: \.span).map { absent($0, $0.particulars.examined(), folder.unlisted) }
    }

    private static func absent(
        _ appendix: Appendix, _ particulars: Appendix.Particulars, _ unlisted: [Located<String>]
    ) -> Diagnostic {
        guard let file = particulars.file else {
            let number = appendix.number.value.lowercased()
            let documents = unlisted.lazy.filter { $0.value.appendixNumber == number }
                .compactMap { OfficeDocument.remedy(for: $0) }
            return fault(
                at: appendix.span, "appendix \(quote: appendix.number) has no file",
                remedies: documents.prefix(1)
                    + ["add 'file', or one file whose name begins with 'appendix-' and the number"])
        }
        let near = nearMiss(of: file.value, among: unlisted.map(\.value))
        let found = unlisted.first { $0.value == near }
        return fault(
            at: file.span,
            "appendix \(quote: appendix.number) is not there: no file \(quote: file)",
            remedies: (found.map { ["did you mean \(quote: $0)?"] } ?? [])
                + ["add the file, or remove the appendix from the list"])
    }
}
