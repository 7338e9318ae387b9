import Glibc
import PackBuilding

/// What is searched: made of the bags, and made anew from them whenever it is gone.
///
/// Each edition has a table of its own, so that a search of the public one cannot meet anything else.
public final class Catalogue {
    private static let format = 3
    /// What SQLite puts beside a database, after its name.
    static let ends = ["", "-wal", "-shm", "-journal"]
    /// The tokenizer of the full text: letters without their accents.
    package static let tokenizer = "unicode61 remove_diacritics 2"

    private let database: SQLite
    private var statements: [String: SQLite.Statement] = [:]
    /// What keeps the file from being replaced; -1 when nobody else could.
    private let held: Int32

    enum Use {
        /// In an archive's folder, by one who asks.
        case read(folder: String)
        case write
        /// A new file that nobody else knows yet: one that is left half done is thrown away.
        case fill
    }

    init(_ path: String, _ use: Use) throws(MachineFailure) {
        switch use {
        case .read(let folder):
            // Held shared by those who have it open, and exclusively by the one who replaces it.
            let held = try lockedFolder(folder, LOCK_SH)
            do { database = try SQLite(path, creates: false) } catch {
                close(held)
                throw error
            }
            self.held = held
        case .write, .fill:
            database = try SQLite(path, creates: true)
            held = -1
        }
        switch use {
        // All is asked at one moment, and few pages are kept.
        case .read: try database.run("PRAGMA cache_size = -512; BEGIN")
        case .write: try database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        case .fill:
            try database.run(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                    + "PRAGMA cache_size = -8192;")
            try makeTables()
        }
        guard try version() == Self.format else {
            throw MachineFailure(.inputOutput, "\(path) is of another format")
        }
    }

    deinit { if held >= 0 { close(held) } }

    private func version() throws(MachineFailure) -> Int {
        let statement = try database.prepare("PRAGMA user_version")
        return try statement.step() ? statement.number(0) : 0
    }

    private func makeTables() throws(MachineFailure) {
        var sql = """
            CREATE TABLE bags (
                sequence INTEGER PRIMARY KEY, bag TEXT UNIQUE, identifier TEXT, version INTEGER,
                authority TEXT, title TEXT, body TEXT, board TEXT, date TEXT, minutes TEXT,
                seal TEXT, superseded_by INTEGER, first_public INTEGER, last_public INTEGER,
                first_members INTEGER, last_members INTEGER);
            CREATE INDEX bags_by_identifier ON bags (identifier);
            CREATE INDEX bags_by_date ON bags (date);
            CREATE TABLE progress (sequence INTEGER, length INTEGER, head TEXT);
            INSERT INTO progress VALUES (0, 0, '\(Chain.start)');
            CREATE TABLE unchanged (place TEXT PRIMARY KEY, digest TEXT, bag TEXT) WITHOUT ROWID;
            """
        for edition in ["public", "members"] {
            sql += """
                CREATE VIRTUAL TABLE \(edition)_pages USING fts5(
                    words, title, kind UNINDEXED, number UNINDEXED, page UNINDEXED,
                    sequence UNINDEXED, tokenize = '\(Self.tokenizer)');
                INSERT INTO \(edition)_pages (\(edition)_pages, rank) VALUES ('pgsz', 4050);
                """
            // Words are gathered in memory up to so many bytes, and merged once, at the end.
            for (setting, value) in [
                ("hashsize", 8 << 20), ("automerge", 0), ("crisismerge", 1999),
            ] {
                sql += Self.setting(setting, value, edition)
            }
        }
        try database.run(sql + "PRAGMA user_version = \(Self.format);")
    }

    private static func setting(_ name: String, _ value: Int, _ edition: String) -> String {
        "INSERT INTO \(edition)_pages (\(edition)_pages, rank) VALUES ('\(name)', \(value));"
    }

    /// Merges what was gathered, and makes the file one that is read while it is written.
    func finishFilling() throws(MachineFailure) {
        for edition in ["public", "members"] {
            try database.run(
                "BEGIN; INSERT INTO \(edition)_pages (\(edition)_pages) VALUES ('optimize');"
                    + Self.setting("hashsize", 2 << 20, edition)
                    + Self.setting("automerge", 4, edition)
                    + Self.setting("crisismerge", 16, edition) + "COMMIT;")
        }
        statements = [:]
        try database.run("PRAGMA journal_mode = WAL;")
    }

    /// Everything until ``commit()`` is there at once or not at all.
    func begin() throws(MachineFailure) { try database.run("BEGIN IMMEDIATE") }
    func commit() throws(MachineFailure) { try database.run("COMMIT") }
    func rollBack() { try? database.run("ROLLBACK") }

    /// How far along the chain the catalogue has come: entries, bytes, and the digest of the last.
    func progress() throws(MachineFailure) -> (sequence: Int, length: Int, head: String) {
        let rows = try database.prepare("SELECT sequence, length, head FROM progress")
        guard try rows.step() else { return (0, 0, Chain.start) }
        return (rows.number(0), rows.number(1), rows.text(2))
    }

    func setProgress(of chain: Chain) throws(MachineFailure) {
        try cached("UPDATE progress SET sequence = ?, length = ?, head = ?").run([
            .number(chain.entries.count), .number(chain.wholeLength), .text(chain.head),
        ])
    }

    /// A statement kept for the next time.
    func cached(_ sql: String) throws(MachineFailure) -> SQLite.Statement {
        if let statement = statements[sql] { return statement }
        let statement = try database.prepare(sql)
        statements[sql] = statement
        return statement
    }

    var lastRow: Int { database.lastRow }

    /// A statement of our own on the tables, for those who ask.
    func query(_ sql: String, _ values: [SQLite.Value]) throws(MachineFailure) -> SQLite.Statement {
        let statement = try database.prepare(sql)
        try statement.bind(values)
        return statement
    }
}
