import Diagnostics

extension Sequence {
    /// Those of which a fault would be told: of each file a thousand, and one that shows there are more.
    ///
    /// Making a fault is dear where there are a hundred thousand, and a near miss is dear to find.
    func tellable(at place: (Element) -> Span) -> [Element] {
        var counts: [SourceID: Int] = [:]
        return filter { thing in
            let count = counts[place(thing).source, default: 0]
            guard count <= FaultList.limit else { return false }
            counts[place(thing).source] = count + 1
            return true
        }
    }
}
