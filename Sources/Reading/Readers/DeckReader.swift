import Diagnostics
import DocumentTree
import Governance

/// The keys that make an appendix a deck of slides; `nil` when it is none.
func readDeck(_ keys: MappingReader, _ findings: inout Findings) -> Deck? {
    let orientation = keys.choice("deck", Sheet.Orientation.self, &findings)
    let subtitle = keys.words("subtitle", &findings)
    let date = keys.words("date", &findings)
    if let orientation { return Deck(orientation: orientation, subtitle: subtitle, date: date) }
    if keys.has("deck") { return nil }
    for key in ["subtitle", "date"] {
        guard let place = keys.keySpan(key) else { continue }
        findings.add(
            .keyMissing, at: place,
            "'deck' is missing: only a deck has a '\(word: key)' on its cover",
            remedies: ["write 'deck: landscape' or 'deck: portrait', or take the line out"])
    }
    return nil
}
