/// The quorum a body sits under, and whose it is.
public struct QuorumInForce: Sendable {
    public let quorum: Quorum
    /// The law that gives it; `nil`: the terms of reference do.
    public let regime: Regime?

    public init(quorum: Quorum, regime: Regime?) {
        self.quorum = quorum
        self.regime = regime
    }
}

extension Workspace {
    /// Who must be there under terms of a body: as the terms say, else as the law it meets under has it.
    ///
    /// `nil` when neither says. A clause that stands in words only, or could not be read, is still the
    /// body's own: the law's is not put in its place.
    public func quorum(of body: Body, under terms: TermsOfReference) -> QuorumInForce? {
        if let quorum = terms.quorum { return QuorumInForce(quorum: quorum, regime: nil) }
        guard !terms.hasQuorum, terms.quorumClause == nil, let regime = regime(of: body) else {
            return nil
        }
        return regime.quorum(for: body).map { QuorumInForce(quorum: $0, regime: regime) }
    }
}
