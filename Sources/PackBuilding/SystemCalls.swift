import Glibc

/// Writes all bytes to a descriptor; what a signal broke off goes on.
///
/// - Returns: `nil` when all are written, else the system's error.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count, let start = buffer.baseAddress {
            let count = write(descriptor, start + written, buffer.count - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name of an entry that `readdir` gave; bytes that are not UTF-8 become U+FFFD.
    package var name: String {
        withUnsafeBytes(of: &pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
