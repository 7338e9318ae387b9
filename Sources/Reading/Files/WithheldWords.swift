import Diagnostics

/// The words that stand in the withheld stretches of some files, to tell whether the name of a file is
/// made of them.
///
/// Words are runs of letters and digits, in lower case: however a name is written there (escaped, in
/// an address, with a folder before it), its words are the same.
struct WithheldWords {
    private var words: Set<ArraySlice<UInt8>> = []
    private var place: Span?

    init(of files: [SourceID], in sources: SourceTable) {
        for id in files {
            let file = sources[id]
            for range in file.withheld {
                let range = range.clamped(to: 0..<file.bytes.count)
                guard !range.isEmpty else { continue }
                place = place ?? Span(id, range)
                words.formUnion(fileWords(file.bytes[range]))
            }
        }
    }

    /// Where to tell of a file whose name, but for its ending, is made of such words; `nil` when it
    /// is not.
    func place(ofFile name: String) -> Span? {
        guard let place else { return nil }
        let bytes = Array(name.utf8)
        let stem = bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes[..<$0] } ?? bytes[...]
        let named = fileWords(stem)
        return !named.isEmpty && named.allSatisfy(words.contains) ? place : nil
    }
}

private func fileWords(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var word: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
        let byte = bytes[at]
        if byte >= 0x80 || byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 {
            word.append(byte < 0x80 ? byte | 0x20 : byte)
        } else {
            if !word.isEmpty { words.append(word[...]) }
            word.removeAll(keepingCapacity: true)
            // A byte of an address, written in hexadecimal digits.
            if byte == UInt8(ascii: "%") { at += 2 }
        }
        at += 1
    }
    if !word.isEmpty { words.append(word[...]) }
    return words
}
