const timeZone = 'Asia/Ho_Chi_Minh'
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g

/** A sentence whose instants, ISO 8601 in UTC, are written as people here read them: `12:00 22/11/2026`. */
export function inLocalTime(sentence: string): string {
  return sentence.replace(INSTANT, (instant) => {
    const date = new Date(instant)
    return `${TIME.format(date)} ${DATE.format(date)}`
  })
}
