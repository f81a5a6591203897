// What readers do with a page: by keyboard, by mouse, on a phone, without scripts.

import { axe } from './axe.mjs';

const CHAPTER = 'mutex.html';
// A chapter that shows a part of a longer program.
const PARTS = 'how-long-a-lock-is-held.html';

const focused = tab => tab.evaluate(() => {
    const { activeElement: on } = document;
    const box = on.getBoundingClientRect();
    return {
        name: (on.ariaLabel ?? on.labels?.[0]?.textContent ?? on.textContent).trim(),
        role: on.rel || on.tagName,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && getComputedStyle(on).outlineStyle !== 'none',
    };
});

// Tab leads from the top of the page to the next chapter, past nothing that has no name or cannot be seen.
async function keyboardWalk({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    for (let stops = 1; stops < 400; stops++) {
        await tab.keyboard.press('Tab');
        const { name, role, seen } = await focused(tab);
        expect(name, `Tab stop ${stops}, ${role}, has no name`);
        expect(seen, `Tab stop ${stops}, ${role} ${name}, cannot be seen`);
        if (role === 'next') return;
    }
    expect(false, 'Tab does not lead to the next chapter');
}

// The step-through: its buttons and the arrow keys move it; keys elsewhere do not; a screen reader hears each step.
async function steps({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    const schedule = tab.locator('details.schedule').first();
    await schedule.locator('summary').focus();
    await tab.keyboard.press('Enter');
    const said = schedule.locator('.step-bar p');
    const at = async step => (await said.textContent()).startsWith(`Step ${step} of`);
    await said.waitFor();
    expect(await at(1) && await schedule.getByRole('button', { name: 'Back' }).isDisabled(), 'the step-through does not begin at its first step');
    expect(await said.getAttribute('aria-live') === 'polite', 'steps are not announced');
    await schedule.getByRole('button', { name: 'Next' }).click();
    expect(await at(2), 'Next does not lead to the second step');
    await tab.keyboard.press('ArrowRight');
    expect(await at(3), 'an arrow key within the step-through does not move it');
    expect(await schedule.locator('tr[aria-current=step]').count() === 1, 'the step is not marked in the table');
    expect(await tab.locator('figure.listing .line-now').count() === 1, 'the line of the step is not marked in the listing');
    await schedule.getByRole('button', { name: 'Back' }).click();
    expect(await at(2), 'Back does not lead back');
    await tab.locator('.book-title').focus();
    await tab.keyboard.press('ArrowRight');
    expect(await at(2), 'an arrow key outside of the step-through moves it');
}

// A question gives nothing away before its answer is opened.
async function questions({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    expect(await tab.locator('.admonish-question .evidence, .admonish-question .outcomes').count() === 0, 'a question shows its answer');
    const answer = tab.locator('details.admonish-answer', { has: tab.locator('.outcomes') }).first();
    const outcomes = answer.locator('.outcomes');
    expect(!await outcomes.isVisible(), 'an answer is open from the start');
    await answer.locator('summary').first().focus();
    await tab.keyboard.press('Space');
    expect(await outcomes.isVisible(), 'an answer does not open by keyboard');
}

async function keyboard({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement.className) === 'skip', 'the first Tab does not reach the skip link');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(() => document.activeElement.id) === 'content', 'the skip link does not lead to the text');
    await tab.keyboard.press('ArrowRight');
    expect(tab.url().includes(CHAPTER), 'an arrow key turns the page');
    await tab.keyboard.press('/');
    await tab.locator('#search-input').fill('E0614');
    await tab.waitForSelector('dialog li a');
    for (const violation of await axe(tab)) expect(false, `axe, search: ${violation}`);
    await tab.keyboard.press('Escape');
    expect(!await tab.locator('dialog').isVisible(), 'Escape does not close the search');
    await tab.keyboard.press('/');
    await tab.locator('#search-input').fill('drop(tx)');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/many-producers/);
}

async function figures({ tab, context, expect, address }) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.goto(`${address}/${CHAPTER}`);
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

