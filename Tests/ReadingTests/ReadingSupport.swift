import Diagnostics
import DocumentTree
import Foundation
import Governance
import Reading
import Testing

/// What reading a workspace gave, in words.
struct ReadResult {
    let workspace: Workspace
    let sources: SourceTable
    let faults: [Diagnostic]

    init(_ files: MemoryFiles, _ scope: ReadingScope = .everything) {
        let (workspace, sources, faults) = readWorkspace(scope, from: files)
        self.workspace = workspace
        self.sources = sources
        self.faults = faults.kept.ordered(in: sources)
    }

    /// `file:line:column: code`
    var places: [String] { faults.map { sources.place(of: $0.span) + ": " + $0.code } }

    var headlines: [String] { faults.map { $0.headline.text(at: $0.span, in: sources) } }

    /// Everything a message can print of every fault: names, quotations, notes, remedies, and the
    /// line it points at where that may be shown.
    var printed: String {
        var text = ""
        for fault in faults {
            let spans = [fault.span] + fault.notes.map(\.span)
            for span in spans {
                let file = sources[span.source]
                text += sources.place(of: span) + "\n"
                let line = file.range(ofLine: file.line(at: Int(span.start)))
                if !file.isWithheld(line), !file.isWithheld(span.range) {
                    text += file.text(in: line) + "\n"
                }
            }
            let messages = [fault.headline] + fault.remedies
            for message in messages { text += message.text(at: fault.span, in: sources) + "\n" }
            for note in fault.notes { text += note.message.text(at: note.span, in: sources) + "\n" }
        }
        return text
    }

    var meeting: Meeting? { workspace.meetings.first }

    var item: AgendaItem? { meeting?.items.first }

    /// The folder of papers of the first item.
    var papers: PaperFolder? {
        guard case .folder(_, let folder)? = item?.particulars.disclosed(to: Everyone.self)?.papers
        else { return nil }
        return folder
    }
}

/// An audience that sees all, for tests.
enum Everyone: Audience {
    static let name = "everyone"
    static let seesRestricted = true
}

/// A text with the place where a fault is expected taken out: `quorum: 1️⃣9`.
struct MarkedText {
    let text: String
    /// `line:column`, in scalars.
    let place: String?

    init(_ marked: String) {
        let marker = "1️⃣"
        guard let range = marked.range(of: marker) else {
            text = marked
            place = nil
            return
        }
        let before = marked[..<range.lowerBound].unicodeScalars
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        place = "\(lines.count):\((lines.last?.count ?? 0) + 1)"
        text = String(marked[..<range.lowerBound] + marked[range.upperBound...])
    }
}

/// The one fault of the small workspace with one file exchanged.
func check(
    _ code: String, in path: String, _ marked: String, headline: String? = nil,
    in files: MemoryFiles = .small, at location: SourceLocation = #_sourceLocation
) {
    var files = files
    let text = MarkedText(marked)
    files[path] = text.text
    let result = ReadResult(files)
    let place = text.place.map { "\(path):\($0): \(code)" }
    #expect(result.places == [place].compactMap { $0 }, sourceLocation: location)
    if let headline { #expect(result.headlines == [headline], sourceLocation: location) }
}
