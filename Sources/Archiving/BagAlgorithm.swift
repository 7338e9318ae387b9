internal import CLibCrypto
import Glibc
import PackBuilding

/// A digest that a manifest may be made of. RFC 8493 §2.4: SHA-256 and SHA-512 must be known to whoever
/// checks a bag, and MD5 and SHA-1 should be, for older bags.
enum BagAlgorithm: String, CaseIterable {
    case md5
    case sha1
    case sha224
    case sha256
    case sha384
    case sha512

    /// Of the digest, in hexadecimal.
    var digits: Int {
        switch self {
        case .md5: 32
        case .sha1: 40
        case .sha224: 56
        case .sha256: 64
        case .sha384: 96
        case .sha512: 128
        }
    }

    /// Whether nobody can make another file of the same digest.
    var isStrong: Bool { self != .md5 && self != .sha1 }
}

/// The digests of one file by several algorithms, in one reading; symbolic links are refused.
func digests(
    of path: String, by algorithms: Set<BagAlgorithm>
) throws(MachineFailure) -> [BagAlgorithm: String] {
    if algorithms == [.sha512] { return [.sha512: try sha512(file: path).digest] }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system("cannot read \(path)") }
    defer { close(descriptor) }
    var running = algorithms.map { RunningDigest($0) }
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
        let got = read(descriptor, &buffer, buffer.count)
        if got < 0 {
            if errno == EINTR { continue }
            throw .system("cannot read \(path)")
        }
        if got == 0 { break }
        for index in running.indices { running[index].add(buffer, got) }
    }
    var digests: [BagAlgorithm: String] = [:]
    for index in running.indices {
        digests[running[index].algorithm] = hexadecimal(running[index].finish())
    }
    return digests
}

/// A digest being reckoned: FIPS 180-4 and RFC 1321, by libcrypto.
private struct RunningDigest {
    let algorithm: BagAlgorithm
    private var md5 = MD5_CTX()
    private var sha1 = SHA_CTX()
    private var sha256 = SHA256_CTX()
    private var sha512 = SHA512_CTX()

    init(_ algorithm: BagAlgorithm) {
        self.algorithm = algorithm
        switch algorithm {
        case .md5: MD5_Init(&md5)
        case .sha1: SHA1_Init(&sha1)
        case .sha224: SHA224_Init(&sha256)
        case .sha256: SHA256_Init(&sha256)
        case .sha384: SHA384_Init(&sha512)
        case .sha512: SHA512_Init(&sha512)
        }
    }

    mutating func add(_ bytes: [UInt8], _ count: Int) {
        switch algorithm {
        case .md5: MD5_Update(&md5, bytes, count)
        case .sha1: SHA1_Update(&sha1, bytes, count)
        case .sha224, .sha256: SHA256_Update(&sha256, bytes, count)
        case .sha384, .sha512: SHA512_Update(&sha512, bytes, count)
        }
    }

    mutating func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: algorithm.digits / 2)
        switch algorithm {
        case .md5: MD5_Final(&digest, &md5)
        case .sha1: SHA1_Final(&digest, &sha1)
        case .sha224: SHA224_Final(&digest, &sha256)
        case .sha256: SHA256_Final(&digest, &sha256)
        case .sha384: SHA384_Final(&digest, &sha512)
        case .sha512: SHA512_Final(&digest, &sha512)
        }
        return digest
    }
}
