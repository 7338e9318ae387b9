import Diagnostics
import Governance

/// One kind of fault that can be found in what was read.
///
/// A rule is a type without values, named for its fault; its code is that name in kebab-case. It opens
/// no file and keeps nothing between calls. Most rules are one of the protocols below, which hand
/// them one thing at a time; every list they draw on is made once, in ``Record``.
protocol Rule: SendableMetatype {
    static var severity: Severity { get }
    /// What it finds, in one sentence for code hosts and the list of messages.
    static var summary: String { get }

    static func faults(in record: Record) -> [Diagnostic]
}

protocol BodyRule: Rule {
    static func faults(in body: Body, of record: Record) -> [Diagnostic]
}

protocol TermsRule: Rule {
    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic]
}

protocol PlanRule: Rule {
    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic]
}

protocol MeetingRule: Rule {
    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic]
}

protocol AttendanceRule: Rule {
    static func faults(in attendance: AttendanceAtHand, of record: Record) -> [Diagnostic]
}

protocol ItemRule: Rule {
    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic]
}

protocol ReportRule: Rule {
    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic]
}

/// A rule over the text of any paper: report, appendix, terms of reference.
protocol PaperRule: Rule {
    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic]
}

protocol RestrictionRule: Rule {
    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic]
}

protocol StrategyRule: Rule {
    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic]
}

/// A rule over every quotation of a strategy's values.
protocol QuoteRule: Rule {
    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic]
}

/// A rule over every part of a paper that is made from a strategy's data.
protocol PartRule: Rule {
    static func faults(in part: PartAtHand, of record: Record) -> [Diagnostic]
}

extension BodyRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.bodies.flatMap { faults(in: $0, of: record) }
    }
}

extension TermsRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.bodies.flatMap { body in
            body.termsOfReference.flatMap { faults(in: $0, of: record) }
        }
    }
}

extension PlanRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.plans.flatMap { faults(in: $0, of: record) }
    }
}

extension MeetingRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.meetings.flatMap { faults(in: $0, of: record) }
    }
}

extension AttendanceRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.attendances.flatMap { faults(in: $0, of: record) }
    }
}

extension ItemRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.meetings.lazy.flatMap(\.items).flatMap { faults(in: $0, of: record) }
            .tellable(at: \.span)
    }
}

extension ReportRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.reports.flatMap { faults(in: $0, of: record) }
    }
}

extension PaperRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.papers.flatMap { faults(in: $0, of: record) }
    }
}

extension StrategyRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.strategies.flatMap { faults(in: $0, of: record) }
    }
}

extension QuoteRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.uses.quotes.tellable(at: \.words.span).flatMap { faults(in: $0, of: record) }
    }
}

extension PartRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.uses.parts.flatMap { faults(in: $0, of: record) }
    }
}

extension RestrictionRule {
    static func faults(in record: Record) -> [Diagnostic] {
        record.restricted.lazy.flatMap { faults(in: $0, of: record) }.tellable(at: \.span)
    }
}
