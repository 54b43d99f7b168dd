/** In place of src/taskpane/engine/reasons.ts: what it would say of every rule, without the rules. */
const path = require('node:path');
require('../typescript.cjs');

module.exports = function reasonsAlone() {
  this.addContextDependency(path.resolve(__dirname, '../../src/rules'));
  const { rules } = require('../../src/rules');
  const reasons = Object.fromEntries(rules.map(({ id, why, guidance, source }) => [id, { why, guidance, source }]));
  return `const reasons = ${JSON.stringify(reasons)};\nexport const reasonsOf = (id) => reasons[id];\n`;
};
