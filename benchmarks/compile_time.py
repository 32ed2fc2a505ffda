"""Measures what the headers cost: CPU seconds of `g++ -O0 -c`, and of users' files at -O0 and -O2, header-only and with
the compiled libraries; the least of several runs, beside what users know."""
import os
import pathlib
import resource
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent

HEADERS = {
    "banmian": "banmian/banmian.hpp",
    "banmian:model": "banmian/model/model.hpp",
    "banmian:fwd": "banmian/fwd.hpp",
    "floor:nothing": None,
    "floor:<string>": "string",
    "peer:<nlohmann json.hpp>": "nlohmann/json.hpp",
}

USER_FILES = {  # of 15, 24 and 80 lines
    "parse": "examples/parse_in_five_lines.cpp",
    "all rules": "examples/fail_on_findings.cpp",
    "tool": "benchmarks/user_files/tool.cpp",
}
COMPILED = ("-DBANMIAN_COMPILED", "-DBANMIAN_COMPILED_FORMATS")


def described_types(count, describe):
    """A source of `count` described types of six fields; with `describe`, each is written as JSON."""
    lines = ["#include <banmian/format/json/write.hpp>", "#include <optional>", "#include <vector>"]
    for n in range(count):
        fields = ", ".join(f'banmian::field<"f{i}", &type_{n}::f{i}>' for i in range(6))
        lines.append(
            f"struct type_{n} {{ int f0{{}}; double f1{{}}; std::string f2{{}}; std::vector<int> f3{{}};"
            f" std::optional<std::string> f4{{}}; bool f5{{}};"
            + (f" using fields = banmian::field_list<type_{n}, {fields}>;" if describe else "")
            + " };"
        )
        if describe:
            lines.append(f"std::string write_{n}(const type_{n}& value) {{ return banmian::json::write(value); }}")
    return "\n".join(lines)


def seconds_to_compile(source, runs, flags=("-O0",)):
    """The least CPU time of the runs; None when the source does not compile."""
    compiler = os.environ.get("CXX", "g++")
    best = None
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "one.cpp"
        path.write_text(source + "\n", encoding="utf-8")
        for _ in range(runs):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run(
                [compiler, "-std=c++20", *flags, "-c", f"-I{ROOT}/include", str(path), "-o", f"{folder}/one.o"],
                stderr=subprocess.DEVNULL,
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if done.returncode != 0:
                return None
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            best = spent if best is None else min(best, spent)
    return best


def user_files(quick):
    """Rows of users' files, their cases in turns; in short without those that are compiled header-only."""
    cases = {}
    for level in ("-O0", "-O2"):
        for what, name in USER_FILES.items():
            source = (ROOT / name).read_text(encoding="utf-8")
            cases[f"{what} {level}/banmian"] = (source, (level, *COMPILED))
            if not quick:
                cases[f"{what} {level}/banmian header-only"] = (source, (level,))
            peer = (ROOT / "benchmarks/user_files/nlohmann.cpp").read_text(encoding="utf-8")
            cases[f"{what} {level}/peer:nlohmann parse+dump"] = (peer, (level,))
    least = {}
    for _ in range(1 if quick else 3):
        done = {}  # a peer that stands in several groups is compiled once a turn
        for name, one in cases.items():
            if one not in done:
                done[one] = seconds_to_compile(one[0], 1, one[1])
            spent = done[one]
            if spent is not None:
                least[name] = min(spent, least.get(name, spent))
    return [{"name": f"compile_user_file/{name}", "cpu_time": spent, "time_unit": "s"} for name, spent in least.items()]


def measure(quick):
    """Rows in the form of Google Benchmark's JSON."""
    runs = 1 if quick else 7
    rows = []
    for who, header in HEADERS.items():
        spent = seconds_to_compile(f"#include <{header}>" if header else "", runs)
        if spent is not None:
            rows.append({"name": f"compile/{who}", "cpu_time": spent, "time_unit": "s"})
    few, many = (seconds_to_compile(described_types(count, True), runs) for count in (5, 45))
    plain_few, plain_many = (seconds_to_compile(described_types(count, False), runs) for count in (5, 45))
    if None not in (few, many, plain_few, plain_many):
        rows.append({"name": "compile_described_type/banmian", "cpu_time": (many - few) / 40, "time_unit": "s"})
        rows.append(
            {"name": "compile_described_type/floor:plain_struct", "cpu_time": (plain_many - plain_few) / 40, "time_unit": "s"}
        )
    return rows + user_files(quick)
