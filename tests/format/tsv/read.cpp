// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/tsv/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace {

const std::string tesseract =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t3000\t4000\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t100\t100\t300\t40\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t100\t100\t100\t40\t96\t版面\n"
    "5\t1\t1\t1\t1\t2\t200\t100\t100\t40\t96\t文字\n"
    "5\t1\t1\t1\t1\t3\t300\t100\t100\t40\t96\tA4\n"
    "5\t1\t1\t1\t2\t1\t100\t150\t100\t40\t96\t下行\n"
    "1\t2\t0\t0\t0\t0\t0\t0\t3000\t4000\t-1\t\n"
    "5\t2\t1\t1\t1\t1\t100\t100\t100\t40\t96\t第二页\n";
const std::string poppler =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t595.0\t842.0\t-1\t###PAGE###\n"
    "3\t1\t0\t0\t0\t0\t50.0\t50.0\t100.0\t10.0\t-1\t###FLOW###\n"
    "4\t1\t0\t0\t0\t0\t50.0\t50.0\t100.0\t10.0\t-1\t###LINE###\n"
    "5\t1\t0\t0\t0\t0\t50.0\t50.0\t90.0\t9.0\t100\t今日要闻九个字\n";

TEST_CASE("tesseract's words make lines, its pages sheets") {
    const auto made = banmian::tsv::read(tesseract);
    CHECK(readers::outline(made) == "[] 版面文字 A4 / 下行 || [] 第二页");
    CHECK(made.sheets[0].size->width == doctest::Approx(720));
}

TEST_CASE("poppler's table has another order of columns and points") {
    const auto made = banmian::tsv::read(poppler);
    CHECK(readers::outline(made) == "[] 今日要闻九个字");
    CHECK(made.sheets[0].size->width == doctest::Approx(595));
    CHECK(made.sheets[0].ink[0].bounds.width == doctest::Approx(90));
}

TEST_CASE("short rows are named, tables of other things refused") {
    CHECK(banmian::tsv::recognise_poppler(banmian::sample(poppler)) != banmian::certainty::none);
    CHECK(readers::first_fault(banmian::tsv::read(tesseract + "5\t2\n")) == banmian::errc::wrong_length);
    CHECK(readers::first_fault(banmian::tsv::read("a\tb\n1\t2\n")) == banmian::errc::missing_element);
    readers::survives_truncation(tesseract, [](const std::string& bytes) { return banmian::tsv::read(bytes); });
}

}  // namespace
