import { audit } from './audit/feature.ts'
import { evidence } from './evidence/feature.ts'
import { indices } from './indices/feature.ts'
import { measures } from './measures/feature.ts'
import { notices } from './notices/feature.ts'
import { organisation } from './organisation/feature.ts'
import { people } from './people/feature.ts'
import type { Feature } from './platform/http/feature.ts'
import { portal } from './portal/feature.ts'
import { results } from './results/feature.ts'
import { rounds } from './rounds/feature.ts'
import { system } from './system/feature.ts'
import { workspace } from './workspace/feature.ts'

/** Everything the server does. */
export const features: readonly Feature[] = [
  organisation,
  people,
  evidence,
  measures,
  indices,
  results,
  rounds,
  notices,
  workspace,
  system,
  audit,
  portal,
]