async function hiddenLines({ tab, context, expect, address }) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.goto(`${address}/${PARTS}`);
    await tab.evaluate(() => document.querySelectorAll('details').forEach(block => { block.open = true; }));
    const first = tab.locator('figure.listing', { has: tab.getByRole('button', { name: 'Show whole program' }) }).first();
    const listing = tab.locator(`#${await first.getAttribute('id')}`);
    const line = listing.locator('.boring').filter({ hasText: /[a-z]/ }).last();
    expect(!await line.isVisible(), 'hidden lines are not hidden');
    await listing.getByRole('button', { name: 'Copy', exact: true }).click();
    await listing.getByRole('button', { name: 'Copied' }).waitFor();
    const part = await tab.evaluate(() => navigator.clipboard.readText());
    await listing.getByRole('button', { name: 'Copy whole program' }).click();
    await tab.waitForFunction(async part => await navigator.clipboard.readText() !== part, part);
    const whole = await tab.evaluate(() => navigator.clipboard.readText());
    expect(whole.startsWith('//!') && whole.includes(part.trim().split('\n')[0]), '“Copy whole program” copies no whole program');
    await listing.getByRole('button', { name: 'Show whole program' }).click();
    expect(await line.isVisible(), '“Show whole program” shows nothing');
}

async function theme({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await tab.selectOption('#theme', 'dark');
    const dark = await background();
    await tab.selectOption('#theme', 'light');
    expect(await background() !== dark, 'the themes look the same');
    await tab.selectOption('#theme', 'dark');
    await tab.reload();
    expect(await background() === dark, 'the theme is forgotten');
}

async function folding({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    const solution = tab.locator('details.admonish-solution').first();
    expect(await solution.getAttribute('open') === null, 'a solution is open from the start');
    await solution.locator('summary').focus();
    await tab.keyboard.press('Enter');
    expect(await solution.locator('pre').first().isVisible(), 'a solution does not open by keyboard');
}

async function contentsOnAPhone({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    expect(!await tab.locator('#contents').isVisible(), 'the contents cover the text on a phone');
    await tab.getByRole('button', { name: 'Contents' }).click();
    expect(await tab.locator('#contents').isVisible(), 'the contents do not open on a phone');
    await tab.locator('#contents').getByRole('link', { name: 'Threads', exact: true }).click();
    await tab.waitForURL(/threads\.html/);
}

async function withoutScripts({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    for (const [what, selector] of [['text', 'main p'], ['code', 'pre .k'], ['contents', '#contents a'], ['marks', '.evidence li'], ['outcomes', '.outcomes pre'], ['next chapter', 'a[rel=next]']]) {
        expect(await tab.locator(selector).first().isVisible(), `without JavaScript there is no ${what}`);
    }
    await tab.locator('details.admonish-solution summary').first().click();
    expect(await tab.locator('details.admonish-solution pre').first().isVisible(), 'without JavaScript a solution does not open');
    expect(!await tab.locator('#search-button').isVisible(), 'without JavaScript there is a search button that does nothing');
}

async function zoomed({ tab, expect, address }) {
    await tab.goto(`${address}/${CHAPTER}`);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide <= 0, 'overflows at 200% zoom');
}

async function lost({ tab, expect, address }) {
    const answer = await tab.goto(`${address}/no/such/page.html`);
    expect(answer.status() === 404, 'is not what a lost address shows');
    const styled = await tab.evaluate(() => getComputedStyle(document.body).marginTop === '0px');
    expect(styled, 'has no style in a sub-folder');
    await tab.locator('#contents').getByRole('link', { name: 'Threads', exact: true }).click();
    await tab.waitForURL(/\/threads\.html/);
}

const PHONE = { viewport: { width: 390, height: 800 } };
// 1280 px at a zoom of 200%.
const ZOOMED = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

export const readers = [
    { page: CHAPTER, act: keyboard },
    { page: CHAPTER, act: keyboardWalk },
    { page: CHAPTER, act: figures },
    { page: CHAPTER, options: PHONE, act: figures },
    { page: PARTS, act: hiddenLines },
    { page: CHAPTER, act: steps },
    { page: CHAPTER, options: PHONE, act: steps },
    { page: CHAPTER, act: questions },
    { page: CHAPTER, act: theme },
    { page: CHAPTER, act: folding },
    { page: CHAPTER, options: PHONE, act: contentsOnAPhone },
    { page: CHAPTER, options: { javaScriptEnabled: false }, act: withoutScripts },
    { page: CHAPTER, options: ZOOMED, act: zoomed },
    { page: '404.html', act: lost },
];
