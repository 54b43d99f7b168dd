/**
 * `npm start`: builds the pane and the workbench where they are missing or older than their sources, serves them on
 * this computer alone and prints the address. Nothing is fetched from anywhere else.
 */
const { execFile } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} = require('node:fs');
const { readFile } = require('node:fs/promises');
const { createServer } = require('node:http');
const { extname, join, normalize, sep } = require('node:path');
const { promisify } = require('node:util');

const root = join(__dirname, '..');
const dist = join(root, 'dist');

/** What is built, from which folders under src, and the page that is written last. */
const PARTS = {
  pane: {
    page: 'taskpane.html',
    sources: [
      'domain',
      'measures',
      'packs',
      'reading',
      'rules',
      'review',
      'templates',
      'hosts',
      'taskpane',
      'commands',
    ],
  },
  workbench: { page: 'workbench.html', sources: ['domain', 'templates', 'hosts', 'workbench'] },
};

function newestIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stats.mtimeMs);
}

function isFresh(name) {
  const { page, sources } = PARTS[name];
  const built = statSync(join(dist, name, page), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const from = [
    'webpack.config.js',
    'package-lock.json',
    'scripts/webpack',
    ...sources.map((source) => join('src', source)),
  ];
  return from.every((path) => newestIn(join(root, path)) < built);
}

/** Into a folder of its own, then put in place: whoever else is starting finds a whole build, the old or the new. */
async function build(name) {
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, `.${name}-`));
  const words = ['--config', join(root, 'webpack.config.js'), '--config-name', name, '--output-path', fresh];
  try {
    const command = require.resolve('webpack-cli/bin/cli.js');
    await promisify(execFile)(process.execPath, [command, ...words], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    const place = join(dist, name);
    if (existsSync(place)) renameSync(place, join(fresh, '.old'));
    renameSync(fresh, place);
    rmSync(join(place, '.old'), { recursive: true, force: true });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`The ${name} cannot be built.\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}

/** Builds what is missing or old. */
async function prepare(say = () => undefined) {
  const stale = Object.keys(PARTS).filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  say(`Building ${stale.join(' and ')}…`);
  for (const name of stale) await build(name);
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Address → folder. The library is served from its package, and is no part of anything that is shipped. */
const FOLDERS = {
  '/workbench/': join(dist, 'workbench'),
  '/pane/': join(dist, 'pane'),
  '/samples/': join(root, 'assets', 'samples'),
  '/assets/': join(root, 'assets'),
};
const LIBRARY = '/office/excel-web-16.00.js';
const PANE = '/pane/workbench-pane.html';

/** Only this computer is asked for anything, whatever a page or a workbook contains. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self' blob: data:; worker-src 'self' blob:; base-uri 'none'; form-action 'self'";

/** The shipped page of the pane, with the one line that names the host replaced. */
function panePage() {
  const shipped = readFileSync(join(dist, 'pane', 'taskpane.html'), 'utf8');
  const line = /<script[^>]*\ssrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"[^>]*><\/script>/;
  if (!line.test(shipped)) throw new Error('the pane does not load office.js');
  const scripts = ['/workbench/connect-bridge.js', LIBRARY, '/workbench/replace-office.js'];
  return shipped.replace(line, scripts.map((src) => `<script src="${src}"></script>`).join('\n    '));
}

async function answerTo(path) {
  if (path === PANE) return { type: TYPES['.html'], body: panePage() };
  if (path === LIBRARY) {
    const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    return { type: TYPES['.js'], body: await readFile(file) };
  }
  const prefix = Object.keys(FOLDERS).find((start) => path.startsWith(start));
  if (prefix === undefined) return null;
  const file = normalize(join(FOLDERS[prefix], path.slice(prefix.length)));
  const type = TYPES[extname(file)];
  if (!file.startsWith(FOLDERS[prefix] + sep) || type === undefined) return null;
  return { type, body: await readFile(file) };
}

async function respond(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return void response.writeHead(302, { Location: '/workbench/workbench.html' }).end();
  let answer = null;
  try {
    answer = request.method === 'GET' ? await answerTo(decodeURIComponent(pathname)) : null;
  } catch {
    // No such file, or an address that is none.
  }
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  if (answer === null) return void response.writeHead(404, headers).end('There is nothing at this address');
  const policy = answer.type === TYPES['.html'] ? { 'Content-Security-Policy': POLICY } : {};
  response.writeHead(200, { ...headers, ...policy, 'Content-Type': answer.type }).end(answer.body);
}

/** Serves on a free port; gives the address and what ends it. */
function serve() {
  const server = createServer((request, response) => void respond(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ address: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}

async function main() {
  const say = (text) => process.stdout.write(`${text}\n`);
  await prepare(say);
  const { address } = await serve();
  say(`The workbench is at ${address}/ until you press Ctrl+C`);
}

module.exports = { prepare, serve };

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
