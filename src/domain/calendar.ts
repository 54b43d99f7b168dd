/** Days as ISO text ("2020-02-24"): comparable with <, the same in every time zone, and readable in a test. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
/** Excel's day 0 under the 1900 system, its false 29 February 1900 allowed for; right from serial 61 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Null where there is no such day (31 February); month counts from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

const toMs = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): IsoDate => fromDays(Math.floor(ms / DAY_MS));

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Days since 1970-01-01 → ISO text, by counting in eras of 400 years from a March: a check reads thousands of dates. */
function fromDays(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${digits(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Null below 1900-03-01 and beyond 9999, where Excel's serials mean nothing. The time of day is dropped. */
export function isoFromSerial(serial: number, date1904 = false): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (date1904 ? 0 : 61) || day > 2_958_465) return null;
  return fromMs((date1904 ? EPOCH_1904 : EPOCH_1900) + day * DAY_MS);
}

export function serialFromIso(date: IsoDate, date1904 = false): number {
  return Math.round((toMs(date) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromMs(toMs(date) + days * DAY_MS);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** Same day of the month `months` later, or the month's last day where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return fromMs(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

export function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(toMs(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The day that is `count` working days after `from`; `closed` are the days on which nobody answers. */
export function addWorkingDays(from: IsoDate, count: number, closed: ReadonlySet<IsoDate>): IsoDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !closed.has(date)) left -= 1;
  }
  return date;
}

/** "2020-02-24" → "24 February 2020", as GOV.UK writes dates. */
export function inWords(date: IsoDate): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** Today in the person's own time zone. */
export function today(now: Date = new Date()): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? fromMs(now.getTime());
}
