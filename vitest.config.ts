import { defineConfig } from 'vitest/config'

// Patient: on a machine that others use too, a processor can be away for many seconds. What passes does not wait.
const shared = {
  setupFiles: ['vitest.setup.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    // Much of the server's tests is waiting for the database; one worker fewer than cores would leave a small machine idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'code',
          // Nothing here keeps state in modules; loading them anew for each file would take as long as the tests.
          isolate: false,
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
          // Every file starts a server of its own; loading its modules anew each time would take longer than the tests.
          isolate: false,
          include: ['apps/server/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          // Each look at a page goes through axe at two widths.
          testTimeout: 900_000,
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts', 'journeys/testing/build-workspace.ts'],
        },
      },
    ],
  },
})
