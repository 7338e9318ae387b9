import Diagnostics
import Governance

/// The names that a quorum rule may use, taken from the seats of its terms.
///
/// Names are found whatever their case, their plural `s`, and hyphens written for blanks; what is
/// found is spelled as the seat spells it, so that nobody need compare again.
struct QuorumVocabulary {
    private var categories: [String: SeatGroup] = [:]
    private var seats: [String: SeatGroup] = [:]
    private var offices: [String: String] = [:]
    private var organisations: [String: String] = [:]
    /// Organisations with a voting seat, in the order of the seats.
    private(set) var seated: [String] = []
    /// The most words that a name has.
    private var longest = 1

    init(_ seats: [Seat]) {
        for seat in seats {
            for category in seat.categories { add(category.value, .category(category.value)) }
        }
        for seat in seats {
            let names = [seat.id.value] + (seat.office.map { [$0] } ?? [])
            for name in names {
                let key = folded(name)
                longest = max(longest, wordCount(key))
                if self.seats[key] == nil { self.seats[key] = .seat(name) }
                if offices[key] == nil { offices[key] = name }
            }
            guard let organisation = seat.organisation?.value else { continue }
            let key = folded(organisation)
            longest = max(longest, wordCount(key))
            organisations[key] = organisation
            if seat.voting, !seated.contains(organisation) { seated.append(organisation) }
        }
    }

    private mutating func add(_ name: String, _ group: SeatGroup) {
        let key = folded(name)
        longest = max(longest, wordCount(key))
        if categories[key] == nil { categories[key] = group }
    }

    /// The group that the next words name, and how many words that takes.
    ///
    /// Categories first: of `lay members` the first word is one, though a seat be `lay-member`.
    func group(at words: ArraySlice<PhraseWord>) -> (SeatGroup, Int)? {
        find(words, in: categories) ?? find(words, in: seats)
    }

    func office(at words: ArraySlice<PhraseWord>) -> (String, Int)? { find(words, in: offices) }

    func organisation(at words: ArraySlice<PhraseWord>) -> (String, Int)? {
        find(words, in: organisations)
    }

    private func find<Thing>(
        _ words: ArraySlice<PhraseWord>, in table: [String: Thing]
    ) -> (Thing, Int)? {
        var count = min(longest, words.count)
        while count > 0 {
            let key = folded(words.prefix(count).map(\.text).joined(separator: " "))
            for form in singulars(key) {
                if let found = table[form] { return (found, count) }
            }
            count -= 1
        }
        return nil
    }

    private func singulars(_ key: String) -> [String] {
        var forms = [key]
        if key.hasSuffix("ies") { forms.append(String(key.dropLast(3)) + "y") }
        if key.hasSuffix("es") { forms.append(String(key.dropLast(2))) }
        if key.hasSuffix("s") { forms.append(String(key.dropLast())) }
        return forms
    }

    /// In lower case, blanks for hyphens.
    private func folded(_ name: String) -> String {
        String(
            decoding: name.lowercased().utf8.map {
                $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0
            }, as: UTF8.self)
    }

    private func wordCount(_ key: String) -> Int {
        key.utf8.split(separator: UInt8(ascii: " ")).count
    }
}
