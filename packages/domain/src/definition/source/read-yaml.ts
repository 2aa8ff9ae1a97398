import { LineCounter, parseDocument } from 'yaml'
import type { Fault } from '../../fault/fault.ts'
import { faultOf } from '../../fault/finding.ts'
import { en, vi } from '../../fault/sentence.ts'
import { Positions } from './positions.ts'
import { readValue } from './read-value.ts'
import { syntaxSentence } from './syntax-sentence.ts'

/** Longest source that is read, in characters. */
const LARGEST_SOURCE = 4_000_000

export interface YamlReading {
  /** The data of the file; absent where it cannot be trusted. Decimals written with a comma are put right in it. */
  readonly value?: unknown
  readonly faults: readonly Fault[]
  readonly positions: Positions
}

/**
 * Reads YAML 1.2 with the position of every value. Never throws: syntax errors, keys given twice, keys that are not
 * text, too large or too deep sources and aliases that swell beyond reason are faults.
 */
export function readYaml(source: string, file: string): YamlReading {
  const lines = new LineCounter()
  if (source.length > LARGEST_SOURCE) {
    lines.addNewLine(0)
    const positions = new Positions(file, '', lines)
    return { positions, faults: [tooLarge(source.length, positions)] }
  }
  const document = parseDocument(source, {
    lineCounter: lines,
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
  })
  if (lines.lineStarts.length === 0) lines.addNewLine(0)
  const positions = new Positions(file, source, lines)
  const { value, findings } = readValue(document.contents, positions)
  const errors = [...document.errors, ...document.warnings]
  const first = errors.filter((error, i) => errors.findIndex((one) => one.pos[0] === error.pos[0]) === i)
  const syntax = first.map((error) => {
    const deep = error.code === 'RESOURCE_EXHAUSTION'
    const fault = faultOf(
      {
        code: deep ? 'nested-too-deep' : 'yaml-syntax',
        path: [],
        ...syntaxSentence(error.code, error.message),
      },
      () => positions.at(error.pos[0]),
    )
    return { ...fault, path: positions.findPath(error.pos[0]) }
  })
  const faults = [...syntax, ...findings.map((finding) => faultOf(finding, positions.locate))]
  if (faults.some(({ code }) => code !== 'decimal-comma')) return { faults, positions }
  if (value === null || value === undefined) return { positions, faults: [empty(positions)] }
  return { value, faults, positions }
}

function tooLarge(length: number, positions: Positions): Fault {
  return faultOf(
    {
      code: 'file-too-large',
      path: [],
      vi: vi`Tệp dài ${length} ký tự, quá giới hạn ${LARGEST_SOURCE}; hãy tách thành nhiều bộ chỉ số.`,
      en: en`The file has ${length} characters, more than the limit of ${LARGEST_SOURCE}; split it into several indices.`,
    },
    positions.locate,
  )
}

function empty(positions: Positions): Fault {
  return faultOf(
    {
      code: 'file-empty',
      path: [],
      vi: 'Tệp không có nội dung; hãy viết định nghĩa bộ chỉ số, bắt đầu bằng id, edition, title.',
      en: 'The file is empty; write the definition of an index, starting with id, edition, title.',
    },
    positions.locate,
  )
}
