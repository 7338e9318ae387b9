import Foundation
import TestSupport
import Testing

/// What is handed on as open data.
@Suite struct PopoloTests {
    /// The shape of the specification, written as schemas of our own: what each class must have, and
    /// which kinds of values its properties take.
    ///
    /// Source: The Popolo Project, Data Specification: Organization, Person, Post, Membership, Event,
    /// Motion, Vote event, Vote and Count.
    static let validation = """
        import json, sys, jsonschema
        words = {'type': 'string', 'minLength': 1}
        date = {'type': 'string', 'pattern': '^[0-9]{4}(-[0-9]{2}){0,2}$'}
        def thing(required, **properties):
            for name, value in properties.items():
                if name.endswith('_date') or name == 'date': properties[name] = date
            return {'type': 'object', 'required': ['id'] + required, 'additionalProperties': False,
                    'properties': dict(properties, id=words)}
        named = {'type': 'array', 'items': {'type': 'object', 'required': ['name'],
                 'properties': {'name': words, 'note': words}, 'additionalProperties': False}}
        options = ['yes', 'no', 'abstain', 'absent', 'not voting', 'paired']
        count = {'type': 'object', 'required': ['option', 'value'], 'additionalProperties': False,
                 'properties': {'option': {'enum': options}, 'value': {'type': 'integer', 'minimum': 0}}}
        vote = {'type': 'object', 'required': ['vote_event_id', 'voter_id', 'option'],
                'additionalProperties': False,
                'properties': {'option': {'enum': options}, 'vote_event_id': words, 'voter_id': words,
                               'group_id': words, 'role': words}}
        classes = {
            'organizations': thing(['name'], name=words, other_names=named, classification=words,
                parent_id=words, founding_date=0, dissolution_date=0),
            'persons': thing(['name'], name=words, honorific_prefix=words),
            'posts': thing(['label', 'role', 'organization_id'], label=words, role=words,
                organization_id=words, start_date=0, end_date=0),
            'memberships': thing(['person_id', 'organization_id'], person_id=words, role=words,
                organization_id=words, post_id=words, on_behalf_of_id=words, start_date=0, end_date=0),
            'events': thing(['start_date'], name=words, classification=words, organization_id=words,
                parent_id=words, start_date=0),
            'motions': thing(['text', 'organization_id'], text=words, date=0, organization_id=words,
                legislative_session_id=words, requirement=words, result=words),
            'vote_events': thing(['motion_id', 'counts'], identifier=words, motion_id=words,
                organization_id=words, legislative_session_id=words, start_date=0, result=words,
                counts={'type': 'array', 'items': count}, votes={'type': 'array', 'items': vote}),
        }
        schema = {'type': 'object', 'required': sorted(classes), 'additionalProperties': False,
                  'properties': {name: {'type': 'array', 'items': one} for name, one in classes.items()}}
        jsonschema.Draft202012Validator.check_schema(schema)
        data = json.load(sys.stdin)
        jsonschema.Draft202012Validator(schema).validate(data)
        ids = {name: [one['id'] for one in data[name]] for name in classes}
        for name, some in ids.items():
            assert some == sorted(some) and len(set(some)) == len(some), name
        where = {'organization_id': 'organizations', 'person_id': 'persons', 'voter_id': 'persons',
                 'post_id': 'posts', 'group_id': 'organizations', 'motion_id': 'motions', 'vote_event_id': 'vote_events',
                 'legislative_session_id': 'events', 'on_behalf_of_id': 'organizations'}
        def follow(one, name):
            for key, value in one.items():
                kind = name if key == 'parent_id' else where.get(key)
                if kind: assert value in ids[kind], (name, key, value)
                if key == 'votes':
                    for vote in value: follow(vote, 'votes')
        for name in classes:
            for one in data[name]: follow(one, name)
        """

