extension PaperLayout {
    /// Every name it speaks of: placeholders, lists, and what is asked for by `if`.
    public var names: Set<String> {
        var names: Set<String> = []
        for element in layout { element.addNames(to: &names) }
        return names
    }
}

extension LayoutElement {
    fileprivate func addNames(to names: inout Set<String>) {
        func add(_ wording: Wording?) { names.formUnion(wording?.placeholders ?? []) }
        func add(_ elements: [LayoutElement]) {
            for element in elements { element.addNames(to: &names) }
        }
        switch self {
        case .line(let wording, _), .label(let wording): add(wording)
        case .blocks(let name): names.insert(name)
        case .each(let name, let inner):
            names.insert(name)
            add(inner)
        case .present(let name, let inner, let otherwise):
            names.insert(name)
            add(inner)
            add(otherwise)
        case .grid(let rows, _, _):
            for row in rows {
                add(row.label)
                add(row.value)
            }
        case .table(let table):
            names.formUnion(table.path)
            if let notes = table.notes { names.insert(notes) }
            for wording in [table.caption, table.source, table.otherwise] { add(wording) }
            for heading in table.headings {
                if case .group(let label, _) = heading { add(label) }
            }
            for column in table.columns {
                add(column.label)
                add(column.unit)
                add(column.value)
            }
        case .list(let list):
            names.insert(list.each)
            add(list.otherwise)
            add(list.inner)
        case .group(let title, _, let inner):
            add(title)
            add(inner)
        case .sheet(let sheet):
            add(sheet.title)
            add(sheet.label)
            add(sheet.inner)
        case .section, .others: break
        }
    }
}
