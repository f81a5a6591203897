// Holds the built site against a real browser. Usage: node proof.mjs FOLDER [CHROMIUM]

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { checkSearch } from './search.mjs';
import { serve } from './serve.mjs';

const [folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'];
const BYTES = 100_000;
const REQUESTS = 20;

const faults = [];
const fault = (page, what) => faults.push(`${page}: ${what}`);

const site = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const pages = readdirSync(folder).filter(name => name.endsWith('.html') && name !== 'index.html').sort();

// Opens `page` in a context of its own, hands it to `act`, and reports what the browser complained of.
async function visit(page, options, act) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const tab = await context.newPage();
    const complains = message => ['error', 'warning'].includes(message.type()) && !message.text().includes('status of 404');
    tab.on('console', message => complains(message) && fault(page, `the console says: ${message.text()}`));
    tab.on('pageerror', error => fault(page, `a script fails: ${error.message}`));
    tab.on('response', response => {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) fault(page, `lacks ${response.url()}`);
    });
    tab.on('request', request => {
        if (!request.url().startsWith(site.address)) fault(page, `asks another host: ${request.url()}`);
    });
    try {
        await act(tab, context);
    } catch (error) {
        fault(page, error.message.split('\n')[0]);
    } finally {
        await context.close();
    }
}

const open = (tab, page) => tab.goto(`${site.address}/${page}`, { waitUntil: 'load' });

// Accessibility

async function axe(tab) {
    return tab.evaluate(async source => {
        document.querySelectorAll('details').forEach(block => { block.open = true; });
        if (!window.axe) (0, eval)(source);
        const { violations } = await window.axe.run();
        return violations.map(({ id, nodes }) => `${id} at ${nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')} (${nodes.length})`);
    }, AXE);
}

async function accessible(page) {
    for (const width of WIDTHS) {
        await visit(page, { viewport: { width, height: 900 } }, async tab => {
            await open(tab, page);
            for (const theme of THEMES) {
                await tab.selectOption('#theme', theme);
                for (const violation of await axe(tab)) fault(page, `axe, ${theme}, ${width} px: ${violation}`);
            }
            const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wide > 0) fault(page, `is ${wide} px too wide at ${width} px`);
        });
    }
}

async function headings(page) {
    await visit(page, {}, async tab => {
        await open(tab, page);
        const count = await tab.locator('h1').count();
        if (count !== 1) fault(page, `has ${count} h1`);
    });
}

// Weight

let heaviest = { bytes: 0 };
async function weigh(page) {
    await visit(page, {}, async tab => {
        let bytes = 0;
        let requests = 0;
        const done = [];
        tab.on('requestfinished', request => done.push(request.sizes().then(sizes => { bytes += sizes.responseBodySize; requests += 1; })));
        await open(tab, page);
        await tab.waitForLoadState('networkidle');
        await Promise.all(done);
        if (bytes > heaviest.bytes) heaviest = { page, bytes, requests };
        if (bytes > BYTES) fault(page, `weighs ${bytes} bytes compressed; ${BYTES} are allowed`);
        if (requests > REQUESTS) fault(page, `asks for ${requests} files; ${REQUESTS} are allowed`);
    });
}

// What readers do, on one chapter

const CHAPTER = 'mutex.html';
const expect = (holds, what) => { if (!holds) fault(CHAPTER, what); };

async function keyboard(tab) {
    await open(tab, CHAPTER);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement.className) === 'skip', 'the first Tab does not reach the skip link');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(() => document.activeElement.id) === 'content', 'the skip link does not lead to the text');
    await tab.keyboard.press('ArrowRight');
    expect(tab.url().includes(CHAPTER), 'an arrow key turns the page');
    await tab.keyboard.press('/');
    await tab.locator('#search-input').fill('E0614');
    await tab.waitForSelector('dialog li a');
    for (const violation of await axe(tab)) fault('search', violation);
    await tab.keyboard.press('Escape');
    expect(!await tab.locator('dialog').isVisible(), 'Escape does not close the search');
    await tab.keyboard.press('/');
    await tab.locator('#search-input').fill('drop(tx)');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/many-producers/);
}

async function figures(tab, context) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(tab, CHAPTER);
    const listing = tab.locator('#listing-debug-shows-the-lock');
    await listing.getByRole('button', { name: 'Copy', exact: true }).click();
    await listing.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith('use std::sync::Mutex;') && copied.trimEnd().endsWith('}'), 'Copy copies something else than is shown');
    const over = await tab.evaluate(() => [...document.querySelectorAll('figure.listing')].some(figure => {
        const code = figure.querySelector('pre').getBoundingClientRect();
        return [...figure.querySelectorAll('button')].some(button => button.getBoundingClientRect().top < code.bottom - 1 && button.offsetParent);
    }));
    expect(!over, 'a button lies over code');
}

