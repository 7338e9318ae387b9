import Foundation
import Governance
import Testing

@testable import Judging

/// Whole meetings, minute by minute: a rule to sit and another to vote, how long a quorum must last, waiting
/// for one, and the meeting that is called again.
///
/// A twentieth of `QUORATE_VERDICTS` are drawn, from `QUORATE_SEED` on.
@Suite struct SessionTests {
    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    private let sessions = (setting("QUORATE_VERDICTS") ?? 8_000) / 20
    private let seed = UInt64(setting("QUORATE_SEED") ?? 20_221_215)

    private func isSmall(_ oracle: SessionOracle) -> Bool {
        [oracle.toSit, oracle.toVote].allSatisfy { rule in
            guard let rule else { return true }
            let moment = oracle.moment(Session.start, rule, item: nil, withdrawals: false)
            return moment.readings.count <= 16 && moment.allFacts.count <= 16
        }
    }

    @Test func everyMinuteAgrees() {
        var (tried, left, lost, waited, items) = (0, 0, 0, 0, 0)
        var seen: [Verdict: Int] = [:]
        var number = seed
        while tried < sessions {
            number += 1
            let session = Session.drawn(number)
            let oracle = SessionOracle(session: session)
            guard isSmall(oracle) else { continue }
            let judge = session.judge
            // Somebody who surely counts for one place and perhaps for another is bounded, not tried.
            if isBounded(judge, session) {
                left += 1
                continue
            }
            tried += 1
            let proof = judge.proof()
            let opening = oracle.opening
            #expect(proof.verdict == opening.verdict, "session \(number)")
            #expect(proof.opened == opening.minute, "session \(number)")
            if let minute = opening.minute, minute > Session.start { waited += 1 }
            let loss = oracle.loss
            let lostAt = proof.lost.map { minute($0.moment, session) }
            #expect(lostAt == loss?.minute, "session \(number)")
            #expect(proof.lost?.verdict == loss?.verdict, "session \(number)")
            if loss != nil { lost += 1 }
            for (index, item) in proof.items.enumerated() {
                let verdicts = oracle.verdicts(of: index)
                #expect(item.verdict == SessionOracle.worst(verdicts), "session \(number)")
                let minutes = session.items[index].minutes
                let engine = minutes.map { minute in
                    item.moments.first {
                        $0.from ?? Int.min <= minute && minute < $0.until ?? Int.max
                    }?.verdict
                }
                #expect(engine == verdicts, "session \(number), item \(index + 1)")
                seen[item.verdict, default: 0] += 1
                items += 1
            }
        }
        for verdict in Verdict.allCases { #expect(seen[verdict, default: 0] > items / 100) }
        #expect(min(lost, waited) * 200 > tried)
        #expect(left * 20 <= tried)
        if Self.setting("QUORATE_VERDICTS") != nil {
            print(
                "seed \(seed): \(tried) meetings with \(items) items, \(lost) lost, \(waited) waited:",
                seen.map { "\($0.value) \($0.key)" }.sorted())
        }
    }

    private func minute(_ moment: Moment, _ session: Session) -> Int {
        switch moment {
        case .time(let time): time
        case .item(let number): session.items[(Int(number) ?? 1) - 1].minutes.lowerBound
        }
    }

    private func isBounded(_ judge: Judge, _ session: Session) -> Bool {
        let timeline = Timeline(judge.sitting)
        let presences = judge.presences
        return session.items.indices.contains { item in
            timeline.stretches(of: item).contains { stretch in
                let scene = judge.scene(
                    presences, timeline, stretch, item: item, ignoringWithdrawals: true)
                return Case(scene, judge.rule, judge.quorum.counting).readings
                    .contains(where: \.isMixed)
            }
        }
    }
}
