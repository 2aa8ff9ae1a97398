import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { root } from './install.mjs'

const MOST = 600
const MEDIAN = 110

/** Written by a program from the migrations. */
const GENERATED = ['apps/server/src/platform/database/schema.ts']

const list = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.mjs'],
  { cwd: root },
)
const sizes = list
  .toString()
  .split('\n')
  .filter((file) => file !== '' && !GENERATED.includes(file) && existsSync(`${root}/${file}`))
  .map((file) => ({ file, lines: readFileSync(`${root}/${file}`, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)
const median = sizes[Math.floor(sizes.length / 2)].lines
const large = sizes.filter(({ lines }) => lines > MOST)
process.stdout.write(
  `${sizes.length} files, median ${median} lines, largest ${sizes.at(-1).file} ${sizes.at(-1).lines}\n`,
)
for (const { file, lines } of large) process.stdout.write(`${file} has ${lines} lines, more than ${MOST}\n`)
if (median > MEDIAN) process.stdout.write(`the median file has ${median} lines, more than ${MEDIAN}\n`)
process.exit(large.length > 0 || median > MEDIAN ? 1 : 0)
