import Diagnostics
import Governance

/// Who is there during a stretch of the meeting, before any reading of the clause.
struct Scene {
    struct Standing {
        /// Claims of those surely there; each with whether an interest in the item was declared.
        var sure: [(claim: Claim, hasInterest: Bool)] = []
        /// Claims of those of whom it is not known whether they are there.
        var unsure: [(claim: Claim, hasInterest: Bool)] = []
        /// Why somebody recorded as present is not there just then.
        var reason: Reason?
        /// They may not act on the item, whether they come or not.
        var isBarred = false

        var came: Truth { !sure.isEmpty ? .yes : unsure.isEmpty ? .no : .unknown }
    }

    let presences: Presences
    /// As the presences.
    let standings: [Standing]
    let kind: Meeting.Kind
    let classes: [String]
    /// Holders with an interest in the item, and whether they withdrew.
    let interests: [String: Bool]
    /// Those who said they would not come.
    let apologies: Set<String>
    /// Interests of the unnamed, by seat: how many withdrew, and how many stayed.
    let unnamedInterests: [String: (withdrew: Int, stayed: Int)]

    /// - Parameters:
    ///   - item: the item's number, when it is one that is judged.
    ///   - ignoringWithdrawals: for the question whether the meeting sits, which does not end
    ///     because somebody leaves the room for one item.
    init(
        _ presences: Presences, during stretch: Stretch, of timeline: Timeline, item: Int?,
        ignoringWithdrawals: Bool
    ) {
        self.presences = presences
        kind = timeline.sitting.kind
        classes = item.map { timeline.sitting.items[$0].classes } ?? []
        let attendance = timeline.sitting.attendance
        let key = ignoringWithdrawals ? nil : item.map { timeline.sitting.items[$0].key }
        let declared = Scene.interests(in: key, attendance, presences.roll)
        (interests, unnamedInterests) = declared
        apologies = Set(attendance.apologies.map(\.person.value))
        standings = presences.all.map { presence in
            var standing = Standing()
            // Somebody who is away and would have to withdraw would not help by coming.
            if presence.entries.isEmpty, case .person(let person) = presence.who {
                standing.isBarred = declared.named[person] == true
            }
            for entry in presence.entries {
                // On whichever of their lines it is written, an interest is the person's.
                let hasWithdrawn: Bool? =
                    if case .person(let person) = presence.who {
                        declared.named[person]
                    } else {
                        key.flatMap { Scene.interest(of: entry.attendee, in: $0)?.withdrew }
                    }
                if hasWithdrawn == true {
                    standing.reason = .withdrew
                    standing.isBarred = true
                    continue
                }
                let there = stretch.has(entry.attendee, in: timeline)
                let claims = entry.claims.map { (claim: $0, hasInterest: hasWithdrawn != nil) }
                switch there.and(entry.came) {
                case .yes: standing.sure += claims
                case .unknown:
                    standing.unsure += claims
                    standing.reason = entry.came == .yes ? .timeUnknown : .attendanceUnknown
                case .no:
                    standing.reason = Scene.reason(entry.attendee, during: stretch, of: timeline)
                }
            }
            return standing
        }
    }

    /// The interests in an item, whether their holders withdrew: of the named, and of the unnamed by seat.
    private static func interests(
        in item: ItemKey?, _ attendance: Attendance, _ roll: Roll
    ) -> (named: [String: Bool], unnamed: [String: (withdrew: Int, stayed: Int)]) {
        var named: [String: Bool] = [:]
        var unnamed: [String: (withdrew: Int, stayed: Int)] = [:]
        guard let item else { return (named, unnamed) }
        for attendee in (attendance.present ?? []) + attendance.unknown + attendance.absent {
            guard let interest = interest(of: attendee, in: item) else { continue }
            if let person = attendee.person?.value {
                named[person] = (named[person] ?? false) || interest.withdrew
            } else if let seat = attendee.seat?.value {
                // Of several seats of one office those come first that stand first in the terms.
                var left = attendee.number
                for index in roll.seats(named: seat) where left > 0 {
                    let id = roll.seats[index].seat.id.value
                    let known = unnamed[id] ?? (0, 0)
                    let room = roll.seats[index].serving - known.withdrew - known.stayed
                    let number = min(left, max(0, room))
                    unnamed[id, default: (0, 0)].withdrew += interest.withdrew ? number : 0
                    unnamed[id, default: (0, 0)].stayed += interest.withdrew ? 0 : number
                    left -= number
                }
            }
        }
        return (named, unnamed)
    }

    private static func interest(of attendee: Attendee, in item: ItemKey) -> Interest? {
        let own = attendee.interests.filter { ItemKey($0.item.value) == item }
        return own.first(where: \.withdrew) ?? own.first
    }

    private static func reason(
        _ attendee: Attendee, during stretch: Stretch, of timeline: Timeline
    ) -> Reason {
        if let from = attendee.from, stretch.hasCome(from.value, timeline) == .no {
            return .arrivedLater(from.value)
        }
        if let until = attendee.until, stretch.hasGone(until.value, timeline) == .yes {
            return .left(until.value)
        }
        return .away
    }
}

/// Something that is not known, and on which it hangs whether somebody counts.
enum Doubt: Hashable, Comparable {
    /// Whether the owner was there.
    case coming(Int)
    /// Whether the owner could hear and be heard.
    case manner(Int)
    /// Whether a presence, by index, stands under the rule for substitutes.
    case notice(Int)
}

