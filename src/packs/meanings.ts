/**
 * Choices that rules ask for by what they mean, as they are called where a pack does not say otherwise. A pack that
 * uses other words in its lists names them in its settings.
 */
export const MEANINGS = {
  /** Who pays for cover or travel: this programme itself. */
  paidByProgramme: 'This offer',
  /** How far other support has come. */
  done: 'Done',
  underWay: 'Under way',
  planned: 'Planned',
  /** Kinds of cost: days of the leader who wrote the form, and a fee for taking part. */
  leaderDays: 'NLE days',
  fee: 'Course fee',
  /** Kind of implementation outcome: whether it is done as intended. */
  fidelity: 'Fidelity',
} as const;

export type Meaning = keyof typeof MEANINGS;
