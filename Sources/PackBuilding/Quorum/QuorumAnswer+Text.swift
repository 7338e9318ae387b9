import Diagnostics
import Governance
import Judging
import Scheduling

extension QuorumAnswer {
    /// For a chair: the verdict first, then what was asked, who counts for what, and who does not.
    ///
    /// - Parameter explained: adds the derivation, every reading and every place nobody came to.
    public func text(explained: Bool) -> String {
        bodies.map { body in
            var lines = QuorumLines(self, body, explained: explained)
            lines.write()
            return lines.text
        }.joined(separator: "\n")
    }

    func words(of body: BodyAnswer) -> QuorumWords { QuorumWords(workspace, body.terms) }

    func english(_ body: BodyAnswer) -> [String] {
        guard let terms = body.terms, let quorum = body.quorum?.quorum else { return [] }
        return quorum.english(in: QuorumNames(terms, workspace.authority))
    }

    /// Where the clause stands: `boards/audit/terms-of-reference/2022-09-08.md:12`.
    func place(_ body: BodyAnswer) -> String? {
        (body.terms?.quorumClause?.span ?? body.quorum?.quorum.span).map { span in
            let file = sources[span.source]
            return "\(file.name):\(file.position(at: Int(span.start)).line)"
        }
    }
}

/// The answer for one body in lines.
struct QuorumLines {
    private let answer: QuorumAnswer
    private let body: BodyAnswer
    private let words: QuorumWords
    private let explained: Bool
    private(set) var text = ""

    init(_ answer: QuorumAnswer, _ body: BodyAnswer, explained: Bool) {
        self.answer = answer
        self.body = body
        self.explained = explained
        words = answer.words(of: body)
    }

    private mutating func line(_ words: String) { text += words + "\n" }

    private mutating func section(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        line("\n\(title)")
        for each in lines { line("  " + each) }
    }

    mutating func write() {
        let day = answer.meeting.date.value.day?.english ?? answer.meeting.date.value.iso
        let heading = "\(body.body.name.value), \(day)"
        switch body.outcome {
        case .nothing(let reason):
            line("Cannot be told: \(reason).")
            line(heading)
        case .forecast(let forecast):
            line(headline(forecast))
            line(heading)
            write(forecast)
            writeClause()
            write(forecast.proof)
        case .judged(let meeting):
            guard let proof = body.proof(answer.item) else { return }
            let subject = answer.item.map { "Item \($0): " } ?? ""
            if answer.item == nil, let lost = meeting.lost, lost.verdict == .inquorate {
                line("Quorate at the start, lost \(words.at(lost.moment)).")
            } else {
                line(subject + headline(proof, isFirst: answer.item == nil))
            }
            line(heading)
            if answer.item == nil {
                for each in times(meeting) { line(each) }
                for each in items(meeting) { line(each) }
            } else {
                for each in moments(meeting) { line(each) }
            }
            writeReadings(proof)
            if proof.verdict == .inquorate || proof.verdict == .depends {
                writeConsequence()
            }
            writeClause()
            write(proof)
            section("Votes", votes(meeting))
        }
    }

    // MARK: The verdict

    private func headline(_ proof: QuorumProof, isFirst: Bool) -> String {
        let sentence: String
        switch proof.verdict {
        case .quorate: sentence = "quorate\(margin(proof))."
        case .inquorate: sentence = "inquorate\(remedy(proof))."
        case .undetermined:
            sentence =
                proof.hasTooManyReadings
                ? "cannot be told: the clause has more than 256 readings."
                : "cannot be told: it is not known whether enough were there\(remedy(proof))."
        case .depends: sentence = "depends on how the clause is read."
        }
        return isFirst ? sentence.prefix(1).uppercased() + sentence.dropFirst() : sentence
    }

