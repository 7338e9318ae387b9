internal import CLibCrypto
import Glibc
import PackBuilding

/// A SHA-512 in lower-case hexadecimal (FIPS 180-4), by libcrypto.
func sha512(_ bytes: [UInt8]) -> String { sha512(bytes[...]) }

func sha512(_ bytes: ArraySlice<UInt8>) -> String {
    var state = SHA512_CTX()
    SHA512_Init(&state)
    bytes.withUnsafeBytes { _ = SHA512_Update(&state, $0.baseAddress, $0.count) }
    return finish(&state)
}

/// The digest of a file, read piece by piece, and its length; symbolic links are refused.
func sha512(file path: String) throws(MachineFailure) -> (digest: String, length: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system("cannot read \(path)") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw MachineFailure(.inputOutput, "\(path) is not a file")
    }
    // Large enough that the calls cost nothing, small enough to stay in the cache.
    let size = 128 << 10
    if Int(status.st_size) > size { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
    var state = SHA512_CTX()
    SHA512_Init(&state)
    var length = 0
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    defer { buffer.deallocate() }
    while true {
        let got = read(descriptor, buffer, size)
        if got < 0 {
            if errno == EINTR { continue }
            throw .system("cannot read \(path)")
        }
        if got == 0 { break }
        SHA512_Update(&state, buffer, got)
        length += got
    }
    return (finish(&state), length)
}

private func finish(_ state: inout SHA512_CTX) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digest in
        SHA512_Final(digest.baseAddress, &state)
        return hexadecimal(UnsafeBufferPointer(digest))
    }
}

func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        for (at, byte) in bytes.enumerated() {
            text[at * 2] = digits.utf8Start[Int(byte >> 4)]
            text[at * 2 + 1] = digits.utf8Start[Int(byte & 15)]
        }
        return bytes.count * 2
    }
}
