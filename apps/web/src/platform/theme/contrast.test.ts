import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector)
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start))
  return new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1]!, found[2]!]))
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const textPairs = [
  ...['ink', 'muted', 'accent', 'good', 'warn', 'bad'].flatMap((text) => [
    [text, 'paper'],
    [text, 'ground'],
  ]),
  ...['accent', 'good', 'warn', 'bad'].map((text) => [text, `${text}-soft`]),
  ['ink', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'bad-soft'],
  ['ink', 'good-soft'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['on-accent', 'bad-fill'],
  ['on-accent', 'bad-fill-hover'],
] as [string, string][]

const markPairs = ['faint', 'line-strong', 'focus', 'self', 'final', 'lost'].map((mark) => [
  mark,
  'paper',
]) as [string, string][]

test('black on white has contrast 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
  expect(contrast('#0b6272', '#0b6272')).toBe(1)
})

describe.each([
  ['light', '[data-mantine-color-scheme="light"]'],
  ['dark', '[data-mantine-color-scheme="dark"]'],
])('%s scheme', (_name, selector) => {
  const tokens = tokensOf(selector)

  test.each(textPairs)('text in %s on %s has contrast of at least 4.5', (text, ground) => {
    expect(contrast(tokens.get(text)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(markPairs)('marks in %s on %s have contrast of at least 3', (mark, ground) => {
    expect(contrast(tokens.get(mark)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(3)
  })
})
