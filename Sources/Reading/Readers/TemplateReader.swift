import Diagnostics
import Governance

/// Finds and reads the templates that a workspace names.
struct TemplateReader {
    /// Every house that the authority or a body names, and could be read.
    func readHouses(
        _ authority: Authority?, _ bodies: [Body], _ run: inout ReadingRun
    ) -> [String: House] {
        var houses: [String: House] = [:]
        var tried: Set<String> = []
        let named = [authority?.house].compactMap { $0 } + bodies.compactMap(\.house)
        for id in named where tried.insert(id.value).inserted {
            guard let file = run.loadTemplate("houses/\(id.value)/house.yaml") else {
                tellUnknown(id, "house", run.files.templates(in: "houses"), &run)
                continue
            }
            houses[id.value] = readHouse(id.value, file, &run)
        }
        if authority?.house == nil, tried.insert("standard").inserted,
            let file = run.loadTemplate("houses/standard/house.yaml")
        {
            houses["standard"] = readHouse("standard", file, &run)
        }
        return completed(houses, &run)
    }

    /// With what houses do not say of supplements as the house `standard` says it. It is read whether
    /// there are supplements or not: one that is added changes nothing in the pack that was issued.
    private func completed(
        _ houses: [String: House], _ run: inout ReadingRun
    ) -> [String: House] {
        guard houses.values.contains(where: { !$0.isComplete }) else { return houses }
        let standard =
            houses["standard"]
            ?? run.loadTemplate("houses/standard/house.yaml")
            .flatMap { readHouse("standard", $0, &run) }
        guard let standard else { return houses }
        return houses.mapValues { $0.completed(by: standard) }
    }

    /// Every scheme there is: which of them a restriction names is for checking.
    func readSchemes(_ run: inout ReadingRun) -> [String: ExemptionScheme] {
        var schemes: [String: ExemptionScheme] = [:]
        for id in ids(in: "schemes", ".yaml", &run) {
            guard let file = run.loadTemplate("schemes/\(id).yaml") else { continue }
            schemes[id] = readScheme(id, file, &run)
        }
        return schemes
    }

    /// Every regime that the authority or a body names, and could be read.
    func readRegimes(
        _ authority: Authority?, _ bodies: [Body], _ run: inout ReadingRun
    ) -> [String: Regime] {
        var regimes: [String: Regime] = [:]
        var tried: Set<String> = []
        let named = [authority?.regime].compactMap { $0 } + bodies.compactMap(\.regime)
        for id in named where tried.insert(id.value).inserted {
            regimes[id.value] = readRegime(id, &run)
        }
        return regimes
    }

    private func readRegime(_ id: Located<String>, _ run: inout ReadingRun) -> Regime? {
        guard let file = run.loadTemplate("regimes/\(id.value).yaml") else {
            tellUnknown(id, "regime", ids(in: "regimes", ".yaml", &run), &run)
            return nil
        }
        return Reading.readRegime(id.value, file, &run)
    }

    func readCalendar(_ authority: Authority?, _ run: inout ReadingRun) -> HolidayCalendar? {
        let id = authority?.calendar?.value ?? "england-and-wales"
        guard let file = run.loadTemplate("calendars/\(id).csv") else {
            if let written = authority?.calendar {
                let known = ids(in: "calendars", ".csv", &run).filter { !$0.hasSuffix("-parish") }
                tellUnknown(written, "calendar", known, &run)
            }
            return nil
        }
        return Reading.readCalendar(
            id, file, parish: run.loadTemplate("calendars/\(id)-parish.csv"),
            daysOff: authority?.daysOff ?? [], &run)
    }

    /// Every layout that papers print, and could be read.
    func readPaperLayouts(
        _ named: [Located<String>], _ run: inout ReadingRun
    ) -> [String: PaperLayout] {
        var layouts: [String: PaperLayout] = [:]
        var tried: Set<String> = []
        var known: [String]?
        for id in named where tried.insert(id.value).inserted {
            guard let file = run.loadTemplate("papers/\(id.value).yaml") else {
                let ids = known ?? ids(in: "papers", ".yaml", &run)
                known = ids
                tellUnknown(id, "layout of a paper", ids, &run)
                continue
            }
            layouts[id.value] = readPaperLayout(id.value, file, &run)
        }
        return layouts
    }

    private func ids(in folder: String, _ suffix: String, _ run: inout ReadingRun) -> [String] {
        run.files.templates(in: folder).filter { $0.hasSuffix(suffix) }
            .map { String($0.dropLast(suffix.count)) }
    }

    private func tellUnknown(
        _ id: Located<String>, _ what: String, _ known: [String], _ run: inout ReadingRun
    ) {
        var remedies: [Message] = []
        if let near = nearMiss(of: id.value, among: known) {
            remedies = ["did you mean '\(word: near)'?"]
        } else if !known.isEmpty {
            remedies = ["use one of: \(word: known.joined(separator: ", "))"]
        }
        run.findings.add(
            .templateUnknown, at: id.span, "\(quote: id) is no \(word: what) of the templates",
            remedies: remedies)
    }
}
