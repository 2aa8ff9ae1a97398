import type { Phase } from '../../phase/phase.ts'
import type { SheetActionType } from '../sheet-action.ts'
import type { Part } from './capacity.ts'

/** Who may do something at all, and in which phases of the round. */
export interface ActionRule {
  readonly who: readonly Part[]
  readonly when: readonly Phase[]
}

const UNIT = ['officer', 'leader'] as const
const JUDGES = ['appraiser'] as const

/** Time to work on the sheet; after self-scoring only for what was returned or extended. */
const WORKING = ['self-scoring', 'first-appraisal', 'explanation', 'second-appraisal'] as const
const ANSWERING = ['first-appraisal', 'explanation'] as const
const APPRAISING = ['first-appraisal', 'second-appraisal'] as const
const TALKING = [...WORKING, 'council', 'final'] as const

/** The frame of every action; `refusalOf` adds what depends on the sheet. */
export const RULES: Readonly<Record<SheetActionType, ActionRule>> = {
  assign: { who: ['leader', 'manager'], when: WORKING },
  'set-fact': { who: UNIT, when: WORKING },
  'take-fact': { who: UNIT, when: WORKING },
  'explain-fact': { who: UNIT, when: WORKING },
  explain: { who: UNIT, when: WORKING },
  // After the council has settled, for what an open appeal rests on.
  attach: { who: UNIT, when: [...WORKING, 'final'] },
  detach: { who: UNIT, when: WORKING },
  finish: { who: UNIT, when: WORKING },
  unfinish: { who: UNIT, when: WORKING },
  describe: { who: UNIT, when: WORKING },
  undo: { who: UNIT, when: WORKING },
  answer: { who: UNIT, when: ANSWERING },
  sign: { who: ['leader'], when: WORKING },
  unsign: { who: ['leader'], when: WORKING },
  send: { who: UNIT, when: WORKING },
  recall: { who: ['leader'], when: ['self-scoring'] },
  'attach-scan': { who: UNIT, when: [...WORKING, 'council'] },
  appeal: { who: ['leader'], when: ['final'] },
  accept: { who: JUDGES, when: APPRAISING },
  correct: { who: JUDGES, when: APPRAISING },
  opine: { who: JUDGES, when: APPRAISING },
  ask: { who: JUDGES, when: ['first-appraisal'] },
  return: { who: JUDGES, when: ['first-appraisal'] },
  note: { who: ['appraiser', 'manager', 'chair'], when: TALKING },
  settle: { who: ['chair'], when: ['council'] },
  approve: { who: ['chair'], when: ['council'] },
  unapprove: { who: ['chair'], when: ['council'] },
  'decide-appeal': { who: ['appraiser', 'chair'], when: ['final'] },
  extend: { who: ['manager'], when: WORKING },
  carry: { who: ['system'], when: ['self-scoring'] },
  'compute-fact': { who: ['system'], when: WORKING },
  comment: { who: ['officer', 'leader', 'appraiser', 'manager', 'chair'], when: TALKING },
}
