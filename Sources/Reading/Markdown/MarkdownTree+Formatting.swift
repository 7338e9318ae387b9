/// The document node of Markdown for the formatter, behind the same lock and limits as a paper's.
///
/// The caller frees it. `nil` when the text is one that `readPaper` would refuse.
package func markdownTree(_ bytes: [UInt8], _ range: Range<Int>) -> OpaquePointer? {
    guard MarkdownLines(bytes, from: range.lowerBound).refusal == nil else { return nil }
    return MarkdownTree.parse(bytes, range)
}
