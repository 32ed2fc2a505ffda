#!/usr/bin/env python3
"""Draws what work costs as it grows, from the benchmark's own results, as an SVG that needs nothing to be made.

usage: plot.py RESULTS_JSON SVG     (alone; run.py calls draw)

Both axes are logarithmic, a decade as long on one as on the other, so that cost in proportion to the bytes is a straight
line along the faint ones, each of which is a throughput.
"""
import json
import math
import pathlib
import statistics
import sys
from xml.sax.saxutils import escape

DECADE = 96  # pixels
LEFT, TOP, RIGHT, BOTTOM = 84, 56, 250, 58
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]  # told apart by every eye (Okabe and Ito)
UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


def series_of(rows):
    """Of each kind of work the points (bytes, seconds), the median of the turns, from the fewest bytes to the most."""
    turns = {}
    for row in rows:
        parts = row["name"].split("/")
        if parts[0] == "growth" and row.get("run_type") != "aggregate" and not row.get("error_occurred"):
            seconds = row["cpu_time"] * UNITS[row.get("time_unit", "ns")]
            turns.setdefault(parts[1], {}).setdefault(row["bytes"], []).append(seconds)
    return {work: [(size, statistics.median(points[size])) for size in sorted(points)] for work, points in turns.items()}


def exponent(points):
    """The slope of the line through the points' logarithms: 1 is cost in proportion, 2 is its square."""
    logs = [(math.log10(size), math.log10(seconds)) for size, seconds in points]
    middle = [statistics.fmean(axis) for axis in zip(*logs)]
    run = sum((x - middle[0]) ** 2 for x, _ in logs)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in logs) / run if run > 0 else math.nan


def amount(power, units):
    """10**power with the largest unit that leaves a whole number."""
    factor, unit = next(((of, unit) for of, unit in units if power >= of), units[-1])
    return f"{10 ** (power - factor)} {unit}"


BYTES = [(9, "GB"), (6, "MB"), (3, "kB"), (0, "B")]
SECONDS = [(0, "s"), (-3, "ms"), (-6, "µs"), (-9, "ns")]


def draw(series):
    """The picture as a string; what has no points is left out."""
    series = {work: points for work, points in series.items() if points}
    if not series:
        raise ValueError("there are no cases growth/…: nothing to draw")
    xs = [math.log10(size) for points in series.values() for size, _ in points]
    ys = [math.log10(seconds) for points in series.values() for _, seconds in points]
    x0, x1 = math.floor(min(xs) + 0.05), math.ceil(max(xs) - 0.05)  # a little beside a decade is of it
    y0, y1 = math.floor(min(ys)), math.ceil(max(ys))
    x1, y1 = max(x1, x0 + 1), max(y1, y0 + 1)
    width, height = (x1 - x0) * DECADE, (y1 - y0) * DECADE

    def at(x, y):
        return f"{LEFT + (x - x0) * DECADE:.1f}", f"{TOP + (y1 - y) * DECADE:.1f}"

    def line(begin, end, style):
        (ax, ay), (bx, by) = at(*begin), at(*end)
        out.append(f'<line x1="{ax}" y1="{ay}" x2="{bx}" y2="{by}" {style}/>')

    def label(x, y, words, style=""):
        out.append(f'<text x="{x}" y="{y}" {style}>{escape(words)}</text>')

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + width + RIGHT}" height="{TOP + height + BOTTOM}"'
        ' font-family="sans-serif" font-size="12">',
        "<title>Cost as work grows</title>",
        '<rect width="100%" height="100%" fill="#fff"/>',
        f'<clipPath id="frame"><rect x="{LEFT}" y="{TOP}" width="{width}" height="{height}"/></clipPath>',
    ]
    label(LEFT, 24, "Cost as work grows: CPU time over bytes", 'font-size="16"')
    for x in range(x0, x1 + 1):
        line((x, y0), (x, y1), 'stroke="#e4e4e4"')
        label(at(x, 0)[0], TOP + height + 20, amount(x, BYTES), 'text-anchor="middle"')
    for y in range(y0, y1 + 1):
        line((x0, y), (x1, y), 'stroke="#e4e4e4"')
        label(LEFT - 8, float(at(0, y)[1]) + 4, amount(y, SECONDS), 'text-anchor="end"')
    label(LEFT + width / 2, TOP + height + 44, "bytes of text (parse, validate) or of JSON", 'text-anchor="middle"')
    out.append('<g class="throughput" clip-path="url(#frame)">')
    for power in range(math.ceil(x0 - y1), math.floor(x1 - y0) + 1):  # seconds = bytes / 10**power
        line((x0, x0 - power), (x1, x1 - power), 'stroke="#bbb" stroke-dasharray="2 4"')
        place = max(x0, y0 + power) + 0.08  # where the line enters the frame from the left or from below
        if place + 0.5 < x1 and place - power < y1 - 0.2:
            x, y = at(place, place - power)
            label(x, y, amount(power, BYTES) + "/s", f'fill="#888" font-size="10" transform="rotate(-45 {x} {y})" dy="-3"')
    out.append("</g>")
    for number, (work, points) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        places = [at(math.log10(size), math.log10(seconds)) for size, seconds in points]
        line_through = " ".join(",".join(place) for place in places)
        out.append(f'<g class="series"><title>{escape(work)}</title>')
        out.append(f'<polyline points="{line_through}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in places]
        speed = points[-1][0] / points[-1][1] / 1e6
        words = f"{work}: ∝ bytes^{exponent(points):.2f}, {speed:.0f} MB/s"
        label(LEFT + width + 12, TOP + 16 + 20 * number, words, f'fill="{colour}"')
        out.append("</g>")
    out.append(f'<rect x="{LEFT}" y="{TOP}" width="{width}" height="{height}" fill="none" stroke="#444"/>')
    return "\n".join([*out, "</svg>", ""])


def main(results, picture):
    rows = json.loads(pathlib.Path(results).read_text(encoding="utf-8"))["benchmarks"]
    pathlib.Path(picture).write_text(draw(series_of(rows)), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
