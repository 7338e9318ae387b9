import Diagnostics
import Governance

extension Judge {
    /// The votes of the attendance that were taken while there was surely no quorum, by their places in it.
    ///
    /// A vote before anybody is recorded as present is not among them: nothing is known of it.
    public func votesWithoutQuorum() -> [Int] {
        let attendance = sitting.attendance
        guard attendance.present != nil, !attendance.votes.isEmpty else { return [] }
        let items = proof().items.filter(\.endedWithoutQuorum)
        let numbers = Set(items.map { ItemKey($0.number) })
        return attendance.votes.indices.filter {
            numbers.contains(ItemKey(attendance.votes[$0].item.value))
        }
    }
}

extension ItemProof {
    /// Whether there was surely no quorum when the item was voted on, which is at its end.
    public var endedWithoutQuorum: Bool { (moments.last?.verdict ?? verdict) == .inquorate }
}
