import Assembling
import Diagnostics
import DocumentTree
import Governance
import Judging

/// The sentences of minutes that are made of the attendance.
extension SkeletonWriter {
    // MARK: - Before the first item

    var openingSentences: [String] {
        guard let attendance else { return [] }
        var sentences: [String] = []
        func add(_ name: String, _ names: [String], _ between: String = ", ") {
            if !names.isEmpty {
                sentences.append(words(name, ["names": names.joined(separator: between)]))
            }
        }
        let present = attendance.present ?? []
        let isOwn = { (attendee: Attendee) in
            if case .member = attendee.capacity { true } else { false }
        }
        add("present", present.filter(isOwn).map(attendeeName))
        add("substitutes", present.filter { !isOwn($0) }.map(attendeeName))
        let inAttendance = attendance.inAttendance.map { words.names([$0]) }.filter { !$0.isEmpty }
        add("in attendance", inAttendance, "; ")
        // Where they are an item of the agenda they are told there.
        let isItem = items.contains { item in
            item.particulars.disclosed(to: Members.self)?.standing.map {
                house.minutes.apologiesItems.contains($0.value)
            } ?? false
        }
        if !isItem { sentences += apologies(attendance) }
        add("absent", attendance.absent.map(attendeeName))
        sentences += courseSentences(attendance.course) + comingsOutsideItems(present)
        if let closed = attendance.course.closed ?? meeting.actualEnd {
            sentences.append(words("closed", ["time": words.time(closed.value.minutes)]))
        }
        return sentences
    }

    private func apologies(_ attendance: Attendance) -> [String] {
        guard !attendance.apologies.isEmpty else { return [] }
        let names = attendance.apologies.map { apology in
            words(
                "apology",
                [
                    "name": words.name(apology.person.value),
                    "other": apology.substitute.map { words.name($0.value) } ?? "",
                ])
        }
        return [words("apologies", ["names": names.joined(separator: ", ")])]
    }

    /// What the attendance tells under a standing item: the apologies, or the interests declared. Those in
    /// business that is not for the public are told in its own minutes.
    func standingSentences(_ standing: String?) -> [String] {
        guard let attendance, let standing else { return [] }
        if house.minutes.apologiesItems.contains(standing) {
            let apologies = apologies(attendance)
            return apologies.isEmpty ? [words("no apologies")] : apologies
        }
        guard house.minutes.interestsItems.contains(standing) else { return [] }
        let open = Set(items.filter { $0.restriction == nil }.map(\.key))
        let all = (attendance.present ?? []).flatMap { attendee in
            attendee.interests.map { (attendee, $0) }
        }
        if all.isEmpty { return [words("no interests")] }
        return all.filter { open.contains(ItemKey($0.1.item.value)) }.map { attendee, interest in
            words(
                "declared in item",
                [
                    "name": bareName(attendee), "kind": interest.kind ?? "",
                    "item": words("item", ["number": interest.item.value]),
                ])
        }
    }

    private func courseSentences(_ course: MeetingCourse) -> [String] {
        var sentences: [String] = []
        if let opened = course.opened ?? meeting.actualStart {
            let called = meeting.start.map { $0.value.minutes }
            let isLate = called.map { $0 < opened.value.minutes } ?? false
            sentences.append(
                words(
                    isLate ? "opened late" : "opened",
                    [
                        "time": words.time(opened.value.minutes),
                        "called": called.map { words.time($0) } ?? "",
                    ]))
        }
        if proofs.contains(where: { $0.opening.verdict == .inquorate }) {
            sentences.append(words("opened without quorum"))
        }
        if let varied = course.orderVaried {
            sentences.append(words("order varied", ["words": varied]))
        }
        for adjournment in course.adjournments {
            sentences.append(
                words(
                    adjournment.until == nil ? "adjourned" : "adjourned and resumed",
                    [
                        "time": words.time(adjournment.from.value.minutes),
                        "until": adjournment.until.map { words.time($0.value.minutes) } ?? "",
                        "reason": adjournment.reason ?? "",
                    ]))
        }
        return sentences
    }

    /// Those who came or went while no item is recorded as being taken.
    private func comingsOutsideItems(_ present: [Attendee]) -> [String] {
        present.flatMap { attendee -> [String] in
            func sentence(_ name: String, _ moment: Located<Moment>?) -> String? {
                guard case .time(let time)? = moment?.value, takenItem(at: time) == nil else {
                    return nil
                }
                return words(name, ["name": bareName(attendee), "time": words.time(time)])
            }
            return [sentence("arrived at", attendee.from), sentence("left at", attendee.until)]
                .compactMap(\.self)
        }
    }

    private func takenItem(at time: Int) -> TakenItem? {
        attendance?.items.first { item in
            guard let from = item.from?.value, let until = item.until?.value else { return false }
            return from <= time && time < until
        }
    }

    // MARK: - Of an item

