import Diagnostics

/// Looks for restricted words in outputs that everybody may read.
///
/// What is restricted is known from the sources themselves (the stretches that ``SourceTable`` withholds,
/// and the names of withheld files), not from the model that the outputs were made of, so that a slip
/// in the one does not hide itself in the other. Looked for are: telling words that stand nowhere in
/// what is open; runs of eight words that do not stand there; and whole units (a title, a cell) of two
/// to seven words that do not stand there, where they are a unit of the output too. Open words that
/// only meet in the output (`Page 7`, a name before a post) are thus not taken for a leak; nor is a run of
/// nothing but names and the house's own words (`moved by Ann Lowe, seconded by Tom Reed`), which open
/// business and restricted business alike are told in.
struct ReadBack {
    private static let runLength = 8

    private var words: Set<UInt64> = []
    private var runs: Set<UInt64> = []
    /// By length, 2 to ``runLength`` less one.
    private var units: [Set<UInt64>] = Array(repeating: [], count: runLength)

    /// - Parameters:
    ///   - open: further text that is open: the templates and words of the program.
    ///   - common: what is said alike of all business: names, and the sentences of the house.
    ///   - isSource: whether the outputs were made of a file.
    /// - Returns: `nil` when nothing is restricted.
    init?(
        _ sources: SourceTable, open: @autoclosure () -> [[UInt8]],
        common: @autoclosure () -> [String] = [], of isSource: (SourceFile) -> Bool = { _ in true }
    ) {
        let files = sources.files.filter(isSource)
        guard files.contains(where: { !$0.withheld.isEmpty }) else { return nil }
        var restricted = WordStream()
        var known = WordStream()
        for bytes in open() { known.append(bytes[...], unitsEndAtLines: false) }
        for file in files {
            var start = 0
            for range in file.withheld {
                let range = range.clamped(to: 0..<file.bytes.count)
                known.append(file.bytes[start..<range.lowerBound], unitsEndAtLines: false)
                restricted.beginStretch()
                restricted.append(
                    file.bytes[range], unitsEndAtLines: true, runsEndAtBlocks: true)
                start = range.upperBound
            }
            known.append(file.bytes[start...], unitsEndAtLines: false)
            if file.publicName != nil {
                restricted.beginStretch()
                restricted.append(Array(file.path.utf8)[...], unitsEndAtLines: true)
            } else {
                known.append(Array(file.path.utf8)[...], unitsEndAtLines: false)
            }
        }
        var vocabulary = WordStream()
        for words in common() { vocabulary.append(Array(words.utf8)[...], unitsEndAtLines: false) }
        collect(restricted, beside: Set(vocabulary.hashes))
        subtract(known)
    }

    private mutating func collect(_ restricted: WordStream, beside common: Set<UInt64>) {
        for index in restricted.hashes.indices where restricted.isTelling[index] {
            words.insert(restricted.hashes[index])
        }
        for unit in restricted.units where (2..<Self.runLength).contains(unit.count) {
            if restricted.letterWords(in: unit) >= 2 {
                units[unit.count].insert(restricted.fingerprint(unit))
            }
        }
        // Sentences wrap over lines, so long runs are taken across units, within a block.
        forEachRun(of: Self.runLength, in: restricted) { run, range in
            if restricted.letterWords(in: range) >= 5,
                !restricted.hashes[range].allSatisfy(common.contains)
            {
                runs.insert(run)
            }
        }
    }

    private mutating func subtract(_ known: WordStream) {
        words.subtract(known.hashes)
        for length in 2..<Self.runLength where !units[length].isEmpty {
            forEachRun(of: length, in: known) { run, _ in units[length].remove(run) }
        }
        forEachRun(of: Self.runLength, in: known) { run, _ in runs.remove(run) }
    }

    /// Whether any restricted word or run of words stands in an output.
    func finds(in output: [UInt8], as kind: OutputKind) -> Bool {
        var stream = WordStream()
        stream.append(kind.words(of: output)[...], unitsEndAtLines: true)
        if stream.hashes.contains(where: words.contains) { return true }
        let found = stream.units.contains { unit in
            (2..<Self.runLength).contains(unit.count)
                && units[unit.count].contains(stream.fingerprint(unit))
        }
        if found { return true }
        var isFound = false
        forEachRun(of: Self.runLength, in: stream) { run, _ in
            isFound = isFound || runs.contains(run)
        }
        return isFound
    }
}

private func forEachRun(
    of length: Int, in stream: WordStream, _ body: (UInt64, Range<Int>) -> Void
) {
    guard stream.hashes.count >= length else { return }
    for start in 0...(stream.hashes.count - length) {
        let range = start..<(start + length)
        body(stream.fingerprint(range), range)
    }
}
