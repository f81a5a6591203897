// Turns the schedule of an outcome into a step-through: two buttons, a sentence, the row and the line of the listing
// marked. Keys act only inside it, and nothing moves by itself. Without it the schedule is a table to read.
'use strict';

// The text of line `number` (counted from 1) of a code block, as a range.
function rangeOfLine(code, number) {
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let line = 1;
    let started = false;
    while (texts.nextNode()) {
        const text = texts.currentNode;
        for (let at = 0; at <= text.length; at++) {
            if (!started && line === number && at < text.length) {
                range.setStart(text, at);
                started = true;
            }
            if (text.data[at] !== '\n') continue;
            if (started) {
                range.setEnd(text, at);
                return range;
            }
            line++;
        }
    }
    if (started) range.setEndAfter(code.lastChild);
    return started ? range : null;
}

function markLine(figure, number) {
    figure.querySelector('.line-now')?.remove();
    const pre = figure.querySelector('pre');
    const box = number > 0 && rangeOfLine(pre.querySelector('code'), number)?.getBoundingClientRect();
    if (!box || !box.height) return;
    const mark = document.createElement('span');
    mark.className = 'line-now';
    mark.ariaHidden = 'true';
    mark.textContent = '▶';
    mark.style.top = `${box.top - pre.getBoundingClientRect().top + pre.scrollTop - pre.clientTop}px`;
    mark.style.height = `${box.height}px`;
    pre.append(mark);
}

function stepThrough(schedule) {
    const figure = document.getElementById(schedule.dataset.figure);
    const rows = [...schedule.querySelectorAll('tbody tr')];
    const names = [...schedule.querySelectorAll('thead th')].map(cell => cell.textContent);
    const bar = document.createElement('div');
    const said = document.createElement('p');
    said.setAttribute('aria-live', 'polite');
    let now = -1;

    function show(step) {
        rows[now]?.removeAttribute('aria-current');
        now = Math.min(Math.max(step, 0), rows.length - 1);
        const row = rows[now];
        row.setAttribute('aria-current', 'step');
        const column = [...row.cells].findIndex((cell, at) => at > 0 && cell.textContent);
        said.textContent = `Step ${now + 1} of ${rows.length}: ${names[column]}, ${row.cells[column].textContent}`;
        back.disabled = now === 0;
        next.disabled = now === rows.length - 1;
        const region = row.closest('.steps');
        region.scrollTop = row.offsetTop - region.clientHeight / 2;
        if (figure) markLine(figure, Number(row.dataset.line));
    }
    function button(label, move) {
        const made = document.createElement('button');
        made.type = 'button';
        made.textContent = label;
        made.addEventListener('click', () => show(now + move));
        return made;
    }
    const back = button('Back', -1);
    const next = button('Next', 1);
    bar.className = 'step-bar';
    bar.append(back, next, said);
    schedule.querySelector('summary').after(bar);
    schedule.addEventListener('keydown', event => {
        const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!move || event.target.matches('summary')) return;
        event.preventDefault();
        event.stopPropagation();
        show(now + move);
    });
    show(0);
}

document.querySelectorAll('details.schedule').forEach(schedule => {
    schedule.addEventListener('toggle', () => {
        if (schedule.open && !schedule.querySelector('.step-bar')) stepThrough(schedule);
        else if (!schedule.open) document.querySelector('.line-now')?.remove();
    });
});
