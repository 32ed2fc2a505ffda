// What a person does at the desk, with a real mouse, keys and fingers; prints what came of it as JSON.
// usage: node by_hand.mjs MODULES BROWSER PAGE.html FOLDER
import {createRequire} from 'node:module';
const [modules, browserPath, file, folder] = process.argv.slice(2);
const {chromium} = createRequire(modules + '/')('playwright-core');
const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage']});
const told = {};

async function opened(options) {
    const context = await browser.newContext({acceptDownloads: true, ...options});
    await context.setOffline(true);
    const page = await context.newPage();
    page.asked = [];
    page.faults = [];
    page.on('request', one => page.asked.push(one.url()));
    page.on('pageerror', one => page.faults.push(String(one)));
    await page.goto('file://' + file);
    return page;
}
const block = (page, words) => page.locator('.block', {hasText: words}).first();
const press = (page, kind) => page.locator(`#desk button[data-kind="${kind}"]`);
async function saved(page, name, press) {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page.locator('#desk a.save'))]);
    await download.saveAs(`${folder}/${name}`);
    return download.suggestedFilename();
}
/// The middle of the place where words stand in a block, its left and its right end.
const place = (page, words) => page.evaluate(async words => {
    for (const t of document.querySelectorAll('.block .t')) {
        const walk = document.createTreeWalker(t, 4);
        for (let n; (n = walk.nextNode());) {
            const i = n.data.indexOf(words);
            if (i < 0) continue;
            t.scrollIntoView({block: 'center'});
            const r = document.createRange();
            r.setStart(n, i);
            r.setEnd(n, i + words.length);
            let b = r.getBoundingClientRect(), was;
            do {  // until nothing scrolls any more
                was = b.top;
                await new Promise(done => setTimeout(done, 200));
                b = r.getBoundingClientRect();
            } while (b.top !== was);
            return {left: b.left, right: b.right, y: (b.top + b.bottom) / 2};
        }
    }
}, words);

// The mouse: blocks are clicked, words are dragged over.
let page = await opened({viewport: {width: 1280, height: 800}});
told.title = await page.title();
told.language = await page.getAttribute('html', 'lang');
told.shut = await press(page, 'role').isHidden();
const link = page.locator('nav a').last();
await link.click();
told.anchor = await page.evaluate(() => {
    const end = document.querySelector(decodeURIComponent(location.hash));
    const r = end && end.getBoundingClientRect();
    return Boolean(r) && r.top >= -1 && r.top < innerHeight;
});
await block(page, '青石桥重修通车').click();
await page.selectOption('#desk select', 'kicker');
await press(page, 'role').click();
const words = await place(page, '何素兰');
await page.mouse.move(words.left + 1, words.y);
await page.mouse.down();
await page.mouse.move(words.right - 1, words.y, {steps: 5});
await page.mouse.up();
told.dragged = await page.inputValue('#desk input.of');
await page.fill('#desk input.to', '何素蘭');
await press(page, 'text').click();
const last = page.locator('aside .block').last();
await last.click({timeout: 5000}).then(() => (told.last = true), fault => (told.last = String(fault)));
told.list = await page.locator('#desk ol li').count();
told.held = JSON.parse(await page.locator('#corrections-file').textContent()).length;
told.name = await saved(page, 'mouse.json', one => one.click());
await page.emulateMedia({media: 'print'});
told.printed = {source: await page.locator('aside').first().isVisible(), desk: await page.locator('#desk').isVisible(),
                article: await page.locator('article').first().isVisible()};
told.asked = page.asked.filter(one => !one.startsWith('file:') && !one.startsWith('blob:'));
told.faults = page.faults;

// Keys alone: Tab reaches the blocks, the fields and the link.
page = await opened({viewport: {width: 1280, height: 800}});
const focused = test => page.evaluate(test => Boolean(document.activeElement?.matches(test)), test);
async function until(key, test, most = 200) {
    for (let i = 0; i < most; ++i) {
        if (await focused(test)) return true;
        await page.keyboard.press(key);
    }
    return false;
}
told.reached = await until('Tab', '.block');
for (let i = 0; i < 50 && !(await page.evaluate(() => document.activeElement.textContent.includes('图书馆延长'))); ++i)
    await page.keyboard.press('ArrowDown');
await page.keyboard.press('Enter');
told.select = await focused('#desk select');
await page.keyboard.type('subhead');
told.chosen = await page.inputValue('#desk select');
await page.selectOption('#desk select', 'subhead');  // by its letters it depends on the language of the list
await until('Tab', '#desk input.of');
await page.keyboard.type('夜间开放');
await until('Tab', '#desk button[data-kind="line"]');
await page.keyboard.press('Enter');
told.by_keys = await page.locator('#desk ol li').count();
await until('Tab', '#desk li button');
await until('Shift+Tab', '#desk a.save');
await saved(page, 'keys.json', () => page.keyboard.press('Enter'));
await page.keyboard.press('Escape');
told.back = await focused('.block');
told.faults.push(...page.faults);

// Fingers on a small screen.
page = await opened({viewport: {width: 390, height: 780}, hasTouch: true, isMobile: true});
told.fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
await block(page, '据介绍').tap();
await press(page, 'split').tap();
told.stays = await block(page, '据介绍').evaluate(one => one.getBoundingClientRect().top < innerHeight && one.getBoundingClientRect().bottom > 0);
await block(page, '医生到家门口').tap();
const long = await place(page, '何素兰');
// A finger that stays makes the browser select the word under it, which a headless one does when it likes; so the finger
// is real, and the word is selected in its place.
const hand = await page.context().newCDPSession(page);
await hand.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x: (long.left + long.right) / 2, y: long.y}]});
await page.evaluate(words => {
    for (const t of document.querySelectorAll('.block .t')) {
        const walk = document.createTreeWalker(t, 4);
        for (let n; (n = walk.nextNode());) {
            const i = n.data.indexOf(words);
            if (i >= 0) getSelection().setBaseAndExtent(n, i, n, i + words.length);
        }
    }
}, '何素兰');
await hand.send('Input.dispatchTouchEvent', {type: 'touchCancel', touchPoints: []});
await page.waitForFunction(() => document.querySelector('#desk input.of').value, null, {timeout: 5000}).catch(() => {});
told.pressed = await page.inputValue('#desk input.of');
const sizes = await page.locator('#desk button:visible').evaluateAll(all => all.map(one => one.getBoundingClientRect().height));
told.smallest_button = Math.min(...sizes);
await last_of(page);
await block(page, '医生到家门口').tap();
await page.fill('#desk input.of', '何素兰');
await page.fill('#desk input.to', '何素蘭');
await press(page, 'text').tap();
await saved(page, 'touch.json', one => one.tap());
told.faults.push(...page.faults);
async function last_of(page) {
    const one = page.locator('aside .block').last();
    await one.tap({timeout: 5000}).then(() => (told.last_by_touch = true), fault => (told.last_by_touch = String(fault)));
}

await browser.close();
console.log(JSON.stringify(told));
