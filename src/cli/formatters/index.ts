import { csvFormatter } from './csv';
import type { Formatter, Surface } from './formatter';
import { htmlFormatter } from './html';
import { jsonFormatter } from './json';
import { textFormatter } from './text';

export const formats = ['text', 'json', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];

export const formatters: Readonly<Record<Format, (surface: Surface) => Formatter>> = {
  text: textFormatter,
  json: jsonFormatter,
  csv: csvFormatter,
  html: htmlFormatter,
};
