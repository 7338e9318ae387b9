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
        let needsBags = query.board != nil || query.from != nil || query.until != nil
        // The excerpt is made of the rows that are told, not of all that match.
        let found = try self.query(
            "SELECT \(table).rowid FROM \(table)"
                + (needsBags ? " JOIN bags ON bags.sequence = \(table).sequence" : "")
                + " WHERE \(table) MATCH ?\(conditions) ORDER BY rank LIMIT ?", values)
        var rows: [Int] = []
        while try found.step() { rows.append(found.number(0)) }
        guard !rows.isEmpty else { return [] }
        let told = try self.query(
            "SELECT \(table).rowid, bags.bag, bags.identifier, bags.body, bags.date, \(table).kind, "
                + "number, \(table).title, page, snippet(\(table), 0, '[', ']', '…', 24), bags.minutes "
                + "FROM \(table) JOIN bags ON bags.sequence = \(table).sequence "
                + "WHERE \(table) MATCH ? AND \(table).rowid IN "
                + "(\(rows.map(String.init).joined(separator: ", ")))", [.text(match)])
        var hits: [Int: SearchHit] = [:]
        while try told.step() {
            hits[told.number(0)] = SearchHit(
                bag: told.text(1), identifier: told.text(2), body: told.text(3),
                date: told.text(4), kind: told.text(5), number: told.text(6),
                title: told.text(7), page: told.isNull(8) ? nil : told.number(8),
                excerpt: told.text(9),
                minutes: BagPage.isMinutes(told.text(5)) && !told.isNull(10) ? told.text(10) : nil)
        }
        return rows.compactMap { hits[$0] }
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

    /// All versions of what a path or an identifier names, the first first.
    public func versions(of name: String) throws(MachineFailure) -> [CataloguedBag] {
        try bags(
            where: "identifier = (SELECT identifier FROM bags WHERE bag = ?1 OR identifier = ?1 "
                + "OR identifier LIKE '%/' || ?1 LIMIT 1)", [.text(name)])
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
