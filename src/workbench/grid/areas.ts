import type { Area } from '../../domain/address';

/** The smallest rectangle around both. */
export function around(area: Area | null, { top, left, bottom, right }: Area): Area {
  if (!area) return { top, left, bottom, right };
  return {
    top: Math.min(area.top, top),
    left: Math.min(area.left, left),
    bottom: Math.max(area.bottom, bottom),
    right: Math.max(area.right, right),
  };
}
