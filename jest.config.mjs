// ts-jest in ES module mode does not report type errors; `npm run types` does, over src and tests.
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  // Not below the temporary folder: in a namespace everyone is uid 0 to Jest, and would share one cache there.
  cacheDirectory: '<rootDir>/.cache/jest',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        useESM: true,
        diagnostics: false,
        tsconfig: {
          target: 'es2022',
          module: 'esnext',
          moduleResolution: 'bundler',
          isolatedModules: true,
          esModuleInterop: true,
          verbatimModuleSyntax: true,
          allowImportingTsExtensions: true,
          rewriteRelativeImportExtensions: false,
          noEmit: true,
          types: ['node'],
        },
      },
    ],
  },
  reporters: ['default', '<rootDir>/tests/support/plain-reporter.mjs'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
};
