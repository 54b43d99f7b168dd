/** `npm start`: checks the samples and prints what it finds. */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const folder = join('assets', 'samples');
const samples = readdirSync(join(__dirname, '..', folder)).filter((name) => name.endsWith('.xlsx'));
spawnSync(process.execPath, [join(__dirname, 'raf-ready.cjs'), 'check', ...samples.map((name) => join(folder, name))], {
  cwd: join(__dirname, '..'),
  stdio: 'inherit',
});
