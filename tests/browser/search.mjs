// Whether search finds what readers look for: queries.txt against the built index, with the site's own ranking.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

// The ranking of the built site, ready to answer.
export function searcher(site) {
    const script = readdirSync(join(site, 'theme')).find(name => name.startsWith('search'));
    const world = createContext({ window: {}, module: { exports: {} } });
    runInContext(readFileSync(join(site, 'theme', script), 'utf8'), world);
    runInContext(readFileSync(join(site, 'search-index.js'), 'utf8'), world);
    const { readIndex, rank } = world.module.exports;
    const sections = readIndex(world.window.searchIndex);
    return query => rank(sections, query).map(section => section.address);
}

// The committed list: each query with the address expected first, and its line.
export function queries() {
    const file = new URL('queries.txt', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n').map((text, at) => ({ text: text.trim(), line: at + 1 }));
    return lines.filter(({ text }) => text && !text.startsWith('#')).map(({ text, line }) => {
        const [query, expected] = text.split(' | ');
        return { line, query, expected };
    });
}

// The faults found, and what is worth reporting.
export function checkSearch(site) {
    const find = searcher(site);
    const asked = queries();
    const faults = [];
    let within3 = 0;
    for (const { line, query, expected } of asked) {
        const hits = find(query);
        if (hits.slice(0, 3).includes(expected)) within3 += 1;
        if (hits[0] !== expected) {
            faults.push(`tests/browser/queries.txt:${line}: \`${query}\` finds ${hits.slice(0, 3).join(', ') || 'nothing'} before ${expected}`);
        }
    }
    if (asked.length < 40) faults.push(`tests/browser/queries.txt:1: ${asked.length} queries; keep at least 40`);
    return { faults, report: `search: ${asked.length - faults.length} of ${asked.length} queries answered first, ${within3} within three` };
}
