import type { Place } from '../../domain/form';

export const placeKey = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

export const samePlace = (one: Place | null, other: Place | null): boolean =>
  one !== null && other !== null && one.sheet === other.sheet && one.cell === other.cell;
