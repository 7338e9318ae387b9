import Diagnostics
import Governance

extension GovernanceChart {
    /// The chart as SVG 1.1: boxes and lines, with the chart in words as its description.
    ///
    /// Source: W3C, Scalable Vector Graphics 1.1, 5.4 (`title` and `desc`).
    public func svg() -> String {
        let layout = ChartLayout(self)
        let title = "Governance chart: \(authority), \(day.iso)"
        let width = max(
            layout.width,
            2 * ChartLayout.margin + textWidth(of: title) * ChartLayout.titleSize / 1000,
            2 * ChartLayout.margin + textWidth(of: legend) * ChartLayout.remarkSize / 1000)
        var out = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" \
            aria-labelledby="title description" width="\(width)" height="\(layout.height)" \
            viewBox="0 0 \(width) \(layout.height)">
              <title id="title">\(escaped(title))</title>
              <desc id="description">\(escaped(text()))</desc>
              <rect width="\(width)" height="\(layout.height)" fill="#ffffff"/>
              <g fill="none" stroke="#333333" stroke-width="1.5">

            """
        for line in layout.lines {
            let points = line.points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
            let dashes = ["", " stroke-dasharray=\"7 4\"", " stroke-dasharray=\"2 3\""]
            out += "    <polyline points=\"\(points)\"\(dashes[line.kind.rawValue])/>\n"
        }
        out += "  </g>\n  <g stroke=\"#333333\" stroke-width=\"1.5\">\n"
        for (node, box) in zip(nodes, layout.boxes) {
            out += """
                    <rect x="\(box.x)" y="\(box.y)" width="\(ChartLayout.boxWidth)" \
                height="\(box.height)" fill="\(node.id == nil ? "#ffffff" : "#e8eef7")"\
                \(node.id == nil ? " stroke-dasharray=\"4 3\"" : "")/>

                """
        }
        out += "  </g>\n  <g font-family=\"Helvetica, Arial, sans-serif\" fill=\"#111111\">\n"
        out += words(
            title, x: ChartLayout.margin, y: 26, size: ChartLayout.titleSize,
            weight: " font-weight=\"bold\"")
        if !legend.isEmpty {
            out += words(legend, x: ChartLayout.margin, y: 46, size: ChartLayout.remarkSize)
        }
        for box in layout.boxes {
            let middle = box.x + ChartLayout.boxWidth / 2
            var y = box.y + ChartLayout.padding + 12
            for (lines, size) in [
                (box.name, ChartLayout.nameSize), (box.remark, ChartLayout.remarkSize),
            ] {
                for line in lines {
                    out += words(
                        line, x: middle, y: y, size: size, anchor: " text-anchor=\"middle\"")
                    y += ChartLayout.lineHeight
                }
            }
        }
        return out + "  </g>\n</svg>\n"
    }

    /// What the kinds of lines mean, when there is more than one.
    private var legend: String {
        let kinds = Set(links.map(\.kind))
        guard kinds.contains(where: { $0 != .parent }) else { return "" }
        var said = ["solid line: answers to the body above"]
        if kinds.contains(.hears) { said.append("dashed: reports to the body above") }
        if kinds.contains(.shares) { said.append("dotted: shares members") }
        return said.joined(separator: "; ")
    }

    private func words(
        _ text: String, x: Int, y: Int, size: Int, weight: String = "", anchor: String = ""
    ) -> String {
        "    <text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(weight)\(anchor)>\(escaped(text))</text>\n"
    }

    /// Control characters, which XML cannot hold, become spaces.
    private func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\n"): bytes.append(byte)
            case 0..<0x20: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
