// Measures two sites of the same chapters and prints a table. Usage: node compare.mjs OURS STOCK [CHROMIUM]

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from '../browser/node_modules/lighthouse/core/index.js';
import { axe } from '../browser/axe.mjs';
import { chromium } from '../browser/node_modules/playwright-core/index.mjs';
import { queries, searcher } from '../browser/search.mjs';
import { serve } from '../browser/serve.mjs';
import { fileOf, stockSearcher } from './stock-search.mjs';

const [ours, stock, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const PAGES = ['threads.html', 'mutex.html', 'channels.html', 'waiting.html', 'send-and-sync.html'];
const WIDTHS = [1280, 390];
const PORT = 9223;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', `--remote-debugging-port=${PORT}`] });
const sum = numbers => numbers.reduce((all, number) => all + number, 0);

// The sites as they differ: how a theme is chosen, and how search is asked.
const sites = [
    { name: 'this book', folder: ours, themes: ['light', 'dark'], key: 'theme', index: 'search-index', find: searcher(ours) },
    { name: 'stock mdBook', folder: stock, themes: ['light', 'rust', 'coal', 'navy', 'ayu'], key: 'mdbook-theme', index: 'searchindex', find: stockSearcher(stock) },
];

async function withPage(options, act) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    try {
        return await act(await context.newPage(), context);
    } finally {
        await context.close();
    }
}

// What a first visit to the page costs.
const weigh = (address, page) => withPage({}, async tab => {
    const own = [];
    let foreign = 0;
    tab.on('request', request => { if (!request.url().startsWith(address)) foreign += 1; });
    tab.on('requestfinished', request => own.push(request.sizes().then(sizes => sizes.responseBodySize)));
    await tab.goto(`${address}/${page}`, { waitUntil: 'networkidle' });
    return { bytes: sum(await Promise.all(own)), requests: own.length, foreign };
});

// How many keys one presses until the focus is in the text.
const keysToText = (address, page) => withPage({}, async tab => {
    await tab.goto(`${address}/${page}`, { waitUntil: 'networkidle' });
    const inText = () => tab.evaluate(() => Boolean(document.activeElement.closest('main')));
    for (let keys = 1; keys < 500; keys++) {
        await tab.keyboard.press('Tab');
        if (await inText()) return keys;
        if (await tab.evaluate(() => document.activeElement.matches('a[href="#content"]'))) {
            await tab.keyboard.press('Enter');
            keys += 1;
            if (await inText()) return keys;
        }
    }
    return Infinity;
});

async function violations(address, { themes, key }) {
    let count = 0;
    for (const width of WIDTHS) for (const theme of themes) {
        await withPage({ viewport: { width, height: 900 } }, async (tab, context) => {
            await context.addInitScript(([key, theme]) => localStorage.setItem(key, theme), [key, theme]);
            for (const page of PAGES) {
                await tab.goto(`${address}/${page}`, { waitUntil: 'networkidle' });
                count += (await axe(tab)).length;
            }
        });
    }
    return `${count} in ${PAGES.length} × ${themes.length} × ${WIDTHS.length}`;
}

// The mean of each score over the pages.
async function scores(address) {
    const all = [];
    for (const page of PAGES) {
        const { lhr } = await lighthouse(`${address}/${page}`, { port: PORT, onlyCategories: CATEGORIES, logLevel: 'silent' });
        all.push(CATEGORIES.map(category => lhr.categories[category].score));
    }
    return CATEGORIES.map((_, at) => (sum(all.map(page => page[at])) / all.length).toFixed(2)).join(' / ');
}

function answers(find, places) {
    const asked = queries();
    const answered = asked.filter(({ query, expected }) => find(query).slice(0, places).includes(expected));
    return `${answered.length} of ${asked.length}`;
}

const nodes = address => withPage({}, async tab => {
    await tab.goto(`${address}/print.html`, { waitUntil: 'load', timeout: 120_000 });
    return tab.evaluate(() => document.querySelectorAll('*').length);
});

// The size of the file that tests/offline has made of the site, and checked.
function offline(folder, ending) {
    if (folder !== ours) return 'none';
    const file = readdirSync(join(folder, '..')).find(name => name.endsWith(ending));
    return file ? statSync(join(folder, '..', file)).size : 'not made; run tests/offline';
}

// What is measured of each site, quickest first.
const rows = [
    ['heaviest page, bytes compressed', async site => {
        site.weights = [];
        for (const page of PAGES) site.weights.push(await weigh(site.address, page));
        site.heaviest = site.weights.reduce((a, b) => (a.bytes > b.bytes ? a : b));
        return site.heaviest.bytes;
    }],
    ['its requests', site => site.heaviest.requests],
    ['requests to other hosts', site => sum(site.weights.map(weight => weight.foreign))],
    ['keys to the text', site => keysToText(site.address, PAGES[1])],
    ['search index, bytes compressed', site => gzipSync(readFileSync(join(site.folder, fileOf(site.folder, site.index)))).length],
    ['queries answered first', site => answers(site.find, 1)],
    ['queries answered within three', site => answers(site.find, 3)],
    ['elements of the whole book on one page', site => nodes(site.address)],
    ['EPUB, bytes', site => offline(site.folder, '.epub')],
    ['PDF, bytes', site => offline(site.folder, '.pdf')],
    ['axe violations in pages × themes × widths', site => violations(site.address, site)],
    ['Lighthouse, mobile: performance / accessibility / best practices / SEO', site => scores(site.address)],
];

const servers = [];
try {
    for (const site of sites) {
        const server = await serve(site.folder);
        servers.push(server);
        site.address = server.address;
    }
    console.log(`| of ${PAGES.join(', ')} | ${sites.map(site => site.name).join(' | ')} |\n|---|---|---|`);
    for (const [what, measure] of rows) {
        const values = [];
        for (const site of sites) values.push(await measure(site));
        console.log(`| ${what} | ${values.join(' | ')} |`);
    }
} finally {
    await browser.close();
    for (const server of servers) await server.close();
}
