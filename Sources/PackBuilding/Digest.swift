import CLibCrypto

/// A SHA-256 in lower-case hexadecimal (FIPS 180-4), by libcrypto.
public func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // The one-shot function looks its algorithm up anew at each call, which costs more than hashing.
    var state = SHA256_CTX()
    SHA256_Init(&state)
    SHA256_Update(&state, bytes, bytes.count)
    SHA256_Final(&digest, &state)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
