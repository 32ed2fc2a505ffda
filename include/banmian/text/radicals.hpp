// SPDX-License-Identifier: BSL-1.0
/// Radicals and compatibility ideographs that extractors give for the ideographs that were printed (⼀ for 一).
#ifndef BANMIAN_TEXT_RADICALS_HPP
#define BANMIAN_TEXT_RADICALS_HPP

#include <banmian/config.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

// Made by tools/make_radicals.py from EquivalentUnifiedIdeograph.txt and the singleton decompositions of the Unicode
// Character Database 14.0.0. A dot stands for a character that has no equivalent and stays.

/// CJK Radicals Supplement, U+2E80 to U+2EF3.
inline constexpr std::u32string_view supplement_radicals = U".厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心"
                                                           U"扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹"
                                                           U"纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲"
                                                           U"讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠"
                                                           U"饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// Kangxi Radicals, U+2F00 to U+2FD5.
inline constexpr std::u32string_view kangxi_radicals = U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十"
                                                       U"卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
                                                       U"己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
                                                       U"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
                                                       U"瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
                                                       U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
                                                       U"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
                                                       U"門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
                                                       U"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// CJK Compatibility Ideographs, U+F900 to U+FAD9.
inline constexpr std::u32string_view compatibility_ideographs = U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞"
                                                                U"落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞"
                                                                U"擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊"
                                                                U"賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧"
                                                                U"怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
                                                                U"兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐"
                                                                U"戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵"
                                                                U"令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"
                                                                U"燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪"
                                                                U"律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
                                                                U"藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻"
                                                                U"行降見廓兀嗀..塚.晴..凞猪益礼神祥福靖精羽."
                                                                U"蘒.諸..逸都...飯飼館鶴郞隷侮僧免勉勤卑喝嘆"
                                                                U"器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐"
                                                                U"祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
                                                                U"難響頻恵𤋮舘..並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"
                                                                U"婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流"
                                                                U"滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛"
                                                                U"練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難"
                                                                U"靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

}  // namespace detail

/// The unified ideograph of a radical or compatibility ideograph; every other character as it is.
[[nodiscard]] constexpr char32_t unified_ideograph(char32_t code) noexcept {
    const auto look_up = [&](std::u32string_view table, char32_t first) {
        const char32_t found = table[code - first];
        return found == U'.' ? code : found;
    };
    if (code >= 0x2E80 && code <= 0x2EF3) return look_up(detail::supplement_radicals, 0x2E80);
    if (code >= 0x2F00 && code <= 0x2FD5) return look_up(detail::kangxi_radicals, 0x2F00);
    if (code >= 0xF900 && code <= 0xFAD9) return look_up(detail::compatibility_ideographs, 0xF900);
    return code;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_RADICALS_HPP
