/** The layers of docs/architecture.md: imports go only downhill. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-stands-alone',
      comment: 'The engine imports nothing of ours and one small dependency.',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '[.]test[.]ts$|/testing/' },
      to: { pathNot: '^packages/engine/src|node_modules/jsep/' },
    },
    {
      name: 'domain-above-engine-only',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '([.]test[.]ts|write-schema[.]ts)$|/testing/' },
      to: { pathNot: '^packages/(domain|engine)/src|node_modules/(yaml|zod)/' },
    },
    {
      name: 'server-never-imports-the-web',
      severity: 'error',
      from: { path: '^apps/server/src' },
      to: { path: '^apps/web/src' },
    },
    {
      name: 'web-never-imports-the-server',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^apps/(server|cli)/src' },
    },
    {
      name: 'nobody-imports-the-cli',
      severity: 'error',
      from: { pathNot: '^(apps/cli|bench|definitions|docs|journeys)' },
      to: { path: '^apps/cli' },
    },
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { pathNot: '[.]test[.]ts$|/testing/|^bench/' },
      to: { path: '[.]test[.]ts$|/testing/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/web/dist' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
}
