import Diagnostics

extension Quorum {
    /// The whole clause in plain sentences: the rule, who counts where that is not as usual, when
    /// it is tested, what follows.
    public func english(in names: QuorumNames) -> [String] {
        var sentences: [String] = []
        if let toVote {
            sentences.append("For the meeting to sit: " + rule.english(in: names))
            sentences.append("For a decision: " + toVote.english(in: names))
        } else {
            sentences.append(rule.english(in: names))
        }
        sentences += counting.english()
        switch tested {
        case .throughout: break
        case .atTheStart:
            sentences.append("A meeting that was quorate at the start stays so.")
        case .atVotes: sentences.append("This is tested at the start and at every vote.")
        }
        if waitingMinutes > 0 {
            let minutes = waitingMinutes == 1 ? "minute" : "minutes"
            sentences.append(
                "A meeting without a quorum waits \(EnglishWords.number(waitingMinutes)) "
                    + "\(minutes) for one.")
        }
        if let consequence { sentences.append(consequence.value.english) }
        sentences += adjourned?.english(in: names) ?? []
        for (subject, words) in undefined {
            sentences.append("The clause leaves ‘\(subject.value)’ open: \(words.value).")
        }
        if let source { sentences.append("Source: \(source).") }
        return sentences
    }
}

extension Quorum.Consequence {
    var english: String {
        switch self {
        case .adjourn: "Without a quorum the meeting is adjourned."
        case .cancel: "Without a quorum the meeting is cancelled."
        case .discussOnly: "Without a quorum the meeting may discuss but not decide."
        case .ratifyLater:
            "What is decided without a quorum stands once the absent members confirm it."
        case .callAnotherMeetingOnly:
            "Without a quorum the meeting may decide only to call another meeting."
        case .adjournOnly: "Without a quorum the meeting may decide only to adjourn."
        }
    }
}

extension Quorum.AdjournedMeeting {
    func english(in names: QuorumNames) -> [String] {
        var sentences: [String] = []
        if let held { sentences.append("The meeting is called again: \(held).") }
        if let rule {
            sentences.append("At the meeting that is called again: " + rule.english(in: names))
        }
        if thosePresentSuffice {
            sentences.append("At the meeting that is called again, those who come are enough.")
        }
        return sentences
    }
}

extension Counting {
    /// What differs from the usual.
    func english() -> [String] {
        let usual = Counting()
        var sentences: [String] = []
        switch remote {
        case usual.remote: break
        case .yes: sentences.append("Members who take part by telephone or video count.")
        case .no: sentences.append("Only members who are in the room count.")
        case .twoWay:
            sentences.append(
                "Members who take part by telephone or video count if they can hear and be heard.")
        case .unclear: break
        }
        let settings: [(who: String, answer: Answer, usual: Answer)] = [
            ("substitutes", substitutes, usual.substitutes),
            ("representatives sent for a seat", representatives, usual.representatives),
            ("members whose proxy somebody carries", proxies, usual.proxies),
            ("members with an interest in the item who stay", interested, usual.interested),
            ("members without a vote", nonVoting, usual.nonVoting),
            (
                "members from an organisation that took over from the one named", successors,
                usual.successors
            ),
        ]
        for setting in settings where setting.answer != setting.usual {
            sentences.append(sentence(setting.who, setting.answer))
        }
        for (category, answer) in categories {
            sentences.append(
                sentence(EnglishWords.member(of: category.value, isPlural: true), answer))
        }
        return sentences
    }

    private func sentence(_ who: String, _ answer: Answer) -> String {
        switch answer {
        case .yes: EnglishWords.capitalised(who) + " count."
        case .no: EnglishWords.capitalised(who) + " do not count."
        case .unclear: "Whether \(who) count is not said: it is judged both ways."
        }
    }
}
