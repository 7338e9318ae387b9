import Diagnostics

/// The files of a folder that a paper may show: pictures and tables.
///
/// They are read before the paper is, by the names that occur in its bytes, so that the reader of the
/// paper can be handed them while it holds the table of sources.
struct EmbeddedFiles {
    private let files: [String: LoadedFile]
    /// Every name a paper may show, for near misses.
    private let candidates: [String]
    /// Names of restricted papers, which an open paper may not show.
    private let forbidden: Set<String>
    private(set) var shown: Set<String> = []
    private(set) var faults: [Diagnostic] = []

    init(_ files: [String: LoadedFile], candidates: [String], forbidden: Set<String>) {
        self.files = files
        self.candidates = candidates
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
            var remedies: [Message] = []
            if let near = nearMiss(of: name.value, among: candidates) {
                remedies.append("did you mean \(quote: Located(near, name.span))?")
            }
            faults.append(
                .fault(
                    .fileMissing, at: name.span, "\(quote: name) is not a file of this folder",
                    remedies: remedies + ["put the file beside the paper that shows it"]))
            return nil
        }
        shown.insert(name.value)
        return file.isReadable ? file.id : nil
    }
}

/// Whether a file's name occurs in the bytes of a paper, backslash escapes aside.
func mentions(_ paper: [UInt8], _ name: String) -> Bool {
    let name = Array(name.utf8)
    guard let first = name.first, name.count <= paper.count else { return false }
    return paper.withUnsafeBufferPointer { paper in
        for start in paper.indices where paper[start] == first {
            var index = start
            var matched = 0
            while index < paper.count, matched < name.count {
                if paper[index] == name[matched] {
                    matched += 1
                } else if paper[index] != UInt8(ascii: "\\") {
                    break
                }
                index += 1
            }
            if matched == name.count { return true }
        }
        return false
    }
}
