// Holds the built site against a real browser. Usage: node proof.mjs FOLDER [CHROMIUM]

import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { axe } from './axe.mjs';
import { shortcomings } from './lighthouse.mjs';
import { readers } from './readers.mjs';
import { checkSearch } from './search.mjs';
import { serve } from './serve.mjs';

const [folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'];
const BYTES = 100_000;
const REQUESTS = 20;
// Pages of every make: prose, tables, questions, an index.
const AUDITED = ['introduction.html', 'threads.html', 'send-and-sync.html', 'waiting.html', 'names.html'];
const PORT = 9224;

const faults = [];
const fault = (page, what) => faults.push(`${page}: ${what}`);

const site = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', `--remote-debugging-port=${PORT}`] });
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
        await act({ tab, context, address: site.address, expect: (holds, what) => holds || fault(page, what) });
    } catch (error) {
        fault(page, error.message.split('\n')[0]);
    } finally {
        await context.close();
    }
}

const open = (tab, page) => tab.goto(`${site.address}/${page}`, { waitUntil: 'load' });

// Accessibility

async function accessible(page) {
    for (const width of WIDTHS) {
        await visit(page, { viewport: { width, height: 900 } }, async ({ tab }) => {
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

// Headings and weight

let heaviest = { bytes: 0 };
async function weigh(page) {
    await visit(page, {}, async ({ tab }) => {
        let bytes = 0;
        let requests = 0;
        const done = [];
        tab.on('requestfinished', request => done.push(request.sizes().then(sizes => { bytes += sizes.responseBodySize; requests += 1; })));
        await open(tab, page);
        await tab.waitForLoadState('networkidle');
        await Promise.all(done);
        const count = await tab.locator('h1').count();
        if (count !== 1) fault(page, `has ${count} h1`);
        if (bytes > heaviest.bytes) heaviest = { page, bytes, requests };
        if (bytes > BYTES) fault(page, `weighs ${bytes} bytes compressed; ${BYTES} are allowed`);
        if (requests > REQUESTS) fault(page, `asks for ${requests} files; ${REQUESTS} are allowed`);
    });
}

// The whole book on one page holds nothing that its chapters do not.
const chapters = pages.filter(name => name !== 'print.html');
const left = [...chapters];
async function holdAll() {
    for (let page; (page = left.shift());) {
        await accessible(page);
        await weigh(page);
    }
}
// Two at a time: each has a process of the browser's own.
await Promise.all([holdAll(), holdAll()]);
for (const { page, options, act } of readers) await visit(page, options, act);
for (const page of AUDITED) {
    for (const shortcoming of await shortcomings(`${site.address}/${page}`, PORT)) fault(page, shortcoming);
}
await browser.close();
await site.close();

const search = checkSearch(folder);
faults.push(...search.faults);
console.log(`axe: ${chapters.length} pages × ${THEMES.length} themes × ${WIDTHS.length} widths`);
console.log(`Lighthouse: ${AUDITED.length} pages`);
console.log(`heaviest page: ${heaviest.page}, ${heaviest.bytes} bytes compressed in ${heaviest.requests} requests`);
console.log(search.report);
if (faults.length) {
    console.error(`\n${faults.length} faults in the site\n\n${[...new Set(faults)].sort().join('\n')}`);
    process.exitCode = 1;
}
