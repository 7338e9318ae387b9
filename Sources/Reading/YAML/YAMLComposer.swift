import CLibYAML
package import Diagnostics

/// Composes the YAML in a stretch of a file: a whole file, front matter, or a heading's `{…}`.
///
/// An empty stretch is a mapping without keys. `nil` when the text could not be understood; then the
/// fault is in `faults`. Faults that leave the rest readable (an alias, a tag, a key written twice)
/// are told and composing goes on. Spans are UTF-8 offsets in the whole file, from the first byte of
/// a value to just after its last.
package func composeYAML(
    _ source: SourceID, _ bytes: [UInt8], _ range: Range<Int>, faults: inout FaultList
) -> YAMLNode? {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return .mapping([], Span(source, range)) }
    return bytes.withUnsafeBufferPointer { buffer in
        var composer = YAMLComposer(source, UnsafeBufferPointer(rebasing: buffer[range]), range)
        let node = composer.composeDocument()
        faults += composer.faults
        return node
    }
}

/// Nesting deeper than this is an error: no record of a meeting needs it.
private let deepest = 32

/// Up to as many keys the ones before are looked through for the same.
private let fewKeys = 16

/// More keys and values than this are an error: what is made of them would fill the memory.
private let mostNodes = 300_000

private struct YAMLComposer: ~Copyable {
    private let source: SourceID
    private let base: Int
    private let bytes: UnsafeBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var offsets: CharacterOffsets
    private(set) var faults = FaultList()
    private var nodeCount = 0

