"""Measures the program's stream: pages a second and memory, beside one process a page and beside a naive script.

usage: stream.py PARSE_ISSUE [PAGES]     (alone; run.py calls measure)

The pages are those of BANMIAN_SHARED/gold, or of the tests, again and again; one record of a hundred is broken. Answers
are checked while they come: one for each record, in order, and the broken ones refused.
"""
import itertools
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("BANMIAN_SHARED", ROOT.parent / "shared"))

# What a person writes in ten lines: paragraphs at blank lines, wraps closed, the first short one a headline.
NAIVE = r"""
import json,re,sys
for line in sys.stdin:
    try: record=json.loads(line)
    except ValueError: print('{"ok":false}'); continue
    articles=[]
    for block in re.split(r'\n\s*\n',record['text']):
        text=re.sub(r'\s+','',block)
        if not text: continue
        if len(text)<30 or not articles: articles.append({'title':text,'body':[]})
        else: articles[-1]['body'].append(text)
    print(json.dumps({'id':record['id'],'ok':True,'issue':{'articles':articles}},ensure_ascii=False))
"""


def sample_pages():
    files = sorted((SHARED / "gold").glob("seed-10*/*.txt")) or sorted((ROOT / "tests/data/pages").glob("*.txt"))
    return [page for file in files for page in file.read_text("utf-8").split("\f") if page.strip()]


def records(pages, count):
    """`count` lines; every hundredth is cut off."""
    made = [json.dumps(page, ensure_ascii=False).encode() for page in pages]
    for number, page in zip(range(count), itertools.cycle(made)):
        line = b'{"id":%d,"text":%s}\n' % (number, page)
        yield line if number % 100 != 99 else line[: len(line) // 2] + b"\n"


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_stream(command, pages, count, check=True):
    """CPU seconds, wall seconds, and the process's memory at a tenth of the way and at its most, in MB."""
    feed = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    before, began = children_seconds(), time.monotonic()

    def write():
        for chunk in iter(lambda lines=records(pages, count): b"".join(itertools.islice(lines, 200)), b""):
            feed.stdin.write(chunk)
        feed.stdin.close()

    writer = threading.Thread(target=write)
    writer.start()
    early = most = 0
    number = -1
    for number, line in enumerate(feed.stdout):
        if check:
            broken = number % 100 == 99
            if broken != (b'"ok":false' in line[:200]) or (not broken and not line.startswith(b'{"id":%d,' % number)):
                sys.exit(f"stream: answer {number} is not that of its record: {line[:200]!r}")
        if number % 1000 == 0:
            with open(f"/proc/{feed.pid}/status", encoding="ascii") as status:
                size = next((int(row.split()[1]) / 1024 for row in status if row.startswith("VmRSS")), 0)
            most = max(most, size)
            if number <= count / 10:
                early = most
    writer.join()
    feed.wait()
    if number + 1 != count:
        sys.exit(f"stream: {number + 1} answers to {count} records")
    return children_seconds() - before, time.monotonic() - began, early, most


def one_process_a_page(program, pages, count):
    before = children_seconds()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            file = pathlib.Path(folder, "page.txt")
            file.write_text(pages[number % len(pages)], "utf-8")
            subprocess.run([program, "--to", "json", str(file)], stdout=subprocess.DEVNULL, check=True)
    return children_seconds() - before


def measure(program, count):
    """Rows in the form of Google Benchmark's JSON; the time is that of one page."""
    pages = sample_pages()
    rows = []

    def row(name, seconds, done, **more):
        rows.append({"name": f"stream/{name}", "cpu_time": seconds / done, "time_unit": "s",
                     "pages_a_cpu_second": done / seconds, **more})

    for jobs, name in ((1, "banmian"), (2, "banmian -j 2")):
        cpu, wall, early, most = run_stream([program, "--stream", "-j", str(jobs)], pages, count)
        row(name, cpu, count, pages_a_second=count / wall, MB_early=float(early), MB_most=float(most))
    few = max(20, count // 100)
    row("peer:one process a page", one_process_a_page(program, pages, few), few)
    some = max(1000, count // 10)
    cpu, wall, _, _ = run_stream([sys.executable, "-c", NAIVE], pages, some, check=False)
    row("peer:naive Python script", cpu, some, pages_a_second=some / wall)
    return rows


if __name__ == "__main__":
    for made in measure(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20000):
        print(json.dumps(made))
