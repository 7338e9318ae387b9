/// Faults as they are found: of one file at most a thousand, then one fault that says so.
///
/// Telling 300,000 faults would take longer than reading the text that has them.
public struct FaultList: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// How many faults of one file are kept.
    public static let limit = 1_000
    /// The code of the fault that stands for all that were not kept.
    public static let overflowCode = "too-many-faults"

    public private(set) var kept: [Diagnostic] = []
    /// How many were found, kept or not.
    public private(set) var found = 0
    private var counts: [SourceID: Int] = [:]

    public init() {}

    public init(arrayLiteral elements: Diagnostic...) { self += elements }

    public var startIndex: Int { kept.startIndex }
    public var endIndex: Int { kept.endIndex }
    public subscript(index: Int) -> Diagnostic { kept[index] }

    public var errorCount: Int { kept.errorCount }

    /// Whether no more faults of a file would be kept.
    public func isFull(of source: SourceID) -> Bool { counts[source, default: 0] > Self.limit }

    public mutating func append(_ fault: Diagnostic) {
        found += 1
        let source = fault.span.source
        let count = counts[source, default: 0]
        guard count <= Self.limit else { return }
        if fault.code == Self.overflowCode {
            counts[source] = Self.limit + 1
            kept.append(fault)
        } else {
            counts[source] = count + 1
            kept.append(count < Self.limit ? fault : Self.overflow(at: fault.span.head))
        }
    }

    public static func += (list: inout FaultList, faults: some Sequence<Diagnostic>) {
        for fault in faults { list.append(fault) }
    }

    private static func overflow(at span: Span) -> Diagnostic {
        Diagnostic(
            .error, overflowCode, at: span,
            "more than 1,000 faults in this file; the rest are not told",
            remedies: ["mend the first ones, then check again: often one slip makes many faults"])
    }
}
