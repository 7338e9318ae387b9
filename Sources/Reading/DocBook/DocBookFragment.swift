internal import CLibXML2
internal import Diagnostics

/// A DocBook file as libxml2 parsed it; owns the document.
///
/// No network, no DTD, no entity is ever looked at: a file that declares one is refused unread.
struct DocBookFragment: ~Copyable {
    let document: xmlDocPtr

    private static let initialised: Void = xmlInitParser()

    /// The first fault of the parser, kept for its caller.
    private final class FirstFault {
        var message = ""
        var line = 0
        var column = 0
        var isFatal = false
    }

    private init(_ document: xmlDocPtr) { self.document = document }

    deinit { xmlFreeDoc(document) }

    var root: xmlNodePtr? { xmlDocGetRootElement(document) }

    /// Parses a file. `nil` when it could not be; then the fault is in `faults`.
    static func parse(_ id: SourceID, _ file: SourceFile, faults: inout FaultList) -> Self? {
        _ = initialised
        if let at = declaration(file.bytes) {
            faults.append(DocBookFaults.doctype(at: Span(id, at, at + 9)))
            return nil
        }
        if let range = foreignEncoding(file.bytes) {
            let name = String(decoding: file.bytes[range], as: UTF8.self)
            faults.append(DocBookFaults.encoding(name, at: Span(id, range)))
            return nil
        }
        if let at = excess(file.bytes) {
            faults.append(DocBookFaults.tooLong(at: Span(id, at, at + 1)))
            return nil
        }
        guard let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        let fault = FirstFault()
        let document = withExtendedLifetime(fault) {
            listen(context, fault)
            return file.bytes.withUnsafeBytes { bytes in
                // UTF-8 whatever the file declares: it was checked to be when it was read, and in
                // another encoding a declaration could hide from the search above.
                xmlCtxtReadMemory(
                    context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: bytes.count), nil, "UTF-8", options)
            }
        }
        guard let document, document.pointee.intSubset == nil, fault.message.isEmpty else {
            if let document { xmlFreeDoc(document) }
            let at = offset(in: file, line: fault.line, column: fault.column)
            faults.append(DocBookFaults.malformed(fault.message, at: Span(id, at, at)))
            return nil
        }
        return DocBookFragment(document)
    }

    /// More tags than this are no paper; a tree of them takes half a kilobyte for each.
    private static let tagLimit = 400_000

    /// The offset of the first tag too many.
    private static func excess(_ bytes: [UInt8]) -> Int? {
        var tags = 0
        return bytes.firstIndex { byte in
            guard byte == UInt8(ascii: "<") else { return false }
            tags += 1
            return tags > tagLimit
        }
    }

    private static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

    private static func listen(_ context: xmlParserCtxtPtr, _ fault: FirstFault) {
        context.pointee._private = Unmanaged.passUnretained(fault).toOpaque()
        context.pointee.sax.pointee.serror = { data, error in
            guard let error = error?.pointee, let data, error.level != XML_ERR_WARNING else {
                return
            }
            let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
            guard let kept = context.pointee._private else { return }
            let fault = Unmanaged<FirstFault>.fromOpaque(kept).takeUnretainedValue()
            guard fault.message.isEmpty else { return }
            fault.line = Int(error.line)
            fault.column = Int(error.int2)
            var message = error.message.map { String(cString: $0) } ?? ""
            while message.utf8.last == 0x0A { message.removeLast() }
            fault.message = message.isEmpty ? "unreadable" : message
        }
    }

    /// The offset of `<!DOCTYPE` or `<!ENTITY`, wherever it stands.
    private static func declaration(_ bytes: [UInt8]) -> Int? {
        let marks = ["<!DOCTYPE", "<!ENTITY"].map { Array($0.utf8) }
        var at = 0
        while at + 8 <= bytes.count {
            if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "!") {
                for mark in marks where bytes[at...].starts(with: mark) { return at }
            }
            at += 1
        }
        return nil
    }

    /// Where `<?xml … encoding="…"?>` names another encoding than the file is in.
    private static func foreignEncoding(_ bytes: [UInt8]) -> Range<Int>? {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[at...].starts(with: "<?xml".utf8),
            let end = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let word = Array("encoding".utf8)
        while at + word.count < end, !bytes[at...].starts(with: word) { at += 1 }
        at += word.count
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard at < end, let open = bytes[at..<end].firstIndex(where: quotes.contains),
            let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
        else { return nil }
        let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self).lowercased()
        // ASCII is UTF-8 too.
        return ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) ? nil : (open + 1)..<close
    }

    /// libxml2 counts columns in characters, from 1.
    private static func offset(in file: SourceFile, line: Int, column: Int) -> Int {
        let range = file.range(ofLine: max(1, line))
        var at = range.lowerBound
        var left = max(0, column - 1)
        while at < range.upperBound, left > 0 {
            at += 1
            while at < range.upperBound, file.bytes[at] & 0xC0 == 0x80 { at += 1 }
            left -= 1
        }
        return at
    }
}
