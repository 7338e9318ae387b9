internal import Diagnostics
internal import Reading

/// The canonical form of the YAML in a stretch of a file: a whole file, or front matter.
///
/// ```yaml
/// items:                       items:
/// - {title: 'Minutes'}    →      - { title: Minutes }  # of March
///                                - title: Any other business
/// ```
func formattedYAML(_ text: [UInt8], _ range: Range<Int>) throws(FormattingRefusal) -> [UInt8] {
    let before = try composed(text, range)
    let layout = try YAMLLayout(text, range, before)
    var writer = YAMLWriter(text, from: range.lowerBound, layout)
    writer.write(document: before)
    let output = writer.output
    // What is written must say what was read: nothing is saved on trust.
    let line = 1 + text[..<range.lowerBound].count { $0 == .lineFeed }
    let after: YAMLNode
    do {
        after = try composed(output, 0..<output.count)
    } catch {
        throw .internalFault(line: line, "the YAML could not be read back")
    }
    guard sameMeaning(before, after) else {
        throw .internalFault(line: line, "the YAML would have changed its meaning")
    }
    return output
}

/// The tree of a stretch, or why there is none: aliases and the like are left for `check` to tell.
private func composed(
    _ text: [UInt8], _ range: Range<Int>
) throws(FormattingRefusal) -> YAMLNode {
    if let offset = firstForeignBreak(text, range) {
        throw .init(text, at: offset, "a line break other than a line feed (NEL, LS or PS)")
    }
    var sources = SourceTable()
    let id = sources.add(SourceFile(path: "", bytes: text))
    // Nobody has read yet what is restricted here, so that nothing is quoted.
    sources.withholdAll(of: id, publicName: nil)
    var faults = FaultList()
    let node = composeYAML(id, text, range, faults: &faults)
    if let fault = faults.first(where: { $0.severity == .error }) {
        throw .init(
            text, at: Int(fault.span.start), fault.headline.text(at: fault.span, in: sources))
    }
    guard let node else { throw .init(text, at: range.lowerBound, "not readable as YAML") }
    return node
}

/// YAML 1.1 as libyaml reads it ends lines at U+0085, U+2028 and U+2029, which no editor shows.
private func firstForeignBreak(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    for index in range {
        switch text[index] {
        case 0xC2 where index + 1 < range.upperBound && text[index + 1] == 0x85: return index
        case 0xE2
        where index + 2 < range.upperBound && text[index + 1] == 0x80
            && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
            return index
        default: continue
        }
    }
    return nil
}

/// Whether two trees say the same: the same words, in the same order, of the same types.
private func sameMeaning(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    switch (left, right) {
    case (.scalar(let one, let isPlain, _), .scalar(let other, let isOtherPlain, _)):
        one.utf8.elementsEqual(other.utf8)
            && (isPlain == isOtherPlain || one.utf8.contains(.lineFeed) || isWords(one))
    case (.sequence(let ones, _), .sequence(let others, _)):
        ones.count == others.count && zip(ones, others).allSatisfy(sameMeaning)
    case (.mapping(let ones, _), .mapping(let others, _)):
        ones.count == others.count
            && zip(ones, others).allSatisfy { one, other in
                one.key.value.utf8.elementsEqual(other.key.value.utf8)
                    && sameMeaning(one.value, other.value)
            }
    default: false
    }
}
