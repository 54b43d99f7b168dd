/**
 * The closed list of semantic roles: what a field of any programme can mean. Rules ask for roles, packs give labels to
 * them, so one rule serves every programme. The part before the dot is the section, the value is the type of the field.
 */
export const ROLES = {
  'form.preparedOn': 'date',
  'form.preparedBy': 'text',

  'school.name': 'text',
  'school.urn': 'urn',
  'school.headteacher': 'text',
  'school.body': 'text',
  'school.kind': 'choice',
  'school.phase': 'choice',
  'school.region': 'choice',
  'school.roll': 'number',
  'school.tier': 'choice',

  'inspection.date': 'date',
  'inspection.judgement': 'choice',

  'plan.cohort': 'choice',
  'plan.limit': 'money',
  'plan.terms': 'number',
  'plan.start': 'date',
  'plan.end': 'date',

  'nle.name': 'text',
  'nle.school': 'text',
  'nle.body': 'text',
  'nle.freeDays': 'number',

  'need.ref': 'ref',
  'need.area': 'choice',
  'need.what': 'prose',
  'need.source': 'prose',

  'support.ref': 'ref',
  'support.programme': 'text',
  'support.provider': 'text',
  'support.area': 'choice',
  'support.status': 'choice',
  'support.start': 'date',
  'support.end': 'date',
  'support.funding': 'text',

  'action.ref': 'ref',
  'action.need': 'refs',
  'action.intervention': 'text',
  'action.listed': 'choice',
  'action.provider': 'text',
  'action.what': 'prose',
  'action.who': 'text',
  'action.owner': 'text',
  'action.ingredients': 'prose',
  'action.fidelity': 'prose',
  'action.start': 'date',
  'action.end': 'date',
  'action.why': 'prose',
  'action.after': 'prose',
  'action.autumn': 'prose',
  'action.spring': 'prose',
  'action.summer': 'prose',
  'action.progress': 'text',
  'action.justification': 'prose',

  'alternative.action': 'refs',
  'alternative.considered': 'prose',
  'alternative.what': 'prose',
  'alternative.evidence': 'prose',
  'alternative.cost': 'prose',

  'cost.ref': 'ref',
  'cost.action': 'refs',
  'cost.item': 'text',
  'cost.kind': 'choice',
  'cost.payee': 'text',
  'cost.days': 'number',
  'cost.rate': 'money',
  'cost.total': 'money',

  'totals.funded': 'money',

  'release.ref': 'ref',
  'release.action': 'refs',
  'release.who': 'text',
  'release.term': 'choice',
  'release.days': 'number',
  'release.cover': 'money',
  'release.travel': 'money',
  'release.paidBy': 'choice',
  'release.circumstances': 'prose',

  'milestone.ref': 'ref',
  'milestone.action': 'refs',
  'milestone.term': 'choice',
  'milestone.due': 'date',
  'milestone.what': 'prose',

  'implementation.ref': 'ref',
  'implementation.action': 'refs',
  'implementation.kind': 'choice',
  'implementation.statement': 'prose',
  'implementation.source': 'text',
  'implementation.due': 'date',

  'measure.ref': 'ref',
  'measure.action': 'refs',
  'measure.statement': 'prose',
  'measure.horizon': 'choice',
  'measure.unit': 'choice',
  'measure.baseline': 'quantity',
  'measure.target': 'quantity',
  'measure.due': 'date',
  'measure.source': 'text',
  'measure.interimDue': 'date',
  'measure.interimValue': 'quantity',

  'agreement.headName': 'text',
  'agreement.headAgrees': 'yesno',
  'agreement.headDate': 'date',
  'agreement.officerName': 'text',
  'agreement.officerRole': 'text',
  'agreement.officerAgrees': 'yesno',
  'agreement.officerDate': 'date',
} as const satisfies Record<string, FieldType>;

/** text: a few words · prose: sentences · ref: the row's own Ref · refs: Refs of other rows, parted by commas. */
export type FieldType =
  'text' | 'prose' | 'choice' | 'yesno' | 'date' | 'money' | 'number' | 'quantity' | 'urn' | 'ref' | 'refs';

export type Role = keyof typeof ROLES;
export type RoleType<R extends Role> = (typeof ROLES)[R];
export type SectionId = Role extends infer R ? (R extends `${infer S}.${string}` ? S : never) : never;
export type RolesOf<S extends SectionId> = Extract<Role, `${S}.${string}`>;

export const roleNames = Object.keys(ROLES) as Role[];

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

export function sectionOf(role: Role): SectionId {
  return role.slice(0, role.indexOf('.')) as SectionId;
}

export const sectionIds = [...new Set(roleNames.map(sectionOf))];
