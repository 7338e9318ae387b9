extension Table {
    /// The table with something else in place of what is given.
    public func with(
        columns: [Column]? = nil, head: [Row]? = nil, body: [Row]? = nil, caption: [Inline]? = nil,
        notes: [[Inline]]? = nil, source: [Inline]? = nil, fit: Fit? = nil
    ) -> Table {
        Table(
            columns: columns ?? self.columns, head: head ?? self.head, body: body ?? self.body,
            caption: caption ?? self.caption, role: role, notes: notes ?? self.notes,
            source: source ?? self.source, fit: fit ?? self.fit, span: span)
    }
}
