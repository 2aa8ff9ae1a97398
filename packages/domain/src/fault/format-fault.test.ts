import { expect, test } from 'vitest'
import { type Fault, hasErrors } from './fault.ts'
import { formatFault } from './format-fault.ts'
import { formatPath, startsWith } from './path.ts'
import { en, vi } from './sentence.ts'

const fault: Fault = {
  code: 'sum-mismatch',
  severity: 'error',
  file: 'so.yaml',
  line: 12,
  column: 7,
  path: 'nodes[0].max',
  vi: 'Sai tổng.',
  en: 'Wrong sum.',
}

test('a fault is one line: file, line, column, sentence, code', () => {
  expect(formatFault(fault, 'vi')).toBe('so.yaml:12:7  Sai tổng.  [sum-mismatch]')
  expect(formatFault(fault, 'en')).toBe('so.yaml:12:7  Wrong sum.  [sum-mismatch]')
})

test('a warning is labelled before its sentence', () => {
  const warning: Fault = { ...fault, severity: 'warning' }
  expect(formatFault(warning, 'vi')).toBe('so.yaml:12:7  cảnh báo: Sai tổng.  [sum-mismatch]')
  expect(formatFault(warning, 'en')).toBe('so.yaml:12:7  warning: Wrong sum.  [sum-mismatch]')
})

test('warnings alone leave a file usable', () => {
  expect(hasErrors([])).toBe(false)
  expect(hasErrors([{ ...fault, severity: 'warning' }])).toBe(false)
  expect(hasErrors([{ ...fault, severity: 'warning' }, fault])).toBe(true)
})

test('numbers take a decimal comma in Vietnamese and a point in English; texts stay as they are', () => {
  expect(vi`Mục ${'1.2'} có ${4.5} điểm, không phải ${-0.25}`).toBe('Mục 1.2 có 4,5 điểm, không phải -0,25')
  expect(en`Node ${'1.2'} has ${4.5} points`).toBe('Node 1.2 has 4.5 points')
})

test('a path is written with dots and brackets', () => {
  expect(formatPath(['nodes', 2, 'nodes', 0, 'rule', 'target'])).toBe('nodes[2].nodes[0].rule.target')
  expect(formatPath([])).toBe('')
  expect(startsWith(['a', 1, 'b'], ['a', 1])).toBe(true)
  expect(startsWith(['a', 1], ['a', 1, 'b'])).toBe(false)
  expect(startsWith(['a', 11], ['a', 1])).toBe(false)
})
