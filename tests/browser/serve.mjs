// The built site on a port of its own, as a plain server would hand it out: below the path that it was built for.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES = {
    '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json',
    '.svg': 'image/svg+xml', '.txt': 'text/plain', '.xml': 'application/xml', '.png': 'image/png', '.woff2': 'font/woff2',
};

const ROOT = process.env.MDBOOK_OUTPUT__HTML__SITE_URL ?? '/';

function fileAt(folder, url) {
    const asked = decodeURIComponent(new URL(url, 'http://site').pathname);
    const path = asked.startsWith(ROOT) ? normalize(asked.slice(ROOT.length)) : 'nothing';
    for (const file of [join(folder, path), join(folder, path, 'index.html')]) {
        const found = statSync(file, { throwIfNoEntry: false });
        if (found?.isFile()) return { file, status: 200 };
    }
    return { file: join(folder, '404.html'), status: 404 };
}

// Serves `folder`; resolves to its address and a function that ends it.
export function serve(folder) {
    const server = createServer((request, response) => {
        const { file, status } = fileAt(folder, request.url);
        response.writeHead(status, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            'content-encoding': 'gzip',
        });
        createReadStream(file).pipe(createGzip()).pipe(response);
    });
    return new Promise(ready => server.listen(0, '127.0.0.1', () => ready({
        address: `http://127.0.0.1:${server.address().port}${ROOT}`.replace(/\/$/, ''),
        close: () => { server.closeAllConnections(); return new Promise(done => server.close(done)); },
    })));
}
