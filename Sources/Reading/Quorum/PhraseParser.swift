import Diagnostics
import Governance

/// Reads a phrase of the quorum language by recursive descent: one method for each line of the
/// grammar in `docs/quorum-language.md`.
///
/// The first fault ends the phrase; it is told at the word where it shows.
struct PhraseParser {
    /// The fault is told; there is nothing more to say of this phrase. Thrown within the parser only, where
    /// every method would else hand up the same `nil`.
    struct Stop: Error {}

    let words: [PhraseWord]
    let whole: Span
    let vocabulary: QuorumVocabulary
    var at = 0
    var names: [QuorumName] = []
    var faults = FaultList()

    /// `nil` when the phrase is empty or too long, which is told.
    init?(
        _ phrase: Located<String>, _ vocabulary: QuorumVocabulary, _ findings: inout Findings
    ) {
        let limit = 2_000
        guard phrase.value.utf8.count <= limit else {
            findings.add(
                .quorumPhraseTooLong, at: phrase.span.head,
                "a phrase of \(phrase.value.utf8.count) bytes; a phrase has at most \(limit)",
                remedies: ["write its parts in a list under 'all of' or 'any of'"])
            return nil
        }
        words = phraseWords(phrase)
        whole = phrase.span
        self.vocabulary = vocabulary
        guard !words.isEmpty else {
            findings.add(
                .quorumPhraseUnknown, at: phrase.span, "a condition is empty",
                remedies: ["write a condition, for example 'at least 3'"])
            return nil
        }
    }

    // MARK: Words

    var word: PhraseWord? { at < words.count ? words[at] : nil }

    func isNext(_ texts: String..., after offset: Int = 0) -> Bool {
        guard at + offset + texts.count <= words.count else { return false }
        return texts.indices.allSatisfy { words[at + offset + $0].text == texts[$0] }
    }

    /// Takes the words when they come next.
    mutating func take(_ texts: String...) -> Bool {
        guard at + texts.count <= words.count,
            texts.indices.allSatisfy({ words[at + $0].text == texts[$0] })
        else { return false }
        at += texts.count
        return true
    }

    /// Takes one of the words when it comes next.
    mutating func takeOne(of texts: [String]) -> String? {
        guard let text = word?.text, texts.contains(text) else { return nil }
        at += 1
        return text
    }

    mutating func expect(_ text: String) throws(Stop) {
        if !take(text) { throw unknown(expected: [text]) }
    }

    mutating func expectEnd() throws(Stop) {
        if at < words.count { throw unknown(expected: []) }
    }

    // MARK: Faults

    mutating func tell(
        _ code: ReadingCode, at span: Span, _ headline: Message, remedies: [Message] = []
    ) -> Stop {
        faults.append(.fault(code, at: span, headline, remedies: remedies))
        return Stop()
    }

    /// The next word is none of those that may come here, or there is none.
    mutating func unknown(expected: [String], remedies: [Message] = []) -> Stop {
        let wanted: Message =
            expected.isEmpty ? "the end" : "\(word: inWords(expected.map { "'" + $0 + "'" }))"
        guard let word else {
            let end = words.last?.span ?? whole
            return tell(
                .quorumPhraseUnknown, at: Span(end.source, Int(end.end), Int(end.end)),
                "the phrase ends where \(wanted) must follow", remedies: remedies)
        }
        var help: [Message] = []
        if let near = nearMiss(of: word.text, among: expected) {
            help = ["did you mean '\(word: near)'?"]
        }
        return tell(
            .quorumPhraseUnknown, at: word.span,
            "\(quote: word.written) is not understood here; expected \(wanted)",
            remedies: help + remedies)
    }
}
