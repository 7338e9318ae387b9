extension MarkdownTree {
    /// The document node of a text to be formatted; the caller frees it.
    ///
    /// `nil` also when ``readPaper(_:from:in:references:sources:embed:faults:)`` would refuse it.
    package static func parseWithinLimits(_ bytes: [UInt8]) -> OpaquePointer? {
        guard MarkdownLines(bytes, from: 0).refusal == nil else { return nil }
        return parse(bytes, 0..<bytes.count)
    }
}
