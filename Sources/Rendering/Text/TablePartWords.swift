import DocumentTree

/// The wording above each part of a table that is split: `{caption} ({part} of {parts})`. House data.
public struct TablePartWords: Sendable {
    private enum Piece: Sendable {
        case words(String)
        case caption
        case part
        case parts
    }

    private let pieces: [Piece]

    /// What stands between braces and is none of the three places is printed as it is.
    public init(_ wording: String) {
        var pieces: [Piece] = []
        var rest = Substring(wording)
        while let brace = rest.firstIndex(of: "{") {
            if brace > rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
            rest = rest[brace...]
            let places: [(String, Piece)] = [
                ("{caption}", .caption), ("{parts}", .parts), ("{part}", .part),
            ]
            if let (place, piece) = places.first(where: { rest.hasPrefix($0.0) }) {
                pieces.append(piece)
                rest = rest.dropFirst(place.count)
            } else {
                pieces.append(.words(String(rest.removeFirst())))
            }
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// What stands above one of several parts, the first being 1.
    func filled(_ caption: [Inline], part: Int, of parts: Int) -> [Inline] {
        pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .words(let words): [.text(words)]
            case .caption: caption
            case .part: [.text(String(part))]
            case .parts: [.text(String(parts))]
            }
        }
    }
}
