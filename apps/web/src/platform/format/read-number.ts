/**
 * Reads a number as people type it: decimal comma or point, thousands parted by spaces, or by points where a comma
 * follows (`1.503,5`) and by commas where a point follows (`1,503.5`). One comma or point alone is the decimal mark,
 * also before three digits: `1.503` is a little more than one and a half. Nothing typed is null; anything else that is
 * no number is `NaN`. Where only whole numbers are wanted, `1.503` and `1,503` are one thousand five hundred and three.
 */
export function readNumber(typed: string, wanted: 'decimal' | 'whole' = 'decimal'): number | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  if (text === '') return null
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(text)) return Number.NaN
  if (wanted === 'whole') return readWhole(text)
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  const decimal = comma > point ? ',' : '.'
  const group = decimal === ',' ? '.' : ','
  const [whole, fraction, ...more] = text.split(decimal)
  if (more.length > 0 || fraction?.includes(group)) {
    // Two decimal marks can only be thousands: 1.234.567
    return comma === -1 || point === -1 ? readThousands(text, decimal) : Number.NaN
  }
  if (whole!.includes(group) && Number.isNaN(readThousands(whole!, group))) return Number.NaN
  return Number(`${whole!.replaceAll(group, '')}.${fraction ?? ''}0`)
}

function readThousands(text: string, group: ',' | '.'): number {
  const [first, ...others] = text.replace(/^[-+]/, '').split(group)
  const well = /^\d{1,3}$/.test(first!) && others.every((part) => /^\d{3}$/.test(part))
  return well ? Number(text.replaceAll(group, '')) : Number.NaN
}

function readWhole(text: string): number {
  if (/^[-+]?\d+([.,]0*)?$/.test(text)) return Number.parseInt(text, 10)
  return readThousands(text, text.includes('.') ? '.' : ',')
}

/** Whether the text could mean thousands as well as decimals, so that the reading should be shown: `1.503`. */
export function isAmbiguous(typed: string): boolean {
  return /^[-+\u2212]?[1-9]\d{0,2}[.,]\d{3}$/.test(typed.trim())
}
