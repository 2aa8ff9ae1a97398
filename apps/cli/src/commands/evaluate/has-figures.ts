import { type ResultColumn, STATUS } from '@openpar/engine'

/** Whether anything is known of a unit at a node: an incomplete node where every part is missing has nothing to show. */
export function hasFigures({ points, lost, status }: ResultColumn, unit: number): boolean {
  return status[unit] !== STATUS.incomplete || points[unit] !== 0 || lost[unit] !== 0
}
