import { isTooLaborious } from '@openpar/domain/indices'
import { Problem } from '../platform/errors/problem.ts'

/** @throws Problem `definition-too-laborious` where checking the text would keep the server busy */
export function refuseLaborious(source: string): void {
  if (isTooLaborious(source)) throw new Problem('definition-too-laborious')
}
