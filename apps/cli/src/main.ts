#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Before anything large is loaded: TypeScript is stripped and compiled once, not at every start.
enableCompileCache()
const { runCommandLine } = await import('./command-line.ts')
const { terminalStreams } = await import('./terminal.ts')

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads the output may stop reading, as `| head` does: that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const streams = terminalStreams()
process.exitCode = await runCommandLine(process.argv.slice(2), streams)
streams.close()
