/// Lines of restricted minutes that a draft would put under headings that are open, and that nobody but the
/// clerk wrote: agendas are renumbered, and what stood under one heading may come to stand under another.
///
/// - Parameters:
///   - generated: what drafts say by themselves.
/// - Returns: the numbers of the lines in `written`, from 1.
package func linesOpened(
    from written: [UInt8], to draft: [UInt8], beside generated: [[UInt8]]
) -> [Int] {
    var known: Set<[UInt8]> = []
    for text in generated { known.formUnion(ThreeWayMerge.lines(of: text).map { Array($0) }) }
    var restricted: [[UInt8]: Int] = [:]
    forEachLine(of: written) { line, number, isRestricted in
        if isRestricted, !known.contains(line) {
            restricted[line] = restricted[line] ?? number
        } else {
            // It was open before.
            known.insert(line)
        }
    }
    var opened: Set<Int> = []
    forEachLine(of: draft) { line, _, isRestricted in
        if !isRestricted, !known.contains(line), let number = restricted[line] {
            opened.insert(number)
        }
    }
    return opened.sorted()
}

/// Each line with letters in it, with whether the heading above it is restricted.
private func forEachLine(
    of text: [UInt8], _ body: (_ line: [UInt8], _ number: Int, _ isRestricted: Bool) -> Void
) {
    let mark = Array("restricted:".utf8)
    var restrictedLevel: Int?
    for (index, line) in ThreeWayMerge.lines(of: text).enumerated() {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(level), line.dropFirst(level).first == UInt8(ascii: " ") {
            if restrictedLevel.map({ level <= $0 }) ?? false { restrictedLevel = nil }
            if restrictedLevel == nil, line.firstRange(of: mark) != nil { restrictedLevel = level }
        } else if line.contains(where: { $0 > 0x40 }) {
            body(Array(line), index + 1, restrictedLevel != nil)
        }
    }
}
