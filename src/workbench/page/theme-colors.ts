import { type Attributes, walkXml } from '../../hosts/xlsx/xml';

/** By the numbers that cells use: light and dark change places against the order in the theme's own file. */
export type ThemeColors = readonly string[];

export function readThemeColors(xml: string | null): ThemeColors {
  if (xml === null) return [];
  const found: string[] = [];
  let inScheme = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'clrScheme') inScheme = true;
      else if (inScheme && name === 'srgbClr') found.push(`#${attributes.val ?? '000000'}`);
      else if (inScheme && name === 'sysClr') found.push(`#${attributes.lastClr ?? '000000'}`);
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
    },
  });
  const [dark1, light1, dark2, light2, ...accents] = found;
  return [light1, dark1, light2, dark2, ...accents].map((color) => color ?? '#000000');
}

/** "#1F5568", or null where the color is left to the program. */
export function colorOf({ rgb, theme, tint }: Attributes, colors: ThemeColors): string | null {
  if (rgb !== undefined) return `#${rgb.slice(-6)}`;
  const color = theme === undefined ? undefined : colors[Number(theme)];
  return color === undefined ? null : tinted(color, Number(tint ?? 0));
}

/** Towards white above 0, towards black below. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
