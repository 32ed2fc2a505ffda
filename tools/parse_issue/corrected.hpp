// SPDX-License-Identifier: BSL-1.0
/// What people have put right: which corrections are for which input, and what became of each over all of them.
#ifndef PARSE_ISSUE_CORRECTED_HPP
#define PARSE_ISSUE_CORRECTED_HPP

#include <banmian/layout/document.hpp>
#include <banmian/parse/options.hpp>

#include "arguments.hpp"
#include <cstddef>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

/// The corrections of the whole run. Inputs that are read side by side may tell it at once.
class corrections_made {
public:
    explicit corrections_made(std::vector<banmian::correction> all) : all_(std::move(all)), fates_(all_.size()) {}

    [[nodiscard]] const std::vector<banmian::correction>& all() const noexcept { return all_; }
    /// False, which is told, when one of them could mean any of several inputs.
    [[nodiscard]] bool may_be_placed(const arguments& asked) const;
    /// Prints how many were applied and why the others were not, which is an error.
    [[nodiscard]] status tell_all(const arguments& asked) const;

private:
    friend class corrections_of_one;

    /// What became of one over all inputs that it may be for.
    struct fate {
        std::size_t asked = 0;
        std::size_t applied = 0;
        bool late = false;  ///< the input was no page but a document
        banmian::correction_answer answer{};
        std::string file{};  ///< the input of that answer
    };
    [[nodiscard]] std::string reason(std::size_t number, const arguments& asked) const;

    std::vector<banmian::correction> all_;
    std::vector<fate> fates_;
    std::mutex guard_{};
};

/// Those for one input, from before its parse to its end.
class corrections_of_one {
public:
    /// What corrections may call an input by: its files, each of which has pages, or names of the whole.
    enum class names_of : bool { pages, whole };
    corrections_of_one(corrections_made& all, const std::vector<std::string>& names, names_of what);
    corrections_of_one(const corrections_of_one&) = delete;
    corrections_of_one& operator=(const corrections_of_one&) = delete;
    /// Tells what became of them.
    ~corrections_of_one();

    /// Those that name a file which the inputs name, such as an ALTO file of a METS, are for them too.
    void add_parts(const banmian::layout::document& read);
    void ask(banmian::parse_options& options);
    void is_document() noexcept { document_ = true; }
    /// The text as it was put right; empty when it was not.
    [[nodiscard]] const std::string& text() const noexcept { return log_.text; }

private:
    corrections_made& whole_;
    std::string name_;
    names_of what_;
    std::vector<std::size_t> numbers_{};   // of them among all
    std::vector<std::size_t> of_parts_{};  // likewise, of those among them that name a file of the inputs
    banmian::correction_log log_{};
    bool document_ = false;
};

#endif  // PARSE_ISSUE_CORRECTED_HPP
