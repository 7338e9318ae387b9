import Diagnostics
public import PackBuilding

/// A part of a bag that need not be kept any longer.
public struct Disposable: Sendable {
    public let bag: CataloguedBag
    /// The parts of the bag: `public/pack`, `members/pack`, `sources`.
    public let parts: [String]
    /// The last day it had to be kept, ISO 8601.
    public let until: String
    /// `6 years`.
    public let period: String
    /// The section of the law, or the document.
    public let source: String
}

extension Archive {
    /// What may be disposed of on a day, by the periods that each bag's record gives; of versions that were
    /// superseded too.
    public func disposables(
        in catalogue: Catalogue, on day: String
    ) throws(MachineFailure) -> [Disposable] {
        var found: [Disposable] = []
        for bag in try catalogue.bags(superseded: true) {
            let bytes = try? diskContents("\(folder)/\(bag.bag)/metadata/record.json")
            guard let record = DepositRecord(reading: bytes) else { continue }
            for rule in record.retention where rule.until < day {
                let parts = rule.parts.filter { isFolder("\(folder)/\(bag.bag)/data/\($0)") }
                guard !parts.isEmpty else { continue }
                found.append(
                    Disposable(
                        bag: bag, parts: parts, until: rule.until, period: rule.period,
                        source: rule.source))
            }
        }
        return found
    }

    /// Disposes of what may be: of each bag a new version is sealed without those parts, the old one is
    /// removed, and a certificate says what was in it.
    ///
    /// - Returns: the paths of the certificates.
    public mutating func dispose(
        of disposables: [Disposable], on day: String
    ) throws(MachineFailure) -> [String] {
        let sealed = Dictionary(
            grouping: chain.entries.filter {
                $0.kind == .sealed && !chain.disposed.contains($0.bag)
            }, by: \.identifier)
        let byMeeting = Dictionary(grouping: disposables, by: \.bag.identifier)
        var certificates: [String] = []
        var done: Set<String> = []
        for meeting in disposables.map(\.bag.identifier) where done.insert(meeting).inserted {
            let these = byMeeting[meeting] ?? []
            let versions = sealed[meeting] ?? []
            var rests: [Rest] = []
            for entry in versions {
                let parts = these.filter { $0.bag.bag == entry.bag }
                guard !parts.isEmpty else { continue }
                rests.append(try Rest(of: entry, without: parts, in: folder))
            }
            try seal(rests, besides: versions, on: day)
            for rest in rests { certificates.append(try remove(rest, on: day)) }
        }
        return certificates
    }

    /// Seals what is left, all of it in one step, so that the latest version stays the latest.
    private mutating func seal(
        _ rests: [Rest], besides versions: [ChainEntry], on day: String
    ) throws(MachineFailure) {
        let sealed = Set(versions.map(\.content))
        var deposits: [Deposit] = []
        for rest in rests {
            let bag = try BagWriter(
                deposit: rest.deposit, sealing: .init(version: 1, day: day, supersedes: nil)
            ).bag()
            // A command that was killed has sealed it already.
            if !sealed.contains(bag.content) { deposits.append(rest.deposit) }
        }
        guard !deposits.isEmpty else { return }
        if let latest = versions.last, rests.last?.old != latest {
            deposits.append(try Rest(of: latest, without: [], in: folder).deposit)
        }
        _ = try add(deposits, on: day)
    }

    /// Certifies what went, and removes the bag it was in.
    private mutating func remove(_ rest: Rest, on day: String) throws(MachineFailure) -> String {
        let certificate = rest.certificate(on: day)
        let path = "certificates/\(chain.entries.count + 1).json"
        try writeTogether([(certificate, "\(folder)/\(path)")], in: "\(folder)/certificates")
        var next = chain
        let entry = next.append(
            .disposed, bag: rest.old.bag, identifier: rest.old.identifier,
            version: rest.old.version, content: rest.old.content, seal: sha512(certificate),
            day: day)
        try append(entry.line)
        chain = next
        removeTree("\(folder)/\(rest.old.bag)")
        return path
    }
}

/// What is left of a bag when some of its parts go.
private struct Rest {
    let old: ChainEntry
    let deposit: Deposit
    private let disposables: [Disposable]
    private let gone: [(path: String, digest: String)]

    init(
        of old: ChainEntry, without disposables: [Disposable], in archive: String
    ) throws(MachineFailure) {
        let source = "\(archive)/\(old.bag)"
        guard
            let record = DepositRecord(reading: try? diskContents(source + "/metadata/record.json"))
        else { throw MachineFailure(.inputOutput, "\(old.bag) has no record that can be read") }
        let parts = disposables.flatMap(\.parts)
        var kept: [DepositFile] = []
        var gone: [(path: String, digest: String)] = []
        for file in try FileWalk(source + "/data").files {
            let path = "\(source)/data/\(file.path)"
            if parts.contains(where: { file.path.hasPrefix($0 + "/") }) {
                gone.append((file.path, try sha512(file: path).digest))
            } else {
                kept.append(
                    DepositFile(path: file.path, bytes: try diskContents(path), isOwn: true))
            }
        }
        self.old = old
        self.disposables = disposables
        self.gone = gone
        deposit = Deposit(record: record, files: kept)
    }

    /// What went, by what right, and under which digests: enough to prove later that a copy was genuine.
    func certificate(on day: String) -> [UInt8] {
        JSONValue.object([
            ("bag", .string(old.bag)), ("day", .string(day)),
            ("identifier", .string(old.identifier)),
            ("seal", .string(old.seal)),
            (
                "disposed",
                .array(
                    gone.map {
                        .object([("path", .string($0.path)), ("sha512", .string($0.digest))])
                    })
            ),
            (
                "grounds",
                .array(
                    disposables.map { disposable in
                        .object([
                            ("parts", .array(disposable.parts.map { .string($0) })),
                            ("period", .string(disposable.period)),
                            ("source", .string(disposable.source)),
                            ("until", .string(disposable.until)),
                        ])
                    })
            ),
        ]).bytes(pretty: true)
    }
}
