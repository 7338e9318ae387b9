/// The run of paragraph numbers through all sections of a report.
///
/// A written number above the next one is kept, as a jump; `1` written again and again, and a number
/// already passed, take the next one.
public struct ParagraphRun: Sendable {
    public enum Finding: Sendable, Equatable {
        case inOrder
        /// Written above the expected number, which it leaves out.
        case jump(expected: Int)
        /// Written below the expected number, and not 1; it is not kept.
        case back(expected: Int)
    }

    /// The number the next paragraph gets when its own does not say otherwise.
    public private(set) var next = 1

    public init() {}

    public mutating func take(written: Int) -> (number: Int, finding: Finding) {
        let expected = next
        let number = max(written, expected)
        next = number + 1
        if written == expected || written == 1 { return (number, .inOrder) }
        return (number, written > expected ? .jump(expected: expected) : .back(expected: expected))
    }
}
