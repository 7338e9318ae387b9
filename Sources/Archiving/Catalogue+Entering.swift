public import PackBuilding

extension Catalogue {
    /// Enters a bag. What an earlier version of it had to search is taken out.
    func enter(
        _ entry: ChainEntry, _ record: DepositRecord, public open: [BagPage], members: [BagPage]
    ) throws(MachineFailure) {
        let old = try cached(
            "SELECT sequence, first_public, last_public, first_members, last_members FROM bags "
                + "WHERE identifier = ? AND superseded_by IS NULL")
        try old.bind([.text(entry.identifier)])
        if try old.step() {
            let sequence = old.number(0)
            let rows = (1...4).map { old.isNull($0) ? nil : old.number($0) }
            _ = try old.step()
            try withdraw("public_pages", rows[0], rows[1])
            try withdraw("members_pages", rows[2], rows[3])
            try cached("UPDATE bags SET superseded_by = ? WHERE sequence = ?")
                .run([.number(entry.sequence), .number(sequence)])
        }
        let openRows = try enter(open, into: "public_pages", sequence: entry.sequence)
        let memberRows = try enter(members, into: "members_pages", sequence: entry.sequence)
        try cached(
            "INSERT INTO bags VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)"
        ).run(
            [
                .number(entry.sequence), .text(entry.bag), .text(entry.identifier),
                .number(entry.version), .text(record.authority), .text(record.title),
                .text(record.body), .text(record.board), .text(record.date),
                record.minutes.map { .text($0) } ?? .none, .text(entry.seal),
            ]
                + [openRows?.first, openRows?.last, memberRows?.first, memberRows?.last]
                .map { $0.map { .number($0) } ?? .none })
    }

    /// Enters pages of an edition; their row numbers.
    private func enter(
        _ pages: [BagPage], into table: String, sequence: Int
    ) throws(MachineFailure) -> (first: Int, last: Int)? {
        let insertion = try cached("INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?)")
        var first: Int?
        for page in pages {
            try insertion.run([
                .text(page.words), .text(page.title), .text(page.kind), .text(page.number),
                page.page.map { .number($0) } ?? .none, .number(sequence),
            ])
            if first == nil { first = lastRow }
        }
        return first.map { ($0, $0 + pages.count - 1) }
    }

    private func withdraw(_ table: String, _ first: Int?, _ last: Int?) throws(MachineFailure) {
        guard let first, let last else { return }
        try cached("DELETE FROM \(table) WHERE rowid BETWEEN ? AND ?")
            .run([.number(first), .number(last)])
    }

    /// Takes a bag that was disposed of out of the catalogue.
    func remove(bag: String) throws(MachineFailure) {
        let rows = try cached(
            "SELECT first_public, last_public, first_members, last_members FROM bags WHERE bag = ?")
        try rows.bind([.text(bag)])
        if try rows.step() {
            let places = (0...3).map { rows.isNull($0) ? nil : rows.number($0) }
            let isSuperseded = try cached(
                "SELECT 1 FROM bags WHERE bag = ? AND superseded_by IS NOT NULL")
            _ = try rows.step()
            try isSuperseded.bind([.text(bag)])
            // The pages of a superseded version went when it was superseded.
            if try !isSuperseded.step() {
                try withdraw("public_pages", places[0], places[1])
                try withdraw("members_pages", places[2], places[3])
            }
            try isSuperseded.bind([.none])
        }
        try cached("DELETE FROM bags WHERE bag = ?").run([.text(bag)])
    }

    // MARK: - What need not be built again

    /// The bag that a meeting's folder was sealed into, or found to be the same as, when its sources and all
    /// they depend on had this digest.
    public func unchangedBag(at place: String, digest: String) throws(MachineFailure) -> String? {
        let rows = try cached("SELECT bag FROM unchanged WHERE place = ? AND digest = ?")
        try rows.bind([.text(place), .text(digest)])
        guard try rows.step() else { return nil }
        let bag = rows.text(0)
        _ = try rows.step()
        return bag
    }

    /// Notes for the next time what was sealed of each folder. What of it is lost is only built again.
    public func note(
        unchanged: [(place: String, digest: String, bag: String)]
    ) throws(MachineFailure) {
        guard !unchanged.isEmpty else { return }
        try begin()
        for one in unchanged {
            try cached("INSERT OR REPLACE INTO unchanged VALUES (?, ?, ?)")
                .run([.text(one.place), .text(one.digest), .text(one.bag)])
        }
        try commit()
    }
}
