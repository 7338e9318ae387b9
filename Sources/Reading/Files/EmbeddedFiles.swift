import Diagnostics

/// The files of a folder that a paper may show: pictures and tables.
///
/// They are read before the paper is, by the names that occur in its bytes, so that the reader of the
/// paper can be handed them while it holds the table of sources.
struct EmbeddedFiles {
    private let files: [String: LoadedFile]
    /// Names of restricted papers, which an open paper may not show.
    private let forbidden: Set<String>
    /// Each name shown, at the place that shows it; also of a file that cannot be read.
    private(set) var shown: [Located<String>] = []
    private(set) var faults = FaultList()

    init(_ files: [String: LoadedFile], forbidden: Set<String>) {
        self.files = files
        self.forbidden = forbidden
    }

    mutating func file(_ name: Located<String>) -> SourceID? {
        guard isSafeName(name, &faults) else { return nil }
        if forbidden.contains(name.value) {
            faults.append(
                .fault(
                    .fileRestricted, at: name.span,
                    "\(quote: name) is a restricted paper; an open one cannot show it",
                    remedies: ["refer to it by its number instead"]))
            return nil
        }
        guard let file = files[name.value] else {
            // No near miss is offered: the name nearest could be a restricted file's.
            faults.append(
                .fault(
                    .fileMissing, at: name.span, "\(quote: name) is not a file of this folder",
                    remedies: ["put the file beside the paper that shows it"]))
            return nil
        }
        shown.append(name)
        return file.isReadable ? file.id : nil
    }
}

/// Those of the names that stand in a paper's bytes, escaped by backslashes or not.
///
/// More than are shown, perhaps, and never fewer: which are shown is for the reader of the text to say.
/// One pass over the paper, which stops only where a name could end: at a `.csv`, `.svg` or `.png`,
/// whose letters no backslash can part.
func mentioned(_ names: [String], in paper: [UInt8]) -> [String] {
    guard !names.isEmpty else { return [] }
    let spelled = names.map { Array($0.utf8) }
    var isFound = [Bool](repeating: false, count: names.count)
    paper.withUnsafeBufferPointer { paper in
        var end = 2
        while end + 1 < paper.count {
            end += 1
            guard paper[end - 3] == UInt8(ascii: "."),
                paper[end] == UInt8(ascii: "v") || paper[end] == UInt8(ascii: "g")
            else { continue }
            for index in spelled.indices where endsHere(spelled[index], at: end, in: paper) {
                isFound[index] = true
            }
        }
    }
    return names.indices.filter { isFound[$0] }.map { names[$0] }
}

/// Whether a name's last byte stands at `end`, with its other bytes before it.
private func endsHere(
    _ name: [UInt8], at end: Int, in paper: UnsafeBufferPointer<UInt8>
) -> Bool {
    var index = end
    for byte in name.reversed() {
        while index >= 0, paper[index] == UInt8(ascii: "\\"), byte != UInt8(ascii: "\\") {
            index -= 1
        }
        guard index >= 0, paper[index] == byte else { return false }
        index -= 1
    }
    return true
}
