#!/usr/bin/env node
import { runCommandLine } from './command-line.ts'

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads the output may stop reading, as `| head` does: that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (content) => process.stdout.write(content),
  complain: (line) => process.stderr.write(`${line}\n`),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
})
