/// One change to a Markdown text, of one or more places that only make sense together.
struct MarkdownEdit {
    struct Replacement {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    var replacements: [Replacement] = []

    init(_ replacements: [Replacement]) { self.replacements = replacements }

    init(_ range: Range<Int>, _ bytes: [UInt8]) {
        replacements = [Replacement(range: range, bytes: bytes)]
    }
}

extension MarkdownBody {
    /// The text with those edits that leave what cmark-gfm reads as it was.
    func changed(by edits: [MarkdownEdit]) -> MarkdownBody {
        guard !edits.isEmpty else { return self }
        var settled = self
        var accepted: [MarkdownEdit] = []
        var looks = 200
        settle(edits[...], &accepted, &settled, &looks)
        return settled
    }

    /// Takes all edits when they may stay, else halves them: one that may not costs a few looks.
    private func settle(
        _ edits: ArraySlice<MarkdownEdit>, _ accepted: inout [MarkdownEdit],
        _ settled: inout MarkdownBody, _ looks: inout Int
    ) {
        guard !edits.isEmpty, looks > 0 else { return }
        looks -= 1
        if let body = MarkdownBody(applying(accepted + edits)), body.meaning == meaning {
            accepted += edits
            settled = body
        } else if edits.count > 1 {
            let middle = edits.startIndex + edits.count / 2
            settle(edits[..<middle], &accepted, &settled, &looks)
            settle(edits[middle...], &accepted, &settled, &looks)
        }
    }

    private func applying(_ edits: [MarkdownEdit]) -> [UInt8] {
        let replacements = edits.flatMap(\.replacements)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var done = 0
        for replacement in replacements where replacement.range.lowerBound >= done {
            output += text[done..<replacement.range.lowerBound]
            output += replacement.bytes
            done = replacement.range.upperBound
        }
        return output + text[done...]
    }
}
