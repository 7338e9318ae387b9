import Diagnostics
import Testing

@Suite struct SourceFileTests {
    @Test func columnsCountScalarsFarIntoALine() {
        let line = String(repeating: "aé🙂", count: 3000)
        let file = SourceFile(path: "a", bytes: Array(("x\n" + line + "\né").utf8))
        for characters in [0, 1, 2, 1022, 1023, 1024, 1025, 5000, 9000] {
            let offset = 2 + String(line.prefix(characters)).utf8.count
            #expect(file.position(at: offset) == (2, characters + 1))
        }
        #expect(file.position(at: file.bytes.count) == (3, 2))
        #expect(file.position(at: -1) == (1, 1))
        #expect(SourceFile(path: "a", bytes: []).position(at: 3) == (1, 1))
    }

    @Test func manyPlacesOnALongLineCostLittle() {
        let file = SourceFile(path: "a", bytes: Array(String(repeating: "é ", count: 350_000).utf8))
        let time = ContinuousClock().measure {
            for place in 0..<10_000 {
                #expect(file.position(at: place * 102) == (1, place * 68 + 1))
            }
        }
        #expect(time < .seconds(2), "took \(time)")
    }

    @Test func withheldStretchesAreMergedAndApart() {
        func check(_ ranges: [Range<Int>], without: [Range<Int>] = [], _ expected: [Range<Int>]) {
            var file = SourceFile(path: "a", bytes: [UInt8](repeating: 0x61, count: 100))
            for range in ranges { file.withhold(range) }
            for range in without { file.disclose(range) }
            #expect(file.withheld == expected)
            for place in 0..<100 {
                #expect(
                    file.isWithheld(place..<place + 1) == expected.contains { $0.contains(place) })
                #expect(
                    file.isWithheld(place..<place)
                        == expected.contains { $0.contains(place) || $0.upperBound == place })
            }
        }
        check([20..<30, 1..<2, 40..<50], [1..<2, 20..<30, 40..<50])
        check([20..<30, 30..<40, 10..<20], [10..<40])
        check([20..<30, 40..<50, 25..<45], [20..<50])
        check([20..<30, 40..<50, 0..<90], [0..<90])
        check([20..<30, 5..<5], [20..<30])
        check([20..<30], without: [22..<24], [20..<22, 24..<30])
        check([20..<30, 40..<50], without: [25..<45], [20..<25, 45..<50])
        check([20..<30, 40..<50], without: [10..<60], [])
        check([20..<30], without: [30..<40, 10..<20, 25..<25], [20..<30])
    }

    @Test func manyWithheldStretchesCostLittle() {
        var file = SourceFile(path: "a", bytes: [UInt8](repeating: 0x61, count: 200_000))
        let time = ContinuousClock().measure {
            for part in (0..<10_000).reversed() {
                file.withhold(part * 20..<part * 20 + 10)
                file.disclose(part * 20 + 2..<part * 20 + 4)
            }
            for part in 0..<10_000 { #expect(!file.isWithheld(part * 20 + 2..<part * 20 + 4)) }
        }
        #expect(file.withheld.count == 20_000)
        #expect(time < .seconds(2), "took \(time)")
    }
}
