import { leastValues, readCell } from '@openpar/domain'
import type { CompiledIndex, FactChange, Facts } from '@openpar/engine'
import { EXIT, Refusal } from '../../exit-code.ts'
import { unitIn } from '../../session/unit-in.ts'

/** `UNIT.measure=value`; an empty value takes the fact away. @throws Refusal naming what is wrong with it. */
export function readFactChange(text: string, index: CompiledIndex, facts: Facts): FactChange {
  const equals = text.indexOf('=')
  const dot = text.lastIndexOf('.', equals)
  if (equals < 0 || dot <= 0) {
    throw new Refusal(
      EXIT.usage,
      `--set ${text}: phải viết ĐƠN_VỊ.số_liệu=giá_trị.`,
      `--set ${text}: write UNIT.measure=value.`,
    )
  }
  const unit = unitIn(facts, text.slice(0, dot))
  const code = text.slice(dot + 1, equals)
  const measure = index.measures.get(code)
  if (!measure) {
    throw new Refusal(
      EXIT.usage,
      `--set ${text}: bộ chỉ số không có số liệu "${code}".`,
      `--set ${text}: the index has no measure "${code}".`,
    )
  }
  const read = readCell(text.slice(equals + 1), measure, leastValues(index.definition)(measure))
  if ('code' in read) throw new Refusal(EXIT.usage, `--set ${text}: ${read.vi}`, `--set ${text}: ${read.en}`)
  return 'value' in read
    ? { unit, measure: code, value: read.value }
    : { unit, measure: code, value: Number.NaN, reason: read.reason }
}

/** `CODE=points` pairs. @throws Refusal on anything else. */
export function readWeights(pairs: readonly string[], index: CompiledIndex): ReadonlyMap<string, number> {
  return new Map(
    pairs.map((pair) => {
      const [code = '', text = ''] = pair.split('=')
      const value = Number(text.replace(',', '.'))
      if (!index.byCode.has(code) || text === '' || !(value >= 0)) {
        throw new Refusal(
          EXIT.usage,
          `--weight ${pair}: phải viết MÃ=điểm, với mã có trong bộ chỉ số.`,
          `--weight ${pair}: write CODE=points, with a code of the index.`,
        )
      }
      return [code, value]
    }),
  )
}
