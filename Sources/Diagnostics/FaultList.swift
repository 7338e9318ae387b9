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
    /// How many are kept of each file, by its number, up to the last file that has any.
    private var counts: [Int] = []

    public init() {}

    public init(arrayLiteral elements: Diagnostic...) { self += elements }

    public var startIndex: Int { kept.startIndex }
    public var endIndex: Int { kept.endIndex }
    public subscript(index: Int) -> Diagnostic { kept[index] }

    public var errorCount: Int { kept.errorCount }

    /// Whether no more faults of a file would be kept.
    public func isFull(of source: SourceID) -> Bool { count(of: source) > Self.limit }

    private func count(of source: SourceID) -> Int {
        let index = Int(source.index)
        return index < counts.count ? counts[index] : 0
    }

    private mutating func setCount(of source: SourceID, to count: Int) {
        let index = Int(source.index)
        while counts.count <= index { counts.append(0) }
        counts[index] = count
    }

    public mutating func append(_ fault: Diagnostic) {
        found += 1
        let source = fault.span.source
        let count = count(of: source)
        guard count <= Self.limit else { return }
        if fault.code == Self.overflowCode {
            setCount(of: source, to: Self.limit + 1)
            kept.append(fault)
        } else {
            setCount(of: source, to: count + 1)
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
