internal import CCMarkGFM
internal import Synchronization

/// The one door to cmark-gfm's parser, for every module.
package enum MarkdownTree {
    /// cmark-gfm adds the special characters of its extensions to a table of the whole process while
    /// it parses inlines (github/cmark-gfm#221), so that only one thread may parse at a time.
    private static let lock = Mutex<Void>(())
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    private static let extensions = ["table", "strikethrough", "autolink"]

    /// The document node of a stretch of Markdown; the caller frees it. `nil` when memory is short.
    package static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> OpaquePointer? {
        _ = registered
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        // A pointer may not leave the lock; its address may.
        let address = lock.withLock { _ -> Int in
            guard let parser = cmark_parser_new(options) else { return 0 }
            defer { cmark_parser_free(parser) }
            for name in extensions {
                guard let found = cmark_find_syntax_extension(name) else { continue }
                cmark_parser_attach_syntax_extension(parser, found)
            }
            bytes[range].withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else { return }
                cmark_parser_feed(
                    parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            return Int(bitPattern: cmark_parser_finish(parser))
        }
        return OpaquePointer(bitPattern: address)
    }
}
