// Search: ranks sections for a query, and shows them in a dialog. Fetched when a reader first searches.
'use strict';

// The parts of a query that a section must all hold. A query such as `Arc<Mutex<T>>` or `drop(tx)` is first sought
// as it stands; its words are what is left of it without punctuation.
function queryParts(query) {
    const whole = query.trim().toLowerCase();
    // A plural finds the singular, and the other way around.
    const stem = word => word.length > 3 && !word.includes('_') ? word.replace(/(?<!s)s$/, '') : word;
    const words = whole.split(/[^\p{L}\p{N}_]+/u).filter(word => word && !COMMON.has(word));
    return { whole, words: [...new Set(words.map(stem))] };
}

// Words that a question in plain English carries and that tell no section from another.
const COMMON = new Set(('a an and are as at be by can do does for from how i if in into is it my not of on or so that ' +
    'the then there this to use what when where which who why will with you t').split(' '));

// How well one text holds one word: 3 as a word of its own, 2 at the beginning of one, 1 within one.
function holds(text, word) {
    let best = 0;
    for (let at = text.indexOf(word); at >= 0 && best < 3; at = text.indexOf(word, at + 1)) {
        const begins = !/[\p{L}\p{N}_]/u.test(text[at - 1] ?? ' ');
        const end = at + word.length;
        const ends = !/[\p{L}\p{N}_]/u.test(text[end] ?? ' ') || (text[end] === 's' && !/[\p{L}\p{N}_]/u.test(text[end + 1] ?? ' '));
        best = Math.max(best, begins && ends ? 3 : begins ? 2 : 1);
    }
    return best;
}

function count(text, part) {
    return part ? text.split(part).length - 1 : 0;
}

// The weight of a section for a query; 0 if it lacks one of the words.
function weigh(section, { whole, words }) {
    const { title, chapter, text, code } = section.lower;
    let weight = 0;
    for (const word of words) {
        const found = 12 * holds(title, word) + 3 * holds(chapter, word) + 2 * holds(text, word) + 2 * holds(code, word);
        if (found === 0) return 0;
        weight += found + Math.min(count(text, word), 6);
    }
    if (whole && title.includes(whole)) weight += title === whole ? 60 : 25;
    if (whole && text.includes(whole)) weight += words.length > 1 ? 20 + 4 * Math.min(count(text, whole), 5) : 0;
    // What teaches stands before what defines, asks or answers.
    if (/^(questions|answers|read on|check yourself|exercises)$/.test(title)) weight /= 3;
    if (/^(glossary|questions)\.html/.test(section.address)) weight *= 0.6;
    if (section.address.startsWith('error-gallery.html') && !/^e\d{4}$/.test(whole)) weight *= 0.5;
    return weight;
}

// The text in lower case, and what it writes with a hyphen once more without: `wake-up` is found by `wakeup` too.
function searchable(text) {
    const lower = text.toLowerCase();
    const joined = (lower.match(/\p{L}+(-\p{L}+)+/gu) ?? []).map(word => word.replaceAll('-', ''));
    return [lower, ...joined].join(' ');
}

// The rows of the index made ready to be ranked.
function readIndex(rows) {
    return rows.map(([address, title, chapter, text, code]) => ({
        address, title, chapter, text,
        lower: { title: searchable(title), chapter: searchable(chapter), text: searchable(text), code: code.toLowerCase() },
    }));
}

// The sections that hold all words of the query, best first.
function rank(sections, query) {
    const parts = queryParts(query);
    if (!parts.words.length) return [];
    return sections
        .map(section => ({ section, weight: weigh(section, parts) }))
        .filter(hit => hit.weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .map(hit => hit.section);
}

// About 160 characters of the section around the first word of the query, with every word marked.
function excerpt(section, query) {
    const { whole, words } = queryParts(query);
    const lower = section.lower.text;
    const first = [whole, ...words].map(part => lower.indexOf(part)).find(at => at >= 0) ?? 0;
    const from = first < 60 ? 0 : lower.indexOf(' ', first - 60) + 1;
    const text = section.text.slice(from, from + 160);
    const fragment = document.createDocumentFragment();
    const pattern = new RegExp(words.map(word => word.replace(/[^\p{L}\p{N}_]/gu, '\\$&')).join('|'), 'giu');
    let done = 0;
    for (const match of text.matchAll(pattern)) {
        fragment.append(text.slice(done, match.index));
        fragment.append(Object.assign(document.createElement('mark'), { textContent: match[0] }));
        done = match.index + match[0].length;
    }
    fragment.append(text.slice(done), from + 160 < section.text.length ? ' …' : '');
    return fragment;
}

class SearchDialog {
    constructor(root) {
        this.root = root;
        this.sections = readIndex(window.searchIndex);
        this.dialog = document.createElement('dialog');
        this.dialog.setAttribute('aria-label', 'Search');
        this.dialog.innerHTML = `<form method="dialog" role="search"><label for="search-input">Search the book</label>
            <div class="row"><input id="search-input" type="search" autocomplete="off" spellcheck="false"><button>Close</button></div>
            <p id="search-status" role="status"></p></form><ol></ol>`;
        document.body.append(this.dialog);
        this.input = this.dialog.querySelector('input');
        this.status = this.dialog.querySelector('#search-status');
        this.list = this.dialog.querySelector('ol');
        this.input.addEventListener('input', () => this.show());
        this.dialog.addEventListener('keydown', event => this.key(event));
        this.list.addEventListener('click', () => this.dialog.close());
    }

    open() {
        if (!this.dialog.open) this.dialog.showModal();
        this.input.select();
    }

    show() {
        const query = this.input.value;
        const hits = rank(this.sections, query);
        const first = hits.slice(0, 20);
        this.status.textContent = !query.trim() ? '' : hits.length === 0 ? 'Nothing found.'
            : hits.length > first.length ? `The first ${first.length} of ${hits.length} sections`
                : hits.length === 1 ? 'One section' : `${hits.length} sections`;
        this.list.replaceChildren(...first.map(section => this.item(section, query)));
    }

    item(section, query) {
        const link = document.createElement('a');
        link.href = this.root + section.address;
        const title = document.createElement('strong');
        title.textContent = section.title === section.chapter ? section.title : `${section.chapter}: ${section.title}`;
        const text = document.createElement('span');
        text.append(excerpt(section, query));
        link.append(title, text);
        const item = document.createElement('li');
        item.append(link);
        return item;
    }

    // Enter opens the first hit; the arrow keys walk the list; Escape closes, where a search box would first be cleared.
    key(event) {
        const links = [...this.list.querySelectorAll('a')];
        const at = links.indexOf(document.activeElement);
        if (event.key === 'Escape') {
            this.dialog.close();
        } else if (event.key === 'Enter' && event.target === this.input) {
            event.preventDefault();
            links[0]?.click();
        } else if (event.key === 'ArrowDown' && links.length) {
            event.preventDefault();
            links[Math.min(at + 1, links.length - 1)].focus();
        } else if (event.key === 'ArrowUp' && at >= 0) {
            event.preventDefault();
            (links[at - 1] ?? this.input).focus();
        }
    }
}

// So that the ranking can be checked without a browser.
if (typeof module === 'object') module.exports = { readIndex, rank };
