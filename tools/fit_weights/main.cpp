// SPDX-License-Identifier: BSL-1.0
// Fits the weights of parse/weights.hpp to pages that it sets itself from a corpus of articles.
//
// The corpus is plain JSON lines, one article each (corpus.hpp):
//   {"source": "…", "date": "20230103", "headline": ["…"], "body": [{"text": "…"}, {"text": "…", "crosshead": true}]}
// Pages are set and damaged by typesetter.hpp in styles drawn at random, parsed with candidate weights, and held
// against the truth (score.hpp). The search is coordinate descent: each weight up and down by a share of itself, the
// steps halved from round to round; a step is taken when the loss falls on the whole and in more folds than it rises.
//
// Folds are stretches of the corpus in the order of dates. One stretch after the other is held out, the weights are
// fitted on the rest, and the table shows the held-out figures before and after. A weight is changed in the answer only
// if it moved the same way in all folds but one at most, to the median of the folds. The last stretch is never fitted
// on: the answer is tried on it at the end. Weights of headings keep their values, for the pages hold no truth of them.
//
// Two weights of splices were fitted so on CCTV's evening news of September 2022 to August 2026 as kept by
// github.com/DuckBurnIncense/xin-wen-lian-bo (MIT licence), read by xinwenlianbo.py:
//   xinwenlianbo.py xin-wen-lian-bo > articles.jsonl && fit_weights --header
//   include/banmian/parse/deciding/continuity.hpp articles.jsonl
// A broadcast is no newspaper, and what gains on its pages alone need not hold. So the weights of roles, joins, doubts
// and short columns were tried one at a time, up and down, and moved where both gained, or one gained and the other
// stayed: the loss of 1200 set pages (--rounds 0 --start), and the pages of another newspaper, damaged by another
// program.
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <CLI/CLI.hpp>

#include "corpus.hpp"
#include "score.hpp"
#include "typesetter.hpp"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

struct arguments {
    std::size_t pages = 60;
    std::size_t folds = 5;
    std::size_t rounds = 3;
    std::uint64_t seed = 1;
    std::vector<std::string> only;
    std::string start;
    std::string json;
    std::vector<std::string> headers;
    std::vector<std::string> corpora;
};

[[noreturn]] void refuse(const std::string& why) {
    std::fprintf(stderr, "fit_weights: %s\n", why.c_str());
    std::exit(2);
}

std::string read_file(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file) refuse(name + ": cannot open");
    return {std::istreambuf_iterator<char>(file), {}};
}

arguments read_arguments(int count, char** values) {
    arguments read;
    CLI::App app("Fits the weights of parse/weights.hpp to pages set from a corpus of articles.", "fit_weights");
    app.add_option("--pages", read.pages, "pages set from each stretch of the corpus")->capture_default_str();
    app.add_option("--folds", read.folds, "stretches that are held out in turn, two at least")
        ->capture_default_str()
        ->check(CLI::Range(2, 1000));
    app.add_option("--rounds", read.rounds, "of the search; 0 only measures")->capture_default_str();
    app.add_option("--seed", read.seed, "of the pages")->capture_default_str();
    app.add_option("--only", read.only, "fits no other weights: joins, roles.comma")->allow_extra_args(false);
    app.add_option("--start", read.start, "weights to begin with, as JSON");
    app.add_option("--json", read.json, "receives the weights");
    app.add_option("--header", read.headers, "headers with weights: have their initialisers replaced")
        ->allow_extra_args(false);
    app.add_option("ARTICLES.jsonl", read.corpora, "the corpus")->required();
    try {
        app.parse(count, values);
    } catch (const CLI::ParseError& fault) {
        std::exit(app.exit(fault) == 0 ? 0 : 2);
    }
    return read;
}

std::vector<fit::article> read_corpora(const arguments& asked) {
    std::vector<fit::article> all;
    for (const std::string& name : asked.corpora) {
        const std::string text = read_file(name);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view line = std::string_view(text).substr(at, end - at);
            at = end + 1;
            if (line.empty()) continue;
            auto one = banmian::json::read<fit::article>(line);
            if (!one) refuse(name + ": " + banmian::format(one.error(), text));
            if (!one->headline.empty() && !one->body.empty() && !one->body.front().crosshead &&
                !one->body.back().crosshead)
                all.push_back(*std::move(one));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const fit::article& a, const fit::article& b) {
        return a.date != b.date ? a.date < b.date : a.source < b.source;
    });
    return all;
}

using samples = std::vector<std::unique_ptr<fit::sample>>;  // a layout views its page's text, which must not move

