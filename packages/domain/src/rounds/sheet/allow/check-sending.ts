import { entryOf } from '../sheet.ts'
import { type Case, type Check, firstOf, refuseIf } from './check.ts'
import { missingOf } from './missing-of.ts'
import { isOver } from './opening.ts'

const signedAlready = ({ sheet }: Case) => refuseIf(sheet.stage === 'signed', 'signed')
const withAppraisers = ({ sheet }: Case) => refuseIf(sheet.stage === 'sent', 'sent')
const approved = ({ sheet }: Case) => refuseIf(sheet.stage === 'approved', 'approved')
const unsigned = ({ sheet }: Case) => refuseIf(sheet.stage === 'open', 'not-signed')
const over = ({ sheet, moment }: Case) => refuseIf(isOver(sheet, moment), 'time-over')

export const sendingChecks = {
  assign: ((of, { component }) =>
    firstOf(
      () => approved(of),
      () => refuseIf(!of.ground.components.has(component), 'no-such-component'),
    )) satisfies Check<'assign'>,
  sign: ((of) =>
    firstOf(
      () => approved(of),
      () => withAppraisers(of),
      () => signedAlready(of),
      () => over(of),
      () => refuseIf(missingOf(of.sheet, of.ground).length > 0, 'sheet-incomplete'),
      () => refuseIf(of.sheet.declarers.includes(of.capacity.person ?? ''), 'declared-yourself'),
    )) satisfies Check<'sign'>,
  unsign: ((of) =>
    firstOf(
      () => approved(of),
      () => withAppraisers(of),
      () => unsigned(of),
    )) satisfies Check<'unsign'>,
  send: ((of) =>
    firstOf(
      () => approved(of),
      () => withAppraisers(of),
      () => unsigned(of),
      () => over(of),
    )) satisfies Check<'send'>,
  recall: ((of) =>
    firstOf(
      () => approved(of),
      () => refuseIf(of.sheet.stage !== 'sent', 'not-sent'),
      () => refuseIf(of.sheet.appraised, 'appraisal-begun'),
    )) satisfies Check<'recall'>,
  'attach-scan': ((of) =>
    firstOf(
      () => approved(of),
      () => unsigned(of),
    )) satisfies Check<'attach-scan'>,
  extend: ((of, { component, until }) =>
    firstOf(
      () => approved(of),
      () => refuseIf(component !== null && !of.ground.components.has(component), 'no-such-component'),
      () => refuseIf(until < of.moment.today, 'date-past'),
    )) satisfies Check<'extend'>,
  appeal: ((of, { component }) =>
    firstOf(
      () => refuseIf(!of.ground.components.has(component), 'no-such-component'),
      // A self-check ends without a council: nothing in it is settled.
      () => refuseIf(of.sheet.stage !== 'approved', 'not-approved'),
      () => {
        const { appeal } = entryOf(of.sheet, component)
        if (appeal === 'open') return 'appeal-open'
        return refuseIf(appeal !== null, 'appeal-decided')
      },
    )) satisfies Check<'appeal'>,
}
