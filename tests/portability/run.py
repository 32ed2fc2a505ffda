#!/usr/bin/env python3
"""Builds read_to_json.cpp with every compiler on this machine and compares what the programs print, byte for byte.

usage: run.py ROOT BUILD_FOLDER [--every] [--resume] [--list] [WORD...]  (words: only rows whose names hold one of them)
Rows: each g++ and clang++ with libstdc++, each clang++ beside which libc++ lies, g++ for mingw-w64 (run under wine) and
for aarch64 (run under qemu); the oldest and the newest g++ and clang++ of each library under AddressSanitizer and
UndefinedBehaviorSanitizer; the newest g++ with another utfcpp, where BANMIAN_UTFCPP names the folder of its utf8.h.
Without --every only the oldest and the newest of g++ and clang++ are tried, and no sanitizer. CXXFLAGS are in the place of
-O1. Every header is compiled under the warnings of our own builds, as errors. A row whose compiler is missing is not there;
one whose program cannot be run here says so. --list only says which rows there are. Each row leaves what it found in
BUILD_FOLDER; --resume takes that where sources and command are the same. Ends with a table and the commands of its rows,
and with 1 when a row failed.
"""
import glob
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

root, build, words = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
every, resume, only_list = (word in words for word in ("--every", "--resume", "--list"))
only = [word for word in words if not word.startswith("--")]
build.mkdir(parents=True, exist_ok=True)
WARNINGS = "-Wall -Wextra -pedantic-errors -Wconversion -Wsign-conversion -Wshadow -Werror".split()
# libstdc++ 12's own std::stable_sort calls what it has marked deprecated, and clang 17 and later say so of it.
QUIET = {"clang": ["-Wno-deprecated-declarations"]}
NEEDED = ["boost", "utf8.h", "utf8", "utf8cpp", "pugixml.hpp", "pugiconfig.hpp"]


def versions(name):
    found = {}
    for folder in os.environ["PATH"].split(":"):
        for path in glob.glob(f"{folder}/{name}-[0-9]*"):
            if match := re.fullmatch(rf".*/{re.escape(name)}-(\d+)", path):
                found.setdefault(int(match[1]), path)
    if shutil.which(name):
        text = subprocess.run([name, "-dumpversion"], capture_output=True, text=True).stdout
        if match := re.match(r"\d+", text):
            found.setdefault(int(match[0]), shutil.which(name))
    kept = sorted(found)
    return [(number, found[number]) for number in (kept if every else sorted({*kept[:1], *kept[-1:]}))]


LEVEL = os.environ.get("CXXFLAGS", "-O1").split()
OPTIMISED = ["-O1"]
SANITIZED = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]


def works(command):
    source = "#include <string>\n#include <vector>\nint main() { return std::vector<std::string>(1, \"a\").size() == 1 ? 0 : 1; }\n"
    done = subprocess.run([*command, "-Werror", "-x", "c++", "-", "-o", build / "probe"], input=source.encode(), capture_output=True)
    return done.returncode == 0


def foreign_includes():
    """Headers that do not depend on the machine, apart from the system's that do."""
    folder = build / "headers"
    folder.mkdir(exist_ok=True)
    for name in NEEDED:
        for where in ("/usr/include", "/usr/local/include"):
            if os.path.exists(f"{where}/{name}") and not os.path.lexists(folder / name):
                os.symlink(f"{where}/{name}", folder / name)
    return ["-isystem", str(folder)]


def rows():
    """Compiler, library, what is special, command, further flags, what runs the program."""
    gcc = [(number, path) for number, path in versions("g++") if number >= 12]
    clang = [(number, path) for number, path in versions("clang++") if number >= 14]
    found = {}  # by kind and library, from the oldest on
    for number, path in gcc:
        yield f"g++ {number}", "libstdc++", "", [path], [], []
        found.setdefault("g++", []).append((f"g++ {number}", "libstdc++", [path], []))
    if gcc and (utfcpp := os.environ.get("BANMIAN_UTFCPP")):
        yield f"g++ {gcc[-1][0]}", "libstdc++", f"utfcpp of {pathlib.Path(utfcpp).name}", [gcc[-1][1]], ["-isystem", utfcpp], []
    for number, path in clang:
        for library, command in (("libstdc++", [path]), ("libc++", [path, "-stdlib=libc++"])):
            if library == "libstdc++" or works(command):
                yield f"clang++ {number}", library, "", command, QUIET["clang"], []
                found.setdefault(library, []).append((f"clang++ {number}", library, command, QUIET["clang"]))
    for same in found.values() if every else []:
        for compiler, library, command, more in same[:1] + same[1:][-1:]:
            if works([*command, *SANITIZED]):
                yield compiler, library, "address, undefined", command, [*more, *SANITIZED], []
    mingw = shutil.which("x86_64-w64-mingw32-g++-posix") or shutil.which("x86_64-w64-mingw32-g++")
    if mingw:  # COFF counts sections in 16 bits unless it is told otherwise; at -O0 its table of names overflows, too
        runner = [shutil.which("wine64") or shutil.which("wine") or ""]
        yield "mingw-w64 g++", "libstdc++", "", [mingw, "-static", "-Wa,-mbig-obj"], [*foreign_includes(), *OPTIMISED], runner
    arm = shutil.which("aarch64-linux-gnu-g++")
    if arm:
        runner = [shutil.which("qemu-aarch64-static") or shutil.which("qemu-aarch64") or ""]
        yield "aarch64 g++", "libstdc++", "", [arm, "-static"], foreign_includes(), runner


