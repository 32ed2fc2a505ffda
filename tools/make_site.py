#!/usr/bin/env python3
"""Makes the documentation site: README, CHANGELOG, every page of docs/, every example with its output, and each source
that they link to. One folder of plain HTML that works from a file system; `./dev docs` puts the reference beside it.

usage: make_site.py PROJECT OUT     needs python3-markdown and python3-pygments
Ends with status 1, and names them, when a link of a page leads nowhere.
"""
import html
import os
import pathlib
import re
import sys
import urllib.parse

import markdown
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import TextLexer, get_lexer_for_filename
from pygments.util import ClassNotFound

project, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()

STYLE = """
:root{--paper:#fdfcf9;--ink:#222;--line:#ddd8cc;--accent:#8a1f11;--code:#f4f1e9}
@media(prefers-color-scheme:dark){:root{--paper:#191919;--ink:#ddd;--line:#3a3a3a;--accent:#e89a80;--code:#242424}}
*{box-sizing:border-box}
body{margin:0;display:flex;background:var(--paper);color:var(--ink);
font:16px/1.65 system-ui,"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
a{color:var(--accent)}
nav{flex:0 0 17rem;height:100vh;position:sticky;top:0;overflow:auto;padding:1rem;border-right:1px solid var(--line);font-size:14px}
nav ul{list-style:none;margin:0 0 .8rem;padding:0}nav li{margin:.1rem 0}nav b{display:block;margin-top:.6rem}
nav a{text-decoration:none}nav a[aria-current]{font-weight:700;text-decoration:underline}
main{flex:1;min-width:0;max-width:62rem;padding:1rem 2rem 4rem}
h1,h2,h3{line-height:1.3}
pre{background:var(--code);padding:.8rem;overflow:auto;border-radius:.3rem;font-size:13.5px;line-height:1.5}
code{font-family:ui-monospace,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
:not(pre)>code{background:var(--code);padding:.1em .3em;border-radius:.2rem}
.wide{overflow-x:auto}table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:top}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0;border-bottom:1px solid var(--line)}main{padding:1rem}}
@media print{nav{display:none}}
"""


def colours():
    return (HtmlFormatter(style="default").get_style_defs(".highlight") + "@media(prefers-color-scheme:dark){" +
            HtmlFormatter(style="monokai").get_style_defs(".highlight") + "}.highlight{background:none}")


def coloured(path, text):
    try:
        lexer = get_lexer_for_filename(path.name)
    except ClassNotFound:
        lexer = TextLexer()
    return highlight(text, lexer, HtmlFormatter())


class Example:
    """Its question is what its first comment asks, up to the question mark; the rest of it answers."""

    def __init__(self, path):
        self.path, self.text = path, path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            comment = re.search(r'"""(.*?)"""', self.text, re.S)[1].strip().split("\n\n")[0].replace("\n", " ")
            self.runs = []
        else:
            lines = self.text.split("\n")
            self.runs = [line[8:] for line in lines if line.startswith("// run: ")]
            begin = next(i for i, line in enumerate(lines) if line.startswith("// ") and not line.startswith("// run: "))
            end = next(i for i in range(begin, len(lines)) if not lines[i].startswith("//"))
            comment = "\n".join(line[3:] for line in lines[begin:end])
        self.question, _, self.answer = comment.partition("?")
        self.question = self.question.replace("\n", " ") + "?"
        self.answer = self.answer.strip()
        name = path.stem if path.parent.name == "examples" else f"{path.parent.name}/{path.stem}"
        self.name = name
        expected = project / f"examples/expected/{path.stem}.txt"
        self.output = expected.read_text(encoding="utf-8") if path.suffix == ".cpp" and expected.exists() else None

    def body(self):
        made = [f"<h1>{html.escape(self.question)}</h1>"]
        prose, shown = [], []
        for line in self.answer.split("\n"):  # what is indented in the comment is a command
            (shown if line.startswith("  ") else prose).append(line.strip())
        made.append(f"<p>{html.escape(' '.join(prose))}</p>")
        commands = shown + [f"{self.name} {run}".replace("{data}", "tests/data").split(" => ")[0] for run in self.runs]
        if commands:
            made.append("<pre><code>" + html.escape("\n".join(commands)) + "</code></pre>")
        made.append(f"<p><code>{html.escape(self.path.relative_to(project).as_posix())}</code></p>")
        made.append(coloured(self.path, self.text))
        if self.output is not None:
            lines = self.output.split("\n")
            made.append("<h2>What it prints</h2><pre><code>" + html.escape("\n".join(lines[:200])) + "</code></pre>")
            if len(lines) > 200:
                made.append(f"<p>… and {len(lines) - 200} lines more, in examples/expected.</p>")
        return "\n".join(made)


