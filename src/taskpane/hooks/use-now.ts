import { useEffect, useState } from 'react';

/** The time, every half minute: for "2 minutes ago". */
export function useNow(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [since]);
  return now;
}
