import Diagnostics
import Governance

extension Case {
    /// How many times rules are evaluated at most to find who may leave, or who must come.
    static let searchWork = 1 << 16
    static let mostOptions = 8

    var verdict: Verdict { hasTooMany ? .undetermined : Verdict(truths) }

    func proof() -> QuorumProof {
        let truths = truths
        let verdict = hasTooMany ? .undetermined : Verdict(truths)
        let telling: Truth = verdict == .quorate ? .yes : verdict == .undetermined ? .unknown : .no
        let shown = truths.firstIndex(of: telling) ?? 0
        let (counted, notCounted) = counts(readings[shown])
        return QuorumProof(
            verdict: verdict, choices: choices, deciding: deciding(truths),
            readings: zip(readings, truths).map { reading, truth in
                ReadingProof(
                    picks: reading.picks, truth: truth, derivation: derivation(reading, truth))
            },
            shown: shown, counted: counted, notCounted: notCounted,
            margin: verdict == .quorate ? margin() : nil,
            remedy: verdict == .quorate ? nil : remedy(), hasTooManyReadings: hasTooMany)
    }

    // MARK: Margin and remedy

    func margin() -> Margin {
        let classes = classes(most: { range($0, of: present).many }) { index in
            scene.standings[index].came == .yes && matters(index)
        }
        var essential: [Somebody] = []
        var work = Work(Case.searchWork)
        for likes in classes {
            var set = present
            change(&set, likes, by: 1, coming: false)
            if !isSure(set, &work), !work.isSpent { essential += somebody(likes) }
        }
        let isWhole = !work.isSpent
        work = Work(Case.searchWork)
        let total = classes.reduce(0) { $0 + $1.number }
        guard
            let result = smallest(
                classes, coming: false, most: Case.mostOptions, &work,
                until: { !isSure($0, &$1) })
        else {
            return Margin(spare: total, isExact: isWhole, essential: essential, breaking: [])
        }
        return Margin(
            spare: result.size - 1, isExact: result.isExact && isWhole, essential: essential,
            breaking: result.found.map { people($0, of: classes) })
    }

    func remedy() -> Remedy? {
        let everybody = layout.everybody
        let classes = classes(most: { _ in everybody }) { index in
            scene.standings[index].came != .yes && matters(index)
        }
        var work = Work(Case.searchWork)
        guard
            let result = smallest(
                classes, coming: true, most: Case.mostOptions, &work, until: isSure)
        else { return nil }
        return Remedy(
            size: result.size, isExact: result.isExact,
            options: result.found.map { people($0, of: classes) })
    }

    /// Whether some reading counts them for anything.
    func matters(_ index: Int) -> Bool {
        readings.contains { !$0.fits.byCapacity[index].isEmpty }
    }

    func people(_ found: Found, of classes: [Likes]) -> [People] {
        zip(found.numbers, classes).compactMap { number, likes in
            number == 0
                ? nil
                : People(
                    number: number, among: somebody(likes),
                    areSubstitutes: likes.members.allSatisfy {
                        $0.allSatisfy { scene.presences.all[$0].isCallable }
                    })
        }
    }

    private func somebody(_ likes: Likes) -> [Somebody] {
        var found: [Somebody] = []
        for member in likes.members {
            guard let who = member.first.map({ scene.presences.all[$0].who }) else { continue }
            if case .unnamed = who, found.contains(who) { continue }
            found.append(who)
        }
        return found
    }

    // MARK: Derivation

    func derivation(_ reading: ReadScene, _ truth: Truth) -> Derivation {
        let (few, many) = range(reading, of: present)
        guard let office = reading.rule.somebody else {
            return derive(reading, reading.rule.root, few, many, truth: truth)
        }
        // The clause alone would hold in an empty room: that somebody is there is a condition of its own.
        let isThere = reading.rule.somebodyIsThere(few, many, sure: reading.sureRule)
        let rest = derive(
            reading, reading.rule.root, few, many, truth: isThere == .yes ? truth : nil)
        if isThere == .yes { return rest }
        let one = QuorumRule.count(Counted(.members), .number(1))
        let condition = Derivation(
            rule: one, span: nil, kind: .count, truth: isThere,
            counted: 0...(isThere == .no ? 0 : 1), needed: 1, bases: [],
            couldCome: absent(office.isFor), parts: [])
        return Derivation(
            rule: .all([one, rest.rule]), span: nil, kind: .all, truth: truth, counted: nil,
            needed: nil, bases: [], couldCome: [], parts: [condition, rest])
    }

