public import PackBuilding

extension Catalogue {
    /// The pages that match, the best first.
    public func search(_ query: SearchQuery) throws(MachineFailure) -> [SearchHit] {
        let match = query.match
        guard !match.isEmpty else { return [] }
        let table = query.edition == "members" ? "members_pages" : "public_pages"
        var conditions = ""
        var values: [SQLite.Value] = [.text(match)]
        for (column, value, comparison) in [
            ("bags.board", query.board, "="), ("bags.date", query.from, ">="),
            ("bags.date", query.until, "<="),
            ("\(table).kind", query.kind == "papers" ? nil : query.kind, "="),
        ] {
            guard let value else { continue }
            conditions += " AND \(column) \(comparison) ?"
            values.append(.text(value))
        }
        if query.kind == "papers" {
            conditions += " AND \(table).kind NOT IN ('minutes', 'decisions', 'actions')"
        }
        values.append(.number(query.limit))
        // FTS5 gives the rows by their rank, so that excerpts are made of those alone that are told; a cross
        // join keeps it first.
        let found = try self.query(
            "SELECT bags.bag, bags.identifier, bags.body, bags.date, \(table).kind, number, "
                + "\(table).title, page, snippet(\(table), 0, '[', ']', '…', 24), bags.minutes "
                + "FROM \(table) CROSS JOIN bags ON bags.sequence = \(table).sequence "
                + "WHERE \(table) MATCH ?\(conditions) ORDER BY rank LIMIT ?", values)
        var hits: [SearchHit] = []
        while try found.step() {
            hits.append(
                SearchHit(
                    bag: found.text(0), identifier: found.text(1), body: found.text(2),
                    date: found.text(3), kind: found.text(4), number: found.text(5),
                    title: found.text(6), page: found.isNull(7) ? nil : found.number(7),
                    excerpt: found.text(8),
                    minutes: BagPage.isMinutes(found.text(4)) && !found.isNull(9)
                        ? found.text(9) : nil))
        }
        return hits
    }

    /// Bags of the archive by date, then by path.
    public func bags(
        board: String? = nil, from: String? = nil, until: String? = nil, superseded: Bool = false
    ) throws(MachineFailure) -> [CataloguedBag] {
        var conditions = superseded ? "1" : "superseded_by IS NULL"
        var values: [SQLite.Value] = []
        for (column, value, comparison) in [
            ("board", board, "="), ("date", from, ">="), ("date", until, "<="),
        ] {
            guard let value else { continue }
            conditions += " AND \(column) \(comparison) ?"
            values.append(.text(value))
        }
        return try bags(where: conditions, values)
    }

    /// All versions of what a path, an identifier or the name of a meeting's folder names, the first first.
    public func versions(of name: String) throws(MachineFailure) -> [CataloguedBag] {
        let named = try bags(
            where: "identifier IN (SELECT identifier FROM bags WHERE bag = ?1 OR identifier = ?1 "
                + "OR substr(identifier, instr(identifier, '/') + 1) = ?1)", [.text(name)])
        let meetings = Set(named.map(\.identifier)).sorted()
        guard meetings.count <= 1 else {
            throw MachineFailure(
                .inputOutput,
                "'\(name)' names several meetings; name one: \(meetings.joined(separator: ", "))")
        }
        return named
    }

    private func bags(
        where conditions: String, _ values: [SQLite.Value]
    ) throws(MachineFailure) -> [CataloguedBag] {
        let rows = try query(
            "SELECT bag, identifier, version, authority, title, body, board, date, seal, "
                + "(SELECT bag FROM bags AS later WHERE later.sequence = bags.superseded_by), "
                + "minutes "
                + "FROM bags WHERE \(conditions) ORDER BY date, identifier, version", values)
        var bags: [CataloguedBag] = []
        while try rows.step() {
            bags.append(
                CataloguedBag(
                    bag: rows.text(0), identifier: rows.text(1), version: rows.number(2),
                    authority: rows.text(3), title: rows.text(4), body: rows.text(5),
                    board: rows.text(6), date: rows.text(7), seal: rows.text(8),
                    supersededBy: rows.isNull(9) ? nil : rows.text(9),
                    minutes: rows.isNull(10) ? nil : rows.text(10)))
        }
        return bags
    }
}

/// A bag as the catalogue has it.
public struct CataloguedBag: Sendable {
    /// Its path within the archive.
    public let bag: String
    public let identifier: String
    public let version: Int
    public let authority: String
    public let title: String
    public let body: String
    public let board: String
    /// ISO 8601.
    public let date: String
    public let seal: String
    /// The path of the later version, if there is one.
    public let supersededBy: String?
    /// How far its minutes had come; `nil` when it has none.
    public let minutes: String?
}
