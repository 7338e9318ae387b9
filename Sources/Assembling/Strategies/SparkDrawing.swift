/// Small drawings of a fixed size as SVG, of lines and numbers only.
enum SparkDrawing {
    /// A line through heights of 0 to 100; where one is missing the line is broken.
    static func line(_ heights: [Int?]) -> String {
        var drawing = start(width: 60)
        var run = ""
        var length = 0
        func end() {
            // A point by itself has no line, and a dot stands for it.
            if length > 1 {
                drawing += "<polyline points=\"\(run)\"/>"
            } else if length == 1 {
                drawing += "<polyline points=\"\(run) \(run)\" stroke-linecap=\"round\"/>"
            }
            run = ""
            length = 0
        }
        for (index, height) in heights.enumerated() {
            guard let height else {
                end()
                continue
            }
            let across = 10 + index * 580 / max(1, heights.count - 1)
            run += (run.isEmpty ? "" : " ") + "\(across),\(110 - height)"
            length += 1
        }
        end()
        return drawing + "</g></svg>"
    }

    /// A bar over some of the columns of a scale, with a mark at a column.
    static func bar(_ columns: Range<Int>, of count: Int, isHollow: Bool, mark: Int?) -> String {
        var drawing = start(width: 120)
        let (left, right) = (1200 * columns.lowerBound / count, 1200 * columns.upperBound / count)
        drawing += "<path d=\"M0 115H1200\" stroke-width=\"5\"/>"
        let fill = isHollow ? "none" : "#000"
        drawing += "<path d=\"M\(left + 5) 30H\(right - 5)V90H\(left + 5)Z\" fill=\"\(fill)\"/>"
        if let mark {
            let across = 1200 * (2 * mark + 1) / (2 * count)
            drawing += "<path d=\"M\(across) 5V115\" stroke-dasharray=\"20 10\"/>"
        }
        return drawing + "</g></svg>"
    }

    /// Ten units to the pixel, so that whole numbers are fine enough.
    private static func start(width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"12\" "
            + "viewBox=\"0 0 \(width * 10) 120\">"
            + "<g fill=\"none\" stroke=\"#000\" stroke-width=\"10\">"
    }
}
