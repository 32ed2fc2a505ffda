#!/usr/bin/env python3
"""Checks the picture of growing cost: that it is an SVG, that cost in proportion to the bytes is a straight line of slope
1 and its square one of slope 2, that every point lies inside the frame at the place of its decade, that turns become their
median, and that nothing to draw is an error.

usage: check_plot.py PROJECT
"""
import pathlib
import sys
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "benchmarks"))
import plot  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
problems = []


def check(holds, words):
    if not holds:
        problems.append(words)


def rows_of(work, most, cost, unit="us"):
    """Three turns of each size up to 10**most, the last of them disturbed, and an aggregate and a failure beside."""
    made = []
    for size in (10.0**power for power in range(3, most + 1)):
        row = {"name": f"growth/{work}/{size:.0f}/banmian", "bytes": size, "time_unit": unit}
        times = [cost(size), cost(size), cost(size) * 50]
        made += [{**row, "repetition_index": turn, "cpu_time": time} for turn, time in enumerate(times)]
        made.append({**row, "run_type": "aggregate", "cpu_time": 1e12})
        made.append({**row, "error_occurred": True, "cpu_time": 1e12})
    return made


def drawn(rows):
    """The lines of a picture by their names, as lists of places, and its labels."""
    root = xml.fromstring(plot.draw(plot.series_of(rows)))
    check(root.tag == SVG + "svg", f"the picture is a {root.tag}")
    frame = root.find(f"{SVG}clipPath/{SVG}rect").attrib
    left, top, width, height = (float(frame[key]) for key in ("x", "y", "width", "height"))
    lines, labels = {}, [text.text for text in root.iter(SVG + "text")]
    for group in root.iter(SVG + "g"):
        if group.get("class") != "series":
            continue
        places = [tuple(map(float, place.split(","))) for place in group.find(SVG + "polyline").get("points").split()]
        circles = [(float(one.get("cx")), float(one.get("cy"))) for one in group.iter(SVG + "circle")]
        check(circles == places, "a point is not on its line")
        for x, y in places:
            check(left <= x <= left + width and top <= y <= top + height, f"({x}, {y}) is outside the frame")
        lines[group.find(SVG + "title").text] = places
    return lines, labels


def slopes(places):
    return [-(b[1] - a[1]) / (b[0] - a[0]) for a, b in zip(places, places[1:])]


def near(values, wanted):
    return all(abs(value - wanted) < 0.01 for value in values)


rows = rows_of("parse", 8, lambda size: size * 5e-3) + rows_of("<square>", 8, lambda size: size * size * 1e-9, "s")
lines, labels = drawn([{"name": "parse 1 MB/banmian", "cpu_time": 1, "time_unit": "s"}, *rows])
check(list(lines) == ["parse", "<square>"], f"the lines are {list(lines)}")
check(all(len(places) == 6 for places in lines.values()), "a line has not a point for each of six sizes")
check(near(slopes(lines["parse"]), 1), f"proportional cost has the slopes {slopes(lines['parse'])}")
check(near(slopes(lines["<square>"]), 2), f"the square has the slopes {slopes(lines['<square>'])}")
for words in ("1 kB", "100 MB", "10 µs", "1 s", "parse: ∝ bytes^1.00, 200 MB/s", "<square>: ∝ bytes^2.00, 0 MB/s", "100 MB/s"):
    check(words in labels, f"no label says “{words}”: {labels}")

# Sizes are those of whole pages, and stand beside the decades.
drawn([{**row, "bytes": row["bytes"] * 1.8} for row in rows])
short, _ = drawn(rows_of("parse", 5, lambda size: size * 5e-3))
check(len(short["parse"]) == 3, "the short range has not its three sizes")
alone, _ = drawn(rows_of("parse", 3, lambda size: size * 5e-3))
check(len(alone["parse"]) == 1, "one point alone is not drawn")
try:
    plot.draw(plot.series_of([{"name": "parse 1 MB/banmian", "cpu_time": 1, "time_unit": "s"}]))
    problems.append("nothing to draw is no error")
except ValueError:
    pass
for problem in problems:
    print(problem)
print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
