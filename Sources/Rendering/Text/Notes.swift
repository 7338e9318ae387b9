import DocumentTree

/// The notes of one paper, in the order of their marks.
///
/// A table is set twice, first to measure it. Going back to the ``next`` of its first pass gives
/// the second the same numbers, and no note is kept twice.
struct Notes {
    enum Note {
        case footnote([Block])
        case address(String)
    }

    private(set) var notes: [Note] = []
    /// Index of the next note to be marked.
    var next = 0

    /// The number of a note met in the text, 1 or more.
    mutating func number(of note: @autoclosure () -> Note) -> Int {
        if next == notes.count { notes.append(note()) }
        next += 1
        return next
    }
}
