#!/usr/bin/env python3
"""Runs the benchmark programs of several builds in turns, and prints one table of the ratios to banmian's in each.

usage: builds.py RESULTS_JSON LABEL=BUILD_FOLDER... [--quick] [NAME...]     (NAME: only bench_NAME)

A case's own column for a build holds its time divided by banmian's of the same build and turn: above 1, banmian is faster.
The rows of banmian hold its throughput, or its time where nothing counts bytes. Without names, those programs run whose
cases have peers or floors; compile times and the stream are not asked here, as they depend on no build.
"""
import json
import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import run as one_build  # noqa: E402

COMPARED = ("geometry", "json", "json_structs", "parse", "validate", "xml")


def table(results):
    """The lines of the table: of each group its cases, of each case a cell for every build."""
    builds = {label: one_build.cases_of(rows) for label, rows in results.items()}
    groups = dict.fromkeys(group for cases in builds.values() for group in cases)
    lines = [f"{'':42}" + "".join(f"{label:>16}" for label in builds)]
    least = dict.fromkeys(builds)
    for group in groups:
        cases_here = [cases.get(group, {}) for cases in builds.values()]
        who_here = dict.fromkeys(who for cases in cases_here for who in cases)
        if len(who_here) < 2:
            continue
        lines.append(group)
        for who in sorted(who_here, key=lambda one: (one != "banmian", one.startswith("floor:"), one)):
            cells = [cell(cases, who) for cases in cases_here]
            lines.append(f"  {who:40}" + "".join(f"{one:>16}" for one in cells))
        for label, cases in zip(builds, cases_here):
            ratios = [one_build.ratio_of(cases, who) for who in cases if who.startswith("peer:")]
            ratios = [ratio for ratio in ratios if ratio is not None]
            if ratios and (least[label] is None or min(ratios) < least[label][0]):
                least[label] = min(ratios), group
    lines.append("")
    for label, found in least.items():
        if found is not None:
            lines.append(f"{label}: the least ratio to a peer is {found[0]:.2f}, of {found[1]}")
    return lines


def cell(cases, who):
    turns = cases.get(who)
    if not turns:
        return "–"
    if who == "banmian":
        seconds = statistics.median(one_build.seconds_of(row) for row in turns.values())
        return one_build.throughput_of(turns) or one_build.time_text(seconds)
    ratio = one_build.ratio_of(cases, who)
    return "–" if ratio is None else f"{ratio:.2f}"


def main(arguments):
    quick = "--quick" in arguments
    results_file, *words = [word for word in arguments if not word.startswith("--")]
    folders = dict(word.split("=", 1) for word in words if "=" in word)
    only = [word for word in words if "=" not in word] or COMPARED
    if not folders:
        sys.exit(__doc__)
    results = {label: [] for label in folders}
    for name in only:
        for label, folder in folders.items():
            program = pathlib.Path(folder) / "benchmarks" / f"bench_{name}"
            if not program.is_file():
                print(f"{label}: there is no bench_{name}")
                continue
            print(f"running {program.name}, {label}", flush=True)
            results[label] += one_build.run(program, quick)["benchmarks"]
    pathlib.Path(results_file).write_text(json.dumps(results, indent=1), encoding="utf-8")
    print("\n".join(["", *table(results), "", results_file]))


if __name__ == "__main__":
    main(sys.argv[1:])
