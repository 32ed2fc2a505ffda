"""Conan 2: conan create packaging/conan, from the root of the sources."""
import pathlib
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.layout import basic_layout
from conan.tools.files import copy

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Banmian(ConanFile):
    name = "banmian"
    license = "BSL-1.0"
    description = "Chinese newspaper pages: from extracted text to a typed, validated, serialisable issue"
    topics = ("newspaper", "chinese", "ocr", "pdf", "header-only")
    settings = "os", "compiler", "build_type", "arch"
    package_type = "header-library"
    no_copy_source = True
    options = {"xml": [True, False]}
    default_options = {"xml": True}

    def set_version(self):
        text = (ROOT / "include/banmian/version.hpp").read_text(encoding="utf-8")
        self.version = ".".join(re.findall(r"#define BANMIAN_VERSION_\w+ (\d+)", text))

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "cmake/*", "include/*", "src/*", "packaging/banmian.pc.in", "LICENSE"):
            copy(self, pattern, ROOT, self.export_sources_folder)

    def requirements(self):
        self.requires("boost/[>=1.74 <2]", options={"header_only": True}, transitive_headers=True)
        self.requires("utfcpp/[>=3.2 <5]", transitive_headers=True)
        if self.options.xml:
            self.requires("pugixml/[>=1.12 <2]", transitive_headers=True)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        basic_layout(self)

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "LICENSE", self.source_folder, pathlib.Path(self.package_folder) / "licenses")
        copy(self, "*", pathlib.Path(self.source_folder) / "include", pathlib.Path(self.package_folder) / "include")

    def package_info(self):
        self.cpp_info.bindirs = self.cpp_info.libdirs = []
        core = self.cpp_info.components["core"]
        core.set_property("cmake_target_name", "banmian::banmian")
        core.requires = ["boost::headers", "utfcpp::utfcpp"]
        core.bindirs = core.libdirs = []
        if self.options.xml:
            xml = self.cpp_info.components["xml"]
            xml.set_property("cmake_target_name", "banmian::xml")
            xml.requires = ["core", "pugixml::pugixml"]
            xml.bindirs = xml.libdirs = []
