import FoundationEssentials

/// What the manifest of minutes in a bag says of their decisions and actions.
struct MinutesManifest: Decodable {
    struct Decision: Decodable {
        let number: String
        let item: String
        let title: String
        let outcome: String
    }

    struct Action: Decodable {
        let number: String
        let action: String
        let owner: String
        let due: String?
        let status: String

        /// `Order the swing. - Pat Moss, Clerk, by 2026-06-30: overdue`
        var words: String {
            action + (owner.isEmpty ? "" : " - " + owner) + (due.map { ", by " + $0 } ?? "") + ": "
                + status
        }
    }

    let decisions: [Decision]
    let actions: [Action]

    /// From the bytes of a `manifest.json`; `nil` when they are none, or not of minutes.
    init?(_ bytes: [UInt8]?) {
        struct Whole: Decodable {
            let minutes: MinutesManifest
        }
        guard let bytes, let read = try? JSONDecoder().decode(Whole.self, from: Data(bytes)) else {
            return nil
        }
        self = read.minutes
    }
}
