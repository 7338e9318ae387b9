import PackBuilding

/// The catalogue held against the chain, and its text against the bags.
extension ArchiveCheck {
    private var cataloguePath: String { folder + "/catalogue.sqlite" }

    /// Rows without their bag, bags without their row, and rows that say other than the chain.
    func catalogueFaults() -> [FixityFault] {
        guard fileLength(cataloguePath) > 0 else { return [] }
        var faults: [FixityFault] = []
        func tell(_ what: String) { faults.append(FixityFault(what, file: "catalogue.sqlite")) }
        do {
            let catalogue = try Catalogue(cataloguePath, .read(folder: folder))
            let whole = try catalogue.query("PRAGMA quick_check(1)", [])
            if try whole.step(), whole.text(0) != "ok" {
                tell("is damaged; quorate archive rebuild makes it anew")
            }
            let progress = try catalogue.progress().sequence
            if progress > chain.entries.count {
                tell(
                    "is made of \(progress) entries, and the chain has \(chain.entries.count): "
                        + "it was cut short")
            }
            // An archive whose last command was killed: the next one brings the catalogue up.
            let gone = Set(
                chain.entries.prefix(progress).filter { $0.kind == .disposed }.map(\.bag))
            let rows = try catalogue.query("SELECT sequence, bag FROM bags ORDER BY sequence", [])
            var known: Set<Int> = []
            while try rows.step() {
                let sequence = rows.number(0)
                known.insert(sequence)
                guard sequence >= 1, sequence <= min(progress, chain.entries.count),
                    chain.entries[sequence - 1].kind == .sealed,
                    !gone.contains(chain.entries[sequence - 1].bag)
                else {
                    tell("row \(sequence) has no bag (\(rows.text(1)))")
                    continue
                }
            }
            for entry in sealedBags
            where entry.sequence <= progress && !known.contains(entry.sequence) {
                tell("\(entry.bag) has no row")
            }
            for edition in ["public", "members"] {
                let counts = try catalogue.query(
                    "SELECT (SELECT count(*) FROM \(edition)_pages_docsize), "
                        + "(SELECT total(last_\(edition) - first_\(edition) + 1) FROM bags "
                        + "WHERE superseded_by IS NULL AND first_\(edition) IS NOT NULL)", [])
                if try counts.step(), counts.number(0) != counts.number(1) {
                    tell("has pages of the \(edition) edition that belong to no bag")
                }
            }
            return faults
        } catch {
            return [
                FixityFault(
                    "cannot be read; quorate archive rebuild makes it anew",
                    file: "catalogue.sqlite")
            ]
        }
    }

    /// Bags of a share of which the catalogue says other than they do, in any word.
    func cataloguedTextFaults(_ share: Share) -> [FixityFault] {
        guard fileLength(cataloguePath) > 0 else { return [] }
        var faults: [FixityFault] = []
        do {
            let catalogue = try Catalogue(cataloguePath, .read(folder: folder))
            let progress = try catalogue.progress().sequence
            let successors = successors
            for entry in sealedBags
            where entry.sequence <= progress && entry.sequence % share.count == share.index {
                if let what = try difference(catalogue, entry, successors, progress) {
                    faults.append(
                        FixityFault(
                            what, kind: .catalogued, bag: entry.bag, file: "catalogue.sqlite"))
                }
            }
        } catch {
            // That it cannot be read is told once, by the other look at it.
        }
        return faults
    }

    /// By a bag's entry: the entry of the version that came after it.
    private var successors: [Int: Int] {
        var last: [String: Int] = [:]
        var successors: [Int: Int] = [:]
        for entry in chain.entries where entry.kind == .sealed {
            if let before = last[entry.identifier] { successors[before] = entry.sequence }
            last[entry.identifier] = entry.sequence
        }
        return successors
    }

    /// Whether a row may name this later version: the next, or one behind others that were disposed of.
    private func isSuccessor(
        _ named: Int, of entry: ChainEntry, _ successors: [Int: Int]
    ) -> Bool {
        var at = entry.sequence
        while let next = successors[at] {
            if next == named { return true }
            guard chain.disposed.contains(chain.entries[next - 1].bag) else { return false }
            at = next
        }
        return false
    }

    private func difference(
        _ catalogue: Catalogue, _ entry: ChainEntry, _ successors: [Int: Int],
        _ progress: Int
    ) throws(MachineFailure) -> String? {
        let bag = "\(folder)/\(entry.bag)"
        guard let record = DepositRecord(reading: try? diskContents(bag + "/metadata/record.json"))
        else { return nil }
        let row = try catalogue.query(
            "SELECT bag, identifier, authority, title, body, board, date, seal, version, "
                + "superseded_by, first_public, last_public, first_members, last_members, minutes "
                + "FROM bags WHERE sequence = ?", [.number(entry.sequence)])
        guard try row.step() else { return nil }
        let words = [
            entry.bag, entry.identifier, record.authority, record.title, record.body,
            record.board, record.date, entry.seal,
        ]
        for (column, word) in words.enumerated() where !isSame(row.text(Int(column)), word) {
            return "its row is not what the bag says"
        }
        guard row.number(8) == entry.version,
            (row.isNull(14) ? nil : row.text(14)) == record.minutes
        else { return "its row is not what the bag says" }
        if !row.isNull(9) {
            return isSuccessor(row.number(9), of: entry, successors)
                ? nil : "its row names another later version"
        }
        let later = successors[entry.sequence]
        guard later == nil || later ?? 0 > progress else { return "its row names no later version" }
        for (column, edition) in [(10, "public"), (12, "members")] {
            let expected = pages(edition: edition) { try? diskContents("\(bag)/data/\($0)") }
            let first = row.isNull(column) ? 1 : row.number(column)
            let last = row.isNull(column + 1) ? 0 : row.number(column + 1)
            if try !holds(catalogue, expected, edition, first, last, of: entry.sequence) {
                return "its pages of the \(edition) edition are not what the bag says"
            }
        }
        return nil
    }

    private func holds(
        _ catalogue: Catalogue, _ expected: [BagPage], _ edition: String, _ first: Int,
        _ last: Int, of sequence: Int
    ) throws(MachineFailure) -> Bool {
        guard last - first + 1 == expected.count else { return false }
        let rows = try catalogue.query(
            "SELECT words, title, kind, number, page, sequence FROM \(edition)_pages "
                + "WHERE rowid BETWEEN ? AND ? ORDER BY rowid", [.number(first), .number(last)])
        for page in expected {
            guard try rows.step(), isSame(rows.text(0), page.words),
                isSame(rows.text(1), page.title), isSame(rows.text(2), page.kind),
                isSame(rows.text(3), page.number),
                (rows.isNull(4) ? nil : rows.number(4)) == page.page,
                rows.number(5) == sequence
            else { return false }
        }
        return true
    }
}

/// Byte by byte, where `==` asks only whether two texts look alike.
private func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
}
