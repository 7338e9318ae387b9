import Governance
import Testing

@Suite struct RankTests {
    @Test(
        arguments: [
            (4, 12, .worst, true), (5, 12, .worst, false), (2, 7, .worst, true),
            (3, 7, .worst, false), (9, 12, .best, true), (8, 12, .best, false),
            (1, 2, .worst, false), (13, 12, .worst, nil), (nil, 12, .worst, nil),
            (1, nil, .worst, nil), (1, 12, nil, nil),
        ] as [(Int?, Int?, Rank.End?, Bool?)])
    func theWorstThirdIsCounted(place: Int?, of: Int?, first: Rank.End?, expected: Bool?) {
        let rank = Rank(words: Some.located("x"), place: place, of: of, firstIs: first)
        #expect(rank.isInWorstThird == expected)
    }
}
