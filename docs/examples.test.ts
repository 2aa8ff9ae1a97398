import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConsoleSession } from './testing/console-session.ts'
import { type PageConsole, readPage, withOutputs } from './testing/manual-page.ts'

const ROOT = resolve(import.meta.dirname, '..')
const MANUAL = join(import.meta.dirname, 'manual')

/** Writes what the commands really print into the pages: `OPENPAR_UPDATE=1`. Read every change before keeping it. */
const UPDATE = process.env.OPENPAR_UPDATE === '1'
if (UPDATE && process.env.CI) throw new Error('OPENPAR_UPDATE rewrites pages and must not be set in CI')

const pages = readdirSync(MANUAL)
  .filter((name) => name.endsWith('.md'))
  .sort()

describe.each(pages)('docs/manual/%s', (name) => {
  const path = join(MANUAL, name)
  const markdown = readFileSync(path, 'utf8')
  const blocks = readPage(markdown)
  const folder = mkdtempSync(join(tmpdir(), 'openpar-manual-'))
  const session = new ConsoleSession(ROOT, folder)
  const outputs = new Map<PageConsole, string[]>()
  const linked = Array.from(markdown.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ([, target]) => target!)
  const internal = linked.filter((target) => !/^https?:/.test(target))

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    if (UPDATE && outputs.size > 0) writeFileSync(path, withOutputs(markdown, outputs))
  })

  test(`its ${internal.length} links lead to files of the project`, () => {
    const broken = internal.filter((target) => !existsSync(resolve(MANUAL, target)))
    expect(broken).toEqual([])
  })

  blocks.forEach((block, position) => {
    if (block.kind === 'file') return
    const filesBefore = blocks.slice(0, position).filter((each) => each.kind === 'file')
    test(`${block.commands.map(({ line }) => `$ ${line}`).join(' ; ')}`, async () => {
      for (const file of filesBefore) await session.write(file)
      const shown: string[] = []
      for (const [k, { line }] of block.commands.entries()) {
        shown.push(await session.run(line))
        const asksForCode = block.commands[k + 1]?.line === 'echo $?'
        expect(session.failed && (!asksForCode || session.unexpected), shown.at(-1)).toBe(false)
      }
      if (UPDATE) outputs.set(block, shown)
      else expect(shown).toEqual(block.commands.map(({ output }) => output))
    })
  })
})

test('the table of contents names every page once, in order', () => {
  const contents = readFileSync(join(MANUAL, 'README.md'), 'utf8')
  const named = Array.from(contents.matchAll(/\((\d\d-[\w-]+\.md)\)/g), ([, target]) => target)
  expect(named).toEqual(pages.filter((name) => name !== 'README.md'))
})
