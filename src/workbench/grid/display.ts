import { isoFromSerial } from '../../domain/calendar';
import type { Content } from './grid';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `Range.text`: what the cell shows. Enough for the formats that forms use; others show the plain number. */
export function display(content: Content, format: string, date1904: boolean): string {
  if (content.error !== undefined) return content.error;
  const { value } = content;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [positive = 'General', negative] = format.split(';');
  if (isDateFormat(positive)) return dateText(value, positive, date1904);
  if (value < 0 && negative !== undefined) return numberText(-value, negative);
  return numberText(value, positive);
}

export function isDateFormat(format: string): boolean {
  return /[dmyh]/i.test(bare(format)) && !/[0#]/.test(bare(format));
}

/** Without quoted text, colours and locales. */
const bare = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');

function dateText(serial: number, format: string, date1904: boolean): string {
  const iso = isoFromSerial(serial, date1904);
  if (iso === null) return '########';
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const weekday = DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const two = (number: number): string => String(number).padStart(2, '0');
  const name = MONTHS[month - 1] ?? '';
  return format
    .replace(/\[[^\]]*\]|;@$/g, '')
    .replace(
      /"([^"]*)"|\\(.)|yyyy|yy|mmmm|mmm|hh?:mm|mm?|dddd|ddd|dd?/gi,
      (token, quoted?: string, escaped?: string) => {
        if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
        switch (token.toLowerCase()) {
          case 'yyyy':
            return String(year);
          case 'yy':
            return two(year % 100);
          case 'mmmm':
            return name;
          case 'mmm':
            return name.slice(0, 3);
          case 'mm':
            return two(month);
          case 'm':
            return String(month);
          case 'dddd':
            return weekday;
          case 'ddd':
            return weekday.slice(0, 3);
          case 'dd':
            return two(day);
          case 'd':
            return String(day);
          default:
            return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        }
      },
    );
}

function numberText(value: number, format: string): string {
  const pattern = /[#0][#0,]*(?:\.([0#]+))?/.exec(bare(format));
  if (!pattern || /e[+-]/i.test(format)) return general(value);
  const percent = bare(format).includes('%');
  const scaled = Math.abs(percent ? value * 100 : value);
  const places = pattern[1]?.length ?? 0;
  const fixed = scaled.toFixed(Math.min(places, 20));
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = pattern[0].includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const figures = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const around = format.replace(/\[[^\]]*\]/g, '').replace(/"([^"]*)"/g, '$1');
  const shown = around.replace(/[#0][#0,]*(?:\.[0#]+)?/, figures).replace(/[_\\*]./g, '');
  return (value < 0 ? '-' : '') + shown.trim();
}

function general(value: number): string {
  const text = String(Number(value.toPrecision(11)));
  return text.includes('e') ? text.toUpperCase() : text;
}
