// What the pages do beyond HTML: the theme, the buttons of listings, and the door to search.
// Without it every text, figure, solution and link is still there.
'use strict';

function remember(key, value) {
    try { localStorage.setItem(key, value); } catch { /* A browser that keeps nothing still shows the page. */ }
}

function button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => act(made));
    return made;
}

// Theme

const theme = document.getElementById('theme');
theme.value = document.documentElement.dataset.theme;
theme.addEventListener('change', () => {
    document.documentElement.dataset.theme = theme.value;
    remember('theme', theme.value);
});

// Code that scrolls sideways can be reached and scrolled by keyboard.

function letScrollingCodeBeFocused() {
    for (const box of document.querySelectorAll('pre, .table-wrapper')) {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
    }
}
letScrollingCodeBeFocused();
addEventListener('resize', letScrollingCodeBeFocused);
// What is folded has no width until it opens.
document.addEventListener('toggle', letScrollingCodeBeFocused, true);

// Listings

async function copy(text, pressed) {
    const label = pressed.textContent;
    try {
        await navigator.clipboard.writeText(text);
        pressed.textContent = 'Copied';
    } catch {
        pressed.textContent = 'Cannot copy';
    }
    setTimeout(() => { pressed.textContent = label; }, 2000);
}

// Whether lines of the program are hidden; its first line, which the caption shows, and empty ones do not count.
function hidesLines(code) {
    return [...code.querySelectorAll('.boring')].some(line => !/^(\/\/!.*)?\s*$/.test(line.textContent));
}

function shownText(code) {
    const shown = code.cloneNode(true);
    shown.querySelectorAll('.boring').forEach(line => line.remove());
    return shown.textContent;
}

function addListingButtons(listing) {
    const code = listing.querySelector('pre > code');
    const tools = listing.querySelector('.listing-tools');
    if (!code || !tools) return;
    tools.prepend(button('Copy', pressed => copy(shownText(code), pressed)));
    if (!hidesLines(code)) return;
    tools.querySelector('button').after(
        button('Copy whole program', pressed => copy(code.textContent, pressed)),
        button('Show whole program', pressed => {
            const all = code.classList.toggle('all');
            pressed.textContent = all ? 'Show the part' : 'Show whole program';
        }),
    );
}
document.querySelectorAll('figure.listing').forEach(addListingButtons);

// Search: its script and its index are fetched when it is first asked for.

const searchButton = document.getElementById('search-button');

function load(address) {
    return new Promise((loaded, failed) => {
        const script = document.createElement('script');
        script.src = address;
        script.onload = loaded;
        script.onerror = () => failed(new Error(address));
        document.head.append(script);
    });
}

let search = null;
function openSearch() {
    const { script, index, root } = searchButton.dataset;
    search ??= Promise.all([load(script), load(index)]).then(() => new SearchDialog(root));
    search.then(dialog => dialog.open());
}
searchButton.addEventListener('click', openSearch);

// The one key with a meaning of its own; the arrow keys are left to the reader.
document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        openSearch();
    }
});