    func sentences(of item: AgendaItem, _ taken: TakenItem?) -> [String] {
        guard let attendance else { return [] }
        var sentences: [String] = []
        if let reason = taken?.urgency { sentences.append(words("urgent", ["reason": reason])) }
        let present = attendance.present ?? []
        for attendee in present { sentences += movements(of: attendee, during: item) }
        for attendee in present {
            for interest in attendee.interests where ItemKey(interest.item.value) == item.key {
                sentences.append(
                    words(
                        interest.withdrew ? "withdrew" : "declared",
                        [
                            "name": bareName(attendee), "kind": interest.kind ?? "",
                            "effect": interest.effect ?? "",
                        ]))
            }
        }
        switch proofs.compactMap({ $0.item(item.number)?.verdict }).reduce(
            Verdict.quorate, { $0.and($1) })
        {
        case .inquorate: sentences.append(words("not quorate"))
        case .depends: sentences.append(words("quorum doubtful"))
        case .quorate, .undetermined: break
        }
        for motion in attendance.course.motions where ItemKey(motion.item.value) == item.key {
            sentences += self.sentences(of: motion)
        }
        for vote in attendance.votes where ItemKey(vote.item.value) == item.key {
            sentences += self.sentences(of: vote)
        }
        return sentences
    }

    private func movements(of attendee: Attendee, during item: AgendaItem) -> [String] {
        func isOf(_ number: String) -> Bool { ItemKey(number) == item.key }
        func isDuring(_ time: Int) -> Bool {
            takenItem(at: time).map { isOf($0.number.value) } ?? false
        }
        var sentences: [String] = []
        let name = ["name": bareName(attendee)]
        func named(at time: Int) -> [String: String] {
            name.merging(["time": words.time(time)]) { first, _ in first }
        }
        switch attendee.from?.value {
        case .item(let number)? where isOf(number):
            sentences.append(words("arrived for item", name))
        case .time(let time)? where isDuring(time):
            sentences.append(words("arrived", named(at: time)))
        default: break
        }
        let isAway = attendee.away.contains { away in
            switch (away.from.value, away.until.value) {
            case (.item(let number), _), (_, .item(let number)): isOf(number)
            case (.time(let from), .time(let until)): isDuring(from) || isDuring(until - 1)
            }
        }
        if isAway { sentences.append(words("away", name)) }
        switch attendee.until?.value {
        case .item(let number)? where isOf(number): sentences.append(words("left after item", name))
        case .time(let time)? where isDuring(time):
            sentences.append(words("left", named(at: time)))
        default: break
        }
        return sentences
    }

    private func sentences(of motion: Motion) -> [String] {
        func moved(
            _ name: String, _ text: String, _ mover: Located<String>?, _ seconder: Located<String>?
        ) -> String {
            words(
                name,
                [
                    "text": sentence(text), "mover": mover.map { words.name($0.value) } ?? "",
                    "seconder": seconder.map { words.name($0.value) } ?? "",
                ])
        }
        var sentences = [
            moved(
                "moved", motion.text ?? words("the recommendations"), motion.moved, motion.seconded)
        ]
        for amendment in motion.amendments {
            sentences.append(
                moved("amendment", amendment.text, amendment.moved, amendment.seconded))
            if let fate = amendment.fate?.value {
                sentences.append(words("amendment \(fate.rawValue)"))
            }
        }
        switch motion.fate?.value {
        case .carried?: sentences.append(words("carried"))
        case .lost?: sentences.append(words("lost"))
        case .withdrawn?: sentences.append(words("motion withdrawn"))
        case .fell?: sentences.append(words("fell"))
        case nil: break
        }
        return sentences
    }

    private func sentences(of vote: Vote) -> [String] {
        var sentences = [words.votes(vote, "vote")]
        for (name, voters) in [
            ("votes for", vote.votesFor), ("votes against", vote.against),
            ("votes abstained", vote.abstained),
        ] {
            guard case .named(let people) = voters, !people.isEmpty else { continue }
            sentences.append(
                words(name, ["names": words.list(people.map { words.name($0.value) })]))
        }
        if let casting = vote.castingVote?.value {
            sentences.append(words(casting ? "casting vote for" : "casting vote against"))
        }
        return sentences
    }

    // MARK: - Names

    private func bareName(_ attendee: Attendee) -> String {
        attendee.person.map { words.name($0.value) }
            ?? words(
                "unnamed",
                [
                    "number": attendee.number == 1 ? "" : String(attendee.number),
                    "seat": attendee.seat.map { words.title($0.value, in: bodies) } ?? "",
                ])
    }

    private func attendeeName(_ attendee: Attendee) -> String {
        var name = bareName(attendee)
        if let office = attendee.person.flatMap({ office(of: $0.value) }) { name += " (\(office))" }
        if attendee.manner != .inRoom { name = words("remote", ["name": name]) }
        switch attendee.capacity {
        case .member: return name
        case .substitute(let other), .nominatedProxy(let other), .proxy(let other):
            return words(
                "substitute", ["name": name, "other": words.title(other.value, in: bodies)])
        case .representative(let other):
            return words(
                "representative", ["name": name, "other": words.title(other.value, in: bodies)])
        }
    }

    /// The title of the seat with an office that a person holds on the day.
    private func office(of person: String) -> String? {
        for body in bodies {
            let seats = body.terms(on: words.day)?.seats.filter { $0.office != nil } ?? []
            for membership in body.memberships
            where membership.person.value == person && membership.isHeld(on: words.day) {
                if let seat = seats.first(where: { $0.id.value == membership.seat.value }) {
                    return seat.title.value
                }
            }
        }
        return nil
    }
}

/// With a full stop, where it ends with a word.
func sentence(_ text: String) -> String {
    guard let last = text.unicodeScalars.last,
        last.properties.isAlphabetic || last.properties.numericType != nil
    else { return text }
    return text + "."
}