/// Pages of articles that were printed about the same time.
samples set_pages(const std::vector<fit::article>& all, std::size_t begin, std::size_t end, std::size_t count,
                  fit::dice& dice) {
    samples made;
    for (std::size_t p = 0; p < count; ++p) {
        const std::size_t wanted = std::min(dice.between(3, 9), end - begin);
        const std::size_t first = begin + dice.below(end - begin - wanted + 1);
        const std::vector<fit::article> chosen(all.begin() + static_cast<std::ptrdiff_t>(first),
                                               all.begin() + static_cast<std::ptrdiff_t>(first + wanted));
        made.push_back(std::make_unique<fit::sample>(fit::typesetter(dice.next()).set(chosen)));
    }
    return made;
}

fit::figures measure(const samples& pages, const banmian::parse_weights& weights) {
    banmian::parse_options options;
    options.weights = weights;
    fit::figures sum;
    for (const auto& one : pages) sum.add(*one, *banmian::parse(one->layout, options));
    return sum;
}

/// A weight by its name, with the value that it has in some `parse_weights`.
struct knob {
    std::string name{};  ///< joins.reject, joins.bigram_levels.2
    double* value = nullptr;
};

std::vector<knob> knobs_of(banmian::parse_weights& weights, const std::vector<std::string>& only) {
    std::vector<knob> made;
    const auto add = [&](std::string name, double& value) {
        const auto named = [&](const std::string& one) {
            return name == one || name.substr(0, one.size() + 1) == one + '.';
        };
        if (only.empty() ? name.substr(0, 9) != "headings." : std::any_of(only.begin(), only.end(), named))
            made.push_back({std::move(name), &value});
    };
    banmian::for_each_field(weights, [&](auto group_field, auto& group) {
        banmian::for_each_field(group, [&](auto field, auto& value) {
            const std::string name = std::string(group_field.name) + '.' + std::string(field.name);
            using type = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<type, double>)
                add(name, value);
            else if constexpr (!std::is_integral_v<type>)
                for (std::size_t i = 0; i < value.size(); ++i) add(name + '.' + std::to_string(i), value[i]);
        });
    });
    return made;
}

/// Coordinate descent over the pages of the training folds.
banmian::parse_weights fit_to(const std::vector<const samples*>& folds, banmian::parse_weights weights,
                              const arguments& asked) {
    constexpr std::array<double, 4> steps{0.4, 0.2, 0.1, 0.05};  // shares of a weight
    constexpr double smallest = 0.5;                             // nats of which a weight near nothing takes the share
    constexpr double least_gain = 2e-4;
    const auto losses = [&] {
        std::vector<double> made;
        for (const samples* fold : folds) made.push_back(measure(*fold, weights).loss());
        return made;
    };
    const auto mean = [](const std::vector<double>& of) {
        double sum = 0;
        for (const double one : of) sum += one;
        return sum / static_cast<double>(of.size());
    };
    std::vector<double> best = losses();
    std::fprintf(stderr, "  start: loss %.4f\n", mean(best));
    for (std::size_t round = 0; round < asked.rounds; ++round) {
        const double step = steps[std::min(round, steps.size() - 1)];
        for (const knob& one : knobs_of(weights, asked.only)) {
            const double before = *one.value;
            double taken = before;
            for (const double direction : {1.0, -1.0}) {
                *one.value = before + direction * step * std::max(before < 0 ? -before : before, smallest);
                const std::vector<double> now = losses();
                std::size_t better = 0;
                std::size_t worse = 0;
                for (std::size_t f = 0; f < now.size(); ++f) {
                    better += now[f] < best[f] ? 1U : 0U;
                    worse += now[f] > best[f] ? 1U : 0U;
                }
                if (mean(best) - mean(now) < least_gain || better <= worse) continue;
                best = now;
                taken = *one.value;
                break;
            }
            *one.value = taken;
        }
        std::fprintf(stderr, "  round %zu: loss %.4f\n", round + 1, mean(best));
    }
    return weights;
}

void print_row(const std::string& name, const fit::figures& of) {
    std::printf("%-18s %7.4f %7.4f %7.4f %7.4f %7.4f %7.4f %7.4f %7.4f\n", name.c_str(), of.joins.f1(),
                of.joins.precision(), of.joins.recall(), of.gaps.f1(), of.headings.f1(), of.paragraphs.f1(),
                of.articles.f1(), of.loss());
}

