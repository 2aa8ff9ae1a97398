import { install, run } from './install.mjs'

install()
process.exit(run('node', process.argv.slice(2)))
