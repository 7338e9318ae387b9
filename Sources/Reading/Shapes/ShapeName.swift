/// Every mapping of the source format, by the name its messages use.
package enum ShapeName: String, CaseIterable, Sendable {
    case authority
    case organisation
    case people
    case person
    case post
    case contact
    case board
    case relatedBody = "related body"
    case standingItem = "standing item"
    case notice
    case termsOfReference = "terms of reference"
    case review
    case meets
    case seat
    case quorum
    case quorumCondition = "condition"
    case counting
    case adjournedMeeting = "adjourned meeting"
    case substituteRule = "rule for substitutes"
    case members
    case membership
    case substitution = "substitute"
    case forwardPlan = "forward plan"
    case plannedMeeting = "planned meeting"
    case plannedItem = "planned item"
    case planNote = "note of a plan"
    case rotation
    case movedMeeting = "moved meeting"
    case agenda
    case venue
    case part
    case attendance
    case attendee
    case momentOfItem = "point of a meeting"
    case timeAway = "time away"
    case interest
    case apology
    case takenItem = "taken item"
    case vote
    case adjournment
    case motion
    case amendment
    case exclusion
    case votingRule = "rule of voting"
    case placesHeld = "places of a seat"
    case suspension
    case item
    case purpose
    case restriction
    case report
    case appendixEntry = "appendix"
    case document
    case appendixPaper = "appendix's keys"
    case tableAttributes = "attributes of a table"
    case tableAttributeColumn = "attributes of a column"
    case listAttributes = "attributes of a list"
    case who
    case writtenDate = "date"
    case writtenTime = "time"
    case house
    case references
    case houseStandingItem = "standing item of the house"
    case frontSheet = "front sheet"
    case reportField = "report field"
    case fieldRecord = "record of a field"
    case reportLayout = "report layout"
    case line
    case label
    case each
    case present = "if"
    case unless
    case layoutBlocks = "blocks"
    case layoutOthers = "other sections"
    case layoutSheet = "sheet of a layout"
    case grid
    case gridRow = "row of a grid"
    case table
    case tableColumn = "column of a table"
    case columnGroup = "columns under one head"
    case list
    case section
    case sectionRule = "rule of a section"
    case group
    case groupTitle = "title of a group"
    case scheme
    case ground
    case regime
    case power = "power to resolve"
    case clockRule = "rule of a notice"
    case late = "late item"
    case withdrawal
    case supplement
    case supplementPapers = "papers of a supplement"
    case withdrawnItem = "withdrawn item"
    case supplementSheet = "front sheet of a supplement"
    case urgency
    case daysOff = "non-counting days"
    case strategy
    case approval
    case priorities
    case priority
    case highlight
    case aim
    case action
    case progressUpdate = "progress update"
    case timing
    case domains
    case domain
    case indicators
    case indicator
    case rank
    case seriesPoint = "point of a series"
    case milestones
    case milestone
    case commitment
    case projects
    case project
    case generatedPart = "part made from data"
    case paperLayout = "layout of a paper"
    case minutes
    case minutesApproval = "approval of minutes"
    case minutesSigning = "signature under minutes"
    case minutesCorrection = "correction"
    case decision
    case minutedAction = "minuted action"
    case minutesStyle = "minutes of the house"
    case numberStyle = "numbering"

    package var shape: Shape {
        switch self {
        case .authority: Shape.authority
        case .organisation: Shape.organisation
        case .people: Shape.people
        case .person: Shape.person
        case .post: Shape.post
        case .contact: Shape.contact
        case .board: Shape.board
        case .relatedBody: Shape.relatedBody
        case .standingItem: Shape.standingItem
        case .notice: Shape.notice
        case .termsOfReference: Shape.termsOfReference
        case .review: Shape.review
        case .meets: Shape.meets
        case .seat: Shape.seat
        case .quorum: Shape.quorum
        case .quorumCondition: Shape.quorumCondition
        case .counting: Shape.counting
        case .adjournedMeeting: Shape.adjournedMeeting
        case .substituteRule: Shape.substituteRule
        case .members: Shape.members
        case .membership: Shape.membership
        case .substitution: Shape.substitution
        case .forwardPlan: Shape.forwardPlan
        case .plannedMeeting: Shape.plannedMeeting
        case .plannedItem: Shape.plannedItem
        case .planNote: Shape.planNote
        case .rotation: Shape.rotation
        case .movedMeeting: Shape.movedMeeting
        case .agenda: Shape.agenda
        case .venue: Shape.venue
        case .part: Shape.part
        case .attendance: Shape.attendance
        case .attendee: Shape.attendee
        case .momentOfItem: Shape.momentOfItem
        case .timeAway: Shape.timeAway
        case .interest: Shape.interest
        case .apology: Shape.apology
        case .takenItem: Shape.takenItem
        case .vote: Shape.vote
        case .votingRule: Shape.votingRule
        case .placesHeld: Shape.placesHeld
        case .suspension: Shape.suspension
        case .item: Shape.item
        case .purpose: Shape.purpose
        case .restriction: Shape.restriction
        case .report: Shape.report
        case .appendixEntry: Shape.appendixEntry
        case .document: Shape.document
        case .appendixPaper: Shape.appendixPaper
        case .tableAttributes: Shape.tableAttributes
        case .tableAttributeColumn: Shape.tableAttributeColumn
        case .listAttributes: Shape.listAttributes
        case .who: Shape.who
        case .writtenDate: Shape.writtenDate
        case .writtenTime: Shape.writtenTime
        case .house: Shape.house
        case .references: Shape.references
        case .houseStandingItem: Shape.houseStandingItem
        case .frontSheet: Shape.frontSheet
        case .reportField: Shape.reportField
        case .fieldRecord: Shape.fieldRecord
        case .reportLayout: Shape.reportLayout
        case .line: Shape.line
        case .label: Shape.label
        case .each: Shape.each
        case .present: Shape.present
        case .unless: Shape.unless
        case .layoutBlocks: Shape.layoutBlocks
        case .layoutOthers: Shape.layoutOthers
        case .layoutSheet: Shape.layoutSheet
        case .grid: Shape.grid
        case .gridRow: Shape.gridRow
        case .table: Shape.table
        case .tableColumn: Shape.tableColumn
        case .columnGroup: Shape.columnGroup
        case .list: Shape.list
        case .section: Shape.section
        case .sectionRule: Shape.sectionRule
        case .group: Shape.group
        case .groupTitle: Shape.groupTitle
        case .scheme: Shape.scheme
        case .ground: Shape.ground
        case .regime: Shape.regime
        case .power: Shape.power
        case .clockRule: Shape.clockRule
        case .late: Shape.late
        case .withdrawal: Shape.withdrawal
        case .supplement: Shape.supplement
        case .supplementPapers: Shape.supplementPapers
        case .withdrawnItem: Shape.withdrawnItem
        case .supplementSheet: Shape.supplementSheet
        case .urgency: Shape.urgency
        case .daysOff: Shape.daysOff
        case .strategy: Shape.strategy
        case .approval: Shape.approval
        case .priorities: Shape.priorities
        case .priority: Shape.priority
        case .highlight: Shape.highlight
        case .aim: Shape.aim
        case .action: Shape.action
        case .progressUpdate: Shape.progressUpdate
        case .timing: Shape.timing
        case .domains: Shape.domains
        case .domain: Shape.domain
        case .indicators: Shape.indicators
        case .indicator: Shape.indicator
        case .rank: Shape.rank
        case .seriesPoint: Shape.seriesPoint
        case .milestones: Shape.milestones
        case .milestone: Shape.milestone
        case .commitment: Shape.commitment
        case .projects: Shape.projects
        case .project: Shape.project
        case .generatedPart: Shape.generatedPart
        case .paperLayout: Shape.paperLayout
        case .minutes: Shape.minutes
        case .minutesApproval: Shape.minutesApproval
        case .minutesSigning: Shape.minutesSigning
        case .minutesCorrection: Shape.minutesCorrection
        case .decision: Shape.decision
        case .minutedAction: Shape.minutedAction
        case .minutesStyle: Shape.minutesStyle
        case .numberStyle: Shape.numberStyle
        case .adjournment: Shape.adjournment
        case .motion: Shape.motion
        case .amendment: Shape.amendment
        case .exclusion: Shape.exclusion
        }
    }
}
