import { buffer } from 'node:stream/consumers'
import { readPdf } from './read-pdf.ts'
import { readWord } from './read-word.ts'

/**
 * The child process that reads one file from standard input and writes what it found as JSON. It runs apart because the
 * file may be hostile: whatever it does to this process, the server goes on.
 */
const [task, kind, most] = process.argv.slice(2)
const bytes = new Uint8Array(await buffer(process.stdin))
const wanted = task === 'text' ? Number(most) : 0
const found = kind === 'pdf' ? await readPdf(bytes, wanted) : await readWord(bytes, wanted)
// Ends only once the pipe has taken everything.
process.stdout.end(JSON.stringify(found), () => process.exit(0))
