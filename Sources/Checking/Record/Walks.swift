/// Whether a thing reaches another by following what comes next, without going in circles for ever.
func canReach(_ goal: String, from start: String, next: (String) -> [String]) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let place = waiting.popLast() {
        if place == goal { return true }
        if seen.insert(place).inserted { waiting += next(place) }
    }
    return false
}
