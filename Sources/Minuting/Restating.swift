/// Minutes with other keys in the place of those of the same names; the text after the keys stays byte by
/// byte.
///
/// - Parameter keys: whole lines, each a key and its value.
package func restated(_ written: [UInt8], _ keys: String) -> [UInt8] {
    let end = endOfKeys(written)
    let gone = keys.split(separator: "\n").map { Array($0.utf8.prefix { $0 != UInt8(ascii: ":") }) }
    var head: [UInt8] = []
    var isGone = false
    for line in ThreeWayMerge.lines(of: Array(written[..<end])) {
        let isInside = line.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        // What is indented under a key goes with it.
        if isInside != true {
            isGone = gone.contains(Array(line.prefix { $0 != UInt8(ascii: ":") }))
        }
        if isGone { continue }
        let isFirst = head.isEmpty
        head += line
        if isFirst { head += Array(keys.utf8) }
    }
    return head + written[end...]
}
