import type { Missing } from '../missing';

const CERTAIN = { severity: 'error', outcome: 'fail' } as const;

/** Plans are made in every format, so a person decides; what a programme requires in every row is certainly missing. */
export const weightOf = ({ presence }: Pick<Missing, 'presence'>) => (presence === 'required' ? CERTAIN : {});
