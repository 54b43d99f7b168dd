const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?Z?$/;
const TIME = /^T?(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?Z?$/;
const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was; serials before it are one less. */
const FIRST_SERIAL_AFTER_GAP = 61;

/** "2019-09-01T12:00:00" → 43709.5 (days, Excel's serial); null where the text is no such date or time. */
export function serialFromIso(text: string, date1904: boolean): number | null {
  const time = TIME.exec(text);
  if (time) return fractionOfDay(time.slice(1));
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const fraction = fractionOfDay(match.slice(4));
  if (fraction === null) return null;
  const days = (at - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;
  return (!date1904 && days < FIRST_SERIAL_AFTER_GAP ? days - 1 : days) + fraction;
}

function fractionOfDay([hours = '0', minutes = '0', seconds = '0', decimals = '0']: (string | undefined)[]):
  number | null {
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const inSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(`${seconds}.${decimals}`);
  return inSeconds / 86_400;
}