    init(_ source: SourceID, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.source = source
        self.bytes = bytes
        base = range.lowerBound
        offsets = CharacterOffsets(bytes)
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// What an event says, copied out of libyaml.
    private enum Event {
        case scalar(String, isPlain: Bool)
        case alias
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case documentStart
        case streamEnd
        case other
    }

    private struct Stop: Error {}

    mutating func composeDocument() -> YAMLNode? {
        do {
            var node: YAMLNode?
            while true {
                let (event, span) = try next()
                switch event {
                case .streamEnd:
                    return node ?? .mapping([], Span(source, base, base))
                case .documentStart where node != nil:
                    faults.append(YAMLFaults.severalDocuments(at: span))
                    return node
                case .documentStart, .other, .sequenceEnd, .mappingEnd:
                    continue
                case .scalar(let words, let isPlain):
                    // A document of comments alone has one empty scalar.
                    node =
                        isPlain && words.isEmpty
                        ? .mapping([], span) : .scalar(words, isPlain: isPlain, span)
                case .alias, .sequenceStart, .mappingStart:
                    node = try compose(event, span, depth: 1)
                }
            }
        } catch {
            return nil
        }
    }

    private mutating func compose(
        _ event: Event, _ span: Span, depth: Int
    ) throws(Stop) -> YAMLNode {
        guard depth <= deepest else {
            faults.append(YAMLFaults.tooDeep(limit: deepest, at: span))
            throw Stop()
        }
        nodeCount += 1
        guard nodeCount <= mostNodes else {
            faults.append(YAMLFaults.tooLarge(at: span))
            throw Stop()
        }
        switch event {
        case .sequenceStart: return try sequence(span, depth: depth)
        case .mappingStart: return try mapping(span, depth: depth)
        case .scalar(let words, let isPlain): return .scalar(words, isPlain: isPlain, span)
        case .alias, .sequenceEnd, .mappingEnd, .documentStart, .streamEnd, .other:
            return .scalar("", isPlain: true, span)
        }
    }

    private mutating func sequence(_ start: Span, depth: Int) throws(Stop) -> YAMLNode {
        var nodes: [YAMLNode] = []
        while true {
            let (event, span) = try next()
            if case .sequenceEnd = event {
                return .sequence(nodes, whole(start, end: span, last: nodes.last?.span))
            }
            nodes.append(try compose(event, span, depth: depth + 1))
        }
    }

    private mutating func mapping(_ start: Span, depth: Int) throws(Stop) -> YAMLNode {
        var pairs: [(key: Located<String>, value: YAMLNode)] = []
        // For mappings of many keys: in a short one looking through is quicker than hashing.
        var written: [String: Span] = [:]
        while true {
            let (event, span) = try next()
            if case .mappingEnd = event {
                return .mapping(pairs, whole(start, end: span, last: pairs.last?.value.span))
            }
            let key = try compose(event, span, depth: depth + 1)
            let (valueEvent, valueSpan) = try next()
            let value = try compose(valueEvent, valueSpan, depth: depth + 1)
            guard case .scalar(let words, _, let place) = key else {
                faults.append(YAMLFaults.keyNotWords(at: key.span))
                continue
            }
            let first =
                pairs.count <= fewKeys
                ? pairs.first { $0.key.value == words }?.key.span : written[words]
            if let first {
                faults.append(YAMLFaults.duplicate(words, at: place, first: first))
                continue
            }
            pairs.append((Located(words, place), value))
            if pairs.count == fewKeys + 1 {
                for pair in pairs { written[pair.key.value] = pair.key.span }
            } else if pairs.count > fewKeys {
                written[words] = place
            }
        }
    }

    /// From the first byte to the closing bracket, or to the end of the last value: libyaml ends a
    /// block collection where the next token begins.
    private func whole(_ start: Span, end: Span, last: Span?) -> Span {
        if end.end > end.start { return Span(source, Int(start.start), Int(end.end)) }
        return Span(source, Int(start.start), Int(max(last?.end ?? start.end, start.start)))
    }

    private mutating func next() throws(Stop) -> (Event, Span) {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            faults.append(syntaxError())
            throw Stop()
        }
        defer { yaml_event_delete(&event) }
        let start = offsets.byte(at: event.start_mark.index)
        let end = offsets.byte(at: event.end_mark.index)
        let span = Span(source, base + start, base + end)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            refuse(anchor: scalar.anchor, tag: scalar.tag, at: span)
            let words = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
                as: UTF8.self)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
            let place = trimmed(start, end)
            if isPlain { tellCut(after: Int(place.end) - base) }
            return (.scalar(words, isPlain: isPlain), place)
        case YAML_ALIAS_EVENT:
            faults.append(YAMLFaults.alias(at: span))
            return (.alias, span)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            refuse(anchor: data.anchor, tag: data.tag, at: span)
            return (.sequenceStart, span)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            refuse(anchor: data.anchor, tag: data.tag, at: span)
            return (.mappingStart, span)
        case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, span)
        case YAML_MAPPING_END_EVENT: return (.mappingEnd, span)
        case YAML_DOCUMENT_START_EVENT: return (.documentStart, span)
        case YAML_STREAM_END_EVENT: return (.streamEnd, span)
        default: return (.other, span)
        }
    }

    private mutating func refuse(
        anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, at span: Span
    ) {
        if anchor != nil { faults.append(YAMLFaults.anchor(at: span)) }
        if tag != nil { faults.append(YAMLFaults.tag(at: span)) }
    }

    /// `Budget #2` is `Budget` to YAML. A remark has a blank behind its `#`.
    private mutating func tellCut(after end: Int) {
        var start = end
        while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        guard start > end, start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#"),
            bytes[start + 1] > 0x20
        else { return }
        var stop = start
        while stop < bytes.count, bytes[stop] > 0x20 { stop += 1 }
        let words = String(decoding: bytes[start..<stop], as: UTF8.self)
        faults.append(YAMLFaults.cut(words, at: Span(source, base + start, base + stop)))
    }

    /// Without the blank lines that libyaml counts to a block scalar.
    private func trimmed(_ start: Int, _ end: Int) -> Span {
        var end = end
        while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        return Span(source, base + start, base + end)
    }

    private mutating func syntaxError() -> Diagnostic {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? ""
        // The reader counts bytes, the scanner and the parser characters.
        let isReaders = state.error == YAML_READER_ERROR
        let offset =
            isReaders ? state.problem_offset : offsets.byte(at: state.problem_mark.index)
        let at = base + min(offset, bytes.count)
        let context = state.context.map { String(cString: $0) }
        var opened: Span?
        if context != nil, !isReaders {
            let start = base + offsets.byte(at: state.context_mark.index)
            if start < at { opened = Span(source, start, start) }
        }
        return YAMLFaults.syntax(
            problem, context: context, at: Span(source, at, at), opened: opened)
    }
}

/// Turns libyaml's counts of characters into byte offsets: by a cursor, as they come in order but
/// for a step back now and then.
private struct CharacterOffsets {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isASCII = !bytes.contains { $0 >= 0x80 }
    }

    mutating func byte(at index: Int) -> Int {
        if isASCII { return min(index, bytes.count) }
        while character < index, byte < bytes.count {
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > index, byte > 0 {
            byte -= 1
            while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}
