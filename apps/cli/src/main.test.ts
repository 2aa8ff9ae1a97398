import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk } from './testing/desk.ts'
import { DEFINITION } from './testing/sample.ts'

const MAIN = resolve(import.meta.dirname, 'main.ts')
const rows = Array.from({ length: 4000 }, (_, k) => `U${k},${k % 100},100,day-du`)
const desk = await openDesk({
  'mau.yaml': DEFINITION,
  'so-lieu.csv': `unit,dung_han,tong,ke_hoach\n${rows.join('\n')}\n`,
})

/** Runs the program itself; `leaveAfterFirst` stops reading its answer after the first piece, as `| head -1` does. */
function runMain(words: readonly string[], leaveAfterFirst = false) {
  const child = spawn(process.execPath, [MAIN, ...words])
  let [answer, beside] = ['', '']
  child.stdout.on('data', (piece) => {
    answer += piece
    if (leaveAfterFirst) child.stdout.destroy()
  })
  child.stderr.on('data', (piece) => {
    beside += piece
  })
  return new Promise<{ code: number | null; answer: string; beside: string }>((done) => {
    child.on('close', (code) => done({ code, answer, beside }))
  })
}

const EVALUATE = ['evaluate', desk.path('mau.yaml'), desk.path('so-lieu.csv'), '--format', 'csv']

test('the whole answer of 20,000 rows reaches a pipe, and nothing stands beside it', async () => {
  const { code, answer, beside } = await runMain(EVALUATE)
  expect(beside).toBe('')
  expect(code).toBe(0)
  expect(answer.split('\n')).toHaveLength(4000 * 5 + 2)
})

test('whoever stops reading ends the program without a word', async () => {
  const { code, answer, beside } = await runMain(EVALUATE, true)
  expect(beside).toBe('')
  expect(code).toBe(0)
  expect(answer.startsWith('unit,code,points,max,lost,rank,status\n')).toBe(true)
})

test('the exit code of a refusal leaves the process', async () => {
  const { code, answer, beside } = await runMain(['check', desk.path('khong-co.yaml'), '--lang', 'en'])
  expect([code, answer]).toEqual([5, ''])
  expect(beside).toMatch(/^File .*khong-co\.yaml was not found\.\n$/)
})
