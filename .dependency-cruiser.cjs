/**
 * Imports run downwards only (see README, "How the house is built"): each folder may import those listed for it, and
 * what every folder may have. A test (test/architecture.test.ts) runs this.
 */
const may = {
  domain: [],
  measures: ['domain'],
  packs: ['domain', 'measures'],
  reading: ['domain', 'measures', 'packs'],
  rules: ['domain', 'measures', 'packs', 'reading'],
  templates: ['domain', 'packs', 'reading', 'rules'],
  hosts: ['domain', 'templates'],
  workbench: ['domain', 'hosts'],
  taskpane: ['domain', 'measures', 'packs', 'reading', 'rules', 'templates', 'hosts'],
  cli: ['domain', 'measures', 'packs', 'reading', 'rules', 'templates', 'hosts'],
};

const folderRules = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

/** Which packages a folder may use; everything else there is our own code. */
const packages = {
  domain: ['zod'],
  packs: ['zod'],
  reading: [],
  rules: [],
  measures: [],
  'hosts/port': [],
  'hosts/excel': [],
};

const packageRules = Object.entries(packages).map(([folder, allowed]) => ({
  name: `${folder}-packages`,
  severity: 'error',
  from: { path: `^src/${folder}` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core', 'npm-no-pkg', 'npm-unknown'],
    ...(allowed.length > 0 ? { pathNot: `node_modules/(${allowed.join('|')})/` } : {}),
  },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      // The workbench is for building and trying the add-in, and is no part of what ships.
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'excelts-writes-templates-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(hosts/xlsx|templates)/' },
      to: { path: 'node_modules/@cj-tech-master/excelts' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
