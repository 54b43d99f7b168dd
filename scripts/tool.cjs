/** Runs one of the project's own tools, scripts/tools/NAME.ts, straight from its TypeScript. */
const { join } = require('node:path');
require('./typescript.cjs');

const [name, ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name ?? '')) {
  process.stderr.write('Name a tool, such as bench or samples\n');
  process.exit(2);
}
Promise.resolve(require(join(__dirname, 'tools', `${name}.ts`)).run(args)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
