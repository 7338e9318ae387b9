import Governance

/// A cell with what it says, its own or that of the cell above.
struct Settled<Value> {
    let value: Value?
    let isAsAbove: Bool
}

/// Settles the cells of one column, one after the other.
struct CellColumn<Value: Sendable> {
    private var last: Value?

    mutating func settled(_ cell: Cell<Value>) -> Settled<Value> {
        switch cell {
        case .blank: last = nil
        case .written(let value): last = value
        case .asAbove: return Settled(value: last, isAsAbove: true)
        }
        return Settled(value: last, isAsAbove: false)
    }
}

extension LayoutRecord {
    /// Puts in a cell: joined to the record before where it is as above and follows on it, else what it
    /// says. `… in full` says it in any case, for layouts that print no table.
    mutating func set<Value>(
        _ name: String, _ cell: Settled<Value>, follows: Bool, _ value: (Value) -> LayoutValue
    ) {
        let full = cell.value.map(value) ?? LayoutValue("")
        self[name] = cell.isAsAbove && follows ? .asAbove : full
        self[name + " in full"] = full
    }
}
