import Diagnostics
import Reading

/// The JSON Schema (2020-12) of a file, made of the table its reader reads by.
struct JSONSchema {
    let shape: Shape

    /// `agenda.schema.json`
    var fileName: String {
        let name = shape.name.rawValue.split(separator: " ").joined(separator: "-")
        return name.filter { $0 != "'" } + ".schema.json"
    }

    func bytes() -> [UInt8] {
        var used: [ShapeName] = []
        let own = object(shape, &used)
        var definitions: [(String, JSONValue)] = []
        var next = 0
        while next < used.count {
            let name = used[next]
            definitions.append((definitionName(name), object(name.shape, &used)))
            next += 1
        }
        guard case .object(let members) = own else { return [] }
        let document: [(String, JSONValue)] =
            [
                ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
                ("title", .string(shape.file ?? shape.name.rawValue)),
            ] + members
            + (definitions.isEmpty
                ? [] : [("$defs", .object(definitions.sorted { $0.0 < $1.0 }))])
        return JSONValue.object(document).bytes(pretty: true)
    }

    private func definitionName(_ name: ShapeName) -> String {
        name.rawValue.split(separator: " ").joined(separator: "-")
    }

    private func object(_ shape: Shape, _ used: inout [ShapeName]) -> JSONValue {
        var properties: [(String, JSONValue)] = []
        for key in shape.keys {
            guard case .object(let members) = type(key.type, &used) else { continue }
            properties.append(
                (
                    key.name,
                    .object(
                        members + [
                            ("description", .string(key.meaning)),
                            ("examples", .array([.string(key.example)])),
                        ])
                ))
        }
        let required = shape.keys.filter { $0.need == .required }.map { JSONValue.string($0.name) }
        // A report's own keys are its house's; they are checked by Quorate, not by the editor.
        let isOpen = shape.name == .report
        return .object(
            [
                ("type", .string("object")), ("description", .string(shape.meaning)),
                ("properties", .object(properties)),
            ]
                + (required.isEmpty ? [] : [("required", .array(required))])
                + (isOpen ? [] : [("additionalProperties", others(shape, &used))]))
    }

    private func others(_ shape: Shape, _ used: inout [ShapeName]) -> JSONValue {
        shape.others.map { type($0.type, &used) } ?? .bool(false)
    }

    private func type(_ type: KeyType, _ used: inout [ShapeName]) -> JSONValue {
        switch type {
        case .words, .wording: return words
        case .id, .reference:
            return .object([("type", .string("string")), ("pattern", .string("^[a-z0-9-]+$"))])
        case .date:
            return anyOf([
                .object([
                    ("type", .array([.string("string"), .string("integer")]))
                ]), reference(.writtenDate, &used),
            ])
        case .time: return anyOf([words, reference(.writtenTime, &used)])
        case .number(let range):
            return .object([
                ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ])
        case .answer:
            return .object([
                ("enum", .array([.string("yes"), .string("no"), .bool(true), .bool(false)]))
            ])
        case .period: return words
        case .choice(let choices): return .object([("enum", .array(choices.map { .string($0) }))])
        case .who:
            let one = anyOf([words, reference(.who, &used)])
            return anyOf([one, .object([("type", .string("array")), ("items", one)])])
        case .restriction: return reference(.restriction, &used)
        case .layout: return .object([("type", .string("array"))])
        case .plain: return .object([])
        case .mapping(let name): return reference(name, &used)
        case .list(let element):
            return .object([("type", .string("array")), ("items", self.type(element, &used))])
        case .table(let element):
            return .object([
                ("type", .string("object")), ("additionalProperties", self.type(element, &used)),
            ])
        case .either(let types): return anyOf(types.map { self.type($0, &used) })
        }
    }

    /// Words may also be written as a bare number.
    private var words: JSONValue {
        .object([("type", .array([.string("string"), .string("number"), .string("boolean")]))])
    }

    private func anyOf(_ types: [JSONValue]) -> JSONValue { .object([("anyOf", .array(types))]) }

    private func reference(_ name: ShapeName, _ used: inout [ShapeName]) -> JSONValue {
        if !used.contains(name) { used.append(name) }
        return .object([("$ref", .string("#/$defs/" + definitionName(name)))])
    }
}
