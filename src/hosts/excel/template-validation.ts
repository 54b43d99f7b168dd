/// <reference types="office-js" />
import { isoFromSerial } from '../../domain/calendar';
import type { Accepted, ValidationPlan } from '../../templates/sheet-plan';
import { RANGE_WEIGHT, type Step, withRange } from './template-step';

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** What may be typed where, what is said about it beforehand, and what otherwise. */
export function validationSteps(sheet: string, validations: readonly ValidationPlan[]): Step[] {
  return validations.map((plan) => ({
    weight: RANGE_WEIGHT * 2,
    queue: ({ workbook }) =>
      withRange(workbook.worksheets.getItem(sheet), plan.area, ({ dataValidation }) => {
        const rule = ruleOf(plan.accepts);
        // Without a rule anything may be typed; the prompt stands by itself.
        if (rule) dataValidation.rule = rule;
        if (rule) dataValidation.errorAlert = alertOf(plan.otherwise);
        dataValidation.prompt = { showPrompt: true, title: plan.promptTitle, message: plan.prompt };
      }),
  }));
}

function ruleOf(accepted: Accepted): Excel.DataValidationRule | null {
  switch (accepted.kind) {
    case 'anything':
      return null;
    case 'list':
      return { list: { inCellDropDown: true, source: `=${accepted.source}` } };
    case 'date':
      return { date: { formula1: dayOf(accepted.from), formula2: dayOf(accepted.to), operator: 'Between' } };
    case 'number':
      return { decimal: { formula1: accepted.from, operator: 'GreaterThanOrEqualTo' } };
    case 'whole':
      return { wholeNumber: { formula1: accepted.from, formula2: accepted.to, operator: 'Between' } };
  }
}

/** As a formula a day is the same in every locale and time zone, and where days are counted from 1904. */
function dayOf(serial: number): string {
  const [year, month, day] = (isoFromSerial(serial, false) ?? '1900-01-01').split('-').map(Number);
  return `=DATE(${String(year)},${String(month)},${String(day)})`;
}

function alertOf(otherwise: ValidationPlan['otherwise']): Excel.DataValidationErrorAlert {
  if (!otherwise) return { showAlert: false, style: 'Information', title: '', message: '' };
  const { style, title, message } = otherwise;
  return { showAlert: true, style: STYLES[style], title, message };
}
