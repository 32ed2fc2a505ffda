// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the commonest Han characters of print, simplified and traditional: by them a text is told from mojibake.
#ifndef BANMIAN_TEXT_COMMON_HAN_HPP
#define BANMIAN_TEXT_COMMON_HAN_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// Some five hundred, which are three quarters of any running text, and the traditional forms of those that have them;
/// in the order of their numbers.
inline constexpr std::u32string_view common_han =
    U"一七万三上下不与专且世业东两严並个中为主么义之九也习乡书了争事二于五些交产京亲人什今从他代以们件价任"
    U"众会传但位低住体何作你使來例便保信個們候值做備傳價儿元先光克兒党入全八公六共关其具养内再写军农决况准"
    U"几出分切刊划列则別利别到制則前力办加务动劳動務包化北区十千半华单南即却厂历压原去县参參又及反发取受变"
    U"口只叫可史号各合同名后向听员周命和品响員商問單器嚴四回因团国图圆國圓圖團土在地场型基報場增壓声处备复"
    U"外多大天太头她好如始委子存学學它安完定实家容實寫对导将將對導小少就局层展属層屬山工己已市布带帶常干平"
    U"年并幾广应府度廠廣建开式引张張強强当形影往很律後得從復心必志快思性总情想意感應成我或战戰所手才打技把"
    U"报拉持指按据接提摄攝支收改放政效教数整數文斗料断斯新方於族无日时明易是時更書最會月有期本术机权村条来"
    U"東极构林果查标样根格條業極構樣機權次正此步歷段每比毛民气氣水求江決沒没油治況法活派流济海消深清温準满"
    U"滿濟火点為热無然照熱爭片版物特状狀率王现現理生產用由电界當發白百的目直相省看真眼眾着知石矿研确確礦示"
    U"社离种科积称程種稱究空立第等算管節米类精系約紅級素細組結統經線編縣總織红约级线组细织经结给统维编置美"
    U"群義習老者而联聯聲聽育能自至與般色节花華萬著處行術表被装裏裝裡西要見規親觀见观规角解計訊記訪許話該認"
    U"說論證識議變计认议讯记许论设访证识话该说调象責資質责质资走起越路身車轉车转较辦農边达过运近还这进连适"
    U"选這通速造連進運過道達適選還邊那部都鄉酸采里重量金鎮鐵铁镇長长門開間關门问间阶际院除階際难集離難電需"
    U"青非面革音響項領頭類须领题風风養馬马验體高鬥點黨";

}  // namespace detail

/// True for one of the commonest Han characters.
[[nodiscard]] constexpr bool is_common_han(char32_t one) noexcept {
    return std::binary_search(detail::common_han.begin(), detail::common_han.end(), one);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_TEXT_COMMON_HAN_HPP
