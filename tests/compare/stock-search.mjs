// mdBook's own search on a built site.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

// The name of the file in `folder` that begins with `start`.
export const fileOf = (folder, start) => readdirSync(folder).find(name => name.startsWith(start));

// A function from a query to the addresses found, best first.
export function stockSearcher(folder) {
    const world = createContext({ search: {} });
    world.window = world;
    for (const start of ['elasticlunr', 'searchindex']) {
        runInContext(readFileSync(join(folder, fileOf(folder, start)), 'utf8'), world);
    }
    const { index, doc_urls: addresses, search_options: options } = world.search;
    const lunr = world.elasticlunr.Index.load(index);
    return query => lunr.search(query, options).map(hit => addresses[hit.ref]);
}
