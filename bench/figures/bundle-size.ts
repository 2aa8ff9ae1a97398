import { BUNDLE_BUDGET, engineBundle, formulaParserBundle } from '../bundle.ts'
import { figureOf, type Subject } from '../figure.ts'

/** The engine as a browser loads it. */
export const bundleSize: Subject = {
  key: 'bundle',
  measure: async () => {
    const [engine, parser] = await Promise.all([engineBundle(), formulaParserBundle()])
    return figureOf(
      `the engine in a browser, minified by rolldown, gzip -9; ${engine.brotli.toFixed(1)} kB as brotli (yardstick: jsep alone, its only dependency)`,
      'kB',
      engine.compressed,
      parser.compressed,
      { target: BUNDLE_BUDGET },
    )
  },
}
