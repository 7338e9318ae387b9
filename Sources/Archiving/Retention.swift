import Diagnostics
import Glibc
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
                var parts: [String] = []
                for part in rule.parts where isFolder("\(folder)/\(bag.bag)/data/\(part)") {
                    let isRecordAlone = try FileWalk("\(folder)/\(bag.bag)/data/\(part)").files
                        .allSatisfy { file in
                            DepositFile.isRecord("\(part)/\(file.path)", of: bag.identifier)
                        }
                    if !isRecordAlone { parts.append(part) }
                }
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
        let chain = try file.chain()
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
            try refuseDamaged(versions.map(\.bag))
            var rests: [Rest] = []
            for entry in versions {
                let parts = these.filter { $0.bag.bag == entry.bag }
                guard !parts.isEmpty else { continue }
                rests.append(try Rest(of: entry, without: parts, in: folder))
            }
            certificates += try dispose(rests, of: versions, on: day)
        }
        return certificates
    }

    /// Seals what is left of a meeting and disposes of the bags it was in by one append. One that was cut off
    /// may leave the rest sealed and the bag still there: the same command, given again, goes on.
    private mutating func dispose(
        _ rests: [Rest], of versions: [ChainEntry], on day: String
    ) throws(MachineFailure) -> [String] {
        var deposits = rests.map(\.deposit)
        // So that the latest version stays the latest.
        if let latest = versions.last, rests.last?.old != latest {
            deposits.append(try Rest(of: latest, without: [], in: folder).deposit)
        }
        var batch = Batch(chain: try file.chain())
        _ = try stage(deposits, in: &batch, on: day)
        var certificates: [String] = []
        for rest in rests {
            let certificate = rest.certificate(on: day)
            let sequence = batch.chain.entries.count + 1
            unlink(stage(sequence) + ".json")
            try write(certificate, to: stage(sequence) + ".json")
            batch.append(
                batch.chain.append(
                    .disposed, bag: rest.old.bag, identifier: rest.old.identifier,
                    version: rest.old.version, content: rest.old.content,
                    seal: sha512(certificate), day: day))
            certificates.append("certificates/\(sequence).json")
        }
        try seal(batch)
        return certificates
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
            if parts.contains(where: { file.path.hasPrefix($0 + "/") }),
                !DepositFile.isRecord(file.path, of: old.identifier)
            {
                gone.append((file.path, try sha512(file: path).digest))
            } else {
                kept.append(
                    DepositFile(
                        sealed: file.path, bytes: try diskContents(path), of: old.identifier))
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
