// What axe, the accessibility checker, says of a page as it stands in the browser.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Everything unfolded is looked at; one line a violation.
export async function axe(tab) {
    return tab.evaluate(async source => {
        document.querySelectorAll('details').forEach(block => { block.open = true; });
        if (!window.axe) (0, eval)(source);
        const { violations } = await window.axe.run();
        return violations.map(({ id, nodes }) => `${id} at ${nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')} (${nodes.length})`);
    }, AXE);
}
