import Diagnostics

extension Body {
    /// The terms in force on a day: the latest to have taken effect by then.
    public func terms(on day: CivilDate) -> TermsOfReference? {
        termsOfReference.filter { ($0.effective ?? $0.adopted).value.first <= day }
            .max {
                ($0.effective ?? $0.adopted).value.first < ($1.effective ?? $1.adopted).value.first
            }
    }
}
