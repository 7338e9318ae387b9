import FoundationEssentials

/// What a bag's `metadata/record.json` says of its own sealing: the same as its entry of the chain.
struct SealRecord: Decodable {
    let identifier: String
    let version: Int
    /// The digest of what is the meeting's own.
    let content: String
    /// The day, ISO 8601.
    let sealed: String

    init?(reading bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(SealRecord.self, from: Data(bytes)) else {
            return nil
        }
        self = read
    }

    /// The day that a certificate of disposal gives; `nil` when it is none.
    static func day(ofCertificate bytes: [UInt8]) -> String? {
        struct Certificate: Decodable { let day: String }
        return (try? JSONDecoder().decode(Certificate.self, from: Data(bytes)))?.day
    }
}
