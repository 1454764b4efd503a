const swc = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  sourceMaps: 'inline',
}

export default {
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  // Jest takes the globals of a test file apart afterwards, which the document that Mermaid needs does not survive.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Tests of the shipped files and of real servers take seconds; none is judged by its time.
  testTimeout: 60_000,
  cacheDirectory: 'build/jest',
  coverageDirectory: 'build/coverage',
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/**/*.ts', '!src/action.ts', '!src/cli.ts'],
}
