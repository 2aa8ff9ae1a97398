import type { SetUp } from '@openpar/domain/people'

/** What the wizard has gathered so far, as typed. */
export interface SetUpDraft {
  readonly code: string
  readonly kind: SetUp['unit']['kind']
  readonly unitName: string
  readonly unitCode: string
  readonly name: string
  readonly email: string
  readonly position: string
  readonly password: string
}

export const emptySetUp: SetUpDraft = {
  code: '',
  kind: 'province',
  unitName: '',
  unitCode: '',
  name: '',
  email: '',
  position: '',
  password: '',
}

/** What each step gets. */
export interface StepProps {
  readonly draft: SetUpDraft
  readonly change: (part: Partial<SetUpDraft>) => void
  readonly next: () => void
  readonly back: () => void
}
