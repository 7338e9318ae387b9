import Diagnostics
import DocumentTree
import Governance

/// Reads `minutes.md` of a meeting's folder; `nil` when there is none, or its keys are not understood.
///
/// - Parameters:
///   - closed: what of the agenda is not for the public.
///   - issued: what drafts gave numbers to.
func readMinutes(
    _ folder: String, beside closed: ClosedBusiness, issued: IssuedNumbers?,
    _ run: inout ReadingRun
) -> Minutes? {
    guard let file = run.loadIfPresent(folder + "/minutes.md") else { return nil }
    let conflicts = conflictMarkers(in: file)
    let head = PaperHead(of: file, isRequired: true, &run.findings)
    guard let keys = head.keys, let body = head.body,
        let reader = MappingReader(keys, .minutes, &run.findings)
    else {
        // Nothing says what of it is open.
        run.sources.withholdAll(of: file.id, publicName: nil)
        return nil
    }
    var text = readMinutesText(
        file.id, from: body, in: folder, sources: &run.sources, faults: &run.findings.faults)
    let items = Set(text.sections.compactMap { $0.minute?.item.map { ItemKey($0.value) } })
    let isRestricted = { (section: GuardedSection) in
        section.section.isRestricted
            || section.minute?.item.map { closed.isClosed($0.value) } ?? false
    }
    let strays =
        text.sections.headingsBehind(isRestricted, numbered: openNumbers(issued, closed))
        + moved(text.sections.filter { !isRestricted($0) }, issued, closed)
    let isDoubtful =
        !closed.isMinuted(by: items) || !strays.isEmpty
        || !conflicts.isEmpty && (!closed.isNone || mayRestrict(file.bytes))
    if isDoubtful {
        // Without its heading what was said of a restricted item stands under another, and so it may under
        // one that somebody wrote into it. Between marks a heading may stand twice or not at all, and
        // `=======` makes one: nobody can tell where what is restricted ends.
        run.sources.withholdAll(of: file.id, publicName: nil)
        text = text.allRestricted
        for heading in text.sections.compactMap(\.minute) {
            for open in [heading.item, heading.number].compactMap(\.self) {
                run.sources.disclose(open.span)
            }
        }
    } else {
        text = closing(text, of: file, to: closed, &run.sources)
    }
    let open = Set(
        text.sections.filter { !$0.holdsRestricted }.compactMap { $0.minute?.number?.value })
    let corrections = reader.list("corrections", &run.findings) { node, findings in
        readCorrection(node, open, &findings) { minute, words in
            guard
                let place = text.sections.firstIndex(where: { $0.minute?.number?.value == minute })
            else { return true }
            let end =
                place + 1 < text.sections.count
                ? Int(text.sections[place + 1].span.start) : file.bytes.count
            return minuteHolds(file.bytes[Int(text.sections[place].span.start)..<end], words)
        }
    }
    if !closed.isNone || text.sections.contains(where: \.holdsRestricted) {
        withholdCorrections(in: keys, but: corrections, &run.sources)
    }
    let state = reader.choice("state", Minutes.State.self, &run.findings)
    let circulated = reader.date("circulated", &run.findings)
    let approval = reader.mapping("approved", .minutesApproval, &run.findings).map { reader in
        Minutes.Approval(
            on: reader.date("on", &run.findings), meeting: reader.words("at", &run.findings),
            minute: reader.words("minute", &run.findings),
            digest: reader.words("sha256", &run.findings), span: reader.span)
    }
    let signing = reader.mapping("signed", .minutesSigning, &run.findings).map { reader in
        Minutes.Signing(
            on: reader.date("on", &run.findings), by: reader.who("by", &run.findings))
    }
    return Minutes(
        state: state ?? Located(.draft, file.head), circulated: circulated, approval: approval,
        signing: signing, corrections: corrections, text: text,
        digest: textDigest(file.bytes[body...]), conflicts: conflicts,
        isDoubtful: isDoubtful, strays: strays,
        issued: issued ?? IssuedNumbers(), span: file.head)
}

