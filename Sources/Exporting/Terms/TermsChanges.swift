import Diagnostics
public import Governance

/// What differs between two versions of a board's terms of reference, in the words a secretary would
/// use. Restricted sections are no part of it.
public struct TermsChanges: Sendable {
    public enum Subject: String, Sendable, CaseIterable {
        case title
        case seats
        case quorum
        case frequency
        case review
        case substitutes
        case voting
        case text
    }

    public struct Change: Sendable, Equatable {
        public let subject: Subject
        public let words: String
    }

    public let earlier: TermsOfReference
    public let later: TermsOfReference
    /// Title, seats, rules, then the text section by section; empty when nothing differs.
    public let changes: [Change]

    public init(
        from earlier: TermsOfReference, to later: TermsOfReference, of body: Body,
        in workspace: Workspace
    ) {
        self.earlier = earlier
        self.later = later
        let names = OrganisationNames(workspace)
        var found: [Change] = []
        func compare(_ subject: Subject, _ name: String, _ old: String?, _ new: String?) {
            guard old != new else { return }
            let words =
                switch (old, new) {
                case (nil, let new?): "\(name) is new: \(new)"
                case (let old?, nil): "\(name) is gone; it was: \(old)"
                case (let old?, let new?): "\(name) changed: \(old) → \(new)"
                case (nil, nil): ""
                }
            found.append(Change(subject: subject, words: words))
        }
        compare(.title, "The title", earlier.title, later.title)
        found += seatChanges(earlier.seats, later.seats, names).map {
            Change(subject: .seats, words: $0)
        }
        found +=
            (clauseChanges(earlier, later)
            + quorumChanges(
                quorumSentences(of: body, under: earlier, in: workspace),
                quorumSentences(of: body, under: later, in: workspace)))
            .map { Change(subject: .quorum, words: $0) }
        compare(
            .frequency, "How often it meets", earlier.meets.flatMap(words),
            later.meets.flatMap(words))
        compare(.review, "The review", earlier.review.flatMap(words), later.review.flatMap(words))
        compare(
            .substitutes, "The rule for substitutes", earlier.substitutes.map(words),
            later.substitutes.map(words))
        compare(.voting, "The rule for votes", earlier.voting.map(words), later.voting.map(words))
        found += proseChanges(earlier.prose, later.prose).map { Change(subject: .text, words: $0) }
        changes = found
    }

    /// For people.
    public func text() -> String {
        var text = "From \(earlier.inForceFrom.iso) to \(later.inForceFrom.iso):\n"
        if changes.isEmpty { return text + "  nothing changed\n" }
        for change in changes { text += "  - \(change.words)\n" }
        return text
    }
}

private func seatChanges(_ old: [Seat], _ new: [Seat], _ names: OrganisationNames) -> [String] {
    let before = Dictionary(old.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.id.value))
    var told: [String] = []
    for seat in new {
        guard let earlier = before[seat.id.value] else {
            told.append("new seat: " + names.line(of: seat))
            continue
        }
        told += changes(from: earlier, to: seat, names)
    }
    for seat in old where !after.contains(seat.id.value) {
        told.append("seat removed: " + names.line(of: seat))
    }
    return told
}

private func changes(from old: Seat, to new: Seat, _ names: OrganisationNames) -> [String] {
    var told: [String] = []
    let title = "“\(new.title.value)”"
    if old.title.value != new.title.value {
        told.append("seat renamed: “\(old.title.value)” is now \(title)")
    }
    if old.organisation?.value != new.organisation?.value {
        let words = new.organisation.map { "for " + names.name($0.value) } ?? "for no organisation"
        told.append("\(title) is now \(words)")
    }
    if old.places != new.places {
        told.append("\(title) has \(new.places) places, \(old.places) before")
    }
    if old.voting != new.voting {
        told.append("\(title) \(new.voting ? "now has a vote" : "has no vote any more")")
    }
    if old.core != new.core {
        told.append("\(title) is \(new.core ? "now core" : "not core any more")")
    }
    if old.office != new.office {
        told.append(
            new.office.map { "\(title) now carries the office \($0)" }
                ?? "\(title) does not carry the office \(old.office ?? "") any more")
    }
    if old.orRepresentative != new.orRepresentative {
        told.append(
            "\(title) may \(new.orRepresentative ? "now" : "no longer") send a representative")
    }
    if old.opposition != new.opposition {
        told.append("\(title) is \(new.opposition ? "now" : "no longer") for the opposition")
    }
    if old.substitutes != new.substitutes {
        let words =
            switch new.substitutes {
            case true?: "may now send a substitute"
            case false?: "may no longer send a substitute"
            case nil: "follows the rule for substitutes of all seats again"
            }
        told.append("\(title) \(words)")
    }
    let (were, are) = (old.categories.map(\.value), new.categories.map(\.value))
    if were != are {
        told.append(
            "\(title) is \(are.isEmpty ? "of no kind" : are.joined(separator: ", ")), before \(were.isEmpty ? "of no kind" : were.joined(separator: ", "))"
        )
    }
    return told
}

/// What the quorum asks for, in plain English: only the sentences that are not in both.
private func quorumChanges(_ old: [String], _ new: [String]) -> [String] {
    let was = old.filter { !new.contains($0) }.joined(separator: " ")
    let now = new.filter { !old.contains($0) }.joined(separator: " ")
    switch (was.isEmpty, now.isEmpty) {
    case (true, true): return []
    case (false, true): return ["the quorum was: \(was) / is: nothing of the kind"]
    case (true, false): return ["the quorum was: nothing of the kind / is: \(now)"]
    case (false, false): return ["the quorum was: \(was) / is: \(now)"]
    }
}

private func clauseChanges(_ old: TermsOfReference, _ new: TermsOfReference) -> [String] {
    let (before, after) = (old.quorumClause?.value, new.quorumClause?.value)
    switch (before, after) {
    case (nil, let after?): return ["the quorum is written down: \(after)"]
    case (let before?, nil): return ["the quorum clause is gone; it was: \(before)"]
    case (let before?, let after?) where before != after:
        return ["the quorum clause: \(WordChanges(from: before, to: after).words)"]
    default: return []
    }
}
