// SPDX-License-Identifier: BSL-1.0
/// The desk of the HTML page: its script, with which a person says what a block is and saves a file of corrections.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_DESK_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_DESK_HPP

#include <banmian/config.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

inline constexpr std::string_view desk_style = R"css(
#desk{position:fixed;left:0;right:0;bottom:0;z-index:5;background:var(--card);border-top:2px solid var(--accent);padding:.5rem 1rem calc(.5rem + env(safe-area-inset-bottom));font:14px/1.5 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-height:45vh;overflow:auto}
#desk.shut .work{display:none}
#desk .bar,#desk .work>div{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:.2rem 0}
#desk button,#desk select,#desk input,#desk a.save{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.35rem .6rem;min-height:2.2rem;text-decoration:none}
#desk a.save{background:var(--accent);color:var(--paper);border-color:var(--accent)}
#desk a.save[aria-disabled=true]{opacity:.4;pointer-events:none}
#desk button:focus-visible,#desk select:focus-visible,#desk input:focus-visible,#desk a:focus-visible,.block:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
#desk .said{flex:1 1 12rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#desk ol{margin:.3rem 0;padding-left:1.6rem}
#desk li button{min-height:1.75rem;padding:0 .6rem;margin-left:.5rem}
#desk .tell{color:var(--gap)}
#desk input{flex:1 1 10rem;min-width:6rem}
html{scroll-padding-bottom:var(--desk,7rem)}
body{padding-bottom:calc(var(--desk,6rem) + 1rem)}
@media (min-width:901px){aside{max-height:calc(100vh - var(--desk,0px))}}
.block.held{outline:2px solid var(--accent)}
.block.second{outline:2px dashed var(--accent)}
.zone.held{stroke-width:4}
@media print{#desk{display:none}body{padding-bottom:0}}
)css";

