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
    /// What may be disposed of on a day, by the periods that each bag's record gives.
    public func disposables(
        in catalogue: Catalogue, on day: String
    ) throws(MachineFailure) -> [Disposable] {
        var found: [Disposable] = []
        for bag in try catalogue.bags() {
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
        var certificates: [String] = []
        var bags: [String] = []
        for disposable in disposables where !bags.contains(disposable.bag.bag) {
            bags.append(disposable.bag.bag)
        }
        for bag in bags {
            let these = disposables.filter { $0.bag.bag == bag }
            certificates.append(try dispose(of: bag, these, on: day))
        }
        return certificates
    }

    private mutating func dispose(
        of bag: String, _ disposables: [Disposable], on day: String
    ) throws(MachineFailure) -> String {
        let source = "\(folder)/\(bag)"
        guard
            let old = try file.chain().entries.first(where: { $0.bag == bag && $0.kind == .sealed }
            ),
            let record = DepositRecord(reading: try? diskContents(source + "/metadata/record.json"))
        else { throw MachineFailure(.inputOutput, "\(bag) has no record that can be read") }
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
        var batch = Batch(chain: try file.chain())
        _ = try stage([Deposit(record: record, files: kept)], in: &batch, on: day)
        let sequence = batch.chain.entries.count + 1
        let certificate = JSONValue.object([
            ("bag", .string(bag)), ("day", .string(day)), ("identifier", .string(old.identifier)),
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
        // Sealed and disposed of by one append: neither is ever there without the other.
        unlink(stage(sequence) + ".json")
        try write(certificate, to: stage(sequence) + ".json")
        batch.append(
            batch.chain.append(
                .disposed, bag: bag, identifier: old.identifier, version: old.version,
                content: old.content, seal: sha512(certificate), day: day))
        try seal(batch)
        return "certificates/\(sequence).json"
    }
}
