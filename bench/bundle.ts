import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const ENGINE = path.resolve(import.meta.dirname, '../packages/engine')

/** Most the engine may weigh in a browser, compressed, in kilobytes of 1,000 bytes. */
export const BUNDLE_BUDGET = 45

/** What a browser loads. */
export interface Bundle {
  /** Size after gzip -9, in kilobytes of 1,000 bytes. */
  readonly compressed: number
  /** Size after brotli at its best quality, in the same unit. */
  readonly brotli: number
  /** Modules the bundle takes from elsewhere: none, where it is complete. */
  readonly imports: readonly string[]
}

/** Built as the web application is: by the bundler of Vite, with its minifier. */
async function bundleOf(entry: string): Promise<Bundle> {
  const bundle = await rolldown({
    input: entry,
    cwd: ENGINE,
    platform: 'browser',
    // Left open instead of replaced, so that `imports` can name them.
    external: /^node:/,
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false })
  await bundle.close()
  const [chunk] = output
  return {
    compressed: gzipSync(chunk.code, { level: 9 }).length / 1000,
    brotli: brotliCompressSync(chunk.code).length / 1000,
    imports: chunk.imports,
  }
}

/** All of the engine's public door, minified for browsers. */
export function engineBundle(): Promise<Bundle> {
  return bundleOf('./src/index.ts')
}

/** jsep, the parser of formulas and the engine's only dependency, by its own door. */
export function formulaParserBundle(): Promise<Bundle> {
  return bundleOf('jsep')
}
