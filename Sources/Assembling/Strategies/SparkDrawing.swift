/// Small drawings of a fixed size as SVG, of lines in one ink only.
enum SparkDrawing {
    /// A line through heights of 0 to 100; where one is missing the line is broken.
    static func line(_ heights: [Int?]) -> String {
        var path = ""
        var isDrawing = false
        for (index, height) in heights.enumerated() {
            guard let height else {
                isDrawing = false
                continue
            }
            let across = 10 + index * 580 / max(1, heights.count - 1)
            path += (isDrawing ? "L" : "M") + String(across) + "," + String(110 - height)
            // A point by itself is a line to itself, which its round ends make a dot.
            if !isDrawing { path += "h0" }
            isDrawing = true
        }
        return drawing(width: 60, "<path d='\(path)'/>")
    }

    /// A bar over some of the columns of a scale, with a broken line at a column.
    static func bar(_ columns: Range<Int>, of count: Int, isHollow: Bool, mark: Int?) -> String {
        let (left, right) = (1200 * columns.lowerBound / count, 1200 * columns.upperBound / count)
        var paths = "<path d='M0,115h1200'/>"
        paths +=
            "<path d='M\(left + 5),30H\(right - 5)V90H\(left + 5)Z'"
            + (isHollow ? "/>" : " fill='black'/>")
        if let mark {
            let across = 1200 * (2 * mark + 1) / (2 * count)
            paths += "<path d='M\(across),5V115' stroke-dasharray='20,10'/>"
        }
        return drawing(width: 120, paths)
    }

    /// Ten units to the pixel, so that whole numbers are fine enough.
    private static func drawing(width: Int, _ paths: String) -> String {
        "<svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='12' "
            + "viewBox='0,0,\(width * 10),120'>"
            + "<g fill='none' stroke='black' stroke-width='10' stroke-linecap='round'>"
            + paths + "</g></svg>"
    }
}
