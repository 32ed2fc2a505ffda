#!/usr/bin/env python3
"""Makes the documentation site without the reference, and checks that every page of docs/ and every example is in it,
that an example shows its question, its source and what it prints, and that no link is dead.

usage: check_site.py PROJECT FOLDER
"""
import html
import importlib.util
import pathlib
import re
import subprocess
import sys

project, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
python = sys.executable
if importlib.util.find_spec("markdown") is None or importlib.util.find_spec("pygments") is None:
    python = "/usr/bin/python3"  # the system's own has the system's packages
    if subprocess.run([python, "-c", "import markdown, pygments"], stderr=subprocess.DEVNULL).returncode != 0:
        print("SKIPPED: python3-markdown and python3-pygments are not both here")
        sys.exit(77)
done = subprocess.run([python, project / "tools/make_site.py", project, folder], capture_output=True, text=True)
print(done.stdout + done.stderr)
problems = [] if done.returncode == 0 else ["make_site.py failed"]


def shown(name):
    """The text of a page without its navigation and its tags; nothing where there is no such page."""
    path = folder / name
    if not path.is_file():
        problems.append(f"{name} is not there")
        return ""
    text = path.read_text(encoding="utf-8").split("<main>", 1)[1]
    return html.unescape(re.sub(r"<[^>]*>", "", text))


navigation = shown("index.html") and (folder / "index.html").read_text(encoding="utf-8").split("<main>", 1)[0]
for path in sorted((project / "docs").rglob("*.md")):
    name = path.relative_to(project).with_suffix(".html").as_posix()
    title = re.search(r"^# (.+)$", path.read_text(encoding="utf-8"), re.M)[1]
    if title not in shown(name):
        problems.append(f"{name} does not begin with “{title}”")
    if f'href="{name}"' not in navigation:
        problems.append(f"the navigation does not lead to {name}")
for path in sorted((project / "examples").rglob("*.*")):
    if path.suffix not in (".cpp", ".py") or "__pycache__" in path.parts:
        continue
    name = path.relative_to(project).with_suffix(".html").as_posix()
    page, source = shown(name), path.read_text(encoding="utf-8")
    if "".join(source.split()) not in "".join(page.split()):
        problems.append(f"{name} does not show its source")
    if not re.match(r"\s*(How|What|Which)[^?]+\?", page):
        problems.append(f"{name} does not begin with a question")
    expected = project / f"examples/expected/{path.stem}.txt"
    if path.suffix == ".cpp" and expected.exists() and expected.read_text(encoding="utf-8").split("\n")[0] not in page:
        problems.append(f"{name} does not show what it prints")
    if f'href="{name}"' not in navigation:
        problems.append(f"the navigation does not lead to {name}")
print("\n".join(problems) or "0 problems")
sys.exit(1 if problems else 0)
