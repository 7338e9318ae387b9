import Glibc
public import PackBuilding

/// What is searched: made of the bags, and made anew from them whenever it is gone.
///
/// Each edition has a table of its own, so that a search of the public one cannot meet anything else.
public final class Catalogue {
    private static let format = 2
    private let database: SQLite
    private var insertions: [String: SQLite.Statement] = [:]

    /// The tokenizer of the full text: letters without their accents.
    package static let tokenizer = "unicode61 remove_diacritics 2"

    public init(_ path: String, creates: Bool) throws(MachineFailure) {
        database = try SQLite(path, creates: creates)
        guard creates else {
            guard try version() == Self.format else {
                throw MachineFailure(.inputOutput, "the catalogue is of another version")
            }
            return
        }
        try database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        if try version() != Self.format { try makeTables() }
    }

    private func version() throws(MachineFailure) -> Int {
        let statement = try database.prepare("PRAGMA user_version")
        return try statement.step() ? statement.number(0) : 0
    }

    private func makeTables() throws(MachineFailure) {
        var sql = """
            BEGIN;
            DROP TABLE IF EXISTS bags;
            CREATE TABLE bags (
                sequence INTEGER PRIMARY KEY, bag TEXT UNIQUE, identifier TEXT, version INTEGER,
                authority TEXT, title TEXT, body TEXT, board TEXT, date TEXT, minutes TEXT,
                seal TEXT, superseded_by INTEGER, first_public INTEGER, last_public INTEGER,
                first_members INTEGER, last_members INTEGER);
            DROP TABLE IF EXISTS progress;
            CREATE TABLE progress (sequence INTEGER);
            INSERT INTO progress VALUES (0);
            CREATE INDEX bags_by_identifier ON bags (identifier);
            CREATE INDEX bags_by_date ON bags (date);
            """
        for edition in ["public", "members"] {
            sql += """
                DROP TABLE IF EXISTS \(edition)_pages;
                CREATE VIRTUAL TABLE \(edition)_pages USING fts5(
                    words, title, kind UNINDEXED, number UNINDEXED, page UNINDEXED,
                    sequence UNINDEXED, tokenize = '\(Self.tokenizer)');
                """
        }
        try database.run(sql + "PRAGMA user_version = \(Self.format); COMMIT;")
    }

    /// Everything until ``commit()`` is there at once or not at all.
    public func begin() throws(MachineFailure) { try database.run("BEGIN IMMEDIATE") }
    public func commit() throws(MachineFailure) { try database.run("COMMIT") }
    public func rollBack() { try? database.run("ROLLBACK") }

    /// How far along the chain the catalogue has come.
    func progress() throws(MachineFailure) -> Int {
        let statement = try database.prepare("SELECT sequence FROM progress")
        return try statement.step() ? statement.number(0) : 0
    }

    func setProgress(_ sequence: Int) throws(MachineFailure) {
        try cached("UPDATE progress SET sequence = ?").run([.number(sequence)])
    }

    private func cached(_ sql: String) throws(MachineFailure) -> SQLite.Statement {
        if let statement = insertions[sql] { return statement }
        let statement = try database.prepare(sql)
        insertions[sql] = statement
        return statement
    }

    /// Enters pages of an edition; their row numbers.
    public func enter(
        _ pages: [BagPage], edition: String, sequence: Int
    ) throws(MachineFailure) -> (first: Int, last: Int)? {
        let table = edition == "members" ? "members_pages" : "public_pages"
        let insertion = try cached("INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?)")
        var first: Int?
        for page in pages {
            try insertion.run([
                .text(page.words), .text(page.title), .text(page.kind), .text(page.number),
                page.page.map { .number($0) } ?? .none, .number(sequence),
            ])
            if first == nil { first = database.lastRow }
        }
        return first.map { ($0, $0 + pages.count - 1) }
    }

    /// Enters a bag. What an earlier version of it had to search is taken out.
    func enter(
        _ entry: ChainEntry, _ record: DepositRecord, public open: [BagPage],
        members: [BagPage]
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
        let openRows = try enter(open, edition: "public", sequence: entry.sequence)
        let memberRows = try enter(members, edition: "members", sequence: entry.sequence)
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

    private func withdraw(_ table: String, _ first: Int?, _ last: Int?) throws(MachineFailure) {
        guard let first, let last else { return }
        try cached("DELETE FROM \(table) WHERE rowid BETWEEN ? AND ?")
            .run([.number(first), .number(last)])
    }

    /// Takes a bag that was disposed of out of the catalogue. The pages of one that was superseded are out
    /// already, and others may have their places.
    func remove(bag: String) throws(MachineFailure) {
        let rows = try cached(
            "SELECT first_public, last_public, first_members, last_members FROM bags "
                + "WHERE bag = ? AND superseded_by IS NULL")
        try rows.bind([.text(bag)])
        if try rows.step() {
            let places = (0...3).map { rows.isNull($0) ? nil : rows.number($0) }
            _ = try rows.step()
            try withdraw("public_pages", places[0], places[1])
            try withdraw("members_pages", places[2], places[3])
        }
        try cached("DELETE FROM bags WHERE bag = ?").run([.text(bag)])
    }

    /// A statement of our own on the tables, for those who ask.
    func query(_ sql: String, _ values: [SQLite.Value]) throws(MachineFailure) -> SQLite.Statement {
        let statement = try database.prepare(sql)
        try statement.bind(values)
        return statement
    }
}
