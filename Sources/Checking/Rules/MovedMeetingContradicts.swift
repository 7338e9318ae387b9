import Diagnostics
import Governance
import Scheduling

/// What it finds: a move of a meeting that the recurrence does not have, or that contradicts another line.
/// Why it matters: the move is passed over, and nobody is told of the new day.
/// Example: `moved: [ { from: 2023-06-09, to: 2023-06-15 } ]` beside `second thursday`.
/// Source: the format's reference, `moved`.
enum MovedMeetingContradicts: PlanRule {
    static let severity = Severity.warning
    static let summary = "A move of a meeting that contradicts the recurrence or another move."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        guard let rhythm = plan.plan.recurrence else { return [] }
        let first = rhythm.first?.value.day ?? plan.dated.map(\.day).min()
        let words = RhythmWords(rhythm)
        let rule = words.faults.isEmpty ? first.flatMap { words.recurrence(from: $0) } : nil
        let except = Dictionary(
            rhythm.except.compactMap { line in line.value.day.map { ($0, line.span) } }
        ) { first, _ in first }
        let leaving = Set(rhythm.moved.compactMap(\.from.value.day))
        var left: [CivilDate: Span] = [:]
        var reached: [CivilDate: Span] = [:]
        return rhythm.moved.flatMap { move -> [Diagnostic] in
            guard let from = move.from.value.day, let to = move.to.value.day else { return [] }
            var found: [Diagnostic] = []
            if let rule, !rule.holds(on: from) {
                found.append(
                    fault(
                        at: move.from.span,
                        "the recurrence has no meeting on \(word: from.english)",
                        remedies: nearest(from, rule)))
            }
            if let rule, rule.holds(on: to), except[to] == nil, !leaving.contains(to) || to == from
            {
                found.append(
                    fault(
                        at: move.to.span,
                        "the recurrence has a meeting on \(word: to.english) already",
                        remedies: ["correct the day, or take one of the two out with 'except'"]))
            }
            if let first, to < first {
                found.append(
                    fault(
                        at: move.to.span, "\(word: to.english) is before the first meeting",
                        remedies: ["correct the day"]))
            }
            for (day, span, known, words) in [
                (from, move.from.span, left[from], "moved"),
                (from, move.from.span, except[from], "taken out by 'except'"),
                (to, move.to.span, reached[to], "the day another meeting moved to"),
            ] {
                guard let known else { continue }
                found.append(
                    fault(
                        at: span, "\(word: day.english) is \(word: words) already",
                        notes: [.init(known, "written here")], remedies: ["keep one of the two"]))
            }
            left[from] = move.from.span
            reached[to] = move.to.span
            return found
        }
    }

    private static func nearest(_ day: CivilDate, _ rule: Recurrence) -> [Message] {
        let around = rule.days(in: day.adding(days: -45)...day.adding(days: 45))
        let near = around.min { one, other in
            abs(one.dayNumber - day.dayNumber) < abs(other.dayNumber - day.dayNumber)
        }
        return near.map { ["did you mean \(word: $0.iso)?"] }
            ?? ["write a day that the recurrence gives"]
    }
}
