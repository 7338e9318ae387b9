/// Which words of a text became others.
struct WordChanges {
    /// `“half” becomes “50%”; “and the vice-chair” is new; 3 more places`.
    let words: String

    /// The most places that are told one by one.
    private static let told = 4
    /// Texts that differ in more words than this are said to be rewritten.
    private static let most = 2000

    init(from old: String, to new: String) {
        let before = old.split(whereSeparator: \.isWhitespace).map(String.init)
        let after = new.split(whereSeparator: \.isWhitespace).map(String.init)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed())
            .prefix { $0 == $1 }.count
        let was = Array(before[head..<(before.count - tail)])
        let now = Array(after[head..<(after.count - tail)])
        guard was.count + now.count <= Self.most else {
            words = "rewritten, \(before.count) words before, \(after.count) now"
            return
        }
        let places = WordChanges.places(from: was, to: now)
        var said = places.prefix(Self.told).map { place in
            let (gone, come) = (WordChanges.quoted(place.gone), WordChanges.quoted(place.come))
            if place.gone.isEmpty { return "\(come) is new" }
            if place.come.isEmpty { return "\(gone) is gone" }
            return "\(gone) becomes \(come)"
        }
        let rest = places.count - said.count
        if rest > 0 { said.append(rest == 1 ? "1 more place" : "\(rest) more places") }
        words = said.isEmpty ? "only the spaces differ" : said.joined(separator: "; ")
    }

    /// Runs of words that were taken out and put in at one place, in order.
    private static func places(
        from was: [String], to now: [String]
    ) -> [(gone: [String], come: [String])] {
        let difference = now.difference(from: was)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var places: [(gone: [String], come: [String])] = []
        var (old, new) = (0, 0)
        while old < was.count || new < now.count {
            var gone: [String] = []
            var come: [String] = []
            while removed.contains(old) || inserted.contains(new) {
                if removed.contains(old) {
                    gone.append(was[old])
                    old += 1
                } else {
                    come.append(now[new])
                    new += 1
                }
            }
            if !gone.isEmpty || !come.isEmpty { places.append((gone, come)) }
            old += 1
            new += 1
        }
        return places
    }

    /// The words, their middle left out when there are many.
    private static func quoted(_ words: [String]) -> String {
        guard words.count > 14 else { return "“\(words.joined(separator: " "))”" }
        return
            "“\(words.prefix(7).joined(separator: " ")) … \(words.suffix(5).joined(separator: " "))”"
    }
}
