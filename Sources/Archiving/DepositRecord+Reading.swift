import FoundationEssentials

extension DepositRecord {
    /// From the bytes of a bag's `metadata/record.json`; `nil` when they are none.
    init?(reading bytes: [UInt8]?) {
        guard let bytes, let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
            return nil
        }
        self = read
    }
}
