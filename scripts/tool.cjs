/** Runs one of the project's own tools, scripts/tools/NAME.ts, straight from its TypeScript. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const options = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const compile = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
require.extensions['.ts'] = compile;
require.extensions['.tsx'] = compile;

const [name, ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name ?? '')) {
  process.stderr.write('Name a tool, such as bench or samples\n');
  process.exit(2);
}
Promise.resolve(require(join(__dirname, 'tools', `${name}.ts`)).run(args)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
