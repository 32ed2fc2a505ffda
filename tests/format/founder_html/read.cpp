// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/founder_html/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace founder_html_read_tests {

using banmian::founder_html::read;

/// An article of the first generation: unquoted attributes, capitals, a title in CDATA, the text once more for
/// printing.
const std::string old_article =
    "<HTML><body><table><tr><td>第A02版：<STRONG>要闻</STRONG></td></tr></table>2011\n年\n5月6日\n"
    "<founder-title>山城日报</founder-title><founder-introtitle>引题</founder-introtitle>"
    "<founder-title><![CDATA[主题一行<br>主题二行]]></founder-title><founder-subtitle></founder-subtitle>"
    "<founder-author><!--<npm:article-author>-->本报记者 甲文<!--</npm:article-author>--></founder-author>"
    "<founder-content><!--enpcontent--><P><p>&nbsp;&nbsp;&nbsp;&nbsp;首段&ldquo;引文&rdquo;。</"
    "p><P>次段。<BR>&nbsp;三段。</P>"
    "<P><b>小标题</b></P><P>末段<!--/enpcontent--></founder-content>"
    "<div "
    "id=print><!--enpcontent--><P>首段&ldquo;引文&rdquo;。<P>次段。<P>三段。<P><b>小标题</b><P>末段<!--/enpcontent--></"
    "div>"
    "<div id=pic><IMG src=../../res/1_attpic_brief.jpg><BR>图为街景。&nbsp;乙文 摄</div>"
    "<!--enpproperty <founder-date>2011-05-05 "
    "23:50:00</founder-date><founder-title>主题一行<br>主题二行</founder-title>"
    "<founder-papername>山城日报</founder-papername> /enpproperty--><script>if (a<b) x('<p>');</script></body></html>";

TEST_CASE("an article: stack, authors, paragraphs, crosshead, caption; nothing twice, no frame, no markup") {
    const auto made = read(old_article);
    const std::string outline = readers::outline(made);
    CHECK(
        outline.find("[kicker 1] 引题 [headline 1] 主题一行 / 主题二行 [byline 1] 本报记者 甲文 [body 1] 首段“引文”。 "
                     "[body 1] 次段。 [body 1] 三段。 [crosshead 1] 小标题 [body 1] 末段") == 0);
    CHECK(outline.find("[caption 1] 图为街景。 乙文 摄") != outline.npos);
    CHECK(made.sheets[0].number == "A02");
    CHECK(made.sheets[0].name == "要闻");
    CHECK(made.stated.newspaper == "山城日报");
    REQUIRE(made.stated.day);
    CHECK(*made.stated.day == banmian::date{2011, 5, 6});  // as printed, not the evening before
    for (const char* piece : {"上一版", "<", "script"}) CHECK(outline.find(piece) == outline.npos);
}

TEST_CASE("every character of the article stands in the file where its origin says") {
    const auto made = read(old_article);
    std::size_t same = 0;
    for (const auto& one : made.origins)
        if (one.text.size() == one.source.size()) {
            CHECK(one.text.in(made.text()) == one.source.in(old_article));
            ++same;
        }
    CHECK(same > 8);
}

TEST_CASE("the issue has the article as it is given") {
    const auto issue = banmian::parse(read(old_article));
    REQUIRE(issue->pages.size() == 1);
    REQUIRE(issue->pages[0].articles.size() == 1);
    const auto& article = issue->pages[0].articles[0];
    CHECK(article.kicker.size() == 1);
    CHECK(article.headline.size() == 2);
    CHECK(article.body.size() == 5);
    CHECK(article.body[3].kind == banmian::item_kind::crosshead);
    CHECK(issue->newspaper == "山城日报");
    CHECK(issue->pages[0].number == "A02");
}

