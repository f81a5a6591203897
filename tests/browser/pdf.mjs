// Prints the built book to one PDF. Usage: node pdf.mjs FOLDER FILE [CHROMIUM]

import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const [folder, file, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);

// The first page: what the book is, and what it was checked with.
function addTitlePage() {
    const page = document.createElement('section');
    const line = (name, text) => page.append(Object.assign(document.createElement(name), { textContent: text }));
    page.style.cssText = 'break-after: page; padding-top: 30vh; text-align: center';
    line('p', document.querySelector('.book-title').textContent);
    page.firstChild.style.cssText = 'font-size: 2.4rem; font-weight: 700';
    line('p', document.querySelector('meta[name=description]').content);
    line('p', document.querySelector('footer p').textContent);
    document.querySelector('main').prepend(page);
}

// On paper nothing unfolds.
function unfold() {
    document.querySelectorAll('details.admonition').forEach(block => { block.open = true; });
}

// What of the text, the figures and the outcomes would not be on paper.
function missing() {
    const parts = [...document.querySelectorAll('main :is(p, pre, svg, table, ol)')].filter(part => !part.closest('.schedule'));
    return parts.filter(part => !part.checkVisibility()).map(part => part.textContent.slice(0, 60));
}

const site = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/print.html`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(addTitlePage);
    await page.evaluate(unfold);
    const lost = await page.evaluate(missing);
    if (lost.length) throw new Error(`${lost.length} parts of the book are not on paper:\n${lost.join('\n')}`);
    await page.pdf({
        path: file,
        format: 'A4',
        margin: { top: '18mm', bottom: '20mm', left: '18mm', right: '18mm' },
        outline: true,
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: '<p style="width: 100%; text-align: center; font: 8pt sans-serif"><span class="pageNumber"></span></p>',
    });
} finally {
    await browser.close();
    await site.close();
}
