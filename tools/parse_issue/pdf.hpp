// SPDX-License-Identifier: BSL-1.0
/// A PDF is read through poppler's pdftotext, where that is on the machine.
#ifndef PARSE_ISSUE_PDF_HPP
#define PARSE_ISSUE_PDF_HPP

#include <string>

/// Replaces the bytes of a PDF by what `pdftotext -bbox-layout` says of it; false when that cannot be run or fails.
[[nodiscard]] bool read_pdf(std::string& bytes);

#endif  // PARSE_ISSUE_PDF_HPP
