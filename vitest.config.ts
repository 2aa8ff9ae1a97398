import { defineConfig } from 'vitest/config'

const shared = { setupFiles: ['vitest.setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'code',
          include: [
            'definitions/**/*.test.ts',
            'packages/**/*.test.ts',
            'apps/cli/**/*.test.ts',
            'apps/web/**/*.test.ts',
            'docs/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...shared,
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts', 'journeys/testing/build-workspace.ts'],
        },
      },
    ],
  },
})
