"""The judges: each is asked about files and answers with what it has against them; an empty answer takes them all."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOOLS = pathlib.Path(os.environ.get("BANMIAN_JUDGES", pathlib.Path(__file__).resolve().parents[2] / "build" / "judges"))
PYTHON = next((str(one) for one in [TOOLS / "bin" / "python3"] if one.is_file()), sys.executable)
NODE_MODULES = TOOLS / "node_modules"
HERE = pathlib.Path(__file__).resolve().parent
# Where Debian's package has it, whose JAR names the others that it needs.
EPUBCHECK = pathlib.Path("/usr/share/java/epubcheck.jar")


def can_import(module):
    return subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode == 0


def can_import_spark():
    return bool(shutil.which("java")) and can_import("pyspark")


def has_node(package):
    return bool(shutil.which("node")) and (NODE_MODULES / package).is_dir()


def answer(command, folder=None):
    """What a program has against its files: all that it says, when it ends with another status than 0."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run([str(one) for one in command], capture_output=True, cwd=folder, env=environment)
    if done.returncode == 0:
        return ""
    said = (done.stdout + b"\n" + done.stderr).decode("utf-8", "replace").splitlines()
    said = [line for line in said if line.strip() and not line.endswith(" valid")]
    return "\n".join(said[:8]) or f"status {done.returncode}"


def script(path, *first):
    """A judge that is a Python program; what stands before the files in its words."""
    return lambda files: answer([PYTHON, path, *first, *files])


def own(name, *first):
    return script(HERE / f"{name}.py", *first)


def xsd(judges, schema):
    """The JDK's Xerces, which checks references too: xmllint takes those that lead nowhere."""
    return lambda files: answer(["java", f"-Dcatalog={judges / 'schemas' / 'catalog.xml'}",
                                 judges / "judge" / "XsdJudge.java", schema, *files])


def jing(schema):
    return lambda files: answer(["jing", schema, *files])


def epubcheck(files):
    if EPUBCHECK.is_file():  # all books by one machine
        return answer(["java", "-cp", EPUBCHECK, HERE / "Books.java", *files])
    return "\n".join(filter(None, (answer(["epubcheck", "-q", file]) for file in files)))


def ajv(schema, *more):
    """Every line of the files by a JSON Schema of 2020-12, by ajv with the formats of ajv-formats."""
    def ask(files):
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for file in files:
                for number, line in enumerate(file.read_text(encoding="utf-8").split("\n")[:-1]):
                    names.append(pathlib.Path(folder) / f"{len(names)}-{number}.json")
                    names[-1].write_text(line, encoding="utf-8")
            words = ["ajv", "validate", "--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", schema]
            for one in more:
                words += ["-r", one]
            words[0] = NODE_MODULES / ".bin" / "ajv"
            return answer([*words, "-d", f"{folder}/*.json"], NODE_MODULES.parent) if names else ""
    return ask


def tsc(files):
    """JSON-LD as a constant of the type that schema-dts gives a graph."""
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "node_modules").symlink_to(NODE_MODULES, target_is_directory=True)
        for number, file in enumerate(files):
            text = file.read_text(encoding="utf-8")
            (home / f"d{number}.ts").write_text(
                f'import {{Graph}} from "schema-dts";\nexport const d: Graph = {text};\n', encoding="utf-8")
        return answer([NODE_MODULES / ".bin" / "tsc", "--noEmit", "--strict", "--target", "es2022",
                       "--moduleResolution", "node", *(f"d{n}.ts" for n in range(len(files)))], home)
