/// Nothing but white space.
func isBlank(_ words: String) -> Bool { words.allSatisfy(\.isWhitespace) }

/// The words without white space and full stops around them.
func trimmed(_ words: String) -> String {
    let isMargin: (Character) -> Bool = { $0.isWhitespace || $0 == "." }
    let start = words.drop(while: isMargin)
    return String(start.reversed().drop(while: isMargin).reversed())
}
