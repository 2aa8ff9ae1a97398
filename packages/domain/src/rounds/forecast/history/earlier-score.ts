/**
 * What a unit got for one component in an earlier period of the same index, under today's code of the component. One for each
 * unit, period and component; a component without a final score is left out.
 */
export interface EarlierScore {
  readonly unit: string
  /** The unit group it was ranked in. Units that exist no more still teach what is usual in their group. */
  readonly group: string
  /** Any text that tells one period from another. */
  readonly period: string
  readonly component: string
  /** Final points and the maximum of that period, decimals. A maximum of 0: the component did not concern the unit. */
  readonly points: number
  readonly max: number
  /** What the unit had given itself, a decimal; absent where it is not known or was never self-scored. */
  readonly self?: number
}
