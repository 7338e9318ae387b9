import Diagnostics

/// Looks for restricted words in outputs that everybody may read.
///
/// What is restricted is known from the sources themselves (the stretches that ``SourceTable`` withholds,
/// and the names of withheld files), not from the model that the outputs were made of, so that a slip
/// in the one does not hide itself in the other. Looked for are: telling words that stand nowhere in
/// what is open; runs of five words that do not stand there; and short units (a title, a cell) of two
/// to four words that do not stand there.
struct ReadBack {
    private static let runLength = 5

    private var words: Set<UInt64> = []
    /// By length, 2 to ``runLength``.
    private var runs: [Set<UInt64>] = Array(repeating: [], count: runLength + 1)

    /// - Parameter open: further text that is open: the templates and words of the program.
    /// - Returns: `nil` when nothing is restricted.
    init?(_ sources: SourceTable, open: [[UInt8]]) {
        guard sources.files.contains(where: { !$0.withheld.isEmpty }) else { return nil }
        var restricted = WordStream()
        var known = WordStream()
        for bytes in open { known.append(bytes[...], unitsEndAtLines: false) }
        for file in sources.files {
            var start = 0
            for range in file.withheld {
                let range = range.clamped(to: 0..<file.bytes.count)
                known.append(file.bytes[start..<range.lowerBound], unitsEndAtLines: false)
                restricted.beginUnit()
                restricted.append(file.bytes[range], unitsEndAtLines: true)
                restricted.beginUnit()
                start = range.upperBound
            }
            known.append(file.bytes[start...], unitsEndAtLines: false)
            if file.publicName != nil {
                restricted.beginUnit()
                restricted.append(Array(file.path.utf8)[...], unitsEndAtLines: true)
                restricted.beginUnit()
            } else {
                known.append(Array(file.path.utf8)[...], unitsEndAtLines: false)
            }
        }
        collect(restricted)
        subtract(known)
    }

    private mutating func collect(_ restricted: WordStream) {
        for index in restricted.hashes.indices where restricted.isTelling[index] {
            words.insert(restricted.hashes[index])
        }
        for unit in restricted.units {
            if (2..<Self.runLength).contains(unit.count) {
                runs[unit.count].insert(restricted.fingerprint(unit))
            }
        }
        // Sentences wrap over lines, so long runs are taken across units.
        forEachRun(of: Self.runLength, in: restricted) { runs[Self.runLength].insert($0) }
    }

    private mutating func subtract(_ known: WordStream) {
        words.subtract(known.hashes)
        for length in 2...Self.runLength where !runs[length].isEmpty {
            forEachRun(of: length, in: known) { runs[length].remove($0) }
        }
    }

    /// Whether any restricted word or run of words stands in an output.
    func finds(in output: [UInt8], as kind: OutputKind) -> Bool {
        var stream = WordStream()
        for part in kind.textParts(of: output) {
            stream.append(output[part], unitsEndAtLines: false)
        }
        if stream.hashes.contains(where: words.contains) { return true }
        for length in 2...Self.runLength where !runs[length].isEmpty {
            var isFound = false
            forEachRun(of: length, in: stream) { isFound = isFound || runs[length].contains($0) }
            if isFound { return true }
        }
        return false
    }
}

private func forEachRun(of length: Int, in stream: WordStream, _ body: (UInt64) -> Void) {
    guard stream.hashes.count >= length else { return }
    for start in 0...(stream.hashes.count - length) {
        body(stream.fingerprint(start..<(start + length)))
    }
}
