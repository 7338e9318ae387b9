/// The candidate nearest to a word, when it is near enough to be a slip of the keyboard.
///
/// Damerau–Levenshtein distance over UTF-8 bytes, at most one edit for each four letters (and at
/// least one); ties go to the first candidate. Words longer than 64 bytes are never near anything, and
/// only the first two thousand candidates are looked at: no workspace has as many.
public func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased().utf8)
    guard !target.isEmpty, target.count <= 64 else { return nil }
    let limit = max(1, target.count / 4)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(2_000) {
        // Small letters may be a byte longer or shorter than capitals, seldom more.
        guard abs(candidate.utf8.count - target.count) <= 2 * limit + 2 else { continue }
        let other = Array(candidate.lowercased().utf8)
        guard abs(other.count - target.count) <= limit, other.count <= 64 else { continue }
        let distance = editDistance(target, other)
        if distance <= limit && distance < (best?.distance ?? Int.max) {
            best = (distance, candidate)
        }
    }
    return best?.candidate
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let same = left[row] == right[column]
            var cost = min(
                last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
