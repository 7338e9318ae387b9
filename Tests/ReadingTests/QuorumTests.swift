import Diagnostics
import Governance
import Testing

@testable import Reading

/// The quorum language: what a phrase means, by the English of what was read, and what is told of a
/// phrase that is not one.
struct QuorumTests {
    private let path = "boards/audit/terms-of-reference/2022-09-08.md"

    private func terms(_ quorum: String) -> String {
        """
        ---
        adopted: 2022-09-08
        seats:
          - { id: chair-of-audit, title: Chair of Audit, office: chair }
          - { id: deputy, title: Deputy, office: vice-chair }
          - { id: lay-member, title: Lay member, category: lay, places: 3, core: yes }
          - { id: cllr, title: Councillor, category: councillor, places: 4, organisation: one }
          - { id: scheme, title: Scheme member, category: scheme member, organisation: two }
          - { id: officer, title: Officer, category: [ staff, co-opted ], voting: no }
        \(quorum)
        ---
        # Purpose

        To audit.
        """
    }

    private func read(_ quorum: String) -> (Quorum?, ReadResult) {
        var files = MemoryFiles.small
        files[path] = terms(quorum)
        let result = ReadResult(files)
        return (result.workspace.bodies.first?.termsOfReference.first?.quorum, result)
    }

    private static let names = QuorumNames(
        organisations: ["one": "One Council", "two": "Two Trust"],
        seats: ["chair-of-audit": "Chair of Audit", "lay-member": "Lay member"])

    @Test(arguments: [
        ("3", "At least three members must be present."),
        ("at least 11", "At least 11 members must be present."),
        ("More than three members", "At least four members must be present."),
        ("at least 1 lay", "At least one lay member must be present."),
        ("at least 2 lay members present", "At least two lay members must be present."),
        ("2 councillors", "At least two councillors must be present."),
        ("at least 1 scheme member", "At least one scheme member must be present."),
        (
            "at least 2 lay or scheme members",
            "At least two lay members or scheme members must be present."
        ),
        ("at least 1 from one", "At least one member from One Council must be present."),
        (
            "at least 2 from one or two",
            "At least two members from One Council or members from Two Trust must be present."
        ),
        ("at least 3 organisations", "At least three organisations must be present."),
        (
            "at least 1 from each of one and two",
            "All of these must be present: at least one member from One Council; "
                + "at least one member from Two Trust."
        ),
        (
            "at least 1 from each organisation",
            "All of the organisations that have a seat must be present."
        ),
        ("1/3 of seats", "At least one third of all seats, vacant ones included, must be present."),
        (
            "at least 50% of the core seats",
            "At least one half of the core seats, vacant ones included, must be present."
        ),
        (
            "at least two fifths of filled seats",
            "At least two fifths of the filled seats must be present."
        ),
        (
            "more than half of serving members",
            "More than one half of all seats held by members neither suspended nor "
                + "disqualified must be present."
        ),
        (
            "a majority of filled lay seats",
            "More than one half of the filled seats of lay members must be present."
        ),
        (
            "a third of seats plus 1 rounded up",
            "At least one third of all seats, vacant ones included, rounded up, plus one, must be "
                + "present."
        ),
        (
            "37.5 % of eligible seats rounded to the nearest",
            "At least three eighths of all seats held by members free to act on the "
                + "item, rounded to the nearest whole number, must be present."
        ),
        ("3/16 of 100 members", "At least 3/16 of 100 members must be present."),
        (
            "lay at least 1/2 of those present",
            "Lay members who make up at least one half of those present must be present."
        ),
        (
            "all but 2 of organisations",
            "All but two of the organisations that have a seat must be present."
        ),
        ("all seats", "All seats, vacant ones included, must be present."),
        ("at least 100% of seats", "All seats, vacant ones included, must be present."),
        (
            "at least 33.3% of seats",
            "At least 33.3% of all seats, vacant ones included, must be present."
        ),
        (
            "at least 3/16 of seats",
            "At least 3/16 of all seats, vacant ones included, must be present."
        ),
        ("all core seats", "All of the core seats, vacant ones included, must be present."),
        (
            "the greater of 1/3 of filled seats and 3",
            "At least one third of the filled seats, and never fewer than three, must be "
                + "present."
        ),
        (
            "the lesser of 1/3 of serving organisations, a majority of serving organisations and 9",
            "The lesser of (at least one third of the organisations that have a member in office; "
                + "more than one half of the organisations that have a member in office; at least "
                + "nine organisations) must be present."
        ),
        ("chair", "The chair must be present."),
        ("chair or vice-chair", "The chair or the vice-chair must be present."),
        (
            "the chair or nominated proxy",
            "The chair or a proxy the chair has nominated must be present."
        ),
        (
            "chair-of-audit or substitute or representative present",
            "The Chair of Audit, a substitute for the Chair of Audit or a representative of the "
                + "Chair of Audit must be present."
        ),
        (
            "more lay than staff and scheme members excluding chair",
            "More lay members other than the chair than staff members or scheme members other "
                + "than the chair must be present."
        ),
        (
            "at least as many lay members as councillors",
            "At least as many lay members as councillors must be present."
        ),
    ])
    func phrases(_ phrase: String, _ english: String) {
        let (quorum, result) = read("quorum: " + phrase)
        #expect(result.places == [])
        #expect(quorum?.rule.english(in: Self.names) == english)
    }

