import Diagnostics
import Glibc
import Governance
import Judging

// One million verdicts on a board of 20 seats under a rule of three parts; see Benchmarks/README.md.

let nowhere = Span(SourceID(0), 0, 0)

func at<Value>(_ value: Value) -> Located<Value> { Located(value, nowhere) }

let day = CivilDate(year: 2022, month: 12, day: 15) ?? CivilDate(dayNumber: 0)

let seats = (0..<20).map { number in
    Seat(
        id: at("seat-\(number)"), title: at("Seat \(number)"),
        organisation: at(["council", "icb", "police", "schools"][number % 4]), core: number < 16,
        office: number == 0 ? "chair" : nil, places: 1, voting: true, categories: [],
        orRepresentative: false, exOfficio: false, appointedBy: nil, term: nil, opposition: false,
        substitutes: nil)
}
let rule = QuorumRule.all([
    .office(OfficePresence(names: [at("chair")], standIns: [.nominatedProxy])),
    .count(Counted(.organisation("icb")), .number(1)),
    .count(Counted(.core), .share(Share(1, 2, of: .seats(.core)))),
])
let quorum = Quorum(
    rule: rule, toVote: nil, counting: Counting(remote: .yes, interested: .yes), undefined: [],
    tested: .throughout, waitingMinutes: 0, consequence: nil, adjourned: nil, source: nil,
    span: nowhere)
let terms = TermsOfReference(
    title: nil, adopted: at(WrittenDate(day)), effective: nil, review: nil, meets: nil,
    seats: seats, substitutes: nil, quorum: quorum, quorumClause: nil, voting: nil,
    prose: PaperText(blocks: [], sections: [], references: [], span: nowhere), span: nowhere)
let board = Body(
    id: "board", name: at("Board"), short: nil, kind: nil, organisation: nil, house: nil,
    parents: [], subGroups: [], receivesReportsFrom: [], crossMembership: [], secretary: [],
    standingItems: [], regime: nil, isExecutive: false, notice: [], notes: [],
    termsOfReference: [terms],
    memberships: (0..<20).map {
        Membership(
            seat: at("seat-\($0)"), person: at("person-\($0)"), from: nil, until: nil, note: nil,
            isShared: false)
    }, substitutions: [], unnamed: [], vacancies: [], suspensions: [], forwardPlan: nil,
    span: nowhere)

func attendee(_ person: String, _ capacity: Attendee.Capacity) -> Attendee {
    Attendee(
        person: at(person), seat: nil, capacity: capacity, number: 1, manner: .inRoom,
        notified: nil, from: nil, until: nil, away: [], interests: [], span: nowhere)
}

// Beside the members, a proxy of the chair and two substitutes, so that places are wanted by more than one.
let attendance = Attendance(
    present: [
        attendee("proxy", .nominatedProxy(for: at("chair"))),
        attendee("substitute-1", .substitute(for: at("seat-5"))),
        attendee("substitute-2", .substitute(for: at("seat-10"))),
    ], accepted: [], apologies: [], absent: [], unknown: [], inAttendance: [], items: [],
    votes: [], isAdjourned: false, span: nowhere)
let judge = Judge(
    roll: Roll(of: board, under: terms, on: day, organisations: []), quorum: quorum,
    sitting: Sitting(kind: .ordinary, items: [], start: nil, end: nil, attendance: attendance),
    lastDay: { _, day in day })

/// CPU seconds of this process.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let (compiled, everybody) = judge.compiled
let verdicts = 1_000_000
var present = everybody
var state: UInt64 = 1
var quorate = 0
let start = seconds()
for _ in 0..<verdicts {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // Each is there three times in four.
    present.first = everybody.first & ((state >> 40) | (state >> 16))
    if compiled.holds(present) { quorate += 1 }
}
let taken = seconds() - start
let proofs = 1_000
let proofStart = seconds()
for _ in 0..<proofs where judge.proof().verdict == .quorate { quorate += 1 }
let proofTaken = (seconds() - proofStart) / Double(proofs)

func rounded(_ number: Double) -> String {
    let thousandths = Int(number * 1000 + 0.5)
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
}

print(
    "\(verdicts) verdicts: \(rounded(taken)) s of CPU, \(quorate) of them quorate (target: under 1 s)"
)
print("one whole proof from the attendance: \(rounded(proofTaken * 1000)) ms of CPU")
// The target is the product's promise: `make bench` fails when it is missed.
exit(taken < 1 ? 0 : 1)
