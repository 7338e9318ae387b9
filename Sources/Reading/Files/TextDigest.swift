import CLibCrypto

/// The SHA-256 of a stretch of a text in lower-case hexadecimal (FIPS 180-4), by libcrypto.
func textDigest(_ bytes: ArraySlice<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var state = SHA256_CTX()
    SHA256_Init(&state)
    bytes.withUnsafeBytes { _ = SHA256_Update(&state, $0.baseAddress, $0.count) }
    SHA256_Final(&digest, &state)
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