    @Test(arguments: [
        ("at 1️⃣leest 3", "'leest' is not understood here; expected 'least'"),
        ("1️⃣atleast 3 members", nil),
        ("at least 3 of1️⃣", nil),
        ("1️⃣5/4 of seats", "'5/4' is more than the whole; nobody could reach it"),
        ("at least 1️⃣150% of seats", "'150%' is more than the whole; nobody could reach it"),
        ("at least 9 of 1️⃣seats", "a number counts members, not 'seats'"),
        ("at least 1️⃣1/0 of seats", "'1/0' is not a share"),
        ("1️⃣0/4 of seats", "'0/4' is nothing at all; a share is more than 0"),
        ("1️⃣101% of seats", "'101%' is more than the whole; nobody could reach it"),
        ("1/31️⃣", "the phrase ends where 'of' must follow"),
        ("1/3 of core1️⃣", nil),
        ("1/3 of core members 1️⃣present", "'present' leaves open what the share is of"),
        ("1/3 of seats rounded 1️⃣upp", nil),
        ("at least 1️⃣99999999999999999999", nil),
        ("at least 3 lay 1️⃣staff", nil),
        ("chair or nominated 1️⃣proxies", nil),
        ("more lay 1️⃣then staff", "'then' is not understood here; expected 'than'"),
        ("the greater of 1/3 of seats1️⃣", nil),
        ("\"the greater of 1/3 of lay seats and 1️⃣1/2 of core seats\"", nil),
        ("1/2 of filled 1️⃣organisations", nil),
        ("1️⃣[ at least 3 ]", "a list stands where a condition belongs"),
        ("1️⃣\"\"", "a condition is empty"),
    ])
    func faults(_ marked: String, _ headline: String?) {
        let text = MarkedText(terms("quorum: " + marked))
        let (_, result) = read(MarkedText("quorum: " + marked).text)
        #expect(result.faults.count == 1)
        let place = result.places.first?.split(separator: ":").dropFirst().prefix(2)
            .joined(separator: ":")
        #expect(place == text.place)
        if let headline { #expect(result.headlines == [headline]) }
    }

    @Test func whole() {
        let (quorum, result) = read(
            """
            quorum:
              if: the meeting is annual
              then: { any of: [ all core seats, at least 5 ] }
              otherwise:
                either:
                  wide: 1/3 of seats
                  narrow: { all of: [ 1/3 of filled seats, chair ] }
              to vote: 1/2 of serving seats rounded up
              counting: { remote: two-way, substitutes: no, co-opted: unclear, proxies: yes, lay: no }
              tested: at votes
              waiting: 1 hour
              without: adjourn
              adjourned meeting: { held: the same time next week, rule: at least 2, those present suffice: true }
              undefined: { core: every seat }
              source: SO 6.3
            """)
        #expect(result.places == [])
        #expect(
            quorum?.english(in: Self.names) == [
                "For the meeting to sit: If the meeting is an annual meeting, one of these is "
                    + "enough, and must be present: all of the core seats, vacant ones included; "
                    + "at least five members; otherwise the clause can be read in two ways: read "
                    + "as ‘wide’, at least one third of all seats, vacant ones included, must be "
                    + "present; read as ‘narrow’, all of these must be present: at least one third "
                    + "of the filled seats; the chair.",
                "For a decision: At least one half of all seats held by members "
                    + "neither suspended nor disqualified, rounded up, must be present.",
                "Members who take part by telephone or video count if they can hear and be heard.",
                "Substitutes do not count.", "Members whose proxy somebody carries count.",
                "Whether co-opted members count is not said: it is judged both ways.",
                "Lay members do not count.", "This is tested at the start and at every vote.",
                "A meeting without a quorum waits 60 minutes for one.",
                "Without a quorum the meeting is adjourned.",
                "The meeting is called again: the same time next week.",
                "At the meeting that is called again: At least two members must be present.",
                "At the meeting that is called again, those who come are enough.",
                "The clause leaves ‘core’ open: every seat.", "Source: SO 6.3.",
            ])
    }

