/** "1.7" → [1, 7]. Versions count by parts: 1.13 is newer than 1.9. */
function parts(version: string): readonly [number, number] {
  const [major = '0', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
}

/** Whether an Excel of that requirement set knows what came with `since`. */
export function isSupported(since: string, set: string): boolean {
  const [major, minor] = parts(since);
  const [ofMajor, ofMinor] = parts(set);
  return major < ofMajor || (major === ofMajor && minor <= ofMinor);
}

/** The newest numbered set that the embedded host answers for. */
export const NEWEST_SET = '1.17';
