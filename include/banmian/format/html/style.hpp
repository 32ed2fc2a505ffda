// SPDX-License-Identifier: BSL-1.0
/// The style sheet and the few lines of script of the HTML page; it loads nothing from anywhere.
#ifndef BANMIAN_FORMAT_HTML_STYLE_HPP
#define BANMIAN_FORMAT_HTML_STYLE_HPP

#include <banmian/config.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

inline constexpr std::string_view style = R"css(
:root{--paper:#fbf9f4;--ink:#1d1b18;--soft:#6d675e;--line:#d9d2c4;--card:#fffdf9;--accent:#9c2a1f;--gap:#c0392b;--lit:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--paper:#191817;--ink:#e9e4da;--soft:#a29a8c;--line:#3b3833;--card:#211f1d;--accent:#e5897d;--gap:#ff8a7a;--lit:#574817}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;text-rendering:optimizeLegibility}
header.issue{padding:2.2rem 2.5rem 1.2rem;border-bottom:3px double var(--ink)}
header.issue h1{margin:0;font-size:2rem;letter-spacing:.15em}
header.issue p{margin:.3rem 0 0;color:var(--soft);font-size:.9rem}
.page{padding:0 2.5rem 2rem}
.page>h2{margin:1.6rem 0 .4rem;font-size:1.05rem;color:var(--accent);letter-spacing:.1em;border-bottom:1px solid var(--line);padding-bottom:.3rem}
.both{display:grid;grid-template-columns:minmax(0,1.55fr) minmax(18rem,1fr);gap:2.4rem;align-items:start}
.banner{margin:1rem 0;text-align:center;color:var(--accent);letter-spacing:.12em}
article{border-bottom:1px solid var(--line);padding:1.5rem 0 1.3rem}
.kicker{color:var(--soft);font-size:1.02rem;letter-spacing:.06em}
article h3{margin:.15rem 0 .2rem;font-size:1.65rem;line-height:1.35;font-weight:700}
.lost{color:var(--gap);font-size:1rem;font-weight:400;font-style:italic}
.subhead{font-size:1.1rem;font-weight:600}
.by{color:var(--soft);font-size:.86rem;margin:.5rem 0 .2rem}
.body{margin-top:.7rem;columns:2 21rem;column-gap:2rem;text-align:justify;line-break:strict}
.body p{margin:0;text-indent:2em}
.body h4{margin:.8em 0 .3em;font-size:1rem;text-indent:0;break-after:avoid}
.gap{color:var(--gap);font-size:.8rem;border:1px dashed var(--gap);border-radius:.3rem;padding:0 .45em;margin:.3em 0 .3em 2em;display:inline-block;text-indent:0}
figure{margin:1rem 0 0;padding:.7rem 1rem;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--accent);font-size:.9rem}
figure b{display:block}
figcaption span{color:var(--soft)}
.jump{color:var(--accent);font-size:.86rem;text-align:right}
.loose{margin-top:1rem;font-size:.85rem;color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.6rem 0 0;font-size:.85rem}
dt{color:var(--soft)}dd{margin:0}
aside{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.2rem 0 2rem;font-size:.76rem;line-height:1.55;font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
aside h3{font-size:.78rem;color:var(--soft);font-weight:400;margin:0 0 .5rem}
.block{position:relative;margin:0 0 .35rem;padding:.25rem .5rem .25rem .7rem;border-left:.28rem solid hsl(var(--h,40) var(--s,0%) 55%);background:hsl(var(--h,40) var(--s,0%) 50% / .08);border-radius:.15rem;overflow-wrap:anywhere;white-space:pre-wrap}
.block[data-role=headline],.block[data-role=kicker],.block[data-role=subhead],.block[data-role=crosshead]{font-weight:700}
.block[data-role=noise],.block[data-role=unplaced]{opacity:.6}
.block i{float:right;font-style:normal;font-size:.66rem;color:var(--soft);margin-left:.6rem}
.block mark{background:none;color:var(--accent);border-bottom:1px dotted var(--accent)}
.block details{font-size:.68rem;color:var(--soft);white-space:normal}
svg.sheet{width:100%;height:auto;max-height:92vh;border:1px solid var(--line);background:var(--card);margin:0 0 1rem}
.zone{fill:hsl(var(--h,40) var(--s,0%) 50% / .16);stroke:hsl(var(--h,40) var(--s,0%) 45%);stroke-width:1}
.zone[data-role=headline],.zone[data-role=kicker],.zone[data-role=subhead]{fill:hsl(var(--h,40) var(--s,0%) 45% / .5)}
.way{fill:none;stroke:hsl(var(--h,40) var(--s,0%) 38%);stroke-width:2.5;stroke-linejoin:round;opacity:.65;pointer-events:none}
.order{font:700 11px sans-serif;text-anchor:middle;dominant-baseline:central;fill:var(--ink);stroke:var(--card);stroke-width:3;paint-order:stroke;pointer-events:none}
.column{fill:none;stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3;pointer-events:none}
.gutter{fill:hsl(200 70% 55% / .22);pointer-events:none}
nav{padding:.8rem 2.5rem;border-bottom:1px solid var(--line);font-size:.9rem}
nav summary{cursor:pointer}nav ul{columns:2 18rem;margin:.3rem 0;padding-left:1.2rem}nav a{color:inherit}
.finding{font-size:.8rem;color:var(--gap);margin:.2rem 0 .2rem 2em;text-indent:0;border-left:3px solid var(--gap);padding-left:.6em;break-inside:avoid}
.finding[data-severity=info],.finding[data-severity=warning]{color:var(--accent);border-color:var(--accent)}
.finding q{quotes:none;color:var(--ink)}
.zone.lit{fill:var(--lit)}
.lit{background:var(--lit)!important;outline:2px solid hsl(45 80% 55% / .6)}
[data-b]{cursor:default;border-radius:.15rem}
footer{padding:1rem 2.5rem 2rem;color:var(--soft);font-size:.75rem}
@media (max-width:900px){.both{grid-template-columns:1fr}.page,header.issue,footer{padding-left:1.1rem;padding-right:1.1rem}aside{position:static;max-height:none}}
@media print{:root{--paper:#fff;--card:#fff}body{font-size:10.5pt}.both{display:block}aside,nav,footer{display:none}article{break-inside:auto}h3{break-after:avoid}.lit{outline:none}}
)css";

inline constexpr std::string_view script = R"js(
(()=>{const each=(s,f,r=document)=>r.querySelectorAll(s).forEach(f);
each('.page',page=>{const blocks=new Map();each('.block',b=>blocks.set(b.dataset.n,b),page);
const nodes=[...page.querySelectorAll('[data-b]')];
const of=new Map();nodes.forEach(n=>n.dataset.b.split(' ').forEach(b=>{if(!of.has(b))of.set(b,[]);of.get(b).push(n)}));
const aside=page.querySelector('aside'),beside=()=>getComputedStyle(aside).position==='sticky';
nodes.forEach(n=>{const bs=n.dataset.b.split(' ').map(b=>blocks.get(b)).filter(Boolean);
n.addEventListener('mouseenter',()=>{bs.forEach(b=>b.classList.add('lit'));if(bs[0]&&beside()){const r=bs[0].getBoundingClientRect(),a=aside.getBoundingClientRect();
if(r.top<a.top||r.bottom>a.bottom)aside.scrollTop+=r.top-a.top-a.height/3}});
n.addEventListener('mouseleave',()=>bs.forEach(b=>b.classList.remove('lit')))});
blocks.forEach((b,k)=>{const ns=of.get(k)||[];b.addEventListener('mouseenter',()=>ns.forEach(n=>n.classList.add('lit')));
b.addEventListener('mouseleave',()=>ns.forEach(n=>n.classList.remove('lit')));
b.addEventListener('click',()=>ns[0]&&beside()&&ns[0].scrollIntoView({block:'center',behavior:'smooth'}))})})})();
)js";

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_STYLE_HPP
