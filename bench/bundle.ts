import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Most the engine may weigh in a browser, compressed, in kilobytes of 1,000 bytes. */
export const BUNDLE_BUDGET = 45

/** What a browser loads. */
export interface Bundle {
  /** Size after gzip -9, in kilobytes of 1,000 bytes. */
  readonly compressed: number
  /** Modules the bundle takes from elsewhere: none, where it is complete. */
  readonly imports: readonly string[]
}

async function bundleOf(source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: path.join(ROOT, 'packages/engine'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2024',
    // Left open instead of refused, so that `imports` can name them.
    external: ['node:*'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return {
    compressed: gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000,
    imports: Object.values(metafile.outputs).flatMap((output) => output.imports.map((each) => each.path)),
  }
}

/**
 * All of the engine's public door, minified for browsers.
 * @throws Error where a module is not found, a built-in of Node without the `node:` prefix included.
 */
export function engineBundle(): Promise<Bundle> {
  return bundleOf("export * from './src/index.ts'")
}

/** The CEL library by its own door, whole; the engine takes less of it. */
export function formulaLibraryBundle(): Promise<Bundle> {
  return bundleOf("export { parse } from '@marcbachmann/cel-js'")
}
