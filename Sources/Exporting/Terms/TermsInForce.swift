import Diagnostics
public import Governance
import Scheduling

/// The terms of reference a board acts under on a day, told for reading.
public struct TermsInForce: Sendable {
    public let board: String
    public let day: CivilDate
    /// `nil`: none are in force.
    public let terms: TermsOfReference?
    /// The version that follows, when it is already adopted.
    public let next: TermsOfReference?
    /// The last day the board existed, when it is dissolved by the day.
    public let dissolved: WrittenDate?
    /// The terms' own, or the law's where they give none.
    let quorum: QuorumInForce?
    /// The quorum in plain sentences; empty when there is none to reckon with.
    let quorumWords: [String]
    let names: OrganisationNames

    public init(of body: Body, in workspace: Workspace, on day: CivilDate) {
        board = body.name.value
        self.day = day
        terms = body.terms(on: day)
        next = body.termsOfReference.filter {
            $0.inForceFrom > day && body.exists(on: $0.inForceFrom)
        }
        .min { $0.inForceFrom < $1.inForceFrom }
        dissolved = body.exists(on: day) ? nil : body.dissolved?.value
        quorum = terms.flatMap { workspace.quorum(of: body, under: $0) }
        quorumWords = terms.map { quorumSentences(of: body, under: $0, in: workspace) } ?? []
        names = OrganisationNames(workspace)
    }

    /// For people.
    public func text() -> String {
        var text = "\(board), \(day.iso)\n"
        guard let terms else {
            let reason = dissolved.map { "the board was dissolved on \($0.iso)" }
            text += "No terms of reference are in force" + (reason.map { ": \($0)" } ?? "") + ".\n"
            return text + nextWords
        }
        text += terms.title.map { $0 + "\n" } ?? ""
        text += "Adopted \(terms.adopted.value.iso)"
        text += terms.effective.map { ", in force from \($0.value.iso)" } ?? ""
        text += ".\n"
        let sayings: [(String, String?)] = [
            ("Meets", terms.meets.flatMap(words)), ("Review", terms.review.flatMap(words)),
            ("Substitutes", terms.substitutes.map(words)),
            ("Voting", terms.voting.map(words)),
            ("Quorum", quorumHead(terms)),
        ]
        for (name, words) in sayings {
            if let words { text += "\(name): \(words)\n" }
        }
        for sentence in quorumWords { text += "  \(sentence)\n" }
        let places = terms.seats.reduce(0) { $0 + $1.places }
        text += "\n\(places == 1 ? "1 seat" : "\(places) seats"):\n"
        for seat in terms.seats { text += "  \(names.line(of: seat))\n" }
        return text + nextWords
    }

    /// The clause in its own words, or whose the quorum is that is said below it.
    private func quorumHead(_ terms: TermsOfReference) -> String {
        if let law = quorum?.regime { return "none of its own; under ‘\(law.name)’:" }
        return terms.quorumClause?.value ?? (quorum == nil ? "none given" : "as read here:")
    }

    private var nextWords: String {
        next.map { "\nThe next terms are in force from \($0.inForceFrom.iso).\n" } ?? ""
    }
}

/// The quorum of a body in plain sentences, one for each thing it says, the source last; empty when there is
/// none to reckon with.
func quorumSentences(
    of body: Body, under terms: TermsOfReference, in workspace: Workspace
) -> [String] {
    let names = QuorumNames(terms, workspace.authority)
    return workspace.quorum(of: body, under: terms)?.quorum.english(in: names) ?? []
}

/// Organisations by their names in words.
struct OrganisationNames: Sendable {
    private let names: [String: String]

    init(_ workspace: Workspace) {
        names = Dictionary(
            (workspace.authority?.organisations ?? []).map { ($0.id.value, $0.name.value) },
            uniquingKeysWith: { first, _ in first })
    }

    func name(_ words: String) -> String { names[words] ?? words }

    /// `Southampton Clinical Director or representative, NHS … (core; votes; 2 places)`.
    func line(of seat: Seat) -> String {
        var line = seat.title.value + (seat.orRepresentative ? " or representative" : "")
        if let organisation = seat.organisation, name(organisation.value) != seat.title.value {
            line += ", " + name(organisation.value)
        }
        let remarks = remarks(on: seat)
        return remarks.isEmpty ? line : "\(line) (\(remarks.joined(separator: "; ")))"
    }

    func remarks(on seat: Seat) -> [String] {
        var remarks: [String] = []
        if let office = seat.office { remarks.append(office) }
        if seat.places != 1 { remarks.append("\(seat.places) places") }
        if seat.core { remarks.append("core") }
        if !seat.voting { remarks.append("no vote") }
        if seat.opposition { remarks.append("opposition") }
        remarks += seat.categories.map(\.value)
        return remarks
    }
}

/// `every 3 months, 4 times a year, second thursday, at 09:00, for 2 hours`.
func words(_ rhythm: MeetingRhythm) -> String? {
    let parts: [String?] = [
        rhythm.every.map { "every " + $0.value },
        rhythm.timesAYear.map { $0 == 1 ? "once a year" : "\($0) times a year" },
        rhythm.on.map { "on the " + $0.value }, rhythm.at.map { "at " + $0.clock },
        rhythm.lasting.map { "for " + $0 },
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: ", ")
}

func words(_ review: TermsOfReference.Review) -> String? {
    let parts: [String?] = [
        review.every.map { "every " + $0 }, review.next.map { "next " + $0.value.iso }, review.by,
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
}

func words(_ rule: SubstituteRule) -> String {
    if rule.perSeat == 0 { return "none" }
    var said = rule.perSeat.map { "\($0) for each seat" } ?? "allowed"
    if rule.named { said += ", named beforehand" }
    if let notice = rule.notice { said += ", \(notice.english) before" }
    return said
}

func words(_ rule: VotingRule) -> String {
    words(rule.majority) + (rule.castingVote.map { ", casting vote: " + $0.value } ?? "")
}

/// `simple majority`, `at least 2/3 of votes cast`.
func words(_ majority: Majority) -> String {
    if majority == .simple { return "simple majority" }
    return "\(majority.comparison.rawValue) \(majority.numerator)/\(majority.denominator) of "
        + majority.base.rawValue
}
