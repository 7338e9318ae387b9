import Diagnostics
import Governance
import Judging

extension QuorumAnswer {
    /// For programs: the schema is docs/schemas/quorum.output.schema.json.
    public func json() -> [UInt8] {
        var members: [(String, JSONValue)] = [
            ("meeting", .string(meeting.folder)), ("date", .string(meeting.date.value.iso)),
        ]
        members += answer(item)
        if let item { members.append(("item", .string(item))) }
        members.append(("bodies", .array(bodies.map(whole))))
        members.append(
            (
                "items",
                .array(
                    numbers.map { number in
                        .object([("number", .string(number))] + answer(number) + details(number))
                    })
            ))
        return JSONValue.object(members).bytes(pretty: true)
    }

    /// The keys that the meeting and each item have. Of a joint meeting the lists of all bodies.
    private func answer(_ item: String?) -> [(String, JSONValue)] {
        func all(_ list: (BodyAnswer, QuorumProof, QuorumWords) -> [JSONValue]) -> JSONValue {
            .array(
                bodies.flatMap { body in
                    body.proof(item).map { list(body, $0, words(of: body)) } ?? []
                })
        }
        return [
            (
                "verdict",
                .string((item.map { verdict(ofItem: $0) } ?? verdict).rawValue)
            ),
            (
                "required",
                all { body, proof, words in proof.required.map { condition($0, body, words) } }
            ),
            (
                "counted",
                all { body, proof, words in
                    proof.counted.map { counted in
                        .object(
                            who(counted.who, counted.number, body, words) + [
                                ("seat", .string(counted.seat)),
                                ("capacity", .string(counted.capacity.rawValue)),
                                ("only for the office", .bool(counted.forOfficeOnly)),
                            ])
                    }
                }
            ),
            (
                "not counted",
                all { body, proof, words in
                    proof.notCounted.map { line in
                        .object(
                            who(line.who, line.number, body, words) + [
                                ("reason", .string(words.reason(line.reason)))
                            ])
                    }
                }
            ),
            (
                "missing",
                all { body, proof, words in proof.missing.map { condition($0, body, words) } }
            ),
            (
                "readings",
                all { body, proof, words in
                    proof.readings.map { reading in
                        .object([
                            ("body", .string(body.body.id)),
                            ("words", .string(words.reading(reading, of: proof))),
                            ("verdict", .string(verdict(reading.truth).rawValue)),
                        ])
                    }
                }
            ),
            ("margin", margin(item)), ("remedy", remedy(item)),
        ]
    }

    private func who(
        _ who: Somebody, _ number: Int, _ body: BodyAnswer, _ words: QuorumWords
    ) -> [(String, JSONValue)] {
        var person = JSONValue.null
        if case .person(let id) = who { person = .string(id) }
        return [
            ("body", .string(body.body.id)), ("person", person), ("name", .string(words.name(who))),
            ("number", .number(number)),
        ]
    }

    private func condition(
        _ derivation: Derivation, _ body: BodyAnswer, _ words: QuorumWords
    ) -> JSONValue {
        .object([
            ("body", .string(body.body.id)),
            ("condition", .string(words.condition(derivation))),
            ("holds", truth(derivation.truth)),
            ("needed", derivation.needed.map(JSONValue.number) ?? .null),
            ("counted", derivation.counted.map { .number($0.lowerBound) } ?? .null),
            ("at most", derivation.counted.map { .number($0.upperBound) } ?? .null),
            ("of", .array(derivation.bases.compactMap(\.number).map(JSONValue.number))),
            ("place", derivation.span.map { .string(sources.place(of: $0)) } ?? .null),
            ("could come", .array(derivation.couldCome.map { .string(words.name($0)) })),
        ])
    }

    private func margin(_ item: String?) -> JSONValue {
        .array(
            bodies.compactMap { body in
                body.proof(item)?.margin.map { margin in
                    let words = words(of: body)
                    return .object([
                        ("body", .string(body.body.id)), ("spare", .number(margin.spare)),
                        ("exact", .bool(margin.isExact)),
                        ("essential", .array(margin.essential.map { .string(words.name($0)) })),
                        ("breaking", .array(margin.breaking.map { .string(words.together($0)) })),
                    ])
                }
            })
    }

    private func remedy(_ item: String?) -> JSONValue {
        .array(
            bodies.compactMap { body in
                body.proof(item)?.remedy.map { remedy in
                    .object(
                        [("body", .string(body.body.id))] + fields(remedy, words(of: body)))
                }
            })
    }