    /// Of several files all are put in place or none.
    @Test func anExportIsWholeOrNotAtAll() throws {
        try Places.withScratch { folder in
            try write("name: Riverside\n", to: "authority.yaml", in: folder)
            try write("old\n", to: "out/bodies.csv", in: folder)
            // The last of the files cannot be put in place.
            try write("a\n", to: "out/seats.csv/kept", in: folder)
            let result = try quorate(["export", "--as", "csv", "--output", "out"], in: folder)
            #expect(result.status == 74)
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "out").path)
            #expect(Set(names) == ["bodies.csv", "seats.csv"], "\(names)")
            let old = try String(
                contentsOf: folder.appending(path: "out/bodies.csv"), encoding: .utf8)
            #expect(old == "old\n")
        }
    }

    @Test func shapeIsTheSpecifications() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let southampton = Places.root.appending(path: "packs/southampton")
            for workspace in [folder, southampton] {
                let output = try popolo(workspace)
                let result = try BoardsWorkspace.python(
                    Self.validation, in: folder, input: Data(output.utf8))
                #expect(result.status == 0, "\(result.errorText)")
            }
        }
    }

    @Test func datesKeepThePrecisionTheyWereWrittenWith() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let output = try popolo(folder)
            for words in [
                #""start_date": "2023-05""#, #""end_date": "2024""#, #""start_date": "2023""#,
                #""founding_date": "1974-04""#, #""dissolution_date": "2023-12-31""#,
                #""end_date": "2025-04-30""#,
            ] { #expect(output.contains(words), "\(words)") }
        }
    }

    /// What the judge says of each vote, not a count of hands: the casting vote, a special majority, a share
    /// of all members, a tie, and one of which nothing is on record.
    @Test func votesAreJudgedCountedAndByName() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let script = """
                import json, sys
                data = json.load(sys.stdin)
                motions = {one['id']: one for one in data['motions']}
                for event in data['vote_events']:
                    motion = motions[event['motion_id']]
                    assert motion.get('result') == event.get('result')
                    print(motion['text'], '|', motion['requirement'], '|', event.get('result'))
                    print('  ', *[f"{count['option']} {count['value']}" for count in event['counts']])
                    votes = event.get('votes', [])
                    for vote in votes:
                        print('  ', *[vote[key] for key in ['voter_id', 'option', 'role', 'group_id'] if key in vote])
                    if votes:
                        for count in event['counts']:
                            assert count['value'] == sum(vote['option'] == count['option'] for vote in votes)
                """
            let result = try BoardsWorkspace.python(
                script, in: folder, input: Data(try popolo(folder).utf8))
            #expect(
                result.outputText == """
                    Mend the roofs | simple majority | pass
                       yes 2 no 1 abstain 0 not voting 1
                       person/ada-marsh yes organisation/riverside
                       person/cem-weir no
                       person/ada-marsh yes casting vote organisation/riverside
                       person/dee-ford not voting
                    Paint the doors | at least 2/3 of votes cast | pass
                       yes 2 no 1 abstain 0
                    Change the name | more than 1/2 of all members | fail
                       yes 1 no 0 abstain 1 not voting 1
                       person/ada-marsh yes organisation/riverside
                       person/cem-weir abstain
                       person/dee-ford not voting
                    Buy a ladder | simple majority | fail
                       yes 1 no 1 abstain 1
                    Ask again | simple majority | None
                       yes 0 no 0 abstain 0
                    Close the gate | simple majority | fail
                       yes 1 no 2 abstain 0 absent 1
                       person/cem-weir yes
                       person/ada-marsh no organisation/riverside
                       person/ada-marsh no casting vote organisation/riverside
                       person/dee-ford absent

                    """, "\(result.errorText)")
        }
    }

    @Test func nothingRestrictedOrPrivateIsWritten() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let tables = try quorate(["export", "--as", "csv", "--output", "tables"], in: folder)
            #expect(tables.status == 0, "\(tables.errorText)")
            #expect(
                tables.outputText == """
                    tables/bodies.csv
                    tables/memberships.csv
                    tables/people.csv
                    tables/seats.csv

                    """)
            var all = try popolo(folder)
            #expect(all.contains("A sale"))
            for (_, bytes) in try files(under: folder.appending(path: "tables")) {
                all += String(decoding: bytes, as: UTF8.self)
            }
            for words in ["Mill Cottage", "Ezra", "the buyer", "riverside.example", "567890"] {
                #expect(!all.contains(words), "\(words)")
            }
            let people = try String(
                contentsOf: folder.appending(path: "tables/people.csv"), encoding: .utf8)
            #expect(
                people.hasPrefix(
                    "id,prefix,name,posts\nada-marsh,Cllr,Ada Marsh,Leader of the Council\n"))
            #expect(try quorate(["export", "--as", "csv"], in: folder).status == 64)
        }
    }

    private func popolo(_ workspace: URL) throws -> String {
        let result = try quorate(
            ["export", "--as", "popolo", "--today", "2022-12-15"], in: workspace)
        try #require(result.status == 0, "\(result.errorText)")
        return result.outputText
    }
}