/// Whatever the keys hold beside the state of the minutes may tell of restricted ones: corrections of
/// open minutes alone do not.
private func withholdCorrections(
    in keys: YAMLNode, but corrections: [Minutes.Correction], _ sources: inout SourceTable
) {
    guard case .mapping(let pairs, _) = keys else { return sources.withholdLines(of: keys.span) }
    for (key, value) in pairs
    where !["state", "circulated", "approved", "signed"].contains(key.value) {
        sources.withholdLines(of: Span(key.span.source, Int(key.span.start), Int(value.span.end)))
    }
    for correction in corrections {
        sources.disclose(correction.words.isRestricted ? correction.minute.span : correction.span)
    }
}

extension PaperText {
    /// The same with every section under guard, and nothing before them.
    fileprivate var allRestricted: PaperText {
        PaperText(
            blocks: [], sections: sections.map(\.closed), references: [], span: span,
            isUnread: isUnread)
    }
}

extension GuardedSection {
    fileprivate var closed: GuardedSection {
        guard let open = section.disclosed(to: Public.self) else { return self }
        return GuardedSection(
            restriction: nil, section: Guarded(restricted: open), span: span, minute: minute)
    }
}

extension [GuardedSection] {
    /// Headings that stand behind restricted minutes and may have been written into them: each ends what is
    /// restricted. What follows is open again where a heading names an item that was not minuted before, or
    /// has the number that a draft gave to what is no item.
    fileprivate func headingsBehind(
        _ isRestricted: (GuardedSection) -> Bool, numbered open: Set<String>?, isTop: Bool = true
    ) -> [Span] {
        var found: [Span] = []
        var minuted: Set<ItemKey> = []
        for (place, section) in enumerated() {
            let item = section.minute?.item.map { ItemKey($0.value) }
            let isNew = item.map { !minuted.contains($0) }
            let opens =
                isTop
                && (isNew ?? section.minute?.number.map { open?.contains($0.value) ?? true }
                    ?? false)
            if let item { minuted.insert(item) }
            if place > 0, section.restriction == nil, !isRestricted(section), !opens,
                self[place - 1].ends(isRestricted)
            {
                found.append(section.span)
            }
            guard !isRestricted(section), let inner = section.section.disclosed(to: Public.self)
            else { continue }
            found += inner.sections.headingsBehind(isRestricted, numbered: open, isTop: false)
        }
        return found
    }
}

/// The numbers that drafts gave to minutes of what is on no agenda, as to exclude the public; `nil` for
/// minutes that were not drafted.
private func openNumbers(_ issued: IssuedNumbers?, _ closed: ClosedBusiness) -> Set<String>? {
    issued.map { Set($0.minutes.filter { !closed.isItem($0.key) }.map(\.number)) }
}

extension GuardedSection {
    /// Whether what stands last in it is restricted.
    fileprivate func ends(_ isRestricted: (GuardedSection) -> Bool) -> Bool {
        isRestricted(self)
            || section.disclosed(to: Public.self)?.sections.last?.ends(isRestricted) ?? false
    }
}

/// Decisions that the last draft numbered under an item that is not for the public, and that stand under a
/// heading that is.
private func moved(
    _ open: [GuardedSection], _ issued: IssuedNumbers?, _ closed: ClosedBusiness
) -> [Span] {
    let numbers = Set(
        (issued?.decisions ?? []).filter { closed.isClosed($0.key) }.map(\.number))
    guard !numbers.isEmpty else { return [] }
    return open.flatMap { $0.records(for: Public.self) }.compactMap { record in
        guard case .decision(let decision) = record, let number = decision.number,
            numbers.contains(number.value.split(separator: " ").joined(separator: " "))
        else { return nil }
        return number.span
    }
}

/// The minutes of a restricted item are restricted even where the clerk forgot to say so.
private func closing(
    _ text: PaperText, of file: LoadedFile, to closed: ClosedBusiness,
    _ sources: inout SourceTable
) -> PaperText {
    guard !closed.isNone else { return text }
    var sections = text.sections
    for (place, section) in sections.enumerated() {
        guard let item = section.minute?.item, !closed.isOpen(item.value),
            !section.section.isRestricted
        else { continue }
        let end =
            place + 1 < sections.count ? Int(sections[place + 1].span.start) : file.bytes.count
        sources.withhold(Span(file.id, Int(section.span.start), end))
        sources.disclose(item.span)
        sections[place] = section.closed
    }
    return PaperText(
        blocks: text.blocks, sections: sections, references: text.references, parts: text.parts,
        span: text.span, isUnread: text.isUnread)
}

