// What Lighthouse finds wrong with a page. Its scores of speed depend on the machine, so they are for tests/compare.

import lighthouse from 'lighthouse';

/** The categories whose scores depend on the page alone. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** Audits one page with the browser that listens at `port`: each shortcoming, in words. */
export async function shortcomings(address, port) {
    const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: 'silent' });
    return CATEGORIES.flatMap(name => {
        const { score, auditRefs } = lhr.categories[name];
        if (score === 1) return [];
        const failed = auditRefs.map(({ id }) => lhr.audits[id]).filter(audit => audit.score !== null && audit.score < 1);
        return [`Lighthouse, ${name} ${score}: ${failed.map(audit => audit.title).join('; ')}`];
    });
}
