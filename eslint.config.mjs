import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const PURE = ['src/codec/**/*.ts', 'src/families/**/*.ts', 'src/exchange/**/*.ts', 'src/ynl/**/*.ts'];
const ERRNO = {
  selector: "CallExpression > MemberExpression.callee > Identifier.property[name='errno']",
  message: 'errno is read in src/ffi/syscall.ts alone, as the very next call after the one that failed.',
};
const ENUM = { selector: 'TSEnumDeclaration', message: 'Use an `as const` object.' };
const DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'No default exports.' };

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'coverage/', 'docs/reference/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An index that was checked a line before; noUncheckedIndexedAccess cannot see that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/ffi/syscall.ts', 'src/ffi/libc.ts'],
    rules: { 'no-restricted-syntax': ['error', ERRNO, ENUM, DEFAULT] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/ffi/koffi.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: 'koffi', allowTypeImports: false }] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 45, skipComments: true, skipBlankLines: true }] },
  },
  {
    // As long as their specifications.
    files: ['src/families/generated/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: PURE,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'koffi' }], patterns: [{ group: ['node:*'], message: 'This layer runs in browsers.' }] },
      ],
      'no-restricted-globals': ['error', 'Buffer', 'process', 'require', 'global', 'setImmediate', '__dirname'],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        performance: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        TextEncoder: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
