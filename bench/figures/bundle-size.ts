import { BUNDLE_BUDGET, engineBundle, formulaLibraryBundle } from '../bundle.ts'
import { figureOf, type Subject } from '../figure.ts'

/** The engine as a browser loads it. */
export const bundleSize: Subject = {
  key: 'bundle',
  measure: async () => {
    const [engine, library] = await Promise.all([engineBundle(), formulaLibraryBundle()])
    return figureOf(
      'the engine in a browser, minified, gzip -9 (yardstick: the whole CEL library alone)',
      'kB',
      engine.compressed,
      library.compressed,
      { target: BUNDLE_BUDGET },
    )
  },
}
