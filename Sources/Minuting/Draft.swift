import Governance

/// Minutes as a draft leaves them, and the draft itself, which the next one is compared with.
package struct MinutesDraft {
    /// `minutes.md`.
    package let minutes: [UInt8]
    /// `minutes.generated.md`.
    package let generated: [UInt8]
    /// The lines of ``minutes`` on which a conflict begins, from 1.
    package let conflicts: [Int]

    /// - Parameters:
    ///   - written: `minutes.md` as it stands; `nil` when there is none.
    ///   - base: `minutes.generated.md` as the last draft left it.
    ///   - actions: gives the next number of an action.
    package init(
        _ skeleton: Skeleton, into written: [UInt8]?, base: [UInt8]?, actions: NumberSeries
    ) {
        let body = Array(skeleton.body.utf8)
        let own = written ?? Array("---\nstate: draft\n---\n".utf8)
        let head = endOfKeys(own)
        var conflicts: [Int] = []
        let merged: [UInt8]
        if written == nil {
            merged = body
        } else if let base {
            let merge = ThreeWayMerge(
                base: Array(base[endOfKeys(base)...]), mine: Array(own[head...]), theirs: body)
            merged = merge.merged
            let above = own[..<head].count { $0 == UInt8(ascii: "\n") }
            conflicts = merge.conflicts.map { $0 + above }
        } else {
            // Minutes that were begun by hand: what is in them stands, and the skeleton is the base of the
            // next draft.
            merged = Array(own[head...])
        }
        var numbering = BlockNumbering(merged, actions)
        minutes = Array(own[..<head]) + numbering.text()
        self.conflicts = conflicts.map { $0 + numbering.added(before: $0) }
        let known = Set(skeleton.issued.actions.map(\.number))
        generated =
            Array(
                ledger(skeleton.issued, numbering.given.filter { !known.contains($0) }).utf8) + body
    }
}

/// The offset after the line that closes the keys; 0 when there are none.
func endOfKeys(_ text: [UInt8]) -> Int {
    let lines = ThreeWayMerge.lines(of: text)
    func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }
    guard let first = lines.first, isFence(first),
        let close = lines.dropFirst().first(where: isFence)
    else { return 0 }
    return close.endIndex
}

/// The keys of `minutes.generated.md`: every number given out, so that none is given again.
private func ledger(_ issued: IssuedNumbers, _ actions: [String]) -> String {
    func list(_ name: String, _ numbers: [(String, String)]) -> String {
        "  \(name):" + (numbers.isEmpty ? " {}\n" : "\n")
            + numbers.map { "    \(quoted($0)): \(quoted($1))\n" }.joined()
    }
    let all = issued.actions.map(\.number) + actions
    return
        "---\n# Written by 'quorate minutes draft', which compares the next draft with it. Leave it as it is.\n"
        + "issued:\n"
        + list("minutes", issued.minutes.map { ($0.key, $0.number) })
        + list("decisions", issued.decisions.map { ($0.key, $0.number) })
        + list("actions", all.map { ($0, $0) }) + "---\n"
}

/// Gives numbers to the actions that the clerk wrote without one: a line `number:` at the head of the block.
struct BlockNumbering {
    private let source: [UInt8]
    private var series: NumberSeries
    private(set) var given: [String] = []
    /// Lines of ``source``, from 1, before which one was added.
    private var places: [Int] = []

    init(_ source: [UInt8], _ series: NumberSeries) {
        self.source = source
        self.series = series
    }

    func added(before line: Int) -> Int { places.count { $0 < line } }

    mutating func text() -> [UInt8] {
        var result: [UInt8] = []
        let lines = ThreeWayMerge.lines(of: source)
        for (index, line) in lines.enumerated() {
            result += line
            guard line.starts(with: "```action".utf8),
                line.dropFirst(9).allSatisfy({ $0 <= 0x20 }), line.last == UInt8(ascii: "\n")
            else { continue }
            let block = lines[(index + 1)...].prefix { !$0.starts(with: "```".utf8) }
            func has(_ key: String) -> Bool { block.contains { $0.starts(with: (key + ":").utf8) } }
            guard has("do"), !has("number") else {
                if let number = numberWritten(in: block) { given.append(number) }
                continue
            }
            let number = series.next()
            given.append(number)
            result += Array("number: \(quoted(number))\n".utf8)
            places.append(index + 1)
        }
        return result
    }

    private func numberWritten(in block: ArraySlice<ArraySlice<UInt8>>) -> String? {
        guard let line = block.first(where: { $0.starts(with: "number:".utf8) }) else { return nil }
        let words = line.dropFirst(7).drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
            .prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
        return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
    }
}
