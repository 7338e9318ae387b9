internal import DocumentTree

extension DocBookRenderer {
    /// Writes a list, and a new one wherever its numbers jump; tells whether it had any item.
    ///
    /// ```xml
    /// <orderedlist numeration="arabic" spacing="compact" startingnumber="4">
    ///  <listitem override="4" xml:id="item-3-paragraph-4" xreflabel="paragraph 4">
    ///   <para>The Board met in public.</para>
    ///  </listitem>
    /// </orderedlist>
    /// ```
    func list(_ list: List, in setting: Setting) -> Bool {
        let spacing = list.tight ? "compact" : nil
        guard let numeration = list.numbering.numeration else {
            if list.items.isEmpty { return false }
            writer.element("itemizedlist", ["spacing": spacing]) {
                for item in list.items { self.item(item, override: nil, in: setting) }
            }
            return true
        }
        for run in list.items.consecutiveRuns() {
            // The stylesheets take the first number from the list, pandoc from its first item.
            let first = run.first == 1 ? nil : String(run.first)
            writer.element(
                "orderedlist",
                ["numeration": numeration, "spacing": spacing, "startingnumber": first]
            ) {
                for (index, item) in run.items.enumerated() {
                    self.item(item, override: index == 0 ? first : nil, in: setting)
                }
            }
        }
        return !list.items.isEmpty
    }

    private func item(_ item: List.Item, override: String?, in setting: Setting) {
        let attributes: XMLWriter.Attributes =
            if let override { ["override": override] } else { [:] }
        writer.element(
            "listitem", attributes, at: item.anchor, words: item.referenceWords ?? ""
        ) {
            content(item.blocks, in: setting)
        }
    }
}

extension List.Numbering {
    /// The `numeration` of an `orderedlist`; `nil` for bullets.
    fileprivate var numeration: String? {
        switch self {
        case .bullet: nil
        case .decimal: "arabic"
        case .lowerRoman: "lowerroman"
        case .upperRoman: "upperroman"
        case .lowerLetter: "loweralpha"
        case .upperLetter: "upperalpha"
        }
    }
}

extension [List.Item] {
    /// The items cut where their numbers do not follow on: 1, 2, 5, 6 → 1, 2 and 5, 6.
    ///
    /// An item without a number takes the next.
    fileprivate func consecutiveRuns() -> [(first: Int, items: [List.Item])] {
        var runs: [(first: Int, items: [List.Item])] = []
        var next = 1
        for item in self {
            let number = item.number ?? next
            if number == next, let last = runs.indices.last {
                runs[last].items.append(item)
            } else {
                runs.append((number, [item]))
            }
            next = number &+ 1
        }
        return runs
    }
}
