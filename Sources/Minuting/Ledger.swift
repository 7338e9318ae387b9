import Diagnostics
import Governance

/// What was given to what.
struct Ledger {
    private(set) var numbers: [IssuedNumbers.Number]
    private var byKey: [String: String]

    init(_ issued: [IssuedNumbers.Number], beside written: [(key: String, number: String)]) {
        numbers = issued
        byKey = Dictionary(
            issued.map { ($0.key, $0.number) } + written, uniquingKeysWith: { first, _ in first })
        let known = Set(issued.map(\.key))
        for (key, number) in written where !known.contains(key) { add(key, number) }
    }

    mutating func number(_ key: String, _ next: () -> String) -> String {
        if let number = byKey[key] { return number }
        let number = next()
        byKey[key] = number
        add(key, number)
        return number
    }

    private mutating func add(_ key: String, _ number: String) {
        let place = numbers.first?.span ?? Span(SourceID(0), 0, 0)
        numbers.append(IssuedNumbers.Number(key: key, number: number, span: place))
    }
}