    private func fields(_ remedy: Remedy, _ words: QuorumWords) -> [(String, JSONValue)] {
        [
            ("more", .number(remedy.size)), ("exact", .bool(remedy.isExact)),
            ("options", .array(remedy.options.map { .string(words.together($0)) })),
        ]
    }

    /// What is asked once for each body: its clause, when the quorum came and went, the forecast.
    private func whole(_ body: BodyAnswer) -> JSONValue {
        let words = words(of: body)
        var members: [(String, JSONValue)] = [
            ("body", .string(body.body.id)), ("name", .string(body.body.name.value)),
            ("verdict", .string(body.verdict(item).rawValue)),
            ("clause", body.terms?.quorumClause.map { .string($0.value) } ?? .null),
            ("place", place(body).map(JSONValue.string) ?? .null),
            ("regime", body.quorum?.regime.map { .string($0.name) } ?? .null),
            ("source", body.quorum?.quorum.source.map(JSONValue.string) ?? .null),
            ("english", .array(english(body).map(JSONValue.string))),
        ]
        if case .nothing(let reason) = body.outcome { members.append(("reason", .string(reason))) }
        if case .judged(let proof) = body.outcome {
            members.append(("opened", proof.opened.map { .string(words.clock($0)) } ?? .null))
            members.append(
                ("lost", proof.lost.map { .string(words.at($0.moment)) } ?? .null))
        }
        if case .forecast(let forecast) = body.outcome {
            members.append(
                (
                    "forecast",
                    .object([
                        ("outlook", .string(forecast.outlook.rawValue)),
                        (
                            "silent",
                            .array(
                                forecast.silentByNumber.map {
                                    .string(words.name($0.who, $0.number))
                                })
                        ),
                        ("callable", .array(forecast.callable.map { .string(words.name($0)) })),
                        ("to do", forecast.toDo.map { .object(fields($0, words)) } ?? .null),
                        (
                            "last day for substitutes",
                            forecast.lastDayForSubstitutes.map { .string($0.iso) } ?? .null
                        ),
                    ])
                ))
        }
        return .object(members)
    }

    /// What only items have: whether they can be sat for and voted on, stretches of time, votes.
    private func details(_ number: String) -> [(String, JSONValue)] {
        var lines: [JSONValue] = []
        var votes: [JSONValue] = []
        for body in bodies {
            guard case .judged(let proof) = body.outcome,
                let item = proof.item(number)
            else { continue }
            let words = words(of: body)
            lines.append(
                .object([
                    ("body", .string(body.body.id)),
                    ("to sit", .string(item.toSit.verdict.rawValue)),
                    ("to vote", item.toVote.map { .string($0.verdict.rawValue) } ?? .null),
                    (
                        "moments",
                        .array(
                            item.moments.map { moment in
                                .object([
                                    ("from", moment.from.map { .string(words.clock($0)) } ?? .null),
                                    (
                                        "until",
                                        moment.until.map { .string(words.clock($0)) } ?? .null
                                    ), ("verdict", .string(moment.verdict.rawValue)),
                                ])
                            })
                    ),
                ]))
            votes += item.votes.map { vote in
                .object([
                    ("body", .string(body.body.id)),
                    ("outcome", .string(vote.outcome.rawValue)),
                    ("for", .number(vote.votesFor)), ("against", .number(vote.against)),
                    ("abstained", .number(vote.abstained)), ("needed", .number(vote.needed)),
                    ("of", .number(vote.base)), ("casting vote", .bool(vote.usedCastingVote)),
                    ("faults", .array(vote.faults.map { .string(words.fault($0)) })),
                ])
            }
        }
        return [("bodies", .array(lines)), ("votes", .array(votes))]
    }

    private func truth(_ truth: Truth) -> JSONValue {
        switch truth {
        case .yes: .bool(true)
        case .no: .bool(false)
        case .unknown: .null
        }
    }

    func verdict(_ truth: Truth) -> Verdict {
        switch truth {
        case .yes: .quorate
        case .no: .inquorate
        case .unknown: .undetermined
        }
    }
}

extension QuorumWords {
    func fault(_ fault: VoteJudgement.Fault) -> String {
        switch fault {
        case .notEntitled(let person, let why):
            "\(name(.person(person))) may not vote: \(reason(why))"
        case .votedTooOften(let person, _):
            "\(name(.person(person))) is recorded oftener than they have votes"
        case .moreVotesThanMembers(let votes, let members):
            "\(votes) votes of \(members) who could vote"
        case .castingVoteWithoutEquality: "a casting vote, though the votes were not equal"
        case .castingVoteNotGiven: "a casting vote, though the terms give none"
        }
    }
}
