import { dateAt } from '../../../platform/format/date.ts'

/** The day in Viet Nam now, `YYYY-MM-DD`. */
export const today = (): string => dateAt(new Date())