    /// - Parameter truth: what is known of the node, when it was found more exactly than bounds tell.
    private func derive(
        _ reading: ReadScene, _ index: Int, _ few: PresenceSet, _ many: PresenceSet,
        truth: Truth? = nil
    ) -> Derivation {
        let rule = reading.rule
        let node = rule.nodes[index]
        let note = rule.notes[index]
        var span: Span?
        if case .located(_, let place) = note.rule { span = place }
        let numbers = numbers(reading, node, few, many)
        return Derivation(
            rule: note.rule, span: span, kind: kind(of: node, note),
            truth: truth ?? rule.bounds(index, few, many, sure: reading.sureRule),
            counted: numbers?.counted, needed: numbers?.needed, bases: note.bases,
            couldCome: couldCome(node, rule),
            parts: (node.first..<node.first + node.count).map {
                derive(reading, rule.children[$0], few, many)
            })
    }

    private func kind(of node: CompiledRule.Node, _ note: CompiledRule.Note) -> Derivation.Kind {
        switch node.kind {
        case .all, .always: note.branch.map { .branch($0) } ?? .all
        case .any, .never: .any
        case .when: .varying
        case .reaches, .reachesVarying, .exceeds, .atMost: .count
        case .office: .office
        }
    }

    /// How many are counted, and how many are enough; `nil` where nothing is counted.
    private func numbers(
        _ reading: ReadScene, _ node: CompiledRule.Node, _ few: PresenceSet, _ many: PresenceSet
    ) -> (counted: ClosedRange<Int>, needed: Int)? {
        let sure = reading.sureRule
        var needed = node.need
        switch node.kind {
        case .all, .any, .always, .never, .when, .office: return nil
        case .reaches, .atMost: break
        case .reachesVarying:
            needed = sure.needs[node.other].number { sure.tallies[$0].count(few) }
        case .exceeds: needed += sure.tallies[node.other].count(few)
        }
        let least = sure.tallies[node.tally].count(few)
        return (least...max(least, reading.rule.tallies[node.tally].count(many)), needed)
    }

    /// Those not there who would be counted for a condition.
    private func couldCome(_ node: CompiledRule.Node, _ rule: CompiledRule) -> [Somebody] {
        switch node.kind {
        case .all, .any, .always, .never, .when: return []
        case .reaches, .reachesVarying, .exceeds, .atMost:
            let tally = rule.tallies[node.tally]
            return absent(tally.counts)
        case .office: return absent(rule.offices[node.tally].isFor)
        }
    }

    private func absent(_ isMeant: (Layout.Place) -> Bool) -> [Somebody] {
        var found: [Somebody] = []
        for (index, standing) in scene.standings.enumerated()
        where standing.came != .yes && isMeant(layout.places[index]) {
            let who = scene.presences.all[index].who
            if !found.contains(who) { found.append(who) }
        }
        return found
    }

    // MARK: Who was counted

    private func counts(_ reading: ReadScene) -> ([CountedPresence], [NotCounted]) {
        let presences = scene.presences
        let slots = presences.slots
        let counting = slots.all.map { reading.rule.seats.contains($0.seat) }
        var matching = Matching(
            edges: reading.sureFits.slots.map { $0.filter { counting[$0] } },
            capacities: slots.all.map(\.capacity))
        var counted: [CountedPresence] = []
        var notCounted: [NotCounted] = []
        let doubtful = Set(reading.doubtful)
        // Members first, then those who stand in for them: who finds a place keeps it.
        let there = scene.standings.indices.filter { scene.standings[$0].came == .yes }
        func isMember(_ index: Int) -> Bool { reading.fits.byCapacity[index][.member] != nil }
        let order = there.filter(isMember) + there.filter { !isMember($0) }
        var placed = presences.all.map { _ in 0 }
        for index in order where !doubtful.contains(index) {
            placed[index] = matching.place(index, presences.all[index].number)
        }
        for index in presences.all.indices {
            let presence = presences.all[index]
            guard scene.standings[index].came == .yes else {
                if !presence.entries.isEmpty || scene.standings[index].isBarred,
                    let reason = scene.standings[index].reason
                {
                    notCounted.append(
                        NotCounted(who: presence.who, number: presence.number, reason: reason))
                }
                continue
            }
            for (slot, number) in matching.placed(index) {
                counted.append(
                    CountedPresence(
                        who: presence.who, number: number, seat: seatID(slot),
                        capacity: capacity(reading.fits.byCapacity[index], for: slot),
                        forOfficeOnly: false))
            }
            let left = presence.number - placed[index]
            guard left > 0 else { continue }
            if let office = officeOnly(reading, index), !doubtful.contains(index) {
                counted.append(office)
            } else {
                notCounted.append(
                    NotCounted(
                        who: presence.who, number: left,
                        reason: reason(reading, index, isDoubtful: doubtful.contains(index))))
            }
        }
        notCounted += presences.refused.map {
            NotCounted(who: $0.who, number: $0.number, reason: $0.reason)
        }
        return (counted, notCounted + rest(matching.load))
    }

