import { screens as appraisal } from './features/appraisal/screens.tsx'
import { screens as audit } from './features/audit/screens.tsx'
import { screens as council } from './features/council/screens.tsx'
import { screens as evidence } from './features/evidence/screens.tsx'
import { screens as forecast } from './features/forecast/screens.tsx'
import { screens as indices } from './features/indices/screens.tsx'
import { screens as measures } from './features/measures/screens.tsx'
import { screens as notices } from './features/notices/screens.tsx'
import { screens as organisation } from './features/organisation/screens.tsx'
import { screens as people } from './features/people/screens.tsx'
import { screens as results } from './features/results/screens.tsx'
import { screens as roundDocuments } from './features/round-documents/screens.tsx'
import { screens as rounds } from './features/rounds/screens.tsx'
import { screens as scoresheet } from './features/scoresheet/screens.tsx'
import { screens as system } from './features/system/screens.tsx'
import type { Screen } from './platform/screen/screen.ts'
import { screens as shell } from './shell/screens.tsx'

/** Every screen of the workspace. */
export const screens: readonly Screen[] = [
  ...shell,
  ...appraisal,
  ...rounds,
  ...scoresheet,
  ...results,
  ...forecast,
  ...council,
  ...measures,
  ...evidence,
  ...organisation,
  ...indices,
  ...roundDocuments,
  ...people,
  ...notices,
  ...audit,
  ...system,
]
