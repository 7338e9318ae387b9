import FoundationEssentials

extension DepositRecord {
    /// From the bytes of a bag's `metadata/record.json`; `nil` when they are none.
    init?(reading bytes: [UInt8]?) {
        guard let bytes, let read = try? JSONDecoder().decode(Written.self, from: Data(bytes)) else {
            return nil
        }
        self.init(
            identifier: read.identifier, authority: read.authority, title: read.title,
            body: read.body, board: read.board, date: read.date, published: read.published,
            language: read.language, regime: read.regime)
    }
}

private struct Written: Decodable {
    let identifier: String
    let authority: String
    let title: String
    let body: String
    let board: String
    let date: String
    let published: String?
    let language: String
    let regime: String?
}
