import Formatting
import TestSupport
import Testing

/// The canonical form, as text; the refusal in words when there is none.
func canonical(_ text: String, _ kind: SourceKind) -> String {
    switch formatted(Array(text.utf8), as: kind) {
    case .success(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failure(let refusal): "line \(refusal.line): \(refusal.reason)"
    }
}

/// A text becomes what is expected, and that stays as it is.
func check(
    _ text: String, _ kind: SourceKind, _ expected: String,
    at location: SourceLocation = #_sourceLocation
) {
    #expect(canonical(text, kind) == expected, sourceLocation: location)
    #expect(canonical(expected, kind) == expected, "again", sourceLocation: location)
}

/// A text is canonical already.
func unchanged(
    _ text: String, _ kind: SourceKind, at location: SourceLocation = #_sourceLocation
) {
    #expect(canonical(text, kind) == text, sourceLocation: location)
}

extension SeededGenerator {
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