TEST_CASE("the npm comments and the newest pages") {
    CHECK(readers::outline(read("<td>当前版： 04版</td><!--<npm:article-pretitle>-->引<!--</npm:article-pretitle>-->"
                                "<!--<npm:article-title>--><h1>主<BR/>题</h1><!--</npm:article-title>-->"
                                "<!--<npm:article-content>--><P>正文。</P><!--</npm:article-content>-->")) ==
          "[kicker 1] 引 [headline 1] 主 / 题 [body 1] 正文。");
    const auto modern = read("<h3>引</h3><h1>主题</h1><h2>副题</h2><p class=sec>记者 丙文<span "
                             "class=date>《江城晚报》（2025年03月08日　第 01 "
                             "版）</span></p><div id=ozoom><!--enpcontent--><p>　　正文。</p><!--/enpcontent--></div>");
    CHECK(readers::outline(modern) ==
          "[kicker 1] 引 [headline 1] 主题 [subhead 1] 副题 [byline 1] 记者 丙文 [body 1] 　　正文。");
    CHECK(modern.stated.newspaper == "江城晚报");
    CHECK(modern.sheets[0].number == "01");
}

TEST_CASE("a page: its articles from the files that it names, in their places; what is no article is none") {
    const std::string page =
        "<MAP NAME=pagepicmap><Area coords='0,0,100,0,100,50,0,50' href=content_1.htm></MAP><img width=300 height=400 "
        "USEMAP=#PagePicMap><td>第3版　　　<span>文化</span></td><a href=../x/content_1.htm>一文</a><a "
        "href=content_2.htm>"
        "本版责编：丁文</a><a href=content_3.htm>三<br>文</a><a href=content_4.htm>广告</a>";
    const auto alone = read(page);
    CHECK(readers::outline(alone) == "[headline 1] 一文 [header] 本版责编：丁文 [headline 2] 三 / 文 [advert] 广告");
    CHECK(alone.sheets[0].number == "3");
    CHECK(alone.sheets[0].size->width == 72);
    const auto whole = read(page, [](const std::string& href) {
        return href == "content_1.htm" ? std::string("<founder-title>一文</founder-title><!--enpcontent--><p>正文。")
                                       : std::string();
    });
    CHECK(readers::outline(whole).find("[headline 1] 一文 [body 1] 正文。 [header]") == 0);
    CHECK(whole.sheets[0].blocks[0].bounds->width == 24);
    REQUIRE(whole.sheets[0].files.size() == 1);
    CHECK(whole.sheets[0].files[0].name == "content_1.htm");
    CHECK(whole.sheets[0].files[0].span.begin == page.size());
    CHECK(whole.in_source(whole.sheets[0].lines[0].text).at(0).begin > page.size());
}

TEST_CASE("a note of the editors that stands by itself before the title is the article's") {
    const std::string page = "<div class=note><p>编者按：近日，本报推出专栏。</p></div><p>编者按</p><founder-title>主题"
                             "</founder-title><!--enpcontent--><p>正文。</p><!--/enpcontent-->";
    CHECK(readers::outline(read(page)) == "[headline 1] 主题 [body 1] 编者按：近日，本报推出专栏。 [body 1] 正文。");
    const auto issue = banmian::parse(read(page));
    REQUIRE(issue->pages[0].articles.at(0).body.size() == 2);
    CHECK(issue->pages[0].articles[0].body[0].kind == banmian::item_kind::note);
    CHECK(issue->pages[0].articles[0].body[0].spans.at(0).in(page) == "编者按：近日，本报推出专栏。");
    const std::string inside = "<founder-title>主题</founder-title><!--enpcontent--><p>编者按：专栏。</p><p>正文。</p>";
    CHECK(readers::outline(read(inside)) == "[headline 1] 主题 [body 1] 编者按：专栏。 [body 1] 正文。");
}

TEST_CASE("cut off anywhere it comes to an end; other HTML says so") {
    for (std::size_t size = 0; size < old_article.size(); size += 3) (void)read(old_article.substr(0, size));
    CHECK(readers::first_fault(read("<html><p>没有稿件</p></html>")) == banmian::errc::missing_element);
    CHECK(readers::first_fault(read("<!--enpcontent--><p>正文</p><!-- cut")) == banmian::errc::unexpected_end);
}

}  // namespace founder_html_read_tests
