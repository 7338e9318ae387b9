import FoundationEssentials

extension DepositRecord {
    /// From the bytes of a bag's `metadata/record.json`; `nil` when they are none.
    init?(reading bytes: [UInt8]?) {
        guard let bytes, let read = try? JSONDecoder().decode(Written.self, from: Data(bytes))
        else {
            return nil
        }
        self.init(
            identifier: read.identifier, authority: read.authority, title: read.title,
            body: read.body, board: read.board, date: read.date, published: read.published,
            language: read.language, regime: read.regime,
            minutes: read.minutes,
            retention: read.retention.map {
                RetentionRule(
                    parts: $0.parts, until: $0.until, period: $0.period, source: $0.source)
            })
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
    let minutes: String?
    let retention: [Rule]

    struct Rule: Decodable {
        let parts: [String]
        let until: String
        let period: String
        let source: String
    }
}
