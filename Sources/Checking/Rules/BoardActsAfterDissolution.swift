import Diagnostics
import Governance

/// What it finds: a meeting or terms of reference of a board after it was dissolved.
/// Why it matters: what a body decides that is no more binds nobody.
/// Example: `dissolved: 2022-11-30`, and a meeting on 15 December 2022.
/// Source: the format's reference, `dissolved`.
enum BoardActsAfterDissolution: BodyRule {
    static let severity = Severity.error
    static let summary = "A meeting or terms of reference of a board after it was dissolved."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard let dissolved = body.dissolved else { return [] }
        return record.meetings(of: body.id).map(\.date).filter {
            $0.value.first > dissolved.value.last
        }
        .map { after($0, "the board meets after it was dissolved", dissolved) }
            + body.termsOfReference.map(\.adopted).filter { $0.value.first > dissolved.value.last }
            .map {
                after($0, "terms of reference adopted after the board was dissolved", dissolved)
            }
    }

    private static func after(
        _ date: Located<WrittenDate>, _ headline: Message, _ dissolved: Located<WrittenDate>
    ) -> Diagnostic {
        fault(
            at: date.span, headline, notes: [.init(dissolved.span, "dissolved here")],
            remedies: ["correct one of the dates, or remove 'dissolved'"])
    }
}
