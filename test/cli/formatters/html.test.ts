import { createHash } from 'node:crypto';
import { htmlFormatter } from '../../../src/cli/formatters/html';
import type { FileResult } from '../../../src/cli/result';
import { advice, broken, finding, result, warning, whole } from '../support/results';

const html = (results: readonly FileResult[]): string => whole(htmlFormatter(), results);
const all = (pattern: RegExp, page: string): string[] => [...page.matchAll(pattern)].map(([, found]) => found ?? '');

describe('html', () => {
  const several = [result('a.xlsx', [finding(), warning, advice]), result('b.xlsx'), broken('c.xlsx')];

  it('allows its own style and nothing else', () => {
    const page = html(several);
    const [style = ''] = all(/<style>([\s\S]*?)<\/style>/g, page);
    const hash = createHash('sha256').update(style).digest('base64');
    const [policy = ''] = all(/http-equiv="Content-Security-Policy" content="([^"]*)"/g, page);
    expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", `style-src 'sha256-${hash}'`]));
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|\sstyle=|\ssrc=|url\(|@import|https?:/i);
    expect(all(/href="([^"]*)"/g, page).filter((target) => !target.startsWith('#'))).toEqual([]);
  });

  it('can be walked by its headings, and every name and link finds its mark', () => {
    const page = html(several);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    const levels = all(/<h([1-6])/g, page).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = all(/\sid="([^"]*)"/g, page);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [...all(/aria-labelledby="([^"]*)"/g, page), ...all(/href="#([^"]*)"/g, page)])
      expect(ids).toContain(id);
    expect(all(/<th(?![a-z])([^>]*)>/g, page).every((attributes) => attributes.includes('scope='))).toBe(true);
    expect(page.indexOf('class="skip"')).toBeLessThan(page.indexOf('<h1>'));
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of html(several).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('says which headings could be read two ways', () => {
    const heading = { sheet: 'Plan', heading: '<b>Impact', cell: 'D4', confidence: 0.5, how: 'undecided' as const };
    const mapping = [{ ...heading, role: 'measure.statement' as const, rivals: ['measure.target' as const] }];
    expect(html([{ ...result('a.xlsx'), mapping }])).toContain(
      '1 heading could be read two ways: ‘&lt;b&gt;Impact’ (Plan!D4) as Measure or Target',
    );
    expect(html([result('a.xlsx')])).not.toContain('two ways');
  });

  it('shows an overview of several files, and none of one', () => {
    expect(html(several)).toContain('3 files: 1 ready, 1 not ready, 1 unreadable');
    expect(html([result('a.xlsx')])).not.toContain('id="overview"');
  });

  it('says what a person decides, what is suggested, and why each rule is there', () => {
    const page = html([
      result('a.xlsx', [warning, finding({ fixes: [{ kind: 'suggestion', label: 'Use days & rate', edits: [] }] })]),
    ]);
    expect(page).toContain('<span class="person">a person decides</span>');
    expect(page).toContain('Suggestion: Use days &amp; rate');
    expect(page).toContain('<dt>M03 ');
  });

  it('takes nobody’s text for its own', () => {
    const evil = `<script>"x"&'y'</script>`;
    const page = html([
      result(evil, [
        finding({ message: evil, sheet: evil, record: evil, fixes: [{ kind: 'safe', label: evil, edits: [] }] }),
      ]),
      { ...broken(evil), reason: evil },
    ]);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;&quot;x&quot;&amp;&#39;y&#39;&lt;/script&gt;');
  });
});