/// A scene under one reading: a compiled rule, and of whom it is doubtful whether they count.
struct ReadScene {
    let picks: [Int]
    let settings: Settings
    let rule: CompiledRule
    let fits: Fits
    /// The same for what those who are there surely count for. What somebody holds stays sure though they stand
    /// in for another as well, and of that it is not known.
    let sureRule: CompiledRule
    let sureFits: Fits
    /// For each presence, what must be so for it to count; empty when it surely does, or surely does not.
    let doubts: [[Doubt]]
    /// Presences that may not count even when they are there. Indexes.
    let doubtful: [Int]
    /// Somebody counts surely for one place and perhaps for another, so that not every case can be tried.
    let isMixed: Bool

    init(
        _ scene: Scene, _ clause: QuorumRule, _ settings: Settings, picks: [Int], layout: Layout
    ) {
        let presences = scene.presences
        let roll = presences.roll
        var fits = Fits()
        var sureFits = Fits()
        var doubts: [[Doubt]] = []
        var doubtful: [Int] = []
        var isMixed = false
        for (index, standing) in scene.standings.enumerated() {
            let presence = presences.all[index]
            var own = OwnFits()
            var sure = OwnFits()
            var found: [[Doubt]] = []
            var hasSure = false
            func take(_ claim: Claim, hasInterest: Bool, isThere: Bool) {
                if hasInterest && !settings.interested { return }
                let heard = settings.heard(claim.manner)
                guard heard.and(claim.isValid) != .no else { return }
                var doubt: [Doubt] = isThere ? [] : [.coming(presence.owner)]
                if heard == .unknown { doubt.append(.manner(presence.owner)) }
                if claim.isValid == .unknown { doubt.append(.notice(index)) }
                found.append(doubt)
                let counting = claim.slots.filter { slot in
                    settings.counts(
                        claim.capacity,
                        sends: roll.sendsSubstitute(presences.slots.all[slot].seat))
                }
                own.add(claim, counting)
                // Of those not known to have come: once they have.
                if standing.came != .yes { doubt.removeAll { $0 == .coming(presence.owner) } }
                if doubt.isEmpty {
                    hasSure = true
                    sure.add(claim, counting)
                }
            }
            for (claim, hasInterest) in standing.sure {
                take(claim, hasInterest: hasInterest, isThere: true)
            }
            for (claim, hasInterest) in standing.unsure {
                take(claim, hasInterest: hasInterest, isThere: false)
            }
            if standing.came == .no, !standing.isBarred {
                var hasInterest = false
                if case .person(let person) = presence.who {
                    hasInterest = scene.interests[person] != nil
                }
                for claim in presence.expected {
                    take(claim, hasInterest: hasInterest, isThere: true)
                }
            }
            let ways = Set(found)
            if ways.count > 1 { isMixed = true }
            doubts.append(Set(found.joined()).sorted())
            if !found.isEmpty, !hasSure { doubtful.append(index) }
            fits.add(own)
            sureFits.add(sure)
        }
        let sets = SeatSets(roll: roll, settings: settings, barred: scene.barred(settings))
        func compiled(_ fits: Fits) -> CompiledRule {
            var compiler = RuleCompiler(
                sets: sets, slots: presences.slots, fits: fits, layout: layout, kind: scene.kind,
                classes: scene.classes)
            return compiler.compile(clause)
        }
        rule = compiled(fits)
        // Where everybody counts in one way only, who is sure is told by who is there.
        sureRule = isMixed ? compiled(sureFits) : rule
        self.fits = fits
        self.sureFits = isMixed ? sureFits : fits
        self.picks = picks
        self.settings = settings
        self.doubts = doubts
        self.doubtful = doubtful
        self.isMixed = isMixed
    }
}

extension Settings {
    /// Whether taking part in this way counts. Only to follow is not to take part.
    func heard(_ manner: Attendee.Manner) -> Truth {
        switch manner {
        case .inRoom: .yes
        case .listenOnly: .no
        case .twoWay: Truth(remote != .no)
        case .remote: remote == .no ? .no : remote == .twoWay ? .unknown : .yes
        }
    }

    /// Whether the clause counts people in this capacity for a seat.
    ///
    /// - Parameter sends: whether the terms let the seat send a substitute; `nil` leaves it to the clause.
    func counts(_ capacity: Capacity, sends: Bool?) -> Bool {
        switch capacity {
        case .member: true
        case .substitute, .nominatedProxy: sends ?? substitutes
        case .representative: representatives
        case .proxy: proxies
        }
    }
}

extension Scene {
    /// For each seat, the serving places whose holders may not act on the item.
    func barred(_ settings: Settings) -> [Int] {
        let roll = presences.roll
        guard !interests.isEmpty || !unnamedInterests.isEmpty else {
            return roll.seats.map { _ in 0 }
        }
        return roll.seats.indices.map { seat in
            var number = 0
            for slot in presences.slots.ofSeat[seat] {
                let holders = presences.slots.all[slot].holders
                let out = holders.count {
                    interests[$0].map { $0 || !settings.interested } ?? false
                }
                if !holders.isEmpty {
                    // A shared place stands as long as one of its holders may act.
                    number += max(
                        0, presences.slots.all[slot].capacity - (holders.count - out))
                }
            }
            if let unnamed = unnamedInterests[roll.seats[seat].seat.id.value] {
                number += unnamed.withdrew + (settings.interested ? 0 : unnamed.stayed)
            }
            return number
        }
    }
}
