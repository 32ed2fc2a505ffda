#!/usr/bin/env python3
"""Makes the Debian package of a build, lays it out under a folder of its own, and uses what is in it: the program on a
page, the manual page, the completions, the file of pkg-config.

usage: check_deb.py BUILD FOLDER PAGE
"""
import pathlib
import re
import shutil
import subprocess
import sys

build, folder, page = map(pathlib.Path, sys.argv[1:4])
if shutil.which("dpkg-deb") is None:
    print("SKIPPED: dpkg-deb makes Debian packages")
    sys.exit(77)
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
root = folder / "root"
problems = []


def run(*words, **more):
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, **more)
    if done.returncode != 0:
        problems.append(f"{' '.join(map(str, words))} ended with {done.returncode}: {(done.stderr or done.stdout)[-800:]}")
    return done.stdout


def expect(true, what):
    if not true:
        problems.append(what)


run("cpack", "-G", "DEB", "--config", build / "CPackConfig.cmake", "-B", folder)
packages = list(folder.glob("*.deb"))
if len(packages) != 1:
    sys.exit("\n".join(problems) or f"{len(packages)} packages were made")
fields = dict(re.findall(r"^ ?(\S+): (.*)$", run("dpkg-deb", "--field", packages[0]), re.M))
expect(fields.get("Package") == "banmian", f"the package is called {fields.get('Package')}")
expect("libc6" in fields.get("Depends", "") or shutil.which("dpkg-shlibdeps") is None, "it depends on no C library")
run("dpkg-deb", "-x", packages[0], root)
program = root / "usr/bin/parse_issue"
version = run(program, "--version").strip()
expect(version == f"parse_issue {fields.get('Version', '').split('-')[0]}", f"{version} in the package of {fields.get('Version')}")
expect("# " in run(program, "--to", "markdown", page), "the program prints no headline of the page")

manual = root / "usr/share/man/man1/parse_issue.1"
expect(manual.is_file(), "there is no manual page")
told = set(re.findall(r"--[a-z][a-z-]+", run(program, "--help")))
written = set(re.findall(r"--[a-z][a-z-]+", manual.read_text("utf-8").replace("\\-", "-"))) if manual.is_file() else set()
expect(told <= written | {"--help"}, f"the manual page does not name {sorted(told - written)}")
expect(written <= told, f"the manual page names {sorted(written - told)}, which are not there")
if shutil.which("man") and manual.is_file():
    warned = subprocess.run(["man", "--warnings", "-l", str(manual)], capture_output=True, text=True, env={"PATH": "/usr/bin:/bin",
                            "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
    expect(warned.returncode == 0 and "warning" not in warned.stderr, "man says: " + warned.stderr[:500])

completions = root / "usr/share/bash-completion/completions/parse_issue"
ask = 'source "$1"; COMP_WORDS=(parse_issue "${@:2}"); COMP_CWORD=$(($# - 1)); _parse_issue; echo "${COMPREPLY[@]}"'
for words, one in ((["--to", "markd"], "markdown"), (["--from", "pad"], "paddle"), (["--from", "au"], "auto"),
                   (["--fail-on", "w"], "warning"), (["--lang", "z"], "zh"), (["--basel"], "--baseline"),
                   (["--rows", "r"], "records")):
    answer = run("bash", "-c", ask, "bash", completions, *words, env={"PATH": f"{root / 'usr/bin'}:/usr/bin:/bin"}).split()
    expect(answer == [one], f"{' '.join(words)} is completed to {answer}, not {one}")

if shutil.which("pkg-config"):
    flags = run("pkg-config", "--cflags", "banmian", env={"PATH": "/usr/bin:/bin", "PKG_CONFIG_PATH": str(root / "usr/share/pkgconfig"),
                                                          "PKG_CONFIG_ALLOW_SYSTEM_CFLAGS": "1"})
    where = [pathlib.Path(one[2:]).resolve() for one in flags.split() if one.startswith("-I")]
    expect(any((one / "banmian/banmian.hpp").is_file() and one.is_relative_to(root.resolve()) for one in where),
           f"pkg-config leads to {flags}")
print("\n".join(problems) or f"{packages[0].name}, {packages[0].stat().st_size} bytes: 0 problems")
sys.exit(1 if problems else 0)