private func readCorrection(
    _ node: YAMLNode, _ open: Set<String>, _ findings: inout Findings,
    isIn: (_ minute: String, _ words: String) -> Bool
) -> Minutes.Correction? {
    guard let reader = MappingReader(node, .minutesCorrection, &findings) else { return nil }
    let was = reader.text("was", &findings)
    let becomes = reader.text("becomes", &findings)
    let meeting = reader.words("at", &findings)
    let by = reader.words("by", &findings)
    guard let minute = reader.words("minute", &findings), let was, let becomes else { return nil }
    let words = Minutes.Correction.Words(was: was, becomes: becomes)
    return Minutes.Correction(
        minute: minute, meeting: meeting, by: by,
        words: open.contains(minute.value) ? Guarded(open: words) : Guarded(restricted: words),
        isFound: isIn(minute.value, was), span: reader.span)
}

/// Whether words stand in a stretch of Markdown, however they are wrapped or set off.
///
/// - Parameter minute: from its heading on, whose attributes are no words of it.
private func minuteHolds(_ minute: ArraySlice<UInt8>, _ words: String) -> Bool {
    let line = minute.firstIndex(of: UInt8(ascii: "\n")) ?? minute.endIndex
    let title = minute[..<(minute[..<line].firstIndex(of: UInt8(ascii: "{")) ?? line)]
    func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        for byte in bytes where !"*_`\\".utf8.contains(byte) {
            if byte > 0x20 {
                plain.append(byte)
            } else if plain.last != 0x20 {
                plain.append(0x20)
            }
        }
        return plain
    }
    let (text, wanted) = (plain(title + minute[line...]), plain(words.utf8))
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { start in
        text[start] == first && text[start..<(start + wanted.count)].elementsEqual(wanted)
    }
}

/// The lines that a merge marked: `<<<<<<<`, `=======` between, `>>>>>>>`. The first of each conflict.
private func conflictMarkers(in file: LoadedFile) -> [Span] {
    var found: [Span] = []
    var line = 0
    let bytes = file.bytes
    while line < bytes.count {
        let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let marker = bytes[line..<end].prefix(7)
        if marker.count == 7, let first = marker.first,
            first == UInt8(ascii: "<") || first == UInt8(ascii: ">"),
            marker.allSatisfy({ $0 == first })
        {
            found.append(Span(file.id, line, end))
        }
        line = end + 1
    }
    return found
}

/// The numbers in the keys of `minutes.generated.md`, which the last draft left; `nil` when it is not there.
func readIssuedNumbers(
    _ folder: String, isOpen: Bool, _ run: inout ReadingRun
) -> Located<IssuedNumbers>? {
    guard let file = run.loadIfPresent(folder + "/minutes.generated.md") else { return nil }
    if !isOpen { run.sources.withholdAll(of: file.id, publicName: nil) }
    // What cannot be understood here must not be taken for nothing: its numbers would be given again.
    let head = PaperHead(of: file, isRequired: true, &run.findings)
    guard let keys = head.keys else { return Located(IssuedNumbers(), file.head) }
    func tell(_ span: Span, _ findings: inout Findings) {
        findings.add(
            .typeWrong, at: span, "the numbers given so far cannot be read here",
            remedies: ["put the file back as 'quorate minutes draft' wrote it"])
    }
    guard case .mapping(let pairs, _) = keys,
        case .mapping(let lists, _)? = pairs.first(where: { $0.key.value == "issued" })?.value
    else {
        tell(file.head, &run.findings)
        return Located(IssuedNumbers(), file.head)
    }
    func numbers(_ list: String, _ findings: inout Findings) -> [IssuedNumbers.Number] {
        guard case .mapping(let entries, _)? = lists.first(where: { $0.key.value == list })?.value
        else {
            tell(file.head, &findings)
            return []
        }
        return entries.compactMap { key, value in
            guard case .scalar(let number, _, let span) = value else {
                tell(value.span.head, &findings)
                return nil
            }
            return IssuedNumbers.Number(key: key.value, number: number, span: span)
        }
    }
    return Located(
        IssuedNumbers(
            minutes: numbers("minutes", &run.findings),
            decisions: numbers("decisions", &run.findings),
            actions: numbers("actions", &run.findings)), file.head)
}