class Site:
    def __init__(self):
        self.guides = [project / "README.md", *sorted((project / "docs").glob("*.md")), project / "CHANGELOG.md"]
        self.formats = sorted((project / "docs/formats").glob("*.md"))
        found = sorted((project / "examples").rglob("*.cpp")) + sorted((project / "examples").rglob("*.py"))
        self.examples = [Example(path) for path in found]
        self.pages = {path: self.place(path) for path in self.guides + self.formats}
        self.pages.update({one.path: pathlib.Path("examples", one.name + ".html") for one in self.examples})
        self.sources = {}  # linked to from a page, shown on a page of their own

    @staticmethod
    def place(path):
        if path == project / "README.md":
            return pathlib.Path("index.html")
        return path.relative_to(project).with_suffix(".html")

    def target(self, path):
        """The page that shows a file or folder of the project."""
        if path in self.pages:
            return self.pages[path]
        if path == project / "docs/formats":
            return pathlib.Path("docs/formats/index.html")
        name = path.relative_to(project)
        self.sources[path] = pathlib.Path("sources", str(name) + ".html")
        return self.sources[path]

    def linked(self, page, text):
        """Links to files of the project become links to the pages that show them."""
        def one(found):
            link, _, anchor = html.unescape(found[1]).partition("#")
            if not link or "://" in link:
                return found[0]
            path = (page.parent / urllib.parse.unquote(link)).resolve()
            if not path.exists():
                sys.exit(f"{page.relative_to(project)}: links to {link}, which is not there")
            return f'href="{self.way(self.pages[page], self.target(path))}{"#" + anchor if anchor else ""}"'
        return re.sub(r'href="([^"]*)"', one, text)

    @staticmethod
    def way(begin, end):
        return html.escape(urllib.parse.quote(os.path.relpath(end, begin.parent).replace(os.sep, "/")))

    def title(self, path):
        return re.search(r"^# (.+)$", path.read_text(encoding="utf-8"), re.M)[1]

    def navigation(self, place):
        def item(end, text):
            current = ' aria-current="page"' if end == place else ""
            return f'<li><a href="{self.way(place, end)}"{current}>{html.escape(text)}</a></li>'
        made = ["<nav><ul>"] + [item(self.pages[path], self.title(path)) for path in self.guides]
        if (out / "reference/html/index.html").exists():
            made.append(item(pathlib.Path("reference/html/index.html"), "Reference of the headers"))
        made += ["</ul><b>Written formats</b><ul>"] + [item(self.pages[path], self.title(path)) for path in self.formats]
        made += ["</ul><b>Examples</b><ul>"] + [item(self.pages[one.path], one.name) for one in self.examples]
        return "".join(made) + "</ul></nav>"

    def write(self, place, title, body):
        path = out / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} – banmian</title>'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f'<link rel="stylesheet" href="{self.way(place, pathlib.Path("style.css"))}"></head>\n<body>'
            f"{self.navigation(place)}<main>{body}</main></body></html>\n", encoding="utf-8")

    def make(self):
        out.mkdir(parents=True, exist_ok=True)
        (out / "style.css").write_text(STYLE + colours(), encoding="utf-8")
        for path in self.guides + self.formats:
            made = markdown.markdown(path.read_text(encoding="utf-8"), extensions=["tables", "fenced_code", "toc", "sane_lists",
                                                                                   "codehilite"],
                                     extension_configs={"codehilite": {"css_class": "highlight", "guess_lang": False}})
            made = made.replace("<table>", '<div class="wide"><table>').replace("</table>", "</table></div>")
            self.write(self.pages[path], self.title(path), self.linked(path, made))
        for one in self.examples:
            self.write(self.pages[one.path], one.question, one.body())
        rows = "".join(f'<li><a href="{path.stem}.html">{html.escape(self.title(path))}</a></li>' for path in self.formats)
        self.write(pathlib.Path("docs/formats/index.html"), "Written formats", f"<h1>Written formats</h1><ul>{rows}</ul>")
        while waiting := [path for path, place in self.sources.items() if not (out / place).exists()]:
            for path in waiting:
                self.show(path)

    def show(self, path):
        name, place = path.relative_to(project).as_posix(), self.sources[path]
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.is_file())
            rows = [f'<li><a href="{self.way(place, self.target(one))}">{html.escape(one.name)}</a></li>' for one in inside]
            body = "<ul>" + "".join(rows) + "</ul>"
        else:
            body = coloured(path, path.read_text(encoding="utf-8"))
        self.write(place, name, f"<h1><code>{html.escape(name)}</code></h1>{body}")


def dead_links():
    dead = []
    for path in sorted(out.rglob("*.html")):
        if "reference" in path.relative_to(out).parts:
            continue  # Doxygen's own
        text = path.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            link, _, anchor = html.unescape(link).partition("#")
            if "://" in link:
                continue
            end = (path.parent / urllib.parse.unquote(link)).resolve() if link else path
            if not end.is_file():
                dead.append(f"{path.relative_to(out)}: {link} is not there")
            elif anchor and f'id="{anchor}"' not in end.read_text(encoding="utf-8"):
                dead.append(f"{path.relative_to(out)}: {link}#{anchor} is not there")
    return dead


site = Site()
for old in [path for path in out.rglob("*.html") if "reference" not in path.relative_to(out).parts] if out.exists() else []:
    old.unlink()
site.make()
dead = dead_links()
print("\n".join(dead) or f"{len(site.pages)} pages of docs and examples, {len(site.sources)} sources, no dead link")
sys.exit(1 if dead else 0)
