import Archiving
import ArgumentParser
import Diagnostics
import PackBuilding

struct ArchiveVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check an archive, or bags that came from elsewhere.",
        discussion: """
            Of an archive every bag, the chain and the catalogue: each file that is missing, changed or \
            added is named. The last line is the head of the chain: kept elsewhere and given with --head, \
            it shows an archive that was cut short or made anew.

            A received bag is held against BagIt 1.0 (RFC 8493), by every manifest of MD5, SHA-1 or SHA-2. \
            It is valid, incomplete (files that it lists are not there) or invalid; nothing is fetched, and \
            no link followed. Where its only digests are unknown here it cannot be told, and the exit code \
            is 3. With any fault it is 1.
            """)

    @Argument(help: "Folders of received bags, instead of an archive.")
    var bags: [String] = []

    @Option(help: ArgumentHelp("The archive's folder.", valueName: "dir"))
    var archive: String?

    @Option(
        help: "The head that an earlier verify told, or an entry's seal: it must be in the chain.")
    var head: String?

    @Option(help: "text or json.")
    var format = ArchiveFormat.text

    func validate() throws {
        guard bags.isEmpty != (archive == nil) else {
            throw ValidationError("name an archive with --archive, or bags")
        }
        guard archive != nil || head == nil else {
            throw ValidationError("--head is asked of an archive")
        }
        guard archive != "", !bags.contains("") else {
            throw ValidationError("a name of a folder is empty")
        }
    }

    func run() throws {
        if let archive { return try verify(archive: absolute(archive)) }
        let found = try reporting { () throws(MachineFailure) -> [ReceivedBag] in
            var found: [ReceivedBag] = []
            for bag in bags {
                found.append(try ReceivedBag(checking: absolute(bag), named: bag))
            }
            return found
        }
        switch format {
        case .json:
            let told = zip(bags, found).map { bag, found in
                JSONValue.object([
                    ("bag", .string(bag)), ("verdict", .string(found.verdict.rawValue)),
                    ("faults", .array(found.faults.map(\.json))),
                    ("notes", .array(found.notes.map(\.json))),
                ])
            }
            tellJSON([("bags", .array(told))])
        case .text:
            for (bag, found) in zip(bags, found) {
                for fault in found.faults { print(printable(fault.text)) }
                for note in found.notes { print("note: " + printable(note.text)) }
                print("\(printable(bag)): \(found.verdict.rawValue)")
            }
        }
        let verdicts = found.map(\.verdict)
        if verdicts.contains(.invalid) || verdicts.contains(.incomplete) { throw ExitCode(1) }
        if verdicts.contains(.untold) { throw ExitCode(3) }
    }

    private func verify(archive: String) throws {
        let found = try reporting { () throws(MachineFailure) in
            try Archive.toRead(archive).verify(head: head?.lowercased())
        }
        switch format {
        case .json:
            tellJSON([
                ("sealed bags", .number(found.bags)), ("head", .string(found.head)),
                ("faults", .array(found.faults.map(\.json))),
            ])
        case .text:
            let bags = "\(found.bags) bag\(found.bags == 1 ? "" : "s")"
            for fault in found.faults { print(printable(fault.text)) }
            if found.faults.isEmpty {
                print("\(bags), all as sealed")
                print("head \(found.head)")
            } else {
                let count = found.faults.count
                tell("\(count) fault\(count == 1 ? "" : "s") in \(bags)\n")
            }
        }
        if !found.faults.isEmpty { throw ExitCode(1) }
    }
}

extension FixityFault {
    fileprivate var json: JSONValue {
        .object([
            ("bag", bag.map { .string($0) } ?? .null), ("file", file.map { .string($0) } ?? .null),
            ("line", line.map { .number($0) } ?? .null), ("what", .string(what)),
        ])
    }
}
