import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// `commitments`: each with its `actions`, its `groups` of them, and its boxes: `box overview`,
    /// `box dependencies workforce`; those that the layout has no place for are `other boxes`.
    mutating func addCommitments(to record: inout LayoutRecord) {
        var commitments: [LayoutRecord] = []
        for commitment in strategy.commitments
        where options.only.has(commitment.id.value, commitment.number) {
            var entry = LayoutRecord([
                "id": commitment.id.value, "number": commitment.number,
                "title": commitment.title.value, "status": commitment.status ?? "",
                "commitment": commitment.title.value, "commitment number": commitment.number,
            ])
            let actions = actionRecords(
                commitment.actions,
                within: [
                    "commitment": commitment.title.value, "commitment number": commitment.number,
                ])
            entry["actions"] = .records(actions)
            if speaksOf("groups") { entry["groups"] = groups(of: actions) }
            // Said even when it is nothing, so that a box is never that of another.
            for name in names where name.hasPrefix("box ") { entry[name] = .blocks([]) }
            var others: [LayoutRecord] = []
            var introduction = commitment.text.blocks
            for guarded in commitment.text.sections {
                guard let section = guarded.section.disclosed(to: Reader.self) else { continue }
                let name = boxName(section.title)
                if names.contains(name) {
                    add(section, as: name, to: &entry)
                } else {
                    var other = LayoutRecord()
                    other["title"] = .inlines(section.title)
                    other["text"] = .blocks(content(of: section, besides: nil))
                    others.append(other)
                }
            }
            if names.contains("text") {
                entry["text"] = .blocks(introduction)
                introduction = []
            }
            if !introduction.isEmpty {
                var other = LayoutRecord()
                other["title"] = .inlines([])
                other["text"] = .blocks(introduction)
                others.insert(other, at: 0)
            }
            entry["other boxes"] = .records(others)
            commitments.append(entry)
        }
        record["commitments"] = .records(commitments)
    }

    /// A box, without those of its parts that have a place of their own in the layout.
    private func add(_ section: PaperSection, as name: String, to entry: inout LayoutRecord) {
        for guarded in section.sections {
            guard let part = guarded.section.disclosed(to: Reader.self) else { continue }
            let partName = name + " " + slugWords(part.title)
            if names.contains(partName) {
                entry[partName] = .blocks(content(of: part, besides: nil))
            }
        }
        let before = entry.blocks(name)
        entry[name] = .blocks(before + content(of: section, besides: name))
    }

    /// The blocks of a section and of what stands under it, with its headings run in.
    private func content(of section: PaperSection, besides name: String?) -> [Block] {
        section.blocks
            + section.sections.flatMap { guarded -> [Block] in
                guard let part = guarded.section.disclosed(to: Reader.self) else { return [] }
                if let name, names.contains(name + " " + slugWords(part.title)) { return [] }
                return [.label(part.title)] + content(of: part, besides: nil)
            }
    }

    private func boxName(_ title: [Inline]) -> String { "box " + slugWords(title) }

    /// `Current state` → `current state`.
    private func slugWords(_ title: [Inline]) -> String {
        slug(title.plainText).split(separator: "-").joined(separator: " ")
    }
}
