import Diagnostics

extension Body {
    /// The terms in force on a day: the latest to have taken effect by then; none once it is dissolved.
    public func terms(on day: CivilDate) -> TermsOfReference? {
        guard exists(on: day) else { return nil }
        return termsOfReference.filter { $0.inForceFrom <= day }
            .max {
                ($0.inForceFrom, $0.adopted.value.first) < ($1.inForceFrom, $1.adopted.value.first)
            }
    }

    /// Whether it is not yet dissolved.
    public func exists(on day: CivilDate) -> Bool {
        dissolved.map { day <= $0.value.last } ?? true
    }
}

extension TermsOfReference {
    /// The day they take effect: `effective`, else `adopted`.
    public var inForceFrom: CivilDate { (effective ?? adopted).value.first }
}
