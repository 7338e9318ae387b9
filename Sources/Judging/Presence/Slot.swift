/// Places of a seat that can be taken by somebody present: held, and by somebody who may act.
struct Slot: Sendable {
    /// Index into ``Roll/seats``.
    let seat: Int
    let capacity: Int
    /// Those who hold it and may act; empty where nobody is named.
    let holders: [String]
    let isNamed: Bool
    let isUnrecorded: Bool
}

/// The slots of a roll, and whose they are.
struct Slots: Sendable {
    let all: [Slot]
    let ofSeat: [[Int]]
    let ofPerson: [String: [Int]]

    init(_ roll: Roll) {
        var all: [Slot] = []
        var ofSeat: [[Int]] = []
        var ofPerson: [String: [Int]] = [:]
        for (index, seat) in roll.seats.enumerated() {
            var own: [Int] = []
            for place in seat.places where place.kind != .vacant && place.standing == .serving {
                let holders = place.holders.filter { $0.suspension == nil }.map(\.person)
                for holder in holders { ofPerson[holder, default: []].append(all.count) }
                own.append(all.count)
                all.append(
                    Slot(
                        seat: index, capacity: place.number, holders: holders,
                        isNamed: place.kind == .named, isUnrecorded: place.kind == .unrecorded))
            }
            ofSeat.append(own)
        }
        (self.all, self.ofSeat, self.ofPerson) = (all, ofSeat, ofPerson)
    }
}
