// SPDX-License-Identifier: BSL-1.0
#include <banmian/fwd.hpp>

// What a header of a user's may say with the forward header alone.
struct archive {
    const banmian::issue* newest = nullptr;
    const banmian::article_view* lead = nullptr;
};
banmian::result<banmian::issue> load(const char* path);
banmian::errc last_error();

#include <banmian/model/model.hpp>
#include <banmian/result.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace {

static_assert(std::is_same_v<decltype(archive{}.newest), const banmian::basic_issue<banmian::storage::owning>*>);
static_assert(banmian::storage_policy<banmian::storage::owning>);
static_assert(banmian::storage_policy<banmian::storage::view>);
static_assert(!banmian::storage_policy<int>);

TEST_CASE("types that were only named become the defined ones") {
    banmian::issue issue;
    issue.newspaper = "平顶山日报";
    const archive shelf{&issue, nullptr};
    CHECK(shelf.newest->newspaper == "平顶山日报");
}

}  // namespace
