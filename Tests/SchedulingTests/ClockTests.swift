import Diagnostics
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport
import Testing

@testable import Scheduling

/// The statutory clock of every regime, against a diary, for every day of 2019 to 2028 as the day of a meeting.
@Suite struct ClockTests {
    static let regimes =
        (try? FileManager.default.contentsOfDirectory(
            atPath: Places.root.appending(path: "templates/regimes").path))?.sorted() ?? []

    /// An executive with something of every kind on its agenda.
    private static let agenda = """
        board: cabinet
        date: 2022-12-15
        start: "10:00"
        decisions published: 2022-12-16
        items:
          - title: Contract
            class: key decision
            key decision notice: 2022-11-01
            private notices: [ 2022-11-01, 2022-12-01 ]
            restricted: { scheme: lga-1972-12a, paragraph: 3, public title: A contract }
            implemented: 2023-01-16
          - title: Grant
            class: key decision
            urgency: { kind: general exception, notice: 2022-12-01 }
        """

    private func workspace(_ regime: String) throws -> Workspace {
        try Places.withScratch { folder in
            try write("name: C\nregime: \(regime)\n", to: "authority.yaml", in: folder)
            let board = "name: Cabinet\nexecutive: yes\n"
            try write(board, to: "boards/cabinet/board.yaml", in: folder)
            try write(Self.agenda, to: "meetings/m/agenda.yaml", in: folder)
            let today = try #require(CivilDate(iso: "2022-12-20"))
            return PackBuilder(DiskFiles(root: folder.path, today: today)).check(
                .meeting("meetings/m")
            ).workspace
        }
    }

    /// What a regime asks for at a step.
    private enum Figure {
        case days(NoticePeriod)
        case years(Int)
    }

    /// The figures in the file of a regime; read apart from the program's reader.
    private func figures(_ regime: String) throws -> [ClockStep: Figure] {
        let file = Places.root.appending(path: "templates/regimes/\(regime).yaml")
        var figures: [ClockStep: Figure] = [:]
        var step = ""
        for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("  "), !line.hasPrefix("   ") {
                step = line.components(separatedBy: ":")[0].trimmingCharacters(in: .whitespaces)
            }
            guard let within = line.components(separatedBy: "within: ").dropFirst().first
            else { continue }
            let words = within.components(separatedBy: ",")[0]
                .trimmingCharacters(in: CharacterSet(charactersIn: " }"))
                .split(separator: " ", maxSplits: 1).map(String.init)
            let known = try #require(ClockStep(rawValue: step), "\(step)")
            guard let count = Int(words[0]) else {
                // An executive's own rule, which stands after the others, may take a figure away.
                figures[known] = nil
                continue
            }
            figures[known] =
                words[1] == "years"
                ? .years(count)
                : .days(
                    NoticePeriod(count, try #require(NoticePeriod.Counting(rawValue: words[1]))))
        }
        return figures
    }

    @Test(arguments: regimes) func everyDayIsTheDiarys(_ file: String) throws {
        let regime = file.replacing(".yaml", with: "")
        let figures = try figures(regime)
        // Some leave everything to the body.
        guard !figures.isEmpty else { return }
        let diary = try Diary()
        let workspace = try workspace(regime)
        let meeting = try #require(workspace.meetings.first)
        let clock = StatutoryClock(
            workspace, days: DayCounters(workspace.calendar), today: diary.first)
        let hasItems = !Set(figures.keys).isDisjoint(with: Self.stepsOfItems)
        var told: Set<ClockStep> = []
        for offset in 0..<diary.length {
            let day = diary.first.adding(days: offset)
            let moved = meeting.moved(to: day)
            for deadline in clock.deadlines(of: moved, items: hasItems ? moved.items : []) {
                guard let figure = figures[deadline.step] else { continue }
                told.insert(deadline.step)
                let due = expected(figure, deadline.step, day, diary)
                if deadline.due == due { continue }
                // At the edge of the lists a day cannot be told, or only a calendar day.
                let isEdge = due == nil && (offset < 60 || offset > diary.length - 60)
                try #require(isEdge, "\(regime), \(deadline.step.rawValue), \(day.iso)")
            }
        }
        #expect(told == Set(figures.keys))
    }

    private static let stepsOfItems: Set<ClockStep> = [
        .keyDecisionNotice, .firstPrivateNotice, .secondPrivateNotice, .generalException, .callIn,
    ]

    private func expected(
        _ figure: Figure, _ step: ClockStep, _ day: CivilDate, _ diary: Diary
    ) -> CivilDate? {
        switch figure {
        case .years(let count):
            let (year, rest) = (Int(day.iso.prefix(4)) ?? 0, day.iso.dropFirst(4))
            let later = CivilDate(iso: "\(year + count)\(rest)")
            return later ?? CivilDate(iso: "\(year + count)-02-28")
        case .days(let period):
            switch step {
            case .decisions, .minutes:
                return diary.walk(period, from: day, step: 1, isClear: false)
            case .callIn:
                return diary.walk(period, from: day.adding(days: 1), step: 1, isClear: false)
            default: return diary.walk(period, from: day, step: -1)
            }
        }
    }
}

extension Meeting {
    /// The same meeting on another day, its decisions published on the day after.
    fileprivate func moved(to day: CivilDate) -> Meeting {
        func written(_ day: CivilDate) -> Located<WrittenDate> {
            Located(WrittenDate(day), date.span)
        }
        return Meeting(
            folder: folder, bodies: bodies, title: title, kind: kind, date: written(day),
            start: start, plannedEnd: plannedEnd, actualStart: actualStart, actualEnd: actualEnd,
            zone: zone, venue: venue, convened: nil, summons: nil, published: nil,
            decisionsPublished: written(day.adding(days: 1)), minutesPublished: nil,
            notices: notices, parts: parts, items: items, attendance: nil, unclaimed: [],
            span: span)
    }
}
