/// Minutes with other keys in the place of `state` and of those dropped; the text after the keys stays
/// byte by byte.
package func restated(_ written: [UInt8], _ keys: String, dropping: [String]) -> [UInt8] {
    let end = endOfKeys(written)
    let gone = (["state"] + dropping).map { Array("\($0):".utf8) }
    var head: [UInt8] = []
    for line in ThreeWayMerge.lines(of: Array(written[..<end]))
    where !gone.contains(where: { line.starts(with: $0) }) {
        let isFirst = head.isEmpty
        head += line
        if isFirst { head += Array(keys.utf8) }
    }
    return head + written[end...]
}
