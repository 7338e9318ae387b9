import Diagnostics
import Governance
import Scheduling

/// What it finds: words of a rhythm that say no day or time between meetings.
/// Why it matters: dates cannot be reckoned from it.
/// Example: `on: secnd thursday`.
/// Source: the format's reference, `meets`.
enum RhythmNotUnderstood: Rule {
    static let severity = Severity.warning
    static let summary = "Words of a rhythm that say no day or time between meetings."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.bodies.flatMap { body -> [Diagnostic] in
            let plans = [body.forwardPlan].compactMap { $0 }
            let rhythms = body.termsOfReference.compactMap(\.meets) + plans.compactMap(\.recurrence)
            let lines = plans.flatMap(\.meetings).compactMap(\.recurrence)
            let times = plans.flatMap { plan in
                (plan.repeatable + plan.meetings.flatMap(\.items).flatMap(\.withInner)).flatMap {
                    [$0.returns, $0.rotation?.each].compactMap { $0 }
                }
            }
            return (rhythms.map { RhythmWords($0) } + lines.map { RhythmWords($0) })
                .flatMap { $0.faults.map(told) }
                + times.filter { $0.cycleDays == nil }.map(noTime)
        }
    }

    private static func told(_ fault: RhythmWords.Fault) -> Diagnostic {
        switch fault.kind {
        case .notUnderstood:
            self.fault(
                at: fault.words.span,
                "\(quote: fault.words) is no day and no time between meetings",
                remedies: (fault.nearest.map { ["did you mean '\(word: $0)'?"] } ?? [])
                    + ["write, for example, 'every 3 months' and 'second thursday'"])
        case .leavesNoMonth:
            self.fault(
                at: fault.words.span, "no month is left to meet in",
                remedies: ["take out months that are met in after all"])
        case .makesTooFew(let made, let promised):
            self.fault(
                at: fault.words.span,
                "this makes \(made) meetings a year; \(promised) are promised beside it",
                remedies: ["correct how often, or 'times a year'"])
        case .contradicts(let before):
            self.fault(
                at: fault.words.span, "words that say otherwise than those before",
                notes: [.init(before, "the words before")],
                remedies: ["keep one of the two; weeks have weekdays, and months days of the month"]
            )
        }
    }

    private static func noTime(_ words: Located<String>) -> Diagnostic {
        fault(
            at: words.span, "\(quote: words) is no time",
            remedies: ["write, for example, '12 months'"])
    }
}
