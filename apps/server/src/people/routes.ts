import { changeGrant, giveRole } from './grant/grant-routes.ts'
import { checkImport, downloadTemplate, importPeople } from './import/import-routes.ts'
import { invite, issueInvitations, resetPassword } from './join/invite-routes.ts'
import { askForReset, join, lookAtCode } from './join/routes.ts'
import { setUp } from './join/set-up-route.ts'
import { delegate, endDelegation, findDelegates, listMyDelegations } from './me/delegation-routes.ts'
import { changeLanguage, me } from './me/me-routes.ts'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  newRecoveryCodes,
} from './me/secret-routes.ts'
import { endMySessions, mySessions } from './me/session-routes.ts'
import { listPeople } from './person/list-people.ts'
import {
  changePerson,
  closePerson,
  endSessionsOf,
  readPerson,
  removeSecondFactor,
  reopenPerson,
} from './person/person-routes.ts'
import {
  signInOptions,
  signInWithPassword,
  signOut,
  verifyCode,
  verifyRecoveryCode,
} from './sign-in/routes.ts'
import { beginSignOn, endSignOn } from './sign-in/sign-on-routes.ts'
import { listTokens, makeToken, revokeToken } from './token/token-routes.ts'

/** All routes of people. */
export const peopleRoutes = [
  signInOptions,
  signInWithPassword,
  verifyCode,
  verifyRecoveryCode,
  signOut,
  beginSignOn,
  endSignOn,
  setUp,
  lookAtCode,
  join,
  askForReset,
  me,
  changeLanguage,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  newRecoveryCodes,
  endSecondFactor,
  mySessions,
  endMySessions,
  listMyDelegations,
  findDelegates,
  delegate,
  endDelegation,
  listPeople,
  downloadTemplate,
  checkImport,
  importPeople,
  readPerson,
  changePerson,
  closePerson,
  reopenPerson,
  removeSecondFactor,
  endSessionsOf,
  invite,
  issueInvitations,
  resetPassword,
  giveRole,
  changeGrant,
  listTokens,
  makeToken,
  revokeToken,
]
