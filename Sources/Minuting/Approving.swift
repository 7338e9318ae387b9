/// Minutes with the keys that say they are approved; the text after the keys stays byte by byte.
package func approved(
    _ written: [UInt8], on date: String, at meeting: String, minute: String, digest: String
) -> [UInt8] {
    let end = endOfKeys(written)
    var head: [UInt8] = []
    for line in ThreeWayMerge.lines(of: Array(written[..<end]))
    where !line.starts(with: "state:".utf8) {
        head += line
        guard head.count == line.count else { continue }
        let entry =
            "state: approved\napproved: { on: \(date), at: \(meeting), minute: \(quoted(minute)), "
            + "sha256: \(digest) }\n"
        head += Array(entry.utf8)
    }
    return head + written[end...]
}
