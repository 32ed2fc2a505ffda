// SPDX-License-Identifier: BSL-1.0
/// Characters that only traditional, or only simplified Chinese writes: in which of them a text is printed.
#ifndef BANMIAN_VALIDATE_SCRIPTS_HPP
#define BANMIAN_VALIDATE_SCRIPTS_HPP

#include <banmian/config.hpp>
#include <banmian/text/character_filter.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// Traditional forms that 《通用规范汉字表》 (2013) does not have in any use; 乾 於 著 昇 and others that it keeps for
/// names or single words are left out.
inline constexpr std::u32string_view traditional_only_characters =
    U"會說們個這書記臺灣國時來對實發現過還為學關開門問間業東車長馬風飛魚鳥龍愛罷備貝筆畢邊變標賓補財參蠶殘慚倉蒼測層產"
    U"嘗場裏鵮"
    U"廠徹塵陳襯稱懲遲齒衝醜礎處觸傳創純辭從叢達帶單擔膽導島燈鄧敵遞電調頂釘訂動凍鬥獨讀賭鍛斷隊噸奪惡兒爾罰閥範飯訪紡"
    U"廢費紛奮憤糞豐楓鋒瘋馮縫膚輔婦復負該蓋幹趕綱鋼擱閣給貢溝構購顧觀館慣貫廣規軌龜貴漢號賀轟後護滬華畫劃話懷壞歡環緩"
    U"換黃匯穫貨禍擊機積極級紀際繼計濟價駕艱監堅檢簡見鍵艦漸將講獎膠驕腳較階節結傑緊錦進盡驚經淨靜競舊舉據懼劇絕覺軍凱"
    U"顆課懇誇塊礦虧擴萊蘭攔籃覽懶爛濫勞樂壘類離裡歷麗勵連聯練煉戀糧涼兩輛療遼獵臨鄰靈齡領劉樓蘆爐陸錄慮綠亂論羅邏絡媽"
    U"罵買賣麥滿貓貿沒夢謎彌綿麵廟滅憫鳴銘謀畝難惱腦鬧擬寧農濃諾歐盤賠噴騙頻貧憑撲鋪樸譜棲齊騎豈啟氣棄錢淺槍牆強搶喬橋"
    U"僑親輕傾請慶窮瓊區驅權勸確讓熱認榮軟潤灑傘喪掃殺傷賞燒紹設攝審嬸腎勝聲繩聖師獅濕詩識蝕駛勢視試壽獸樹術帥雙誰順絲"
    U"飼鬆頌訴肅雖隨歲孫損縮態談嘆湯濤討騰體條鐵聽廳統頭圖團頹脫橢頑萬網維偉偽緯衛穩窩嗚無蕪務霧誤犧習襲戲細蝦峽狹嚇鮮"
    U"纖賢險縣線憲鄉詳響項蕭銷曉嘯協脅寫瀉謝鋅興鏽須虛許續緒選懸勛尋詢訓遜壓鴉亞煙嚴巖顏厭驗陽養癢樣搖遙藥爺頁葉醫遺儀"
    U"藝億憶義議異譯銀陰飲隱應營蠅贏擁詠優憂郵猶遊漁與語獄預譽員園圓遠願約躍閱雲運韻雜災載暫贊臟則責擇澤賊贈軋閘債盞斬"
    U"輾戰張漲帳趙貞偵針鎮陣爭掙幀鄭證織執紙職質滯種眾晝驟豬誅燭貯築駐專磚轉賺莊裝狀錐準濁資綜總縱鄒組鑽黨";
inline constexpr ideograph_set traditional_only(traditional_only_characters);

/// Simplified forms that a traditional text does not print; 后 里 余 万 台 脱 and others that it has as well are left
/// out.
inline constexpr std::u32string_view simplified_only_characters =
    U"会说们个这书记国时来对实发现过还为学关开门问间业东车长马风飞鱼鸟龙爱备"
    U"贝笔毕边变标宾补财参残仓测层产尝场厂彻尘陈称惩迟"
    U"齿础处触传创纯辞从达带单担胆导岛灯邓敌递电调顶订动冻独读赌断队吨夺恶儿"
    U"尔罚饭访纺废费纷奋锋冯肤辅妇负该盖赶纲钢阁给"
    U"贡沟构购顾观馆惯贯广规轨贵汉号贺护沪华话怀坏欢环缓换黄货祸击机积级际继"
    U"计济驾艰监坚检简见键舰渐将讲奖胶骄较阶节结紧"
    U"锦进惊经静竞旧举惧剧绝觉军凯颗课恳块矿亏扩莱兰拦篮览懒烂滥劳乐垒类离丽"
    U"励连联练炼恋粮两辆疗辽猎临邻灵龄领刘楼芦炉陆"
    U"录虑绿乱论罗逻络妈骂买卖麦满猫贸梦绵庙灭鸣铭谋亩难恼脑闹拟农浓诺欧盘赔"
    U"喷骗频贫铺谱齐骑岂启钱浅枪墙抢乔桥侨亲轻倾请"
    U"庆穷琼区驱权劝确让热认荣软润洒伞丧扫杀伤赏烧绍设摄审肾胜声绳圣师狮湿诗"
    U"识蚀驶势视试寿兽树帅双谁顺丝饲颂诉肃虽随岁孙"
    U"损缩态谈叹汤涛讨腾条铁厅统头图团湾顽网维伟伪纬卫稳窝务雾误牺习袭戏细"
    U"虾峡狭鲜纤贤险县线宪乡详响项销晓协胁写泻谢兴"
    U"虚许续绪选悬寻询训逊压亚严颜厌验阳养样摇遥药爷页医遗仪艺亿忆义议异译银"
    U"阴饮隐应营赢拥优忧邮犹渔语狱预誉员园圆远愿约"
    U"跃阅运韵杂载暂赞则责择泽贼赠闸债盏斩战张涨账赵贞侦针镇阵争郑证织执纸职"
    U"质滞众昼骤猪烛贮驻专砖转赚装状锥浊资综总纵邹组"
    U"钻党";
inline constexpr ideograph_set simplified_only(simplified_only_characters);

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_SCRIPTS_HPP