/// The weights that moved the same way in all folds but one at most, at the median of the folds.
banmian::parse_weights agree(const banmian::parse_weights& start, std::vector<banmian::parse_weights>& fitted) {
    banmian::parse_weights made = start;
    std::vector<std::vector<knob>> of_fold;
    for (banmian::parse_weights& one : fitted)
        of_fold.push_back(knobs_of(one, {"roles", "joins", "splices", "articles", "headings"}));
    const std::vector<knob> own = knobs_of(made, {"roles", "joins", "splices", "articles", "headings"});
    for (std::size_t k = 0; k < own.size(); ++k) {
        const double before = *own[k].value;
        std::vector<double> values;
        std::size_t up = 0;
        std::size_t down = 0;
        for (const std::vector<knob>& fold : of_fold) {
            values.push_back(*fold[k].value);
            up += values.back() > before ? 1U : 0U;
            down += values.back() < before ? 1U : 0U;
        }
        const std::size_t enough = std::max<std::size_t>(values.size() - 1, 2);
        if (std::max(up, down) < enough || std::min(up, down) > 0) continue;
        std::sort(values.begin(), values.end());
        const double median = (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
        *own[k].value = static_cast<double>(static_cast<long>(median * 100 + (median < 0 ? -0.5 : 0.5))) / 100;
        std::printf("%-32s %6.2f -> %6.2f   (%zu of %zu folds)\n", own[k].name.c_str(), before, *own[k].value,
                    std::max(up, down), values.size());
    }
    return made;
}

/// Replaces the initialisers in the text of a header, of the groups that stand in it.
std::string replaced(std::string header, banmian::parse_weights weights) {
    banmian::for_each_field(weights, [&](auto group_field, auto& group) {
        const std::string group_name(group_field.name);
        // roles: role_weights, splices: splice_weights, …
        const std::size_t begin = header.find("struct " + group_name.substr(0, group_name.size() - 1) + "_weights {");
        if (begin == header.npos) return;
        banmian::for_each_field(group, [&](auto field, auto& value) {
            const std::string name(field.name);
            using type = std::remove_cvref_t<decltype(value)>;
            std::string text = banmian::json::write(value);
            std::string opening = ' ' + name + " =";
            char closing = ';';
            if constexpr (!std::is_arithmetic_v<type>) {
                text = text.substr(1, text.size() - 2);
                opening = ' ' + name + '{';
                closing = '}';
            }
            const std::size_t at = header.find(opening, begin);
            if (at == header.npos) refuse("no " + name + " in the header");
            const std::size_t from = header.find_first_not_of(" \n", at + opening.size());
            const std::string old = header.substr(from, header.find(closing, from) - from);
            type had{};  // what is the same keeps its spelling
            if constexpr (std::is_arithmetic_v<type>) {
                had = static_cast<type>(std::strtod(old.c_str(), nullptr));
            } else {
                const auto list = banmian::json::read<type>('[' + old + ']');
                if (list) had = *list;
            }
            if (had != value) header.replace(from, old.size(), text);
        });
    });
    return header;
}

void write_file(const std::string& name, const std::string& text) {
    std::ofstream file(name, std::ios::binary);
    file << text;
    if (!file.flush()) refuse(name + ": cannot write");
}

}  // namespace

int main(int count, char** values) {
    const arguments asked = read_arguments(count, values);
    banmian::parse_weights start;
    if (!asked.start.empty()) {
        const std::string text = read_file(asked.start);
        const auto read =
            banmian::json::read<banmian::parse_weights>(text, {.unknown_keys = banmian::json::unknown_keys::refuse});
        if (!read) refuse(asked.start + ':' + banmian::format(read.error(), text));
        start = *read;
    }
    const std::vector<fit::article> all = read_corpora(asked);
    const std::size_t stretches = asked.folds + 1;
    if (all.size() < stretches * 3) refuse("three articles for each fold are needed, and three for the test");
    fit::dice dice(asked.seed);
    std::vector<samples> folds;
    for (std::size_t f = 0; f < stretches; ++f)
        folds.push_back(
            set_pages(all, all.size() * f / stretches, all.size() * (f + 1) / stretches, asked.pages, dice));
    std::printf("%zu articles, %zu folds and a test of %zu pages\n", all.size(), asked.folds, asked.pages);
    std::printf("%-18s %7s %7s %7s %7s %7s %7s %7s %7s\n", "", "join F", "join P", "join R", "gap F", "head F",
                "para F", "art. F", "loss");
    std::vector<banmian::parse_weights> fitted;
    double before = 0;
    double after = 0;
    for (std::size_t f = 0; f < asked.folds; ++f) {
        std::vector<const samples*> training;
        for (std::size_t other = 0; other < asked.folds; ++other)
            if (other != f) training.push_back(&folds[other]);
        fitted.push_back(fit_to(training, start, asked));
        const fit::figures was = measure(folds[f], start);
        const fit::figures is = measure(folds[f], fitted.back());
        print_row("fold " + std::to_string(f + 1) + ", before", was);
        print_row("held out, after", is);
        before += was.loss() / static_cast<double>(asked.folds);
        after += is.loss() / static_cast<double>(asked.folds);
        std::fflush(stdout);
    }
    std::printf("held-out loss, mean over the folds: %.4f before, %.4f after\n", before, after);
    const banmian::parse_weights answer = after < before ? agree(start, fitted) : start;
    print_row("test, before", measure(folds.back(), start));
    print_row("test, after", measure(folds.back(), answer));
    if (!asked.json.empty()) write_file(asked.json, banmian::json::write(answer, {.pretty = true}) + '\n');
    for (const std::string& header : asked.headers) write_file(header, replaced(read_file(header), answer));
}
