internal import CLibCrypto
import Glibc
import PackBuilding

/// A SHA-512 in lower-case hexadecimal (FIPS 180-4), by libcrypto.
func sha512(_ bytes: [UInt8]) -> String {
    var state = SHA512_CTX()
    SHA512_Init(&state)
    SHA512_Update(&state, bytes, bytes.count)
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
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    var state = SHA512_CTX()
    SHA512_Init(&state)
    var length = 0
    // Large enough that the calls cost nothing, small enough to stay in the cache.
    let size = 256 << 10
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
    var digest = [UInt8](repeating: 0, count: 64)
    SHA512_Final(&digest, &state)
    return hexadecimal(digest)
}

func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