/// The script asks for `#desk-words`, a JSON object of labels by key, and `#desk-known`, the list of corrections that
/// the page was made with. It folds words as `word_finder` does. Words inside a block are selected, by mouse or finger,
/// or written into the field `.of`, for those who have only keys.
inline constexpr std::string_view desk_script = R"js(
(()=>{const $=s=>document.querySelector(s),desk=$('#desk');if(!desk)return;
const say=JSON.parse($('#desk-words').textContent),known=JSON.parse($('#desk-known').textContent);
const zero=/[\s\u0000-\u001f\u007f-\u009f\u0300-\u036f\u200b-\u200f\u202a-\u202e\ufe00-\ufe0f\ufeff]/;
const fold=c=>{if(zero.test(c))return '';const n=c.codePointAt(0);
if('"\'\u201c\u201d\u2018\u2019\u300c\u300d\u300e\u300f\ufe41\ufe42\ufe43\ufe44\uff02\uff07'.includes(c))return '"';
if(n>=0xff01&&n<=0xff5e)return String.fromCharCode(n-0xfee0);return c==='\u3002'?'.':c==='\u3001'?',':c};
const folded=t=>Array.from(t,fold).join('');
const blocks=[...document.querySelectorAll('.block')].map(e=>({e,text:e.querySelector('.t').textContent,file:e.closest('.page').dataset.file||''}));
const of=new Map(blocks.map((b,i)=>[b.e,i]));
const files={};for(const b of blocks){files[b.file]??='';b.at=files[b.file].length;files[b.file]+=b.f=folded(b.text)}
const places=(hay,needle)=>{const r=[];for(let i=hay.indexOf(needle);i>=0;i=hay.indexOf(needle,i+needle.length))r.push(i);return r};
// Words that stand once in the file, or words and which of their places is meant; `at` counts folded characters.
const word=(b,text,at)=>{const p=places(files[b.file],folded(text));
if(p.length===1)return {words:text};const n=p.indexOf(at);return n<0?null:{words:text,nth:n+1}};
const opening=b=>{const c=Array.from(b.text.trim());
for(let n=Math.min(c.length,8);n<c.length;n+=4){const t=c.slice(0,n).join('');if(places(files[b.file],folded(t)).length===1)return {words:t.trim()}}
return word(b,b.text.trim(),b.at)};
const ending=b=>{const c=Array.from(b.text.trim());
for(let n=Math.min(c.length,8);n<=c.length;n+=4){const t=c.slice(-n).join('');if(places(files[b.file],folded(t)).length===1)return {words:t.trim()}}
return word(b,b.text.trim(),b.at)};
let held=null,second=null,asks=null,picked=null,unsaved=false;const made=[];
const input=$('#desk input.to'),part=$('#desk input.of'),role=$('#desk select'),tell=$('#desk .tell'),list=$('#desk ol'),save=$('#desk a.save'),said=$('#desk .said');
const short=t=>{const c=Array.from(t.trim().replace(/\s+/g,' '));return c.length>24?c.slice(0,24).join('')+'\u2026':c.join('')};
const zones=b=>b.e.closest('.page').querySelectorAll('.zone[data-b="'+b.e.dataset.n+'"]');
const mark=(i,name,on)=>{if(i===null)return;blocks[i].e.classList.toggle(name,on);zones(blocks[i]).forEach(z=>z.classList.toggle(name,on))};
const text=()=>JSON.stringify(known.concat(made),null,1)+'\n';
let url='';
const show=()=>{said.textContent=held===null?say.choose:short(blocks[held].text)+(second===null?'':' \u2192 '+short(blocks[second].text));
list.replaceChildren(...made.map((m,i)=>{const li=document.createElement('li');li.textContent=say[m.kind]+': '+short(m.find||'')+(m.find_with?' \u2192 '+short(m.find_with):'')+(m.role?' = '+(role.querySelector('[value="'+m.role+'"]')?.textContent||m.role):'')+(m.to!==undefined?' = '+m.to:'')+(m.byline?' = '+m.byline.names.join(' '):'');
const no=document.createElement('button');no.type='button';no.textContent=say.drop;no.onclick=()=>{made.splice(i,1);unsaved=made.length>0;show()};li.append(no);return li}));
$('#corrections-file').textContent=made.length?text():'';
if(url)URL.revokeObjectURL(url);url=made.length?URL.createObjectURL(new Blob([text()],{type:'application/json'})):'';
save.setAttribute('aria-disabled',String(!made.length));if(url)save.href=url;else save.removeAttribute('href')};
const hold=i=>{if(asks&&held!==null&&i!==held){mark(second,'second',false);second=i;mark(i,'second',true);const a=asks;asks=null;tell.textContent='';put(a);return}
mark(held,'held',false);mark(second,'second',false);second=null;if(held!==i)part.value='';held=i;mark(i,'held',true);desk.classList.remove('shut');
role.value=blocks[i].e.dataset.role;tell.textContent='';show()};
const add=m=>{made.push(m);unsaved=true;show()};
// The words that a correction is about: those written in the field, at the place that was selected, or at their first in the block.
const chosen=b=>{const t=part.value.trim(),f=folded(t);if(!f)return null;
if(picked&&picked.i===held&&folded(picked.text)===f)return word(b,picked.text,picked.at);
const p=places(b.f,f);return p.length?word(b,t,b.at+p[0]):null};
const put=kind=>{if(held===null){tell.textContent=say.choose;return}
const b=blocks[held],m={kind};if(b.file)m.file=b.file;
const name=(w,key,nth)=>{if(!w)return false;m[key]=w.words;if(w.nth)m[nth]=w.nth;return true};
const mine=chosen(b);
if(kind==='text'||kind==='line'||kind==='name'){if(!mine){tell.textContent=say.select;part.focus();return}name(mine,'find','nth')}
else if(kind==='part'||kind==='gap'){if(!name(mine||ending(b),'find','nth')){tell.textContent=say.twice;return}}
else if(kind==='join'){if(!name(ending(b),'find','nth')){tell.textContent=say.twice;return}}
else if(kind!=='date'||blocks[held].e.dataset.article){if(!name(opening(b),'find','nth')){tell.textContent=say.twice;return}}
if(kind==='join'||kind==='same-article'||kind==='merge'){if(second===null){asks=kind;tell.textContent=say.second;return}
if(blocks[second].file!==b.file){tell.textContent=say.apart;return}
if(!name(opening(blocks[second]),'find_with','nth_with')){tell.textContent=say.twice;return}}
if(kind==='role'||kind==='line')m.role=role.value;
const to=input.value.trim();
if(kind==='text'||kind==='date'||kind==='name'){if(!to){tell.textContent=say.right;input.focus();return}m.to=to}
if(kind==='date'&&!/^\d{4}-\d\d-\d\d$/.test(to)){tell.textContent=say.day;return}
if(kind==='byline'){const w=to.split(/[\s\u3000]+/).filter(Boolean);m.byline={role:w.length>1?w[0]:'',names:w.length>1?w.slice(1):w}}
input.value=part.value='';picked=null;tell.textContent='';mark(second,'second',false);second=null;add(m)};
// What is selected inside one block: its words, and where they stand.
const selected=()=>{const s=getSelection();if(!s||!s.rangeCount||s.isCollapsed)return null;
const n=s.anchorNode,e=(n.nodeType===1?n:n.parentElement).closest('.block'),t=e&&e.querySelector('.t');
if(!t||!of.has(e)||!t.contains(s.anchorNode)||!t.contains(s.focusNode))return null;
const r=s.getRangeAt(0),before=document.createRange();before.setStart(t,0);before.setEnd(r.startContainer,r.startOffset);
const i=of.get(e);return folded(r.toString())?{i,text:r.toString(),at:blocks[i].at+folded(before.toString()).length}:null};
const pick=p=>{if(p.i!==held)hold(p.i);picked=p;part.value=p.text.trim()};
const choose=n=>{const p=selected();if(p&&p.i===n&&!asks)return pick(p);picked=null;hold(n)};
// A finger selects without a click; a mouse clicks when it has selected.
let fingers=false;addEventListener('pointerdown',p=>{fingers=p.pointerType!=='mouse'});
document.addEventListener('selectionchange',()=>{const p=fingers&&!asks?selected():null;if(p)pick(p)});
addEventListener('beforeunload',e=>{if(unsaved)e.preventDefault()});
save.addEventListener('click',()=>{unsaved=false});
blocks.forEach((b,i)=>{b.e.tabIndex=0;b.e.addEventListener('click',()=>choose(i));
b.e.addEventListener('keydown',k=>{const step={ArrowDown:1,j:1,ArrowUp:-1,k:-1}[k.key];
if(k.target!==b.e)return;
if(step&&blocks[i+step]){k.preventDefault();blocks[i+step].e.focus()}
else if(k.key==='Enter'||k.key===' '){k.preventDefault();hold(i);role.focus()}})});
document.addEventListener('click',c=>{const n=c.target.closest&&c.target.closest('.page [data-b]');if(!n||n.closest('.block'))return;
const first=n.dataset.b.split(' ')[0],e=n.closest('.page').querySelector('.block[data-n="'+first+'"]');if(e&&of.has(e)){picked=null;hold(of.get(e))}});
document.addEventListener('keydown',k=>{if(k.key!=='Escape')return;asks=null;tell.textContent='';mark(held,'held',false);mark(second,'second',false);
const was=held;held=second=null;desk.classList.add('shut');show();if(was!==null)blocks[was].e.focus()});
new ResizeObserver(()=>document.documentElement.style.setProperty('--desk',desk.offsetHeight+'px')).observe(desk);
desk.querySelectorAll('button[data-kind]').forEach(b=>b.addEventListener('click',()=>put(b.dataset.kind)));
show()})();
)js";

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_DESK_HPP
