#!/usr/bin/env node
'use strict';

/**
 * Starts the command line, and builds it first where the checkout has none or has changed since. In an installed
 * package there is nothing to build from, and what was shipped runs.
 */
const { execFileSync } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'dist', 'cli');
const main = join(built, 'main.js');

const DAY = 86_400_000;

/** Front ends under src that no part of the command line is made of. */
const OTHERS = ['taskpane', 'commands', 'functions', 'workbench', 'desk', 'hosts/excel'].map((name) =>
  join(root, 'src', name),
);

/** When a source was last changed, in milliseconds; folders count too, for files that were removed. */
function newestIn(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce((newest, entry) => {
    const inside = join(path, entry.name);
    const isSource = entry.isDirectory() ? !OTHERS.includes(inside) : /\.(tsx?|json)$/.test(entry.name);
    return isSource ? Math.max(newest, newestIn(inside)) : newest;
  }, stats.mtimeMs);
}

function newestSource() {
  const sources = ['src', 'webpack.config.js', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  return existsSync(sources[0]) ? Math.max(...sources.filter(existsSync).map(newestIn)) : 0;
}

/** webpack's command, or null where the packages for development are not installed. */
function webpack() {
  try {
    return require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  } catch {
    return null;
  }
}

/** Into a folder of its own and then moved file by file, main.js last: whoever else is starting finds a whole build. */
function build(command, newest) {
  if (process.stderr.isTTY) process.stderr.write('Building raf-ready once…\n');
  mkdirSync(dirname(built), { recursive: true });
  const fresh = mkdtempSync(join(dirname(built), '.cli-'));
  try {
    const words = ['--config', join(root, 'webpack.config.js'), '--config-name', 'cli', '--output-path', fresh];
    execFileSync(process.execPath, [command, ...words], { cwd: root, stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
    mkdirSync(built, { recursive: true });
    // The build is as new as what it was made from, so that a change made while it ran is not missed.
    utimesSync(join(fresh, 'main.js'), newest / 1000, newest / 1000);
    const files = readdirSync(fresh).sort((one, other) => Number(one === 'main.js') - Number(other === 'main.js'));
    for (const file of files) renameSync(join(fresh, file), join(built, file));
    // Pieces of earlier builds, once nobody can be running them any more.
    for (const file of readdirSync(built).filter((name) => !files.includes(name)))
      if (Date.now() - (statSync(join(built, file), { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY)
        rmSync(join(built, file), { force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What does not compile, and why, without the rest of webpack's report. */
function complaint(error) {
  const lines = `${error.stdout ?? ''}${error.stderr ?? ''}`.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => /^(ERROR in|Error:|Module not found|x )/.test(line)).slice(0, 4);
  return `raf-ready: The command line cannot be built: ${said.join(' ') || error.message}`;
}

function prepare() {
  const newest = newestSource();
  // A millisecond of grace: file systems keep times more coarsely than they say.
  const fresh = existsSync(main) && newest <= statSync(main).mtimeMs + 1;
  if (fresh) return true;
  const command = webpack();
  if (command === null) {
    if (existsSync(main)) return true;
    process.stderr.write('raf-ready: The command line is not built yet. Run npm ci first\n');
    return false;
  }
  try {
    build(command, newest);
    return true;
  } catch (error) {
    process.stderr.write(`${complaint(error)}\n`);
    return false;
  }
}

if (prepare()) require(main);
else process.exitCode = 2;
