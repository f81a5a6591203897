// Prints the built book to one PDF. Usage: node pdf.mjs FOLDER FILE [CHROMIUM]

import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const [folder, file, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const site = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/print.html`);
    // On paper nothing unfolds.
    await page.evaluate(() => document.querySelectorAll('details:not(.schedule)').forEach(block => { block.open = true; }));
    await page.pdf({ path: file, format: 'A4', margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' }, outline: true, tagged: true });
} finally {
    await browser.close();
    await site.close();
}
