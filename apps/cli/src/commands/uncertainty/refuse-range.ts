import { EXIT, Refusal } from '../../exit-code.ts'

/** The outcome of an analysis. @throws Refusal where the engine finds that what was asked for cannot be computed. */
export function refuseRange<Outcome>(analyse: () => Outcome): Outcome {
  try {
    return analyse()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const { message } = error
    if (message.includes('must be among the alternatives')) {
      const input = message.split(':')[0]
      throw new Refusal(
        EXIT.usage,
        `${input}: danh sách phải có cả cách mà định nghĩa khai báo.`,
        `${input}: the list has to hold the way the definition declares.`,
      )
    }
    if (message === 'No unit has a score') {
      throw new Refusal(
        EXIT.facts,
        'Chưa đơn vị nào đủ số liệu để có điểm nên không có gì để phân tích.',
        'No unit has the facts for a score, so there is nothing to analyse.',
      )
    }
    throw new Refusal(
      EXIT.usage,
      `Không phân tích được với các lựa chọn này (${message}).`,
      `Cannot be analysed with these choices (${message}).`,
    )
  }
}
