import { type Share, shareOfMillionths } from '@openpar/domain/organisation'

/** The share of so many per cent; undefined for none, zero or more decimals than a share has. */
export function shareOfPercent(percent: number | null): Share | undefined {
  if (percent === null || percent <= 0 || percent > 100) return undefined
  const millionths = Math.round(percent * 10_000)
  return millionths > 0 ? shareOfMillionths(millionths) : undefined
}
