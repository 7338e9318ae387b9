/// What the parts of one document may print: a million records in all.
///
/// A list is found from within another's records too, so that lists within lists print the product of
/// their lengths. A class: every part of the document takes of the same allowance.
final class PrintingAllowance {
    /// How many records may be printed.
    static let limit = 1_000_000

    private var left: Int
    /// The id of the layout that is printed now.
    var layout: String?
    /// The layout that wanted more, and was cut short: nothing may be made of the document.
    private(set) var exceeded: String?

    init(_ limit: Int = PrintingAllowance.limit) { left = limit }

    /// Whether one record more may be printed.
    func take() -> Bool {
        guard left > 0 else {
            exceeded = exceeded ?? layout
            return false
        }
        left -= 1
        return true
    }
}
