/**
 * How cells look. One accent colour; every text stands out from its ground by 4.5 to 1 or more, and no meaning hangs
 * on colour alone.
 */
export const COLOURS = {
  accent: '1F5568',
  onAccent: 'FFFFFF',
  text: '1A1A1A',
  muted: '50595E',
  /** Ground of the cells to type in. */
  input: 'F2F8FA',
  computed: 'EEEEEE',
  line: '7F959E',
  missing: 'FFF1CC',
  onMissing: '5C3B00',
  done: 'E4F2E7',
  onDone: '1D4F2B',
  plainTab: 'B4BCC0',
} as const;

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'right';
  /** In steps of about one character. */
  readonly indent?: number;
  readonly vertical: 'top' | 'middle';
}

const input: Look = {
  fill: COLOURS.input,
  border: COLOURS.line,
  wrap: true,
  horizontal: 'left',
  indent: 1,
  vertical: 'top',
};
const heading: Look = {
  bold: true,
  colour: COLOURS.onAccent,
  fill: COLOURS.accent,
  border: COLOURS.line,
  wrap: true,
  horizontal: 'left',
  indent: 1,
  vertical: 'middle',
};
const line: Look = { border: COLOURS.line, wrap: true, horizontal: 'left', indent: 1, vertical: 'middle' };

export const LOOKS = {
  title: { size: 18, bold: true, colour: COLOURS.accent, vertical: 'middle' },
  section: { size: 13, bold: true, colour: COLOURS.accent, vertical: 'middle' },
  intro: { colour: COLOURS.text, vertical: 'top' },
  note: { size: 10, colour: COLOURS.muted, vertical: 'top' },
  label: { bold: true, colour: COLOURS.text, wrap: true, vertical: 'top' },
  labelRight: { bold: true, colour: COLOURS.text, horizontal: 'right', vertical: 'middle' },
  guidance: { size: 10, colour: COLOURS.muted, wrap: true, horizontal: 'left', indent: 1, vertical: 'top' },
  heading,
  headingRight: { ...heading, horizontal: 'right', indent: 0 },
  input,
  /** Figures under each other. */
  figure: { ...input, horizontal: 'right', indent: 0 },
  ref: { ...input, bold: true, colour: COLOURS.muted },
  computed: {
    bold: true,
    fill: COLOURS.computed,
    border: COLOURS.line,
    horizontal: 'right',
    vertical: 'middle',
  },
  headline: { size: 14, bold: true, colour: COLOURS.text, vertical: 'middle' },
  line,
  group: { ...line, bold: true, fill: COLOURS.computed },
  link: { ...line, wrap: false, underline: true, colour: COLOURS.accent },
  missing: { bold: true, colour: COLOURS.onMissing, fill: COLOURS.missing, vertical: 'top' },
  done: { colour: COLOURS.onDone, fill: COLOURS.done, vertical: 'top' },
  plain: { vertical: 'top' },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
