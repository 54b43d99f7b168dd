const officeAddins = require('eslint-plugin-office-addins');
const prettier = require('eslint-config-prettier');
const globals = require('globals');
const tsParser = require('@typescript-eslint/parser');
const tsPlugin = require('@typescript-eslint/eslint-plugin');

module.exports = [
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  // Microsoft's own rules for Office add-ins, with the recommended rules for TypeScript that they bring.
  ...officeAddins.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tsParser, globals: { ...globals.browser, ...globals.node, ...globals.jest } },
    plugins: { '@typescript-eslint': tsPlugin },
    rules: {
      // The compiler knows which names there are.
      'no-undef': 'off',
      // The TypeScript rule below knows types; the plain one takes a type's parameter names for variables.
      'no-unused-vars': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: 'commonjs',
      parserOptions: { ecmaVersion: 2023 },
      globals: globals.node,
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
];
