// run: {data}/pages/briefs.txt
// How do I keep a document in strings and lists of my own? A storage policy names them; the concepts owned_text and
// owned_list say what they must offer. Here both take their memory from an allocator that counts.
#include <banmian/banmian.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

std::size_t bytes_in_use = 0;

template <class T>
struct counting {
    using value_type = T;
    counting() = default;
    template <class Other>
    counting(const counting<Other>& /*other*/) noexcept {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] T* allocate(std::size_t count) {
        bytes_in_use += count * sizeof(T);
        return std::allocator<T>().allocate(count);
    }
    void deallocate(T* place, std::size_t count) noexcept {
        bytes_in_use -= count * sizeof(T);
        std::allocator<T>().deallocate(place, count);
    }
    bool operator==(const counting&) const = default;
};

struct counted {
    using text = std::basic_string<char, std::char_traits<char>, counting<char>>;
    template <class T>
    using list = std::vector<T, counting<T>>;
};
using counted_issue = banmian::basic_issue<counted>;

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const banmian::issue parsed = *banmian::parse(banmian::text::read(source));
    {
        const auto whole = banmian::convert<counted_issue>(parsed);
        const auto back = banmian::json::read<counted_issue>(banmian::json::write(whole));
        std::printf("%s, %zu differences\n", *back == whole ? "read back as it was" : "changed",
                    banmian::differences(parsed, whole).size());
        std::printf("%s\n", bytes_in_use > banmian::json::write(whole).size() ? "counted" : "not counted");
    }
    std::printf("%zu bytes in use\n", bytes_in_use);
}
