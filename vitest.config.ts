import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'definitions/**/*.test.ts',
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'docs/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 60_000,
  },
})