    private func seatID(_ slot: Int) -> String {
        let roll = scene.presences.roll
        return roll.seats[scene.presences.slots.all[slot].seat].seat.id.value
    }

    private func capacity(_ claims: [Capacity: Set<Int>], for slot: Int) -> Capacity {
        Capacity.allCases.first { claims[$0]?.contains(slot) ?? false } ?? .member
    }

    /// Somebody who is there for a named office and is not one of those counted.
    private func officeOnly(_ reading: ReadScene, _ index: Int) -> CountedPresence? {
        guard
            reading.rule.offices.contains(where: { $0.isFor(layout.places[index]) })
        else { return nil }
        let claims = reading.fits.byCapacity[index]
        for capacity in Capacity.allCases {
            let slot = claims[capacity]?.sorted().first {
                reading.rule.seats.contains(scene.presences.slots.all[$0].seat)
            }
            if let slot {
                return CountedPresence(
                    who: scene.presences.all[index].who, number: 1, seat: seatID(slot),
                    capacity: capacity, forOfficeOnly: true)
            }
        }
        return nil
    }

    /// Why somebody who is there is not counted.
    private func reason(_ reading: ReadScene, _ index: Int, isDoubtful: Bool) -> Reason {
        let roll = scene.presences.roll
        for (claim, hasInterest) in scene.standings[index].sure {
            if hasInterest, !reading.settings.interested { return .interested }
            switch reading.settings.heard(claim.manner) {
            case .no: return claim.manner == .listenOnly ? .listenOnly : .remote
            case .unknown: return .mannerUnknown
            case .yes: break
            }
            if isDoubtful, claim.isValid == .unknown { return .noticeUnknown }
        }
        let claimed = scene.standings[index].sure.flatMap { sure in
            sure.claim.slots.map { (capacity: sure.claim.capacity, slot: $0) }
        }
        let fitting = reading.fits.slots[index]
        if fitting.isEmpty, let first = claimed.first { return .capacityNotCounted(first.capacity) }
        let seats = fitting.map { scene.presences.slots.all[$0].seat }
        if seats.contains(where: { reading.rule.seats.contains($0) }) { return .placeTaken }
        for seat in seats {
            let seat = roll.seats[seat].seat
            for category in seat.categories
            where reading.settings.categories[category.value.lowercased()] == false {
                return .category(category.value)
            }
            if !seat.voting { return .nonVoting(seat: seat.id.value) }
        }
        return .noCondition
    }

    /// Places that nobody was counted for, and nobody came to.
    private func rest(_ load: [Int]) -> [NotCounted] {
        let presences = scene.presences
        let roll = presences.roll
        var came: Set<String> = Set(
            presences.refused.compactMap { line in
                if case .person(let person) = line.who { person } else { nil }
            })
        for presence in presences.all where !presence.entries.isEmpty {
            if case .person(let person) = presence.who { came.insert(person) }
        }
        var found: [NotCounted] = []
        for (index, seat) in roll.seats.enumerated() {
            let id = seat.seat.id.value
            for place in seat.places {
                for holder in place.holders where came.insert(holder.person).inserted {
                    var reason: Reason =
                        scene.apologies.contains(holder.person) ? .apologies : .absent
                    if let suspension = holder.suspension {
                        reason = suspension.kind == .disqualified ? .disqualified : .suspended
                    }
                    found.append(
                        NotCounted(who: .person(holder.person), number: 1, reason: reason))
                }
                let who = Somebody.unnamed(seat: id)
                if place.kind == .vacant {
                    found.append(
                        NotCounted(who: who, number: place.number, reason: .vacant(seat: id)))
                } else if place.holders.isEmpty, place.standing != .serving {
                    found.append(
                        NotCounted(
                            who: who, number: place.number,
                            reason: place.standing == .disqualified ? .disqualified : .suspended))
                }
            }
            for slot in presences.slots.ofSeat[index] where !presences.slots.all[slot].isNamed {
                let left = presences.slots.all[slot].capacity - load[slot]
                if left > 0 {
                    found.append(
                        NotCounted(who: .unnamed(seat: id), number: left, reason: .absent))
                }
            }
        }
        return found
    }
}
