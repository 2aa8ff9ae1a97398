import { type LoadedSample, loadSample } from '../../sample/load-sample.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

/** A server with a small sample province on a fixed day. */
export async function startSampleSystem(
  size: { readonly departments: number; readonly communes: number } = { departments: 8, communes: 9 },
): Promise<{ readonly system: TestServer; readonly sample: LoadedSample }> {
  const now = new Date('2026-11-22T03:00:00Z')
  const system = await startTestServer({ now: () => now })
  const sample = await loadSample(system.db, { now, files: system.dependencies.files, ...size })
  return { system, sample }
}
