import { allow, type Policy } from './policy/policy.ts'
import { forbid, type Prohibition } from './policy/prohibition.ts'
import { roles } from './role.ts'

/** Every right of every role. What no sentence allows is refused. */
export const policies: readonly Policy[] = [
  allow(...roles)
    .to('unit.read', 'measure.read', 'index.read', 'round.read')
    .everywhere(),
  allow(...roles.filter((role) => role !== 'interviewer'))
    .to('result.read')
    .everywhere(),
  allow(...roles.filter((role) => role !== 'interviewer'))
    .to('grant.delegate')
    .within('unit'),

  allow('administrator')
    .to(
      'person.read',
      'person.invite',
      'person.change',
      'person.import',
      'grant.read',
      'grant.change',
      'session.revoke',
    )
    .within('unit'),
  allow('administrator').to('token.read', 'token.change', 'audit.read', 'audit.export').within('unit'),
  allow('administrator').to('system.read', 'system.change', 'notice.send').within('unit'),

  allow('index-manager')
    .to('person.read', 'person.invite', 'person.import', 'grant.read', 'grant.change')
    .within('unit'),
  allow('index-manager').to('unit.change', 'unit.import').within('unit'),
  allow('index-manager')
    .to(
      'measure.define',
      'measure-value.read',
      'measure-value.write',
      'measure-value.import',
      'collection.change',
    )
    .within('unit'),
  allow('index-manager')
    .to('index.change', 'edition.publish', 'edition.retire', 'round.change')
    .within('unit'),
  allow('index-manager')
    .to('document.read', 'document.add', 'document.change', 'document.link')
    .within('unit'),
  allow('index-manager').to('notice.send', 'token.read', 'token.change').within('unit'),

  allow('unit-officer', 'unit-leader')
    .to('measure-value.read', 'measure-value.write', 'measure-value.import')
    .within('unit'),
  allow('unit-officer', 'unit-leader')
    .to('document.read', 'document.add', 'document.change', 'document.link')
    .within('unit'),
  allow('unit-leader').to('person.read', 'grant.read').within('unit'),

  allow('appraiser', 'council-chair', 'provincial-leader')
    .to('measure-value.read', 'document.read')
    .within('unit'),

  allow('unit-officer', 'unit-leader', 'appraiser', 'index-manager', 'council-chair')
    .to('scoresheet.read', 'scoresheet.act')
    .within('unit'),
  allow('provincial-leader').to('scoresheet.read').within('unit'),
  // A manager holds it to be able to appoint a chair; that the chair alone settles is the round's own rule.
  allow('council-chair', 'index-manager').to('round.settle').within('unit'),

  allow('survey-manager').to('person.read', 'person.invite', 'grant.read', 'grant.change').within('unit'),
]

/** What no grant gives, whatever it says. Read with `mayGrant`, which keeps people from giving what they do not hold. */
export const prohibitions: readonly Prohibition[] = [
  forbid('grant.change')
    .onOneself()
    .because('Không ai tự thay đổi quyền của chính mình.', 'Nobody changes their own rights.'),
  forbid('grant.delegate')
    .throughLentGrant()
    .because('Quyền được uỷ quyền không được uỷ quyền tiếp.', 'A delegate never delegates on.'),
  forbid('grant.change', 'token.change', 'person.invite', 'person.import', 'person.change')
    .throughLentGrant()
    .because(
      'Người được uỷ quyền không cấp quyền, không mời người dùng, không sửa tài khoản và không tạo mã truy cập bằng quyền được uỷ quyền.',
      'A delegate grants no rights, invites nobody, changes no account and makes no access token with what was lent.',
    ),
  forbid('result.read')
    .whileHolding('interviewer')
    .because(
      'Điều tra viên không xem kết quả chấm điểm, kể cả khi giữ vai trò khác.',
      'An interviewer sees no results, whatever other role they hold.',
    ),
  forbid(
    'grant.change',
    'grant.delegate',
    'token.change',
    'session.revoke',
    'person.invite',
    'person.change',
    'person.import',
  )
    .byAccessToken()
    .because(
      'Mã truy cập của máy không thay đổi tài khoản, quyền hay mã truy cập.',
      'An access token changes no account, right or token.',
    ),
]
