import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { install, pinnedEnvironment, root } from './install.mjs'

install()
buildWeb()

// On a terminal people want to read what to do, not every request; the log stays one variable away.
const environment = { OPENPAR_LOG_LEVEL: 'warn', OPENPAR_DATA: join(root, 'data'), ...pinnedEnvironment() }
// Many short-lived objects at start would else leave the process large for good.
const words = [
  '--max-semi-space-size=8',
  join('apps', 'cli', 'src', 'main.ts'),
  'serve',
  ...process.argv.slice(2),
]
const server = spawn('node', words, { cwd: root, env: environment, stdio: 'inherit' })

// The server stops in order and tells how; until then we stay. Ctrl-C reaches it by itself, being sent to the whole group.
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
// npm passes SIGTERM on to its shell only, which dies of it without a word: being left alone is the sign.
const parent = process.ppid
setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500).unref()
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
