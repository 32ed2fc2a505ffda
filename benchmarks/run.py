#!/usr/bin/env python3
"""Runs the benchmark programs, writes results.json and growth.svg, and prints each group's times with the ratio to
banmian's.

usage: run.py BUILD_FOLDER [--quick] [NAME...]     (NAME: only bench_NAME, compile_time, stream)

Cases are named GROUP/banmian, GROUP/peer:NAME and GROUP/floor:NAME. A peer does the same work; a floor does less work
that no program of the kind can go below. `ratio` is that case's time divided by banmian's: above 1, banmian is faster.
The cases of a group run in turns, nine times each; times are medians, and a ratio is the median of those of the turns,
so that a machine that grows slower in between changes no ratio.
"""
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compile_time  # noqa: E402
import plot  # noqa: E402
import stream  # noqa: E402


def run(program, quick):
    """The report of one program: its groups one after the other, the cases of each in turns."""
    environment = dict(os.environ, BANMIAN_QUICK="1") if quick else None
    listed = subprocess.run([str(program), "--benchmark_list_tests"], env=environment, capture_output=True, text=True)
    groups = dict.fromkeys(who_of(name)[0] for name in listed.stdout.splitlines())
    whole = {"benchmarks": []}
    for group in groups:
        names = [name for name in listed.stdout.splitlines() if who_of(name)[0] == group]
        report = program.with_suffix(".json")
        command = [str(program), f"--benchmark_out={report}", "--benchmark_out_format=json"]
        command.append("--benchmark_filter=^(" + "|".join(pattern_of(name) for name in names) + ")$")
        command.append("--benchmark_enable_random_interleaving=true")
        command.append(f"--benchmark_repetitions={3 if quick else 9}")
        command.append(f"--benchmark_min_time={0.01 if quick else 0.06}")
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"{program.name} ended with status {done.returncode}\n{done.stderr.decode(errors='replace')}")
        text = report.read_text(encoding="utf-8")
        part = json.loads(text) if text.strip() else {"benchmarks": []}
        whole = {**part, "benchmarks": whole["benchmarks"] + part["benchmarks"]}
    return whole


def pattern_of(name):
    """A name as a regular expression of C++, which knows no escaped space."""
    return re.sub(r"[][\\.^$|(){}*+?]", r"\\\g<0>", name)


def who_of(name):
    """Splits a case's name into its group and the program measured."""
    parts = [part for part in name.split("/") if part not in ("real_time", "process_time", "manual_time")]
    for place, part in enumerate(parts):
        if part.startswith(("banmian", "peer:", "floor:")):
            return "/".join(parts[:place] + parts[place + 1 :]), part
    return "/".join(parts), "banmian"


def seconds_of(row):
    unit = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}[row.get("time_unit", "ns")]
    return row["cpu_time"] * unit


def with_unit(value, units):
    for factor, unit in units:
        if value >= factor:
            return f"{value / factor:.3g} {unit}"
    return f"{value / units[-1][0]:.3g} {units[-1][1]}"


def time_text(seconds):
    return with_unit(seconds, [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")])


def cases_of(rows):
    """Of each group its cases, of each case its turns; what failed is told."""
    groups = {}
    for row in rows:
        if row.get("run_type") == "aggregate":
            continue
        if row.get("error_occurred"):
            print(f"{row['name']}: {row.get('error_message', 'failed')}")
            continue
        group, who = who_of(row["name"])
        turns = groups.setdefault(group, {}).setdefault(who, {})
        turns[row.get("repetition_index", 0)] = row
    return groups


def ratio_of(cases, who):
    """The median of a case's ratios to banmian's in the same turn; None where there is none."""
    own = {turn: seconds_of(row) for turn, row in cases.get("banmian", {}).items()}
    pairs = [seconds_of(row) / own[turn] for turn, row in cases.get(who, {}).items() if own.get(turn, 0) > 0]
    return statistics.median(pairs) if pairs else None


def throughput_of(turns):
    speeds = [one["bytes_per_second"] for one in turns.values() if "bytes_per_second" in one]
    units = [(1e9, "GB/s"), (1e6, "MB/s"), (1e3, "kB/s"), (1, "B/s")]
    return with_unit(statistics.median(speeds), units) if speeds else ""


def table(rows):
    print(f"{'':34} {'time':>10} {'throughput':>12} {'ratio':>8}")
    for group, cases in cases_of(rows).items():
        print(group)
        for who, turns in cases.items():
            seconds = statistics.median(seconds_of(row) for row in turns.values())
            row = next(iter(turns.values()))
            ratio = ratio_of(cases, who)
            ratio_text = "" if ratio is None else f"{ratio:.2f}"
            known = {"bytes_per_second", "items_per_second"}
            extra = {
                key: value
                for key, value in row.items()
                if isinstance(value, float) and key not in known and key not in ("real_time", "cpu_time")
            }
            notes = "  ".join(f"{key}={value:.4g}" for key, value in extra.items())
            print(f"  {who:32} {time_text(seconds):>10} {throughput_of(turns):>12} {ratio_text:>8}  {notes}".rstrip())


def draw_growth(rows, picture):
    """Draws what grew, and says with which power of the bytes."""
    series = plot.series_of(rows)
    if not series:
        return
    picture.write_text(plot.draw(series), encoding="utf-8")
    for work, points in series.items():
        print(f"{work} grows with bytes^{plot.exponent(points):.2f}, from {points[0][0]:.0f} to {points[-1][0]:.0f} bytes")
    print(picture)


def main(arguments):
    quick = "--quick" in arguments
    folder, *only = [word for word in arguments if not word.startswith("--")]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    programs = sorted(
        program
        for program in (folder / "benchmarks").glob("bench_*")
        if program.suffix == "" and program.is_file() and (not only or program.name.removeprefix("bench_") in only)
    )
    rows, context = [], {}
    for program in programs:
        print(f"running {program.name}", flush=True)
        report = run(program, quick)
        rows += report["benchmarks"]
        context = report.get("context", context)
    if not only or "compile_time" in only:
        print("measuring compile times", flush=True)
        rows += compile_time.measure(quick)
    program = folder / "tools" / "parse_issue" / "parse_issue"
    if (not only or "stream" in only) and program.is_file():
        print("running the stream", flush=True)
        rows += stream.measure(str(program), 2000 if quick else 100000)
    results = folder / "results.json"
    results.write_text(json.dumps({"context": context, "benchmarks": rows}, indent=1), encoding="utf-8")
    print()
    table(rows)
    print(f"\n{results}")
    draw_growth(rows, folder / "growth.svg")


if __name__ == "__main__":
    main(sys.argv[1:])
