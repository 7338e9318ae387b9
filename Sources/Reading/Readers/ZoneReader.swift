import Diagnostics
import Governance

/// A `zone`: a name of the time zones' register, in the capitals it is written in there.
func readZone(_ reader: MappingReader, _ run: inout ReadingRun) -> String? {
    guard let zone = reader.words("zone", &run.findings) else { return nil }
    // The one that nearly all have needs no list.
    if zone.value == "Europe/London" { return zone.value }
    guard let file = run.loadTemplate("zones/iana.csv"), file.isReadable else { return zone.value }
    let names = file.bytes.split(separator: UInt8(ascii: "\n"))
        .filter { $0.first != UInt8(ascii: "#") }.map { String(decoding: $0, as: UTF8.self) }
    if names.contains(zone.value) { return zone.value }
    let near =
        names.first { $0.lowercased() == zone.value.lowercased() }
        ?? nearMiss(of: zone.value, among: names)
    run.findings.add(
        .choiceUnknown, at: zone.span, "\(quote: zone) is no time zone",
        remedies: [
            near.map { "did you mean '\(word: $0)'?" }
                ?? "write the name of the zone's largest city, as 'Europe/London'"
        ])
    return nil
}
