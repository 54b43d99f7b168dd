const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** Packages that come as modules only, which Univer's builds for Node require all the same. */
const MODULES =
  '(nanoid|rbush|quickselect|kdbush|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex)';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/fixed-seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  moduleNameMapper: { '^lodash-es$': 'lodash' },
  transform: { '^.+\\.tsx?$': swc, [`/node_modules/${MODULES}/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/)`],
};
