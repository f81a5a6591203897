// Reads a copy of the site from disk, as one who has unpacked it would. Usage: node disk.mjs FOLDER [CHROMIUM]

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const faults = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on('requestfailed', request => faults.push(`lacks ${request.url()}`));
    page.on('request', request => request.url().startsWith('file:') || faults.push(`asks for ${request.url()}`));
    page.on('console', message => faults.push(`the console says: ${message.text()}`));
    page.on('pageerror', error => faults.push(`a script fails: ${error.message}`));
    await page.goto(pathToFileURL(resolve(folder, 'index.html')).href);
    await page.locator('a[rel=next]').click();
    await page.waitForURL(/how-it-is-checked\.html$/);
    await page.keyboard.press('/');
    await page.locator('#search-input').fill('poisoned');
    await page.keyboard.press('Enter');
    await page.waitForURL(/glossary\.html#poisoned$/);
} catch (error) {
    faults.push(error.message);
} finally {
    await browser.close();
}
if (faults.length) {
    console.error(`the copy of the site does not work from disk\n${faults.join('\n')}`);
    process.exitCode = 1;
}
