import Diagnostics
import Governance

/// Which seats a group means, and how large a base is, for one reading of the clause.
struct SeatSets {
    let roll: Roll
    let settings: Settings
    /// Places whose holders may not act on the item, by seat.
    let barred: [Int]

    /// For each seat, whether it is of the group.
    func seats(_ group: SeatGroup) -> [Bool] {
        switch group {
        case .members: return roll.seats.map { isMember($0.seat) }
        case .core:
            return roll.seats.map { $0.seat.core && answer(for: $0.seat) != false }
        case .category(let name):
            let name = name.lowercased()
            return roll.seats.map { $0.seat.has(category: name) }
        case .organisation(let id):
            let wanted = settings.successors ? roll.succession.current(id) : id
            return roll.seats.indices.map {
                organisation(of: $0) == wanted && isMember(roll.seats[$0].seat)
            }
        case .seat(let name):
            let found = Set(roll.seats(named: name))
            return roll.seats.indices.map { found.contains($0) }
        case .union(let parts):
            var all = roll.seats.map { _ in false }
            for part in parts {
                for (index, isMeant) in seats(part).enumerated() where isMeant { all[index] = true }
            }
            return all
        case .excluding(let whole, let part):
            return zip(seats(whole), seats(part)).map { $0 && !$1 }
        }
    }

    /// A member is who votes, unless the clause speaks of a category of theirs.
    private func isMember(_ seat: Seat) -> Bool {
        answer(for: seat) ?? (seat.voting || settings.nonVoting)
    }

    /// A category that does not count goes before one that does.
    private func answer(for seat: Seat) -> Bool? {
        let answers = seat.categories.compactMap { settings.categories[$0.value.lowercased()] }
        return answers.contains(false) ? false : answers.first
    }

    func organisation(of seat: Int) -> String? {
        settings.successors
            ? roll.organisation(of: seat) : roll.seats[seat].seat.organisation?.value
    }

    /// The organisations of a group's seats, each once, in the order of the seats.
    func organisations(_ seats: [Bool], where isMeant: (RollSeat) -> Bool = { _ in true })
        -> [String]
    {
        var found: [String] = []
        for (index, seat) in roll.seats.enumerated() where seats[index] && isMeant(seat) {
            guard let id = organisation(of: index), !found.contains(id) else { continue }
            found.append(id)
        }
        return found
    }

    /// How large a base is; `nil` when it depends on who is present.
    func number(_ base: Base) -> Int? {
        func sum(_ group: SeatGroup, _ number: (Int) -> Int) -> Int {
            let meant = seats(group)
            return roll.seats.indices.reduce(0) { meant[$1] ? $0 + number($1) : $0 }
        }
        switch base {
        case .seats(let group): return sum(group) { roll.seats[$0].total }
        case .filled(let group): return sum(group) { roll.seats[$0].filled }
        case .serving(let group): return sum(group) { roll.seats[$0].serving }
        case .qualified(let group):
            return sum(group) { roll.seats[$0].total - roll.seats[$0].disqualified }
        case .eligible(let group):
            return sum(group) { max(0, roll.seats[$0].serving - barred[$0]) }
        case .organisations(let group): return organisations(seats(group)).count
        case .servingOrganisations(let group):
            return organisations(seats(group)) { $0.serving > 0 }.count
        case .present: return nil
        case .number(let number): return number
        }
    }
}