def digest_of(paths):
    made = hashlib.sha256()
    for path in paths:
        made.update(f"{path}\0".encode() + pathlib.Path(path).read_bytes())
    return made.hexdigest()


xml = os.path.exists("/usr/include/pugixml.hpp")
headers = [path.relative_to(root / "include").as_posix() for path in sorted((root / "include").rglob("*.hpp"))]
umbrella = build / "umbrella.cpp"
texts = {name: (root / "include" / name).read_text(encoding="utf-8") for name in headers}
umbrella.write_text("".join(f"#include <{name}>\n" for name in headers if xml or "pugixml" not in texts[name]))
texts_first = [sorted(str(path) for kind in kinds for path in (root / "tests/data" / kind).glob("*"))
               for kinds in (("pages", "seed"), ("poppler", "paddle", "hocr"))]
program = root / "tests/portability/read_to_json.cpp"
sources = digest_of([*(root / "include" / name for name in headers), program, *texts_first[0], *texts_first[1]])


def try_row(command, more, runner, output, with_xml):
    """The verdict, and a digest of each answer; what a failing step printed goes to standard output."""
    flags = [*command, "-std=c++20", f"-I{root / 'include'}", *more]
    for step in ([*flags, *WARNINGS, "-fsyntax-only", str(umbrella)],
                 [*flags, *WARNINGS, str(program), "-o", str(output), *(["-lpugixml"] if with_xml else ["-DWITHOUT_XML"])]):
        done = subprocess.run(step, capture_output=True)
        if done.returncode != 0:
            print(" ".join(step), done.stderr.decode("utf-8", "replace")[:4000], sep="\n")
            return "FAILS TO COMPILE", []
    if runner == [""]:
        return "compiles; nothing here runs it", []
    target = output if output.exists() else output.with_suffix(".exe")
    done = subprocess.run([*runner, str(target), *pages_of(with_xml)], capture_output=True)
    if done.returncode != 0:
        print(done.stderr.decode("utf-8", "replace")[:4000])
        return f"ENDS WITH STATUS {done.returncode}", []
    return "", [hashlib.sha256(line).hexdigest() for line in done.stdout.replace(b"\r\n", b"\n").splitlines()]


def pages_of(with_xml):
    return texts_first[0] + (texts_first[1] if with_xml else [])


wanted, failed, table, commands = None, False, [], []
for compiler, library, special, command, more, runner in rows():
    name = f"{compiler} {library} {special}"
    more = [*LEVEL, *more]
    if only and not any(word in name for word in only):
        continue
    if only_list:
        print(name)
        continue
    begin, output = time.time(), build / re.sub(r"\W+", "_", f"{compiler}_{library}_{special}")
    with_xml = xml and not runner  # the machine's pugixml is of the machine's kind
    line = " ".join(map(str, [*command, "-std=c++20", "-Iinclude", *more, *WARNINGS, *([] if with_xml else ["-DWITHOUT_XML"])]))
    kept, key = output.with_name(output.name + ".json"), hashlib.sha256(f"{sources} {line} {runner}".encode()).hexdigest()
    was = json.loads(kept.read_text("utf-8")) if resume and kept.exists() else {}
    if was.get("key") != key:
        verdict, answers = try_row(command, more, runner, output, with_xml)
        was = {"key": key, "verdict": verdict, "answers": answers, "seconds": round(time.time() - begin)}
        kept.write_text(json.dumps(was), "utf-8")
    verdict, answers = was["verdict"], was["answers"]
    if not verdict:
        count = len(pages_of(with_xml))
        if len(answers) != count or wanted and answers[: len(wanted)] != wanted[:count]:
            verdict = "ANOTHER ANSWER"
        else:
            verdict = f"the same JSON of {count} documents" if wanted else f"JSON of {count} documents"
            wanted = wanted or answers
    failed = failed or verdict.isupper()
    table.append((compiler, library, special or "–", verdict, f"{was['seconds']} s"))
    commands.append(line)
    print(*table[-1], sep="  ", flush=True)
if only_list:
    sys.exit(0)
print("\n| | compiler | library | sanitizer, utfcpp | verdict | time |\n|---|---|---|---|---|---|")
for number, row in enumerate(table, 1):
    print(f"| {number} | " + " | ".join(row) + " |")
print()
for number, line in enumerate(commands, 1):
    print(f"{number}. {line}")
sys.exit(1 if failed or not table else 0)
