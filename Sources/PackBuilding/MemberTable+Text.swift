import Diagnostics
import Governance
import Judging
import Scheduling

extension MemberTable {
    /// For people, in lines of 80 columns: a paragraph for each seat.
    func text() -> String {
        let terms = list.roll.terms.inForceFrom.englishDay
        var text = wrapped(printable(body.name.value))
        text += wrapped("Members on \(list.roll.day.english), under the terms of \(terms)")
        text += "\n" + wrapped(countWords, hanging: 0)
        for end in list.ending {
            let verb = end.holder.ending == .past ? "ran out on" : "ends on"
            text += wrapped(
                printable(
                    "\(mark(end.holder))\(name(end.holder.person)), \(end.seat.title.value): "
                        + "term \(verb) \(end.ends.englishDay)"))
        }
        for seat in list.seats { text += "\n" + paragraph(seat) }
        return text + legend
    }

    private var countWords: String {
        let parts = counts.filter { $0.number > 0 }.map { "\($0.number) \($0.words)" }
        return (["\(total == 1 ? "1 place" : "\(total) places")"] + [parts.joined(separator: ", ")])
            .filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private func mark(_ holder: ListedHolder) -> String {
        switch holder.ending {
        case .later: ""
        case .soon: "* "
        case .past: "! "
        }
    }

    private var legend: String {
        let endings = Set(list.ending.map(\.holder.ending))
        var text = ""
        if endings.contains(.soon) {
            text += wrapped("* the term ends by \(lastDayOfSoon.englishDay), within \(soon) days")
        }
        if endings.contains(.past) {
            text += wrapped("! the length of the term has run out, and no end is recorded")
        }
        return text.isEmpty ? "" : "\n" + text
    }

    private func paragraph(_ listed: ListedSeat) -> String {
        let seat = listed.seat.seat
        let title = seat.title.value + (seat.orRepresentative ? " (or representative)" : "")
        var text = wrapped(printable(title))
        if let on = listed.organisation, organisation(on.id) != seat.title.value {
            text += wrapped(printable(organisation(on.id)), indent: 2)
        }
        if let change = listed.organisation.map(change), !change.isEmpty {
            text += wrapped(printable("(\(change.joined(separator: "; ")))"), indent: 2)
        }
        let remarks = remarks(on: seat)
        if !remarks.isEmpty {
            text += wrapped(printable(remarks.joined(separator: "; ")), indent: 2)
        }
        for place in listed.places { text += lines(place) }
        if !listed.substitutes.isEmpty {
            let names = listed.substitutes.map(name).joined(separator: ", ")
            text += wrapped(printable("substitute for the seat: \(names)"), indent: 4)
        }
        return text
    }

    private func remarks(on seat: Seat) -> [String] {
        var remarks: [String] = []
        if let office = seat.office { remarks.append(office) }
        if seat.places != 1 { remarks.append("\(seat.places) places") }
        if !seat.voting { remarks.append("no vote") }
        remarks += seat.categories.map(\.value)
        if seat.exOfficio { remarks.append("ex officio") }
        if let appointer = seat.appointedBy { remarks.append("appointed by \(appointer)") }
        if let term = seat.term { remarks.append("for \(term)") }
        return remarks
    }

    private func lines(_ listed: ListedPlace) -> String {
        let place = listed.place
        guard place.kind == .named else {
            var words =
                switch place.kind {
                case .vacant: "vacant"
                case .unnamed: "held; the record gives no name"
                default: "holder not recorded"
                }
            if place.number > 1 { words = "\(place.number) places: \(words)" }
            if place.kind != .vacant, place.standing != .serving {
                words += ", \(place.standing.rawValue)"
            }
            return wrapped("- \(words)", indent: 2)
        }
        return listed.holders.map(lines).joined()
    }

    private func lines(_ holder: ListedHolder) -> String {
        var words = "- \(mark(holder))\(name(holder.person))"
        if holder.isShared { words += ", shares the post" }
        if let suspension = holder.suspension {
            words += ", \(suspension.kind.rawValue)"
            if let until = suspension.until { words += " until \(until.value.english)" }
        }
        words += term(holder.term)
        var text = wrapped(printable(words), indent: 2)
        var notes = [attendance(holder.attendance)]
        for post in jointPosts(of: holder.person) {
            notes.append(
                "\(post.title): joint post of "
                    + post.organisations.map(short).joined(separator: " and "))
        }
        let others = holder.otherSeats.map { list.roll.seats[$0].seat.title.value }
        if !others.isEmpty { notes.append("also holds: " + others.joined(separator: "; ")) }
        if !holder.substitutes.isEmpty {
            notes.append("substitute: " + holder.substitutes.map(name).joined(separator: ", "))
        }
        for note in notes.compactMap({ $0 }) { text += wrapped(printable(note), indent: 4) }
        return text
    }

    private func term(_ term: Term) -> String {
        switch (term.from, term.ends) {
        case (nil, nil): ""
        case (let from?, nil): ", since \(from.english)"
        case (nil, let ends?): ", until \(ends.englishDay)"
        case (let from?, let ends?): ", \(from.english) to \(ends.englishDay)"
        }
    }

    /// `came to 3 of 4, sent a substitute to 1; 2 meetings not recorded`.
    private func attendance(_ count: AttendanceCount) -> String? {
        let unknown = "\(count.notRecorded == 1 ? "1 meeting" : "\(count.notRecorded) meetings")"
        guard count.recorded > 0 else {
            return count.notRecorded > 0 ? "attendance not recorded (\(unknown))" : nil
        }
        var words = "came to \(count.came) of \(count.recorded)"
        if count.sentSubstitute > 0 { words += ", sent a substitute to \(count.sentSubstitute)" }
        if count.notRecorded > 0 { words += "; \(unknown) not recorded" }
        return words
    }
}
