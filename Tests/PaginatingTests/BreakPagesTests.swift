import Paginating
import Testing

@Suite struct BreakPagesTests {
    @Test func emptyFlowHasNoPages() {
        #expect(breakPages(Flow(), pageHeight: 10).isEmpty)
    }

    @Test func spaceBeforeIsDroppedAtTheTopOfAPage() {
        var flow = Flow()
        for _ in 0..<4 { flow.append(FlowBox(height: 1, spaceBefore: 1)) }
        #expect(breakPages(flow, pageHeight: 3).map(\.boxes) == [0..<2, 2..<4])
    }

    @Test func headingGoesWithTwoLinesOfItsParagraph() {
        var flow = Flow()
        flow.appendParagraph(lines: 3)
        flow.appendHeading(lines: 1, spaceBefore: 1)
        flow.appendParagraph(lines: 6)
        // One line would fit below the heading, but two are wanted; nor may the last be alone.
        #expect(breakPages(flow, pageHeight: 6).map(\.boxes) == [0..<3, 3..<8, 8..<10])
    }

    @Test func neitherWidowNorOrphan() {
        var flow = Flow()
        flow.appendParagraph(lines: 5)
        #expect(breakPages(flow, pageHeight: 4).map(\.boxes) == [0..<3, 3..<5])
        var other = Flow()
        other.append(FlowBox(height: 3))
        other.appendParagraph(lines: 4)
        #expect(breakPages(other, pageHeight: 4).map(\.boxes) == [0..<1, 1..<5])
    }

    @Test func whatIsKeptCanBeTakenOffTheEnd() {
        var flow = Flow()
        #expect(flow.takeKept().isEmpty)
        flow.appendParagraph(lines: 2)
        #expect(flow.takeKept().isEmpty)
        flow.appendHeading(lines: 2, spaceBefore: 1)
        flow.appendHeading(lines: 1)
        #expect(flow.takeKept().map(\.spaceBefore) == [1, 0, 0])
        #expect(flow.boxes.count == 2)
        // Nothing waits for what comes next any more.
        flow.append(FlowBox(height: 1))
        #expect(flow.boxes.last?.mayBreakBefore == true)
        var alone = Flow()
        alone.append(FlowBox(height: 1, mayBreakBefore: false))
        alone.keepWithNext()
        #expect(alone.takeKept().count == 1 && alone.boxes.isEmpty)
    }

    @Test func headIsRepeatedAboveRowsAndARowStaysWhole() {
        var flow = Flow()
        flow.appendUnbroken(lines: 2)
        let head = flow.markHead(last: 2)
        flow.keepWithNext()
        for _ in 0..<3 { flow.appendUnbroken(lines: 2, head: head) }
        #expect(
            breakPages(flow, pageHeight: 5) == [
                Page(boxes: 0..<4), Page(repeatedHead: 0..<2, boxes: 4..<6),
                Page(repeatedHead: 0..<2, boxes: 6..<8),
            ])
    }

    @Test func headThatLeavesNoRoomIsNotRepeated() {
        var flow = Flow()
        flow.appendUnbroken(lines: 3)
        let head = flow.markHead(last: 3)
        flow.appendUnbroken(lines: 2, head: head)
        #expect(
            breakPages(flow, pageHeight: 3) == [Page(boxes: 0..<3), Page(boxes: 3..<5)])
    }

    @Test func rowLongerThanAPageIsParted() {
        var flow = Flow()
        flow.append(FlowBox(height: 1))
        flow.appendUnbroken(lines: 7)
        #expect(breakPages(flow, pageHeight: 3).map(\.boxes) == [0..<1, 1..<4, 4..<7, 7..<8])
    }

    @Test func boxTallerThanAPageStandsAlone() {
        var flow = Flow()
        for height in [1, 9, 1] { flow.append(FlowBox(height: height)) }
        #expect(breakPages(flow, pageHeight: 3).map(\.boxes) == [0..<1, 1..<2, 2..<3])
    }

    @Test func firstPageMayBeShorter() {
        var flow = Flow()
        for _ in 0..<5 { flow.append(FlowBox(height: 1)) }
        let pages = breakPages(flow, pageHeight: 4, firstPageHeight: 1)
        #expect(pages.map(\.boxes) == [0..<1, 1..<5])
    }
}
