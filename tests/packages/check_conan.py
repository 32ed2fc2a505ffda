#!/usr/bin/env python3
"""Makes the Conan package and lets its test program use it. Boost, utfcpp and pugixml are the system's, in packages that
are made here: what is tested is our recipe, not the reach of a server.

usage: check_conan.py PROJECT FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

project, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
conan = shutil.which("conan", path=f"{project / 'build/judges/bin'}:{os.environ['PATH']}")
include = next((where for where in ("/usr/include", "/usr/local/include") if pathlib.Path(where, "boost/hana.hpp").exists()), None)
if conan is None or include is None:
    print("SKIPPED: there is no", "conan" if conan is None else "Boost in the system's folders")
    sys.exit(77)
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)

# name: the version that it goes by, what is taken of the system, the CMake target, the component
TAKEN = {
    "boost": ("1.74.0", "boost", "Boost::headers", "headers"),
    "utfcpp": ("3.2.3", "utf8.h utf8 utf8cpp", "utf8::cpp", None),
    "pugixml": ("1.13", "pugixml.hpp pugiconfig.hpp", "pugixml::pugixml", None),
}
RECIPE = """import os
from conan import ConanFile
from conan.tools.files import copy

class Taken(ConanFile):
    name = "{name}"
    version = "{version}"
    options = {{"header_only": [True, False]}}
    default_options = {{"header_only": True}}

    def package(self):
        os.makedirs(os.path.join(self.package_folder, "include"))
        for one in "{what}".split():
            if os.path.exists(os.path.join("{include}", one)):
                os.symlink(os.path.join("{include}", one), os.path.join(self.package_folder, "include", one))

    def package_info(self):
        of = self.cpp_info{component}
        of.set_property("cmake_target_name", "{target}")
        of.includedirs, of.libdirs, of.bindirs = ["include"], [], []
        of.system_libs = {libraries}
"""


def run(*words):
    print("$", *words, flush=True)
    done = subprocess.run([conan, *map(str, words)], env={**os.environ, "CONAN_HOME": str(folder / "home")}, capture_output=True,
                          text=True)
    if done.returncode != 0:
        sys.exit(done.stdout[-3000:] + done.stderr[-5000:])
    return done.stdout + done.stderr


run("profile", "detect")
run("remote", "disable", "*")
for name, (version, what, target, component) in TAKEN.items():
    recipe = folder / name / "conanfile.py"
    recipe.parent.mkdir()
    recipe.write_text(RECIPE.format(
        name=name, version=version, what=what, include=include, target=target,
        component=f'.components["{component}"]' if component else "", libraries=["pugixml"] if name == "pugixml" else []))
    run("create", recipe.parent)
said = run("create", project / "packaging/conan", "-s", "compiler.cppstd=20", "-c", "tools.build:jobs=1",
           "-c", f"tools.cmake.cmake_layout:test_folder={folder / 'test'}")
version = ".".join(re.findall(r"#define BANMIAN_VERSION_\w+ (\d+)", (project / "include/banmian/version.hpp").read_text("utf-8")))
if f"banmian {version}" not in said:
    sys.exit("the test program did not say its version\n" + said[-3000:])
print(f"conan's package of banmian {version} is used by a program")
