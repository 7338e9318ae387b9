internal import CSQLite
import PackBuilding

/// One SQLite database, through its C library.
///
/// No more of SQLite than the catalogue needs: statements with values bound and rows read.
final class SQLite {
    private let handle: OpaquePointer
    private let path: String

    /// Opens the file, and makes it when `creates`.
    init(_ path: String, creates: Bool) throws(MachineFailure) {
        var opened: OpaquePointer?
        let flags =
            creates
            ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            if let opened { sqlite3_close_v2(opened) }
            throw MachineFailure(
                .inputOutput, "cannot open \(path): \(String(cString: sqlite3_errstr(code)))")
        }
        handle = opened
        self.path = path
        sqlite3_busy_timeout(handle, 60_000)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(MachineFailure) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    func prepare(_ sql: String) throws(MachineFailure) -> Statement {
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
            throw failure
        }
        return Statement(prepared, of: self)
    }

    /// The number of the row that was inserted last.
    var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    fileprivate var failure: MachineFailure {
        let isDamaged = [SQLITE_CORRUPT, SQLITE_NOTADB].contains(sqlite3_errcode(handle) & 0xFF)
        return MachineFailure(
            .inputOutput,
            "\(path): \(String(cString: sqlite3_errmsg(handle)))"
                + (isDamaged ? "; quorate archive rebuild makes it anew" : ""))
    }

    /// A prepared statement; its values are bound in order, its rows read one by one.
    final class Statement {
        private let handle: OpaquePointer
        private let database: SQLite

        fileprivate init(_ handle: OpaquePointer, of database: SQLite) {
            self.handle = handle
            self.database = database
        }

        deinit { sqlite3_finalize(handle) }

        /// Binds values from the first place on, and makes the statement ready to run again.
        func bind(_ values: [Value]) throws(MachineFailure) {
            sqlite3_reset(handle)
            for (place, value) in values.enumerated() {
                let place = Int32(place + 1)
                let code =
                    switch value {
                    case .none: sqlite3_bind_null(handle, place)
                    case .number(let number): sqlite3_bind_int64(handle, place, Int64(number))
                    case .text(let text):
                        text.withCString {
                            quorate_bind_text(handle, place, $0, Int32(text.utf8.count))
                        }
                    }
                guard code == SQLITE_OK else { throw database.failure }
            }
        }

        /// Goes to the next row; `false` when there is none.
        func step() throws(MachineFailure) -> Bool {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: true
            case SQLITE_DONE: false
            default: throw database.failure
            }
        }

        /// Binds and runs to the end.
        func run(_ values: [Value]) throws(MachineFailure) {
            try bind(values)
            while try step() {}
        }

        func number(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

        func text(_ column: Int) -> String {
            guard let bytes = sqlite3_column_text(handle, Int32(column)) else { return "" }
            let count = Int(sqlite3_column_bytes(handle, Int32(column)))
            return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }

        func isNull(_ column: Int) -> Bool {
            sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
        }
    }

    enum Value {
        case none
        case number(Int)
        case text(String)

        init(_ text: String?) { self = text.map(Value.text) ?? .none }
    }
}