async function hiddenLines(tab) {
    for (const page of chapters) {
        await open(tab, page);
        const show = tab.getByRole('button', { name: 'Show whole program' }).first();
        if (!await show.count()) continue;
        const line = tab.locator('figure.listing', { has: tab.getByRole('button', { name: 'Copy whole program' }) }).first().locator('.boring').first();
        if (await line.isVisible()) fault(page, 'hidden lines are not hidden');
        await tab.evaluate(() => document.querySelectorAll('details').forEach(block => { block.open = true; }));
        await show.click();
        if (!await line.isVisible()) fault(page, '“Show whole program” shows nothing');
        return;
    }
    fault('every page', 'no listing hides a line, so the button that shows it is not proved');
}

async function theme(tab) {
    await open(tab, CHAPTER);
    const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await tab.selectOption('#theme', 'dark');
    const dark = await background();
    await tab.selectOption('#theme', 'light');
    expect(await background() !== dark, 'the themes look the same');
    await tab.selectOption('#theme', 'dark');
    await tab.reload();
    expect(await background() === dark, 'the theme is forgotten');
}

async function folding(tab) {
    await open(tab, CHAPTER);
    const solution = tab.locator('details.admonish-solution').first();
    expect(await solution.getAttribute('open') === null, 'a solution is open from the start');
    await solution.locator('summary').focus();
    await tab.keyboard.press('Enter');
    expect(await solution.locator('pre').first().isVisible(), 'a solution does not open by keyboard');
}

async function contentsOnAPhone(tab) {
    await open(tab, CHAPTER);
    expect(!await tab.locator('#contents').isVisible(), 'the contents cover the text on a phone');
    await tab.getByRole('button', { name: 'Contents' }).click();
    expect(await tab.locator('#contents').isVisible(), 'the contents do not open on a phone');
    await tab.locator('#contents').getByRole('link', { name: 'Threads', exact: true }).click();
    await tab.waitForURL(/threads\.html/);
}

async function withoutScripts(tab) {
    await open(tab, CHAPTER);
    for (const [what, selector] of [['text', 'main p'], ['code', 'pre .k'], ['contents', '#contents a'], ['marks', '.evidence li'], ['next chapter', 'a[rel=next]']]) {
        expect(await tab.locator(selector).first().isVisible(), `without JavaScript there is no ${what}`);
    }
    await tab.locator('details.admonish-solution summary').first().click();
    expect(await tab.locator('details.admonish-solution pre').first().isVisible(), 'without JavaScript a solution does not open');
    expect(!await tab.locator('#search-button').isVisible(), 'without JavaScript there is a search button that does nothing');
}

async function zoomed(tab) {
    // 200% at 1280 px leaves the room of 640 px.
    await open(tab, CHAPTER);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide <= 0, 'overflows at 200% zoom');
}

async function lost(tab) {
    const answer = await tab.goto(`${site.address}/no/such/page.html`);
    if (answer.status() !== 404) fault('404.html', 'is not what a lost address shows');
    const styled = await tab.evaluate(() => getComputedStyle(document.body).marginTop === '0px');
    if (!styled) fault('404.html', 'has no style in a sub-folder');
    await tab.locator('#contents').getByRole('link', { name: 'Threads', exact: true }).click();
    await tab.waitForURL(/\/threads\.html/);
}

// The whole book on one page holds nothing that its chapters do not.
const chapters = pages.filter(name => name !== 'print.html');
for (const page of chapters) {
    await accessible(page);
    await headings(page);
    await weigh(page);
}
await visit(CHAPTER, {}, keyboard);
await visit(CHAPTER, {}, figures);
await visit(CHAPTER, { viewport: { width: 390, height: 800 } }, figures);
await visit(CHAPTER, {}, hiddenLines);
await visit(CHAPTER, {}, theme);
await visit(CHAPTER, {}, folding);
await visit(CHAPTER, { viewport: { width: 390, height: 800 } }, contentsOnAPhone);
await visit(CHAPTER, { javaScriptEnabled: false }, withoutScripts);
await visit(CHAPTER, { viewport: { width: 640, height: 450 } }, zoomed);
await visit('404.html', {}, lost);
await browser.close();
await site.close();

const search = checkSearch(folder);
faults.push(...search.faults);
console.log(`axe: ${chapters.length} pages × ${THEMES.length} themes × ${WIDTHS.length} widths`);
console.log(`heaviest page: ${heaviest.page}, ${heaviest.bytes} bytes compressed in ${heaviest.requests} requests`);
console.log(search.report);
if (faults.length) {
    console.error(`\n${faults.length} faults in the site\n\n${[...new Set(faults)].join('\n')}`);
    process.exitCode = 1;
}
