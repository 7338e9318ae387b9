import Diagnostics
import Testing

/// Of one file a thousand faults are kept, and one that says there are more.
struct FaultListTests {
    private func fault(_ source: Int, _ place: Int) -> Diagnostic {
        Diagnostic(.warning, "x", at: Span(SourceID(source), place, place + 1), "x")
    }

    @Test func keepsAThousandOfEachFile() {
        var list = FaultList()
        for place in 0..<5_000 {
            list.append(fault(0, place))
            if place < 10 { list.append(fault(1, place)) }
        }
        #expect(list.count == 1_011)
        #expect(list.found == 5_010)
        #expect(list.last?.code == FaultList.overflowCode)
        #expect(list.last?.severity == .error)
        #expect(list.last?.span.start == 1_000)
        #expect(list.isFull(of: SourceID(0)) && !list.isFull(of: SourceID(1)))
    }

    @Test func joinsLists() {
        var (one, other) = (FaultList(), FaultList())
        for place in 0..<1_200 { one.append(fault(0, place)) }
        for place in 0..<1_200 { other.append(fault(0, place)) }
        one += other
        #expect(one.count == 1_001)
        var few: FaultList = [fault(0, 1)]
        few += other
        #expect(few.count == 1_001)
        #expect(few.count { $0.code == FaultList.overflowCode } == 1)
    }
}