    /// `, with two to spare; without the Chair it is not`
    private func margin(_ proof: QuorumProof) -> String {
        guard let margin = proof.margin else { return "" }
        let essential = margin.essential.reduce(into: [Somebody]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let there = proof.counted.filter { !$0.forOfficeOnly }.reduce(0) { $0 + $1.number }
        let needed = proof.counted.filter { essential.contains($0.who) }.reduce(0) {
            $0 + $1.number
        }
        if essential.isEmpty {
            if margin.breaking.isEmpty && margin.isExact { return ", whoever leaves" }
            let least = margin.isExact ? "" : "at least "
            return ", with \(least)\(words.spelled(margin.spare)) to spare"
        }
        if needed >= there { return ", with nobody to spare" }
        let who = words.joined(essential.map(named), "or", most: 4)
        let others = spare(proof, essential: essential)
        return (others.map { ", with \(words.spelled($0)) to spare" } ?? "")
            + "; without \(who) it is not"
    }

    /// `Cllr Fielker (Chair)`, `the Chair`
    private func named(_ who: Somebody) -> String {
        guard case .person = who else { return "the " + words.name(who) }
        let seats = (body.proof(answer.item)?.counted ?? []).filter { $0.who == who }
        return words.name(who) + (seats.first.map { " (\(words.title($0.seat)))" } ?? "")
    }

    /// How many others may leave besides those who may not; `nil` where the clause is more than a list of
    /// numbers. A condition with none to spare counts only those who may not leave.
    private func spare(_ proof: QuorumProof, essential: [Somebody]) -> Int? {
        guard proof.readings.count == 1 else { return nil }
        func isList(_ part: Derivation) -> Bool {
            switch part.kind {
            case .count, .office: true
            case .all: part.parts.allSatisfy(isList)
            case .branch: part.parts.allSatisfy(isList)
            case .any, .varying: false
            }
        }
        guard isList(proof.readings[0].derivation) else { return nil }
        var slack: [Int] = []
        for condition in proof.required {
            if case .office(let office) = plain(condition.rule) {
                // Where two could be the one asked for, how many may leave is not told by numbers.
                let holders = proof.counted.filter { counted in
                    let seat = body.terms?.seats.first { $0.id.value == counted.seat }
                    return office.names.contains {
                        $0.value == counted.seat || $0.value == seat?.office
                    }
                }
                guard holders.count == 1, essential.contains(holders[0].who) else { return nil }
                continue
            }
            guard let counted = condition.counted, let needed = condition.needed else { return nil }
            let over = counted.lowerBound - needed
            if over > 0 { slack.append(over) }
        }
        return slack.min()
    }

    private func plain(_ rule: QuorumRule) -> QuorumRule {
        if case .located(let inner, _) = rule { plain(inner) } else { rule }
    }

    /// `: one more is needed: any of A, B and C`
    private func remedy(_ proof: QuorumProof) -> String {
        guard let remedy = proof.remedy else {
            guard proof.verdict == .inquorate else { return "" }
            let missing = proof.required.filter { $0.truth == .no }.map { condition in
                let words = words.condition(condition)
                return words.prefix(1).lowercased() + words.dropFirst()
            }
            let why = missing.count > 2 ? "" : words.joined(missing, "and")
            return ", whoever else comes" + (why.isEmpty ? "" : ": \(why)")
        }
        let number = words.spelled(remedy.size)
        let needed = remedy.size == 1 ? "\(number) more is needed" : "\(number) more are needed"
        guard remedy.isExact, let first = remedy.options.first else {
            return ": \(needed) at least"
        }
        guard remedy.options.count > 1 else { return ": \(needed) (\(words.together(first)))" }
        return ": \(needed), such as \(words.together(first)), or others"
    }

    private mutating func writeConsequence() {
        guard let consequence = body.quorum?.quorum.consequence?.value else { return }
        switch consequence {
        case .adjourn: line("Without a quorum the meeting is adjourned.")
        case .cancel: line("Without a quorum the meeting is cancelled.")
        case .discussOnly: line("Without a quorum the meeting may discuss but not decide.")
        case .ratifyLater:
            line("What is decided without a quorum stands once the absent members confirm it.")
        case .callAnotherMeetingOnly:
            line("Without a quorum the meeting may decide only to call another meeting.")
        case .adjournOnly: line("Without a quorum the meeting may decide only to adjourn.")
        }
    }

    // MARK: Times and items

    private func times(_ meeting: MeetingProof) -> [String] {
        var lines: [String] = []
        let start = (answer.meeting.actualStart ?? answer.meeting.start)?.value.minutes
        if let opened = meeting.opened, let start, opened > start {
            lines.append("There was a quorum from \(words.clock(opened)), after waiting.")
        }
        if let lost = meeting.lost {
            let left = words.joined(lost.left.map { words.name($0) }, "and", most: 6)
            let because = left.isEmpty ? "" : ", when \(left) left"
            switch lost.verdict {
            case .inquorate:
                lines.append("The quorum was lost \(words.at(lost.moment))\(because).")
            default:
                let from = words.from(lost.moment)
                lines.append(
                    from.prefix(1).uppercased() + from.dropFirst()
                        + " it cannot be told\(because).")
            }
        }
        return lines
    }

    /// Items of which the answer is another than of the meeting; by number, never by title.
    private func items(_ meeting: MeetingProof) -> [String] {
        let other = meeting.items.filter { $0.verdict != meeting.verdict }
        if meeting.items.count > 1, other.isEmpty { return ["The same for every item."] }
        return other.map { item in
            let proof = item.deciding
            var line = "Item \(item.number): " + headline(proof, isFirst: false)
            if item.toVote != nil, item.toSit.verdict == .quorate, item.verdict != .quorate {
                line += " The meeting may go on, but not decide the item."
            }
            let out = proof.notCounted.filter { isOfItem($0.reason) }
            if !out.isEmpty {
                let who = out.map { "\(words.name($0.who, $0.number)) \(words.reason($0.reason))" }
                line += " \(words.joined(who, "and", most: 4))."
            }
            return line
        }
    }

    /// Whether it keeps somebody from one item only.
    private func isOfItem(_ reason: Reason) -> Bool {
        switch reason {
        case .interested, .withdrew, .left, .arrivedLater, .away: true
        default: false
        }
    }

    private func moments(_ meeting: MeetingProof) -> [String] {
        guard let item = answer.item.flatMap({ meeting.item($0) }) else { return [] }
        var lines: [String] = []
        if item.toVote != nil, item.toSit.verdict == .quorate, item.verdict != .quorate {
            lines.append("The meeting may go on, but not decide the item.")
        }
        guard item.moments.count > 1 else { return lines }
        for moment in item.moments {
            let from = moment.from.map { "from \(words.clock($0)) " } ?? ""
            let until = moment.until.map { "until \(words.clock($0))" } ?? "on"
            lines.append("  \(from)\(until): \(moment.verdict.rawValue)")
        }
        return lines
    }

    // MARK: The clause

    private mutating func writeClause() {
        guard let terms = body.terms else { return }
        let place = answer.place(body).map { " (\($0))" } ?? ""
        if let law = body.quorum?.regime {
            section(
                "The quorum of the law\(place)",
                ["The terms of reference give none; under ‘\(law.name)’ this one holds."]
                    + answer.english(body))
        } else if let clause = terms.quorumClause {
            section("The clause\(place)", [clause.value])
            section("As it is read here", answer.english(body))
        } else {
            section("The quorum\(place)", answer.english(body))
        }
    }

    private mutating func writeReadings(_ proof: QuorumProof) {
        guard proof.verdict == .depends || explained, proof.readings.count > 1 else { return }
        let subjects = Set(proof.deciding)
        var told: [String] = []
        for reading in proof.readings {
            let parts = proof.choices.indices.filter { explained || subjects.contains($0) }
                .map { words.reading(proof.choices[$0], reading.picks[$0]) }
            let line = "\(words.joined(parts, "and")): \(answer.verdict(reading.truth).rawValue)"
            if !told.contains(line) { told.append(line) }
        }
        for each in told { line("  " + each) }
    }

    // MARK: The proof

    private mutating func write(_ proof: QuorumProof) {
        let isSeveral = proof.readings.count > 1
        let reading =
            isSeveral ? " (\(words.reading(proof.readings[proof.shown], of: proof)))" : ""
        section(
            "Asked for\(reading)",
            proof.required.map { "\(words.condition($0)): \(words.numbers($0))" })
        let number = proof.counted.filter { !$0.forOfficeOnly }.reduce(0) { $0 + $1.number }
        section("Counted: \(number)", merged(proof.counted).map { counted($0.line, $0.number) })
        section("Not counted", notCounted(proof))
        if let margin = proof.margin, !margin.breaking.isEmpty, explained {
            section(
                "It would end if these left", margin.breaking.map { words.together($0) })
        }
        if let remedy = proof.remedy, remedy.options.count > 1 || explained {
            section("Enough would be", remedy.options.map { words.together($0) })
        }
        if explained {
            for (place, reading) in proof.readings.enumerated() {
                let name = isSeveral ? ", \(words.reading(reading, of: proof))" : ""
                let verdict = answer.verdict(reading.truth).rawValue
                section(
                    "Derivation\(isSeveral ? " \(place + 1)" : "")\(name): \(verdict)",
                    derivation(reading.derivation))
            }
        }
    }

    /// The unnamed of one seat in one line, however many lines the record has for them.
    private func merged(_ lines: [CountedPresence]) -> [(line: CountedPresence, number: Int)] {
        lines.reduce(into: []) { merged, line in
            let same = merged.firstIndex {
                $0.line.who == line.who && $0.line.seat == line.seat
                    && $0.line.capacity == line.capacity
                    && $0.line.forOfficeOnly == line.forOfficeOnly
            }
            guard case .unnamed = line.who, let same else {
                return merged.append((line, line.number))
            }
            merged[same].number += line.number
        }
    }

    private func counted(_ line: CountedPresence, _ number: Int) -> String {
        var told = words.name(line.who, number)
        if case .person = line.who { told += ", \(words.title(line.seat))" }
        if line.capacity != .member { told += ", \(line.capacity.rawValue)" }
        if line.forOfficeOnly { told += ", for the office only" }
        return told
    }

    private func notCounted(_ proof: QuorumProof) -> [String] {
        var lines: [String] = []
        var absent = 0
        for line in proof.notCounted {
            // Who is merely away is told in full only when asked for.
            if line.reason == .absent {
                // Before the meeting nobody is absent yet.
                if case .forecast = body.outcome { continue }
                if !explained, case .unnamed = line.who {
                    absent += line.number
                    continue
                }
            }
            lines.append("\(words.name(line.who, line.number)): \(words.reason(line.reason))")
        }
        if case .judged = body.outcome, let attendance = answer.meeting.attendance {
            for who in attendance.inAttendance {
                lines.append("\(name(who)): \(words.reason(.inAttendance))")
            }
        }
        if absent > 0 { lines.append("\(absent) of those not named: absent") }
        return lines
    }

    private func name(_ who: Who) -> String {
        switch who.naming {
        case .id(let id): words.named(id.value, on: answer.meeting.date.value.first)
        case .words(let words): words.value
        case .described(let person, let post, let name):
            name ?? person.map { words.name(.person($0.value)) } ?? who.title
                ?? post.map { words.named($0.value, on: answer.meeting.date.value.first) }
                ?? "somebody"
        }
    }

    private func derivation(_ part: Derivation, _ level: Int = 0) -> [String] {
        let indent = String(repeating: "  ", count: level)
        let truth: String
        switch part.truth {
        case .yes: truth = "holds"
        case .no: truth = "does not hold"
        case .unknown: truth = "not known"
        }
        let place = part.span.map { " (\(answer.sources.place(of: $0)))" } ?? ""
        switch part.kind {
        case .count, .office:
            return ["\(indent)\(truth): \(words.condition(part)): \(words.numbers(part))\(place)"]
        case .all, .any, .branch, .varying:
            if part.parts.count == 1 { return derivation(part.parts[0], level) }
            let head: String
            switch part.kind {
            case .any: head = "one of these"
            case .branch: head = "this part applies"
            default: head = "all of these"
            }
            return ["\(indent)\(truth): \(head)\(place)"]
                + part.parts.flatMap { derivation($0, level + 1) }
        }
    }

    private func votes(_ meeting: MeetingProof) -> [String] {
        let asked = answer.item.map { [meeting.item($0)].compactMap { $0 } } ?? meeting.items
        return asked.flatMap { item in
            item.votes.flatMap { vote -> [String] in
                // The casting vote is told apart: it is nobody's first.
                let used = vote.usedCastingVote
                let (votesFor, against) =
                    used
                    ? (vote.vote.votesFor.number, vote.vote.against.number)
                    : (vote.votesFor, vote.against)
                let line =
                    "Item \(item.number): \(vote.outcome.rawValue)"
                    + (item.endedWithoutQuorum ? " without a quorum" : "")
                    + "\(used ? ", by the casting vote" : ""): \(votesFor) for, \(against) against"
                    + "\(used ? " and the casting vote" : ""), \(vote.abstained) abstained; "
                    + "\(vote.needed) needed of \(vote.base)"
                return [line] + vote.faults.map { "  " + words.fault($0) }
            }
        }
    }

    // MARK: Before the meeting

    private func headline(_ forecast: Forecast) -> String {
        switch forecast.outlook {
        case .certain: "A quorum is certain, if those come who accepted."
        case .possible: "A quorum is possible, not certain\(toDo(forecast))."
        case .impossible: "A quorum is impossible: too many have declined."
        }
    }

    private func toDo(_ forecast: Forecast) -> String {
        guard let toDo = forecast.toDo else { return "" }
        let number = words.spelled(toDo.size)
        guard toDo.isExact, let first = toDo.options.first else {
            return ": at least \(number) more must say they come"
        }
        let more = toDo.size == 1 ? "more is needed" : "more are needed"
        guard toDo.options.count > 1 else {
            return ": \(number) \(more) (\(words.together(first)))"
        }
        return ": \(number) \(more), such as \(words.together(first)), or others"
    }

    private mutating func write(_ forecast: Forecast) {
        if let last = forecast.lastDayForSubstitutes {
            line("The last day to notify a substitute is \(last.english).")
        }
        section("Have not replied", forecast.silentByNumber.map { words.name($0.who, $0.number) })
        section("Substitutes who can be called", forecast.callable.map { words.name($0) })
        if let toDo = forecast.toDo, toDo.options.count > 1 {
            section("Enough would be", toDo.options.map { words.together($0) })
        }
    }
}
