import Diagnostics
import Governance

/// What the supplements of a meeting bring to it.
struct ReadSupplements {
    var supplements: [Supplement] = []
    /// Late business, to stand after the items of the agenda.
    var items: [AgendaItem] = []
    /// The names of their folders.
    var folders: Set<String> = []
}

/// Reads `meetings/…/supplement-1/supplement.yaml` and so on, in the order of their numbers.
func readSupplements(
    of meeting: String, _ entries: [FolderEntry], beside items: [AgendaItem],
    within outer: ItemReader.Outer, standing: NamedStandingItems, house: House?,
    _ run: inout ReadingRun
) -> ReadSupplements {
    var read = ReadSupplements()
    let numbered = entries.compactMap { entry -> (number: Int, name: String)? in
        guard entry.isFolder, let number = supplementNumber(entry.name) else { return nil }
        return (number, entry.name)
    }
    for (number, name) in numbered.sorted(by: { $0.number < $1.number }) {
        read.folders.insert(name)
        let reader = SupplementReader(
            number: number, meeting: meeting, folder: "\(meeting)/\(name)",
            agenda: items + read.items, standing: standing, house: house, outer: outer)
        guard let (supplement, late) = reader.read(&run) else { continue }
        read.supplements.append(supplement)
        read.items += late
    }
    return read
}

/// `12` of `supplement-12`.
private func supplementNumber(_ name: String) -> Int? {
    let prefix = "supplement-"
    guard name.hasPrefix(prefix) else { return nil }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    guard digits.count <= 3, digits.first != UInt8(ascii: "0") else { return nil }
    return wholeNumber(digits)
}