    @Test(arguments: [
        ("{ tested: throughout }", "key-missing"),
        ("{ all of: [] }", "key-empty"),
        ("{ rule: chair, any of: [ 3 ] }", "keys-contradict"),
        ("{ if: the meeting is annual }", "key-missing"),
        ("{ rule: chair, then: 3 }", "keys-contradict"),
        ("{ either: { one: 3 } }", "reading-alone"),
        ("{ rule: 3, waiting: a while }", "waiting-malformed"),
        ("{ rule: 3, without: ajourn }", "choice-unknown"),
        ("{ rule: 3, counting: { lay: perhaps } }", "choice-unknown"),
        ("{ if: the meeting is anual, then: 3 }", "quorum-phrase-unknown"),
    ])
    func mappings(_ mapping: String, _ code: String) {
        let (_, result) = read("quorum: " + mapping)
        #expect(result.faults.map(\.code) == [code])
    }

    @Test(arguments: [
        ("the item is a key decision", "If the item is a key decision, "),
        ("at most 1 of filled seats", "If at most one seat is filled, "),
        (
            "more than 1/3 of seats are disqualified",
            "If the holders of more than one third of all seats are disqualified, "
        ),
        ("chair is appointed", "If the chair is appointed, "),
        ("a lay member is appointed", "If a lay member is appointed, "),
        ("lay is appointed", "If a lay member is appointed, "),
    ])
    func circumstances(_ words: String, _ english: String) {
        let (quorum, result) = read("quorum: { if: \(words), then: 3 }")
        #expect(result.places == [])
        #expect(
            quorum?.rule.english(in: Self.names)
                == english + "at least three members must be present; otherwise nothing is asked.")
    }

    @Test func nestingAndLengthAreBounded() {
        let deep = String(repeating: "{ all of: [ ", count: 40) + "3"
        let (none, tooDeep) = read("quorum: " + deep + String(repeating: " ] }", count: 40))
        #expect(none == nil)
        #expect(tooDeep.faults.map(\.code) == ["yaml-too-deep"])
        let long = "chair" + String(repeating: " or chair", count: 300)
        #expect(read("quorum: " + long).1.faults.map(\.code) == ["quorum-phrase-too-long"])
    }

    @Test func namesKeepTheirPlaces() {
        let (quorum, result) = read("quorum: \"at least 1 lay from nowhere\"")
        #expect(quorum == nil && result.faults.count == 1)
        let (known, sources) = read("quorum: more lay than wizards excluding chair")
        #expect(known?.names.map(\.name.value) == ["lay", "wizards", "chair"])
        let columns = known?.names.map { sources.sources.place(of: $0.name.span) }
        #expect(columns == [14, 23, 41].map { "\(path):10:\($0)" })
    }
}
